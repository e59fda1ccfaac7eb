extension Parser {
  /// A primary, followed by any calls, fields and indices.
  mutating func member() throws(ConditionProblem) -> Expression {
    var result = try primary()
    let level = depth
    while true {
      let range = token.range
      if try take(.dot) {
        _ = try enter(at: range)
        result = try part(of: result)
      } else if try take(.openBracket) {
        _ = try enter(at: range)
        if token.isSign(.question) { try advance() }
        _ = try expression()
        try expect(.closeBracket)
        refuse(
          "taking an entry by its place is not part of conditions; use 'in' or .exists(v, …)",
          range.lowerBound..<lastEnd)
        result = Expression(.refused, at: result.range.lowerBound..<lastEnd)
      } else if token.isSign(.openBrace), result.isNamePath {
        try skipEntries()
        refuse(
          "messages are not part of conditions; compare single answers",
          result.range.lowerBound..<lastEnd)
        result = Expression(.refused, at: result.range.lowerBound..<lastEnd)
      } else {
        break
      }
    }
    leave(level)
    return result
  }

  private mutating func part(of base: Expression) throws(ConditionProblem) -> Expression {
    if token.isSign(.question) {
      refuse("'.?' is not part of conditions; write '.'", token.range)
      try advance()
    }
    guard case .name(let name) = token.kind else { throw .notExpected(token, .aName) }
    let part = Expression.Part(name: name, range: token.range)
    try advance()
    guard token.isSign(.openParenthesis) else {
      return Expression(.member(base, part), at: base.range.lowerBound..<lastEnd)
    }
    let arguments = try arguments()
    return try call(part, on: base, arguments)
  }

  /// `( [expression {"," expression}] )`
  mutating func arguments() throws(ConditionProblem) -> [Expression] {
    let level = try enter(at: token.range)
    try expect(.openParenthesis)
    var arguments: [Expression] = []
    if try !take(.closeParenthesis) {
      repeat { arguments.append(try expression()) } while try take(.comma)
      guard try take(.closeParenthesis) else { throw .notExpected(token, .sign(.closeParenthesis)) }
    }
    leave(level)
    return arguments
  }

  /// The `{ key: value, … }` of a map or a message, which conditions do not have.
  mutating func skipEntries() throws(ConditionProblem) {
    let level = try enter(at: token.range)
    try expect(.openBrace)
    while !token.isSign(.closeBrace) {
      _ = try take(.question)
      if case .name(let name) = token.kind, CELReservedWords.all.contains(name) {
        try advance()  // A field of a message may be called so.
      } else {
        _ = try expression()
      }
      try expect(.colon)
      _ = try expression()
      guard try take(.comma) else { break }
    }
    try expect(.closeBrace)
    leave(level)
  }
}

extension Expression {
  /// Whether this is a name, or names joined by points.
  fileprivate var isNamePath: Bool {
    switch form {
    case .name: true
    case .member(let base, _): base.isNamePath
    default: false
    }
  }
}
