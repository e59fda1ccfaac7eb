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

  static func notExpected(
    _ token: Token, _ expectation: Expectation, after previous: Token? = nil
  ) -> Self {
    if case .anOperator = expectation, let problem = notJoined(token, after: previous) {
      return problem
    }
    if case .aValue = expectation, let previous, previous.joinsConditions,
      let sign = token.comparison
    {
      return Self(
        .syntax,
        "a value is missing before this '\(sign)'; each side of && and || is a comparison of "
          + "its own, as in pressure >= 1",
        at: token.range)
    }
    if case .sign(.closeParenthesis) = token.kind, case .anOperator = expectation {
      return Self(
        .syntax, "this ')' closes nothing; take it away, or open a '(' before it", at: token.range)
    }
    return Self(
      .syntax, "\(expectation.words) should stand here, not \(token.description)",
      at: token.range)
  }

  /// Values that follow one another with nothing that joins them.
  private static func notJoined(_ token: Token, after previous: Token?) -> Self? {
    let before = previous?.name
    if token.isSign(.comma) {
      return Self(
        .syntax,
        "a ',' joins nothing here; write && where both must hold, || where one is enough, and '.' "
          + "inside a number",
        at: token.range)
    }
    guard let name = token.name else { return nil }
    if let advice = comparingWords(name, before ?? "item") {
      return Self(.syntax, "'\(name)' compares nothing here; \(advice)", at: token.range)
    }
    if before?.lowercased() == "unless" {
      return Self(
        .syntax,
        "conditions have no 'unless'; write '!', and quotes around the whole condition, as in "
          + "\"!\(name)\"",
        at: token.range)
    }
    guard let before else { return nil }
    if Parser.functions.contains(before) {
      return Self(
        .syntax, "parentheses are missing; write \(before)(\(name))", at: token.range)
    }
    return Self(
      .syntax,
      "an operator such as && or == should stand here, not '\(name.prefix(40))'; a name of two words "
        + "is joined by '_', as in \(before.prefix(40))_\(name.prefix(40))",
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

  static func notWritten(_ word: String, at range: Range<Int>, before token: Token) -> Self {
    let name = token.name ?? "only_photos"
    return Self(
      .syntax,
      "'\(word)' negates nothing here; write '!', and quotes around the whole condition, as in "
        + "\"!\(name)\"; or write it as { not: \(name) }",
      at: range)
  }

  static func reserved(_ name: String, at range: Range<Int>) -> Self {
    if name == "if" {
      return Self(
        .syntax, "conditions have no 'if'; write only what must hold, or a ? b : c", at: range)
    }
    return reservedName(name, at: range)
  }

  private static func reservedName(_ name: String, at range: Range<Int>) -> Self {
    Self(.syntax, "'\(name)' is reserved and cannot be a name; use another one", at: range)
  }
}
