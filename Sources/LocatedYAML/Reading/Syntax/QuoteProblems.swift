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
    let advice =
      place.isAfterApostrophe
      ? "an apostrophe in single quotes is written '', or use double quotes"
      : "put all of it in quotes\(place.quotedValue)"
    return Diagnostic(
      .textAfterValue, "the value ended before this, at its closing quote or bracket; \(advice)",
      at: place.restSpan)
  }

  static func unknownEscape(at place: SyntaxPlace) -> Self {
    let bytes = place.file.bytes
    let start = bytes[..<min(place.offset + 1, bytes.count)].lastIndex(of: UInt8(ascii: "\\"))
    let escaped = SyntaxPlace(place.file, min((start ?? place.offset) + 1, bytes.count))
    let offsets = (start ?? place.offset)..<escaped.characterSpan.end.offset
    return Diagnostic(
      .unknownEscape,
      "'\\' in double quotes begins an escape, and this is none that YAML knows; write '\\\\' for "
        + "a backslash, use single quotes, or write the character itself",
      at: place.file.span(offsets))
  }

  static func blockHeader(at place: SyntaxPlace) -> Self {
    Diagnostic(
      .blockHeader,
      "after '|' or '>' the text begins on the next line, indented; for a text on this line "
        + "leave '|' or '>' away",
      at: place.restSpan)
  }
}

extension SyntaxPlace {
  /// Whether a single quote with letters on both sides ended the value, as in `'It's you'`.
  fileprivate var isAfterApostrophe: Bool {
    guard offset >= 2, file.bytes[offset - 1] == UInt8(ascii: "'") else { return false }
    let around = [file.bytes[offset - 2], file.bytes[min(offset, file.bytes.count - 1)]]
    return around.allSatisfy { 0x61...0x7A ~= $0 | 0x20 || $0 >= 0x80 }
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
