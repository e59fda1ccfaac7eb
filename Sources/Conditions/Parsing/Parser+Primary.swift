extension Parser {
  /// A literal, a name, a call, a list, or an expression in parentheses.
  mutating func primary() throws(ConditionProblem) -> Expression {
    let start = token
    switch start.kind {
    case .number(let number): return try literal(.number(number))
    case .word(let word): return try literal(.word(word))
    case .keyword(.true): return try literal(.bool(true))
    case .keyword(.false): return try literal(.bool(false))
    case .refused: return try literal(.refused)
    case .keyword(.null):
      refuse(
        "null is not part of conditions; ask for a state, such as skipped(item)", start.range)
      return try literal(.refused)
    case .name(let name): return try nameOrCall(name)
    case .sign(.openParenthesis): return try parenthesized()
    case .sign(.openBracket): return try list()
    case .sign(.openBrace):
      try skipEntries()
      refuse(
        "maps are not part of conditions; use a list, or compare single answers",
        start.range.lowerBound..<lastEnd)
      return Expression(.refused, at: start.range.lowerBound..<lastEnd)
    case .sign(.dot):
      try advance()
      guard case .name(let name) = token.kind else { throw .notExpected(token, .aName) }
      refuse("a '.' before a name is not part of conditions; leave it out", start.range)
      return try nameOrCall(name)
    case .keyword(.in), .sign, .end: throw .notExpected(start, .aValue, after: previous)
    }
  }

  private mutating func literal(_ form: Expression.Form) throws(ConditionProblem) -> Expression {
    let range = token.range
    try advance()
    return Expression(form, at: range)
  }

  private mutating func nameOrCall(_ name: String) throws(ConditionProblem) -> Expression {
    let part = Expression.Part(name: name, range: token.range)
    if CELReservedWords.all.contains(name) { throw .reserved(name, at: part.range) }
    try advance()
    if name.isWordNot, token.startsValue {
      throw .notWritten(name, at: part.range, before: token)
    }
    guard token.isSign(.openParenthesis) else { return Expression(.name(name), at: part.range) }
    let arguments = try arguments()
    return try call(part, arguments)
  }

  private mutating func parenthesized() throws(ConditionProblem) -> Expression {
    let opening = token.range
    let level = try enter(at: opening)
    try advance()
    let inner = try expression()
    guard try take(.closeParenthesis) else { throw .unclosed("(", at: opening, before: token) }
    leave(level)
    return Expression(inner.form, at: opening.lowerBound..<lastEnd, bare: inner.bare)
  }

  private mutating func list() throws(ConditionProblem) -> Expression {
    let opening = token.range
    let level = try enter(at: opening)
    try advance()
    var elements: [Expression] = []
    while !token.isSign(.closeBracket) {
      if token.isSign(.question) {
        refuse("'?' before an entry is not part of conditions; leave it out", token.range)
        try advance()
      }
      elements.append(try expression())
      guard try take(.comma) else { break }
    }
    guard try take(.closeBracket) else { throw .unclosed("[", at: opening, before: token) }
    leave(level)
    return Expression(.list(elements), at: opening.lowerBound..<lastEnd)
  }
}
