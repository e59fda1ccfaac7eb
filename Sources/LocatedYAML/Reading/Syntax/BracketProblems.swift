extension Diagnostic {
  static func brackets(at place: SyntaxPlace, opening: SyntaxPlace) -> Self {
    if let unclosed = unclosedBefore(place) { return unclosed }
    let (open, close) = opening.character == "{" ? ("{", "}") : ("[", "]")
    if place.line != opening.line || place.isAtEnd {
      return Diagnostic(
        .unclosedBracket, "the '\(open)' that opens here is not closed; add a '\(close)'",
        at: opening.characterSpan,
        notes: [Note("here something else was found", at: place.characterSpan)])
    }
    return Diagnostic(
      .missingComma,
      "between '\(open)' and '\(close)' the parts are separated by ','; put a part that has quotes, "
        + "commas or brackets of its own in quotes",
      at: place.wordSpan, notes: [Note("the '\(open)' is here", at: opening.characterSpan)])
  }

  static func missingValue(at place: SyntaxPlace) -> Self {
    Diagnostic(
      .missingValue, "a value is missing here; write one, or remove the ',' or the bracket",
      at: place.characterSpan)
  }
}

extension DiagnosticKind {
  static let unclosedBracket = DiagnosticKind(
    code: "unclosed-bracket", title: "a bracket that is never closed",
    explanation: """
      Each '[' needs a ']' and each '{' a '}'.

      Wrong:
          modes: [self, story
          audience: student
      Right:
          modes: [self, story]
          audience: student
      """)

  static let missingComma = DiagnosticKind(
    code: "missing-comma", title: "parts in brackets without a ',' between them",
    explanation: """
      In brackets the parts are separated by ','. Quotes, commas and brackets that belong to a
      part itself must be in quotes, as in a condition.

      Wrong:
          all: ['photo' in asked_for, only_photos]
      Right:
          all: ["'photo' in asked_for", only_photos]
      """)

  static let missingValue = DiagnosticKind(
    code: "missing-value", title: "a value is missing",
    explanation: """
      Two commas in a row, or a bracket or sign where a value should stand.

      Wrong:
          modes: [self, , class]
      Right:
          modes: [self, class]
      """)
}
