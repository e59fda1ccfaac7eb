/// Cuts the text of a condition into tokens, by the rules of CEL.
///
/// CEL's literals that conditions do not have are recognised and reported in `refusals`.
struct Lexer {
  let scalars: [Unicode.Scalar]
  var offset = 0
  /// The parts of CEL, found so far, that conditions do not have.
  var refusals: [ConditionProblem] = []

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  mutating func next() throws(ConditionProblem) -> Token {
    skipSpace()
    let start = offset
    guard let scalar = peek() else { return Token(kind: .end, range: start..<start) }
    let kind = try kind(startingWith: scalar)
    return Token(kind: kind, range: start..<offset)
  }

  private mutating func kind(
    startingWith scalar: Unicode.Scalar
  ) throws(ConditionProblem) -> Token.Kind {
    if scalar.isDigit || scalar == "." && peek(1)?.isDigit == true { return number() }
    if let word = try wordLiteral() { return word }
    if scalar.startsName { return nameOrKeyword() }
    if scalar == "`" { return try quotedName() }
    if let meant = foreignSign() { return .sign(meant) }
    for sign in Token.Sign.allCases where starts(with: sign.rawValue) {
      offset += sign.rawValue.unicodeScalars.count
      return .sign(sign)
    }
    throw .unexpected(scalar, at: offset..<(offset + 1))
  }

  private mutating func nameOrKeyword() -> Token.Kind {
    let start = offset
    while let scalar = peek(), scalar.continuesName { offset += 1 }
    let name = text(start..<offset)
    return Token.Keyword(rawValue: name).map { .keyword($0) } ?? .name(name)
  }

  /// A name between backticks, with which CEL reads fields that have unusual names.
  private mutating func quotedName() throws(ConditionProblem) -> Token.Kind {
    let start = offset
    offset += 1
    while let scalar = peek(), scalar.continuesName || ".-/ ".unicodeScalars.contains(scalar) {
      offset += 1
    }
    guard peek() == "`", offset > start + 1 else {
      throw .unexpected("`", at: start..<(start + 1))
    }
    offset += 1
    refuse(
      "a name in backticks is not part of conditions; names here have letters, digits and '_'",
      from: start)
    return .name(text((start + 1)..<(offset - 1)))
  }

  private mutating func skipSpace() {
    while let scalar = peek() {
      if scalar == "/", peek(1) == "/" {
        let start = offset
        while let scalar = peek(), scalar != "\n" { offset += 1 }
        refuse(
          "a comment with '//' is not part of conditions; put it on a line of its own, after '#'",
          from: start)
      } else if ["\t", "\n", "\u{C}", "\r", " "].contains(scalar) {
        offset += 1
      } else {
        break
      }
    }
  }
}

extension Lexer {
  func peek(_ distance: Int = 0) -> Unicode.Scalar? {
    offset + distance < scalars.count ? scalars[offset + distance] : nil
  }

  func starts(with text: String) -> Bool {
    scalars[offset...].starts(with: text.unicodeScalars)
  }

  func text(_ range: Range<Int>) -> String {
    var text = ""
    for scalar in scalars[range] { text.unicodeScalars.append(scalar) }
    return text
  }

  mutating func refuse(
    _ message: String, _ category: ConditionProblem.Category = .unsupported, from start: Int
  ) {
    refusals.append(ConditionProblem(category, message, at: start..<offset))
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { "0"..."9" ~= self }
  var isHexDigit: Bool { isDigit || "a"..."f" ~= self || "A"..."F" ~= self }
  var startsName: Bool { "a"..."z" ~= self || "A"..."Z" ~= self || self == "_" }
  var continuesName: Bool { startsName || isDigit }
}

extension ConditionProblem {
  fileprivate static func unexpected(_ scalar: Unicode.Scalar, at range: Range<Int>) -> Self {
    let advice =
      switch scalar {
      case "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}":
        "curly quotes do not enclose a text; write straight ones: ' or \""
      case "–", "—", "−": "this dash is not a minus sign; write '-'"
      case _ where scalar.properties.isAlphabetic:
        "names here have only the letters a to z, digits and '_'; put texts in quotes"
      default: "this character means nothing here; put texts in quotes"
      }
    return Self(.syntax, advice, at: range)
  }
}
