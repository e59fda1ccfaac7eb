extension ConditionProblem {
  /// What could have stood at a place.
  enum Expectation {
    case aValue, aName, anOperator
    case sign(Token.Sign)

    fileprivate var words: String {
      switch self {
      case .aValue: "a name, a number or a text in quotes"
      case .aName: "a name"
      case .anOperator: "an operator such as && or =="
      case .sign(let sign): "'\(sign.rawValue)'"
      }
    }
  }

  static func notExpected(_ token: Token, _ expectation: Expectation) -> Self {
    if case .name(let name) = token.kind, case .anOperator = expectation,
      let sign = ["and": "&&", "or": "||", "AND": "&&", "OR": "||", "is": "=="][name]
    {
      return Self(.syntax, "'\(name)' joins nothing here; write '\(sign)'", at: token.range)
    }
    if case .sign(.closeParenthesis) = token.kind, case .anOperator = expectation {
      return Self(
        .syntax, "this ')' closes nothing; take it away, or open a '(' before it", at: token.range)
    }
    return Self(
      .syntax, "\(expectation.words) should stand here, not \(token.description)",
      at: token.range)
  }

  static func unclosed(_ bracket: String, at opening: Range<Int>, before token: Token) -> Self {
    let closing = bracket == "(" ? ")" : "]"
    if case .end = token.kind {
      return Self(
        .syntax, "the '\(bracket)' that opens here is not closed; add a '\(closing)'", at: opening)
    }
    return .notExpected(token, .sign(bracket == "(" ? .closeParenthesis : .closeBracket))
  }

  static func mixedSigns(at range: Range<Int>) -> Self {
    Self(
      .syntax, "'!' and '-' cannot follow one another; put the second part in parentheses",
      at: range)
  }

  static func choiceInChoice(at range: Range<Int>) -> Self {
    Self(
      .syntax,
      "between '?' and ':' no other '?' stands by itself; put parentheses around the inner "
        + "'a ? b : c'",
      at: range)
  }

  static func notWritten(at range: Range<Int>, before token: Token) -> Self {
    let name = if case .name(let name) = token.kind { name } else { "only_photos" }
    return Self(
      .syntax,
      "'not' negates nothing here; write '!', and quotes around the whole condition, as in "
        + "\"!\(name)\"; or write it as { not: \(name) }",
      at: range)
  }

  static func reserved(_ name: String, at range: Range<Int>) -> Self {
    Self(.syntax, "'\(name)' is reserved and cannot be a name; use another one", at: range)
  }
}
