/// What libyaml says where it gives up.
struct SyntaxFailure: Error {
  let problem: String
  var context = ""
  let offset: Int

  /// The start of the construct that could not be read to its end.
  let contextOffset: Int

  init(problem: String, context: String = "", offset: Int, contextOffset: Int? = nil) {
    self.problem = problem
    self.context = context
    self.offset = offset
    self.contextOffset = contextOffset ?? offset
  }
}

extension SyntaxFailure {
  /// The same in plain words that say what to do; `bracket` is the innermost open `[` or `{`.
  func diagnostic(in file: SourceFile, bracket: Int? = nil) -> Diagnostic {
    let place = SyntaxPlace(file, offset)
    let start = SyntaxPlace(file, contextOffset)
    switch context {
    case "while scanning a tag", "while parsing a tag": return .customTag(at: start.wordSpan)
    case "while scanning an anchor", "while scanning an alias":
      return start.tagBefore ?? .markInText(at: start)
    case "while scanning a block scalar":
      let isTab = problem.contains("tab character")
      return start.tagBefore ?? (isTab ? .tabIndentation(at: place) : .blockHeader(at: place))
    case "while scanning a quoted scalar", "while parsing a quoted scalar":
      guard problem.hasPrefix("found unexpected") else { return .unknownEscape(at: place) }
      return .unclosedQuote(at: start, end: place)
    case "while scanning a directive", "while scanning a %YAML directive",
      "while scanning a %TAG directive":
      return .directive(at: place)
    default: return diagnostic(ofProblemAt: place, startingAt: start, bracket: bracket)
    }
  }

  private func diagnostic(
    ofProblemAt place: SyntaxPlace, startingAt start: SyntaxPlace, bracket: Int?
  ) -> Diagnostic {
    switch problem {
    case "found undefined tag handle": return .customTag(at: start.wordSpan)
    case "did not find expected <document start>" where place.isAfterDocumentEnd,
      "did not find expected node content" where place.isAfterDocumentEnd:
      return .secondDocument(at: place.restSpan)
    case "found duplicate %YAML directive", "found duplicate %TAG directive",
      "found incompatible YAML document":
      return .directive(at: place)
    case "found character that cannot start any token" where place.character != "\t",
      "mapping keys are not allowed in this context":
      return .reservedCharacter(at: place)
    case "found character that cannot start any token",
      "found a tab character that violates indentation":
      return .tabIndentation(at: place)
    case "mapping values are not allowed in this context":
      if place.hasKeyBefore { return .colonInText(at: place) }
      return place.longKey.map { .keyTooLong(at: $0) } ?? .indentation(at: place)
    case "could not find expected ':'":
      return start.longKey.map { .keyTooLong(at: $0) } ?? .missingColon(at: start)
    case "block sequence entries are not allowed in this context":
      return place.hasKeyBefore ? .listOnKeyLine(at: place) : .indentation(at: place)
    case "did not find expected key", "did not find expected '-' indicator",
      "did not find expected <document start>":
      if place.character == ":", place.isLineStart { return .missingKey(at: place.characterSpan) }
      if place.isAfterValue { return .textAfterValue(at: place) }
      return place.isLineStart ? .indentation(at: place) : .unexpected(at: place)
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      return .brackets(at: place, opening: start)
    case "did not find expected node content":
      let isOutside = place.isAtEnd || place.offset == place.line.lowerBound
      guard let bracket else { return .missingValue(at: place) }
      let opening = SyntaxPlace(place.file, bracket)
      if let comment = Diagnostic.swallowedBracket(opening: opening, before: place) {
        return comment
      }
      guard isOutside else { return .missingValue(at: place) }
      return .brackets(at: place, opening: opening)
    case "found unexpected ':'": return .unexpected(at: place)
    default: return .notYAML(problem, at: place)
    }
  }
}

extension SyntaxPlace {
  /// Whether a line of '...' stands before this, or here.
  fileprivate var isAfterDocumentEnd: Bool {
    (1...file.position(at: offset).line).contains { number in
      let line = file.bytes[file.offsets(ofLine: number)]
      return line.starts(with: "...".utf8) && line.dropFirst(3).trimmingBlanks.isEmpty
    }
  }

  /// The tag that a value on this line begins with, which may have swallowed half of a condition.
  fileprivate var tagBefore: Diagnostic? {
    guard valueStarts(with: "!"), valueStart < offset else { return nil }
    return .customTag(at: SyntaxPlace(file, valueStart).wordSpan)
  }
}

extension Diagnostic {
  fileprivate static func unexpected(at place: SyntaxPlace) -> Self {
    Diagnostic(
      .notYAML,
      "this cannot stand after what is before it; put a text that goes on here in quotes"
        + place.quotedValue,
      at: place.characterSpan)
  }

  fileprivate static func notYAML(_ problem: String, at place: SyntaxPlace) -> Self {
    Diagnostic(
      .notYAML,
      "this cannot be read as YAML (\(problem)); check quotes, colons and indentation here",
      at: place.characterSpan)
  }
}

extension DiagnosticKind {
  static let notYAML = DiagnosticKind(
    code: "not-yaml", title: "something that YAML does not allow",
    explanation: """
      The file cannot be read further than this place. Look at the line and the one before it:
      a missing quote, a missing ':' or lines that do not line up are the usual causes. Texts
      with special characters are safe in quotes.
      """)
}
