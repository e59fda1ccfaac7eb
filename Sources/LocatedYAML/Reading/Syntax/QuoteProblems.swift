extension Diagnostic {
  static func unclosedQuote(at opening: SyntaxPlace, end: SyntaxPlace) -> Self {
    let quote = opening.character.map(String.init) ?? "\""
    return Diagnostic(
      .unclosedQuote,
      "the quote that opens here is never closed; put another \(quote) at the end of the text",
      at: opening.characterSpan,
      notes: [Note("the search for its end stopped here", at: end.characterSpan)])
  }

  static func textAfterValue(at place: SyntaxPlace) -> Self {
    Diagnostic(
      .textAfterValue,
      "the value ended before this, at its closing quote or bracket; put all of it in quotes"
        + place.quotedValue,
      at: place.restSpan)
  }

  static func unknownEscape(at place: SyntaxPlace) -> Self {
    let offsets = place.offset..<min(place.offset + 2, max(place.line.upperBound, place.offset))
    return Diagnostic(
      .unknownEscape,
      "'\\' in double quotes begins an escape, and this is none that YAML knows; "
        + "write '\\\\' for a backslash, or use single quotes",
      at: place.file.span(offsets))
  }

  static func blockHeader(at place: SyntaxPlace) -> Self {
    Diagnostic(
      .blockHeader,
      "after '|' or '>' the text begins on the next line, indented; for a text on this line put "
        + "it in quotes\(place.quotedValue)",
      at: place.restSpan)
  }
}

extension DiagnosticKind {
  static let unclosedQuote = DiagnosticKind(
    code: "unclosed-quote", title: "a quote that is never closed",
    explanation: """
      A text that begins with a quote goes on until the same quote comes again, over many lines
      if need be. Inside single quotes, write '' for an apostrophe.

      Wrong:
          title: "A new friend
          audience: student
      Right:
          title: "A new friend"
          audience: student
      """)

  static let textAfterValue = DiagnosticKind(
    code: "text-after-value", title: "text after a closing quote or bracket",
    explanation: """
      A value that begins with a quote ends at the next such quote, one that begins with '[' or
      '{' at the bracket that closes it. Nothing may come after it. Conditions often begin with a
      quoted word: put the whole condition in the other kind of quotes.

      Wrong:
          when: 'photo' in asked_for
      Right:
          when: "'photo' in asked_for"
      """)

  static let unknownEscape = DiagnosticKind(
    code: "unknown-escape", title: "a backslash that means nothing",
    explanation: """
      In double quotes a backslash begins an escape, such as \\n for a line break or \\" for a
      quote. In single quotes it is a backslash and nothing more.

      Wrong:
          pattern: "a\\d"
      Right:
          pattern: 'a\\d'
      """)

  static let blockHeader = DiagnosticKind(
    code: "block-header", title: "text on the line of '|' or '>'",
    explanation: """
      '|' after a key says: the text follows on the next lines, indented, and its lines are kept.
      '>' says the same, with the lines joined. On the line itself nothing else may stand.

      Wrong:
          say: | This is a known pattern.
      Right:
          say: |
            This is a known pattern.
      """)
}
