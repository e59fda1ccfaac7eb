extension Diagnostic {
  static func brackets(at place: SyntaxPlace, opening: SyntaxPlace) -> Self {
    if let unclosed = unclosedBefore(place) { return unclosed }
    let (open, close) = opening.brackets
    if let comment = swallowedBracket(opening: opening, before: place) { return comment }
    if let found = place.character, "]}".unicodeScalars.contains(found), String(found) != close {
      return Diagnostic(
        .unclosedBracket,
        "this '\(found)' does not close the '\(open)' that is open; write '\(close)' in its place or "
          + "before it",
        at: place.characterSpan, notes: [Note("the '\(open)' is here", at: opening.characterSpan)])
    }
    if place.line != opening.line || place.isAtEnd {
      return Diagnostic(
        .unclosedBracket, "the '\(open)' that opens here is not closed; add a '\(close)'",
        at: opening.characterSpan,
        notes: [Note("here something else was found", at: place.characterSpan)])
    }
    let curly = place.file.bytes[place.line].firstCurlyQuote
    if let curly, curly.upperBound <= place.offset {
      return Diagnostic(
        .missingComma,
        "to YAML this is a letter and no quote, so that the text after it is not held together; write "
          + "straight quotes: \"", at: place.file.span(curly))
    }
    return Diagnostic(
      .missingComma,
      "between '\(open)' and '\(close)' the parts are separated by ','; put a part that has quotes, "
        + "commas or brackets of its own in quotes",
      at: place.wordSpan, notes: [Note("the '\(open)' is here", at: opening.characterSpan)])
  }

  /// A comment between the opening bracket and a place with the closing bracket in it.
  static func swallowedBracket(opening: SyntaxPlace, before place: SyntaxPlace) -> Self? {
    guard let comment = place.file.closingComment(between: opening.offset, and: place.offset) else {
      return nil
    }
    let (open, close) = opening.brackets
    return Diagnostic(
      .unclosedBracket,
      "this '#' begins a comment, so that the bracket after it closes nothing; put a part that has "
        + "a '#' in quotes, or the comment behind the '\(close)'",
      at: comment, notes: [Note("the '\(open)' is here", at: opening.characterSpan)])
  }

  /// A closing bracket where none is open.
  static func closesNothing(_ bracket: SourceSpan) -> Self {
    Diagnostic(
      .textAfterValue, "this '\(bracket.sourceText)' closes nothing; take it away", at: bracket
    ).fixed(at: bracket, by: "")
  }

  static func missingValue(at place: SyntaxPlace) -> Self {
    Diagnostic(
      .missingValue, "a value is missing here; write one, or remove the ',' or the bracket",
      at: place.characterSpan)
  }
}

extension SyntaxPlace {
  /// The opening bracket that is here, and the one that closes it.
  fileprivate var brackets: (open: String, close: String) {
    character == "{" ? ("{", "}") : ("[", "]")
  }
}

extension ArraySlice<UInt8> {
  /// Where the first of the quotes stands that word processors write.
  fileprivate var firstCurlyQuote: Range<Int>? {
    indices.first {
      self[$0...].starts(with: "\u{201C}".utf8) || self[$0...].starts(with: "\u{201E}".utf8)
    }
    .map { $0..<$0 + 3 }
  }
}

extension SourceFile {
  /// From its '#' on, the first comment between two places that has a closing bracket in it.
  fileprivate func closingComment(between start: Int, and end: Int) -> SourceSpan? {
    var quote: UInt8?
    var offset = start + 1
    while offset < min(end, bytes.count) {
      let byte = bytes[offset]
      let isAfterBlank = [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset - 1])
      if let mark = quote {
        if byte == mark { quote = nil }
      } else if "\"'".utf8.contains(byte), isAfterBlank || "[{,:".utf8.contains(bytes[offset - 1]) {
        quote = byte
      } else if byte == UInt8(ascii: "#"), isAfterBlank {
        let place = SyntaxPlace(self, offset)
        if bytes[offset..<place.line.upperBound].contains(where: "]}".utf8.contains) {
          return place.restSpan
        }
        offset = place.line.upperBound
      }
      offset += 1
    }
    return nil
  }
}

extension DiagnosticKind {
  static let unclosedBracket = DiagnosticKind(
    code: "unclosed-bracket", title: "a bracket that is never closed",
    explanation: """
      Each '[' needs a ']' and each '{' a '}', in the order in which they were opened, and not
      behind a '#', where a comment begins.

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
