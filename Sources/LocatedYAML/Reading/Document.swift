internal import Files
package import SystemPackage

/// A YAML file as it was read: its value, and everything that is wrong with it.
package struct Document: Sendable {
  /// The value; nil where the file could not be read to its end.
  ///
  /// An empty file has the value null. Where there are errors, parts may be missing.
  package let root: Node?

  /// The file without the lines that mistakes in its syntax spoil, where there are some and all are known.
  package var rest: Rest?

  /// Errors and warnings, in the order of their places.
  package let diagnostics: [Diagnostic]

  package var hasErrors: Bool { diagnostics.contains(where: \.isError) }

  /// Reads a file's text, reporting every problem that can be told apart in one run.
  package static func read(_ file: SourceFile) -> Document {
    guard !file.bytes.isEmpty else {
      return Document(root: .null(at: file.span(0..<0)), diagnostics: [])
    }
    var list = DiagnosticList()
    do throws(Diagnostic) {
      try list.checkCharacters(of: file)
    } catch {
      list.close(with: error)
      return Document(root: nil, diagnostics: list.diagnostics.orderedByPlace())
    }
    if let comment = file.commentInJSON {
      list.close(with: .commentInJSON(at: comment))
      return Document(root: nil, diagnostics: list.diagnostics.orderedByPlace())
    }
    var builder = NodeBuilder(file: file, diagnostics: list)
    var isComplete = true
    var rest: Rest?
    do throws(Diagnostic) {
      try builder.read()
    } catch {
      try? builder.closeUnread()
      builder.diagnostics.close(with: error)
      let later = LaterMistakes(in: file)?.all(after: error)
      for mistake in later?.mistakes ?? [] { builder.diagnostics.close(with: mistake) }
      let others = later?.rest.map { Document.read($0) }
      let known = Set(builder.diagnostics.diagnostics.compactMap(\.span?.offsets))
      for repeated in others?.diagnostics ?? []
      where repeated.kind == .duplicateKey && !known.contains(repeated.span?.offsets ?? 0..<0) {
        builder.diagnostics.close(with: repeated.moved(to: file))
      }
      rest = others?.root.map { Rest($0, of: file, without: later?.spoilt ?? []) }
      isComplete = false
    }
    let root = builder.root ?? .null(at: file.span(file.textStart..<file.textStart))
    return Document(
      root: isComplete ? root : nil, rest: rest,
      diagnostics: builder.diagnostics.diagnostics.orderedByPlace())
  }

  /// Reads a file that somebody named; `name` is what people are shown instead of the path.
  package static func read(path: String, name: String? = nil) -> Document {
    read(path: FilePath(written: path), name: name ?? path)
  }

  /// Reads a file from disk; `name` is what people are shown instead of the path.
  package static func read(path: FilePath, name: String) -> Document {
    do throws(Diagnostic) {
      return read(try SourceFile(path: path, name: name))
    } catch {
      return Document(root: nil, diagnostics: [error])
    }
  }
}

extension Node {
  /// Whether this is a null in place of an alias that was reported.
  package var isRefused: Bool {
    guard let scalar, case .null = scalar.value, scalar.text.isEmpty else { return false }
    return span.start < span.end && scalar.source.start == span.start
  }

  /// A null in place of something that is missing or wrong.
  static func null(at span: SourceSpan) -> Node {
    let place = SourceSpan(file: span.file, start: span.start, end: span.start)
    let scalar = Scalar(text: "", value: .null, style: .plain, source: place)
    return Node(span: span, content: .scalar(scalar))
  }
}

extension Document {
  /// Every kind of problem that reading a file can find, for `waymark explain`.
  package static let diagnosticKinds: [DiagnosticKind] = [
    .aliasExpansion, .aliasOfItself, .blockHeader, .colonInText, .commentCutsText, .commentInJSON,
    .controlCharacter, .curlyQuotes, .customTag, .directive, .duplicateKey, .entryCutByComma,
    .entryRunsOn, .fileTooLarge, .indentation,
    .keyBetween, .keyNotText, .keyTooLong, .listOnKeyLine, .lostAnchor, .lostTag, .mergeKey,
    .missingColon,
    .missingComma,
    .foreignComma, .lostBlockSign, .markupInText, .missingValue, .strayDash, .strayQuote,
    .nestingTooDeep, .notUTF8, .notYAML, .reservedCharacter, .secondDocument, .tabIndentation,
    .textAfterValue, .textBecameMap, .textCutByComma, .tooManyNodes, .tooManyProblems,
    .tooMuchSpace,
    .unclosedBracket, .unclosedQuote, .undefinedAlias, .unknownEscape, .unreadableFile,
    .unusualLineBreak, .utf16, .wrongTag,
  ]
}
