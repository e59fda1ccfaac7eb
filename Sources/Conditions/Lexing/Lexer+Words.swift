extension Lexer {
  /// A text in quotes, if one starts here, with CEL's prefixes and escapes.
  mutating func wordLiteral() throws(ConditionProblem) -> Token.Kind? {
    var prefix = 0
    var isBytes = false
    var isRaw = false
    if peek() == "b" || peek() == "B" {
      isBytes = true
      prefix += 1
    }
    if peek(prefix) == "r" || peek(prefix) == "R" {
      isRaw = true
      prefix += 1
    }
    if isRaw, !isBytes, peek(1) == "b" || peek(1) == "B", peek(2) == "'" || peek(2) == "\"" {
      throw .rawBytes(at: offset..<offset + 2)
    }
    guard let quote = peek(prefix), quote == "'" || quote == "\"" else { return nil }
    let start = offset
    offset += prefix
    let isTriple = peek(1) == quote && peek(2) == quote
    offset += isTriple ? 3 : 1
    var word = String.UnicodeScalarView()
    var refusedEscape: Range<Int>?
    while true {
      guard let scalar = peek(), isTriple || (scalar != "\n" && scalar != "\r") else {
        throw .unclosed(quote, at: start..<(start + prefix + 1))
      }
      if scalar == quote, !isTriple || (peek(1) == quote && peek(2) == quote) { break }
      if scalar == "\\", !isRaw {
        let place = offset
        if let plain = try escape(inBytes: isBytes) {
          word.append(plain)
        } else {
          refusedEscape = refusedEscape ?? place..<offset
        }
      } else {
        word.append(scalar)
        offset += 1
      }
    }
    offset += isTriple ? 3 : 1
    return literal(
      String(word), refusedEscape, isBytes: isBytes, isRaw: isRaw, isTriple: isTriple, from: start)
  }

  private mutating func literal(
    _ word: String, _ refusedEscape: Range<Int>?, isBytes: Bool, isRaw: Bool, isTriple: Bool,
    from start: Int
  ) -> Token.Kind {
    if isBytes {
      refuse("bytes are not part of conditions; write a text without the 'b'", from: start)
    } else if isRaw {
      refuse("a raw text is not part of conditions; write it without the 'r'", from: start)
    } else if isTriple {
      refuse("a text in triple quotes is not part of conditions; use single ones", from: start)
    } else if let refusedEscape {
      refusals.append(.escape(at: refusedEscape))
    } else {
      return .word(word)
    }
    return .refused
  }

  /// The character that an escape stands for; nil for an escape that conditions do not have.
  private mutating func escape(inBytes: Bool) throws(ConditionProblem) -> Unicode.Scalar? {
    let start = offset
    offset += 1
    guard let kind = peek() else { return nil }
    offset += 1
    switch kind {
    case "\\", "'", "\"": return kind
    case "a", "b", "f", "n", "r", "t", "v", "?", "`": return nil
    case "x", "X": try skipDigits(2, from: start, where: \.isHexDigit)
    case "u" where !inBytes: try skipCodePoint(4, from: start)
    case "U" where !inBytes: try skipCodePoint(8, from: start)
    case "0", "1", "2", "3": try skipDigits(2, from: start) { "0"..."7" ~= $0 }
    default: throw .unknownEscape(at: start..<offset)
    }
    return nil
  }

  private mutating func skipCodePoint(_ count: Int, from start: Int) throws(ConditionProblem) {
    try skipDigits(count, from: start, where: \.isHexDigit)
    guard UInt32(text((offset - count)..<offset), radix: 16).flatMap(Unicode.Scalar.init) != nil
    else { throw .unknownEscape(at: start..<offset) }
  }

  private mutating func skipDigits(
    _ count: Int, from start: Int, where isDigit: (Unicode.Scalar) -> Bool
  ) throws(ConditionProblem) {
    for _ in 0..<count {
      guard let scalar = peek(), isDigit(scalar) else { throw .unknownEscape(at: start..<offset) }
      offset += 1
    }
  }
}

extension ConditionProblem {
  fileprivate static func unclosed(_ quote: Unicode.Scalar, at range: Range<Int>) -> Self {
    Self(
      .syntax,
      "the quote that opens here is not closed on its line; put another \(quote) after the text",
      at: range)
  }

  fileprivate static func rawBytes(at range: Range<Int>) -> Self {
    Self(
      .syntax,
      "raw texts and bytes are not part of conditions; write the text without letters before it",
      at: range)
  }

  fileprivate static func unknownEscape(at range: Range<Int>) -> Self {
    Self(
      .syntax, "this '\\' begins no escape; write '\\\\' for a backslash, \\' or \\\" for a quote",
      at: range)
  }

  fileprivate static func escape(at range: Range<Int>) -> Self {
    Self(
      .unsupported,
      "this escape is not part of conditions, which have '\\\\', \\' and \\\"; "
        + "write the character itself",
      at: range)
  }
}
