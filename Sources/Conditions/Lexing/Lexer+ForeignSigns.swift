extension Lexer {
  /// Signs of other languages, each with the one that is meant; a longer sign comes before any
  /// shorter one that it starts with.
  private static let foreignSigns: [(written: String, meant: Token.Sign)] = [
    ("===", .equal), ("!==", .notEqual), ("=>", .atLeast), ("=<", .atMost), ("<>", .notEqual),
    ("≥", .atLeast), ("⩾", .atLeast), ("≤", .atMost), ("⩽", .atMost),
    ("≠", .notEqual), ("&&&", .and), ("|||", .or),
  ]

  /// Takes a sign that conditions do not have but that can only mean one of theirs, and reports it.
  mutating func foreignSign() -> Token.Sign? {
    let start = offset
    if let (written, meant) = Self.foreignSigns.first(where: { starts(with: $0.written) }) {
      offset += written.unicodeScalars.count
      refuse(.foreignSign(written, meant, at: start..<offset))
      return meant
    }
    if let meant = signWithGap() { return meant }
    for (single, meant) in [("=", Token.Sign.equal), ("&", .and), ("|", .or)]
    where starts(with: single) && !starts(with: meant.rawValue) {
      offset += 1
      let word = meant == .equal ? wordAhead : nil
      refuse(.singleSign(single, meant, at: start..<offset, before: word))
      return meant
    }
    return nil
  }

  /// `> =`, with a space where none can be.
  private mutating func signWithGap() -> Token.Sign? {
    guard let first = peek(), "<>!=".unicodeScalars.contains(first), peek(1) == " " else {
      return nil
    }
    let start = offset
    var end = offset + 1
    while end < scalars.count, scalars[end] == " " { end += 1 }
    guard end < scalars.count, scalars[end] == "=",
      let meant = Token.Sign(rawValue: String(first) + "=")
    else { return nil }
    offset = end + 1
    refuse(
      ConditionProblem(
        .syntax, "no space stands inside this sign; write '\(meant.rawValue)'", at: start..<offset))
    return meant
  }

  /// The name that comes next and stands alone, which may be a choice; nil for anything else.
  private var wordAhead: String? {
    var start = offset
    while start < scalars.count, scalars[start] == " " { start += 1 }
    let name = scalars[start...].prefix(while: \.continuesName)
    guard let first = name.first, first.startsName else { return nil }
    let isAlone =
      name.endIndex == scalars.count || !"(.".unicodeScalars.contains(scalars[name.endIndex])
    let word = String(String.UnicodeScalarView(name))
    return isAlone && Token.Keyword(rawValue: word) == nil ? word : nil
  }

  private mutating func refuse(_ problem: ConditionProblem) { refusals.append(problem) }
}

extension ConditionProblem {
  fileprivate static func foreignSign(
    _ written: String, _ meant: Token.Sign, at range: Range<Int>
  ) -> Self {
    Self(.syntax, "'\(written)' is no sign of conditions; write '\(meant.rawValue)'", at: range)
  }

  fileprivate static func singleSign(
    _ written: String, _ meant: Token.Sign, at range: Range<Int>, before word: String?
  ) -> Self {
    let choice = word.map { ", and a choice in quotes: \(meant.rawValue) '\($0)'" } ?? ""
    let isAnswer = word.map { ["yes", "no"].contains($0.lowercased()) } ?? false
    let alone = isAnswer ? "; of an item with yes and no, its name alone, or '!' before it" : ""
    let does = meant == .equal ? "compares" : "joins"
    return Self(
      .syntax, "a single '\(written)' \(does) nothing; write '\(meant.rawValue)'\(choice)\(alone)",
      at: range)
  }
}
