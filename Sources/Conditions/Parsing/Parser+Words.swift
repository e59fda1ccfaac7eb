/// Words where conditions have signs.
extension Parser {
  /// Words, in small letters, that can only mean one sign between two values.
  private static let words: [String: Token.Sign] = [
    "and": .and, "und": .and, "or": .or, "oder": .or,
    "is": .equal, "equals": .equal, "eq": .equal, "ist": .equal, "isnt": .notEqual,
    "ne": .notEqual, "neq": .notEqual, "gt": .greater, "gte": .atLeast, "ge": .atLeast,
    "lt": .less, "lte": .atMost, "le": .atMost,
  ]

  /// Takes an operator that joins conditions; also a word that means it, which is reported.
  mutating func takeOperator(_ sign: Token.Sign) throws(ConditionProblem) -> Bool {
    if try take(sign) { return true }
    guard case .name(let name) = token.kind, Self.words[name.lowercased()] == sign else {
      return false
    }
    refuse(.wordForSign(name, sign, at: token.range))
    try advance()
    return true
  }

  /// Takes the operator of a comparison; also a word that means one, which is reported.
  mutating func takeRelation() throws(ConditionProblem) -> Expression.Relation.Operator? {
    switch token.kind {
    case .sign(let sign):
      guard let relation = Expression.Relation.Operator(rawValue: sign.rawValue) else { return nil }
      try advance()
      return relation
    case .keyword(.in):
      try advance()
      return .isIn
    case .name(let name):
      guard var sign = Self.words[name.lowercased()],
        Expression.Relation.Operator(rawValue: sign.rawValue) != nil
      else { return nil }
      let (start, before) = (token.range, previous)
      try advance()
      var written = name
      if sign == .equal, case .name(let next) = token.kind {
        if next.isWordNot {
          sign = .notEqual
          written += " " + next
          try advance()
        } else if ConditionProblem.comparingWords(next) != nil {
          throw .notExpected(token, .anOperator, after: before)
        }
      }
      refuse(.wordForSign(written, sign, at: start.lowerBound..<lastEnd))
      return Expression.Relation.Operator(rawValue: sign.rawValue)
    default: return nil
    }
  }
}

extension String {
  /// Whether this is a word that negates.
  var isWordNot: Bool { ["not", "nicht"].contains(lowercased()) }
}

extension ConditionProblem {
  fileprivate static func wordForSign(
    _ word: String, _ sign: Token.Sign, at range: Range<Int>
  ) -> Self {
    Self(.syntax, "'\(word)' joins nothing here; write '\(sign.rawValue)'", at: range)
  }

  static func percentage(at range: Range<Int>) -> Self {
    Self(
      .syntax,
      "there are no percentages in conditions; leave the '%' out, and compare with a number",
      at: range)
  }

  /// What to write for a word, or the first of several, that compares two values.
  static func comparingWords(_ word: String, _ name: String = "item") -> String? {
    switch word.lowercased() {
    case "greater", "more", "above", "over", "bigger", "higher": "write '>', or '>=' for at least"
    case "less", "fewer", "below", "under", "smaller", "lower": "write '<', or '<=' for at most"
    case "at", "least", "most": "write '>=' for at least, '<=' for at most"
    case "between": "write \(name) >= 1 && \(name) <= 9, with your numbers"
    case "contains", "includes", "has": "write 'choice' in \(name)"
    case "xor": "write '!=' between two yes/no items of which one alone holds"
    case "unless", "except": "write && and '!' before what must not hold"
    default: nil
    }
  }
}
