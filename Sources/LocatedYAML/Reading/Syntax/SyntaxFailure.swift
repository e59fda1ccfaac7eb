/// What libyaml says where it gives up.
struct SyntaxFailure {
  let problem: String
  var context = ""
  let offset: Int

  /// Where the thing began that could not be read to its end.
  let contextOffset: Int

  init(problem: String, context: String = "", offset: Int, contextOffset: Int? = nil) {
    self.problem = problem
    self.context = context
    self.offset = offset
    self.contextOffset = contextOffset ?? offset
  }
}

extension SyntaxFailure {
  /// The same in plain words that say what to do.
  func diagnostic(in file: SourceFile) -> Diagnostic {
    let place = SyntaxPlace(file, offset)
    switch (problem, context) {
    case (_, "while scanning a tag"), (_, "while parsing a tag"),
      ("found undefined tag handle", _):
      return .customTag(at: contextPlace(in: file).wordSpan)
    case (_, "while scanning an anchor"), (_, "while scanning an alias"):
      return .markInText(at: place, isTagBefore: place.valueStarts(with: "!"))
    case (_, "while scanning a directive"), (_, "while scanning a %YAML directive"),
      (_, "while scanning a %TAG directive"), ("found duplicate %YAML directive", _),
      ("found duplicate %TAG directive", _), ("found incompatible YAML document", _):
      return .directive(at: place)
    case ("found character that cannot start any token", _) where place.character == "\t":
      return .tabIndentation(at: place)
    case ("found character that cannot start any token", _),
      ("mapping keys are not allowed in this context", _):
      return .reservedCharacter(at: place)
    case (let problem, _) where problem.contains("tab character"):
      return .tabIndentation(at: place)
    case (_, "while scanning a quoted scalar"), (_, "while parsing a quoted scalar"):
      let isOpen = problem.hasPrefix("found unexpected")
      return isOpen
        ? .unclosedQuote(at: contextPlace(in: file), end: place) : .unknownEscape(at: place)
    case (_, "while scanning a block scalar"): return .blockHeader(at: place)
    case ("mapping values are not allowed in this context", _):
      return place.hasKeyBefore ? .colonInText(at: place) : .indentation(at: place)
    case ("could not find expected ':'", _): return .missingColon(at: contextPlace(in: file))
    case ("block sequence entries are not allowed in this context", _):
      return place.hasKeyBefore ? .listOnKeyLine(at: place) : .indentation(at: place)
    case ("did not find expected key", _), ("did not find expected '-' indicator", _),
      ("did not find expected <document start>", _):
      if place.isAfterValue { return .textAfterValue(at: place) }
      return place.isLineStart ? .indentation(at: place) : .unexpected(at: place)
    case (let problem, _) where problem.hasPrefix("did not find expected ','"):
      return .brackets(at: place, opening: contextPlace(in: file))
    case ("did not find expected node content", _): return .missingValue(at: place)
    case ("found unexpected ':'", _): return .unexpected(at: place)
    default: return .notYAML(problem, at: place)
    }
  }

  private func contextPlace(in file: SourceFile) -> SyntaxPlace {
    SyntaxPlace(file, contextOffset)
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
