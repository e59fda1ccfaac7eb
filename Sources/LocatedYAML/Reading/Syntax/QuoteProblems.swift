extension Diagnostic {
  static func unclosedQuote(at opening: SyntaxPlace, end: SyntaxPlace) -> Self {
    if opening.isLineStart, let quoted = quotedKey(opening) { return quoted }
    let quote = opening.character.map(String.init) ?? "\""
    return Diagnostic(
      .unclosedQuote,
      "the quote that opens here is never closed; put another \(quote) at the end of the text",
      at: opening.characterSpan,
      notes: [Note("the search for its end stopped here", at: end.characterSpan)])
  }

  /// A text in quotes that ends where another one was to begin, because its own end is missing.
  static func unclosedBefore(_ place: SyntaxPlace) -> Self? {
    guard let opening = place.lostOpeningQuote else { return nil }
    if opening.isLineStart, let quoted = quotedKey(opening) { return quoted }
    let quote = opening.character.map(String.init) ?? "\""
    return Diagnostic(
      .unclosedQuote,
      "the text that opens here goes on to the next \(quote), where another one was to begin; put the "
        + "missing \(quote) at its end",
      at: opening.characterSpan, notes: [Note("the next \(quote)", at: place.quoteBefore)])
  }

  /// A text in quotes that goes on over lines which stand by themselves.
  static func quoteSwallows(_ line: SourceSpan, from opening: SourceSpan) -> Self {
    let place = SyntaxPlace(opening.file, opening.start.offset)
    if place.isLineStart, let quoted = quotedKey(place) { return quoted }
    let quote = opening.sourceText.prefix(1)
    return Diagnostic(
      .unclosedQuote,
      "the text that opens here goes on over the lines below to the next \(quote); put the missing "
        + "\(quote) at its end",
      at: opening, notes: [Note("this line is part of it", at: line)])
  }

  static func textAfterValue(at place: SyntaxPlace) -> Self {
    if let unclosed = unclosedBefore(place) { return unclosed }
    if place.isAfterBracket, place.restSpan.sourceText.allSatisfy({ "]} ".contains($0) }) {
      return closesNothing(place.characterSpan)
    }
    if let sign = place.character, ",;".unicodeScalars.contains(sign),
      place.restSpan.sourceText.allSatisfy({ ",; ".contains($0) })
    {
      return Diagnostic(
        .textAfterValue, "the value ended before this '\(sign)'; take the '\(sign)' away",
        at: place.restSpan
      ).fixed(at: place.restSpan, by: "")
    }
    if let key = place.keyBehindBracket {
      return Diagnostic(
        .textAfterValue,
        "the list or map ended before this; write '\(key):' on a line of its own",
        at: place.restSpan)
    }
    let advice =
      place.isAfterApostrophe
      ? "an apostrophe in single quotes is written '', or use double quotes"
      : place.quotesWithin ?? "put all of it in quotes\(place.quotedValue)"
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
  /// The advice for a text in double quotes with others of the same in it, up to the end of its line.
  fileprivate var quotesWithin: String? {
    let value = String(
      decoding: file.bytes[min(valueStart, offset)..<line.upperBound], as: UTF8.self)
    let text = String(value.reversed().drop { $0.isWhitespace }.reversed())
    guard text.hasPrefix("\""), text.hasSuffix("\""), text.count > 2, !text.contains("'"),
      FlowBrackets(before: characterSpan).isEmpty
    else { return nil }
    return "quotes within it need other ones around it; write '\(text.dropFirst().dropLast())'"
  }

  /// Where the closing quote stands that ends just before this place.
  private var closingQuote: Int? {
    let before = file.bytes[line.lowerBound..<max(offset, line.lowerBound)]
    guard let last = before.lastIndex(where: { $0 != 0x20 && $0 != 0x09 }),
      "\"'".utf8.contains(file.bytes[last])
    else { return nil }
    return last
  }

  fileprivate var quoteBefore: SourceSpan? { closingQuote.map { file.span($0..<$0 + 1) } }

  /// The most lines above in which to look for where a text begins.
  private static let mostLinesOfText = 400

  /// The quote that opens the text which ends just before this place, where the text was to end
  /// earlier: it goes over several lines, or ends with a ','.
  fileprivate var lostOpeningQuote: SyntaxPlace? {
    guard let close = closingQuote else { return nil }
    let number = file.position(at: offset).line
    for above in stride(from: number, through: max(1, number - Self.mostLinesOfText), by: -1) {
      let offsets = file.offsets(ofLine: above)
      for start in offsets.lowerBound..<min(offsets.upperBound, close)
      where file.bytes[start] == file.bytes[close] && mayOpenText(start, from: offsets.lowerBound)
        && file.endOfQuoted(from: start, before: close + 1) == close
      {
        let text = file.bytes[(start + 1)..<close].trimmingBlanks
        let wasToEnd = above < number || text.last == UInt8(ascii: ",")
        return wasToEnd ? SyntaxPlace(file, start) : nil
      }
    }
    return nil
  }

  /// Whether a text in quotes could begin here: after a key, a dash, a bracket or a comma.
  private func mayOpenText(_ start: Int, from lineStart: Int) -> Bool {
    let before = file.bytes[lineStart..<start].trimmingBlanks
    return before.last.map { ":-[{,".utf8.contains($0) } ?? true
  }

  /// Whether a closing bracket ends just before this place.
  fileprivate var isAfterBracket: Bool {
    let before = file.bytes[line.lowerBound..<max(offset, line.lowerBound)].trimmingBlanks
    return before.last.map("]}".utf8.contains) ?? false
  }

  /// Whether a single quote with letters on both sides ended the value, as in `'It's you'`.
  fileprivate var isAfterApostrophe: Bool {
    guard offset >= 2, file.bytes[offset - 1] == UInt8(ascii: "'") else { return false }
    let around = [file.bytes[offset - 2], file.bytes[min(offset, file.bytes.count - 1)]]
    return around.allSatisfy { 0x61...0x7A ~= $0 | 0x20 || $0 >= 0x80 }
  }
}

extension SourceFile {
  /// Where the quote stands that closes the text in quotes which opens at an offset.
  fileprivate func endOfQuoted(from start: Int, before end: Int) -> Int? {
    let quote = bytes[start]
    var offset = start + 1
    while offset < end {
      if bytes[offset] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        offset += 1
      } else if bytes[offset] == quote {
        let isDoubled =
          quote == UInt8(ascii: "'") && offset + 1 < bytes.count && bytes[offset + 1] == quote
        if !isDoubled { return offset }
        offset += 1
      }
      offset += 1
    }
    return nil
  }

  /// The first line that a text in quotes goes on over although it is indented no further than the
  /// line on which the text begins, and looks like a key or an entry of a list.
  func swallowedLine(of text: SourceSpan) -> SourceSpan? {
    guard text.start.line < text.end.line else { return nil }
    let first = SyntaxPlace(self, text.start.offset)
    let column = first.lineStart - first.line.lowerBound
    for number in (text.start.line + 1)...text.end.line {
      let place = SyntaxPlace(self, offsets(ofLine: number).lowerBound)
      guard
        place.lineStart - place.line.lowerBound
          <= max(column, first.keyStart - first.line.lowerBound)
      else { continue }
      let key = bytes[place.keyStart..<max(place.keyStart, place.valueStart)].trimmingBlanks
        .dropLast()
      let isKey = !key.isEmpty && key.allSatisfy { $0.isDigit || 0x61...0x7A ~= $0 || $0 == 0x5F }
      if isKey { return span(place.lineStart..<place.line.upperBound) }
    }
    return nil
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

extension SyntaxPlace {
  /// The key in `[self, story] ages: 13-17`, which came to stand on the line of another.
  fileprivate var keyBehindBracket: Substring? {
    guard isAfterBracket else { return nil }
    let rest = restSpan.sourceText[...].drop { $0 == " " }
    let word = rest.prefix { $0.isASCII && $0.isLowercase || $0 == "_" }
    return !word.isEmpty && rest[word.endIndex...].hasPrefix(":") ? word : nil
  }
}
