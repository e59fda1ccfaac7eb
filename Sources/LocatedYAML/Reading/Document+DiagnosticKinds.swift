extension Document {
  /// Every kind of problem that reading a file can find, for `waymark explain`.
  package static let diagnosticKinds: [DiagnosticKind] = [
    .aliasExpansion, .aliasOfItself, .blockHeader, .colonInText, .commentCutsText,
    .controlCharacter, .customTag, .directive, .duplicateKey, .fileTooLarge, .indentation,
    .keyNotText, .keyTooLong, .listOnKeyLine, .mergeKey, .missingColon, .missingComma,
    .missingValue,
    .nestingTooDeep, .notUTF8, .notYAML, .reservedCharacter, .secondDocument, .tabIndentation,
    .textAfterValue, .textBecameMap, .tooManyNodes, .tooManyProblems, .tooMuchSpace,
    .unclosedBracket, .unclosedQuote, .undefinedAlias, .unknownEscape, .unreadableFile,
    .unusualLineBreak, .utf16, .wrongTag,
  ]
}
