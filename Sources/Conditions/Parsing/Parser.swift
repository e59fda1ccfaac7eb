/// Reads the grammar of CEL by recursive descent.
///
/// All of CEL is read, so that a feature that conditions do not have is refused by name at its
/// place, and is told apart from text that is no CEL at all.
struct Parser {
  private var lexer: Lexer
  private(set) var token: Token
  private(set) var depth = 0
  /// The last token that was taken.
  private(set) var previous: Token?

  /// The end of the last token that was taken.
  var lastEnd: Int { previous?.range.upperBound ?? 0 }

  private init(_ text: String) throws(ConditionProblem) {
    lexer = Lexer(text)
    token = try lexer.next()
  }

  /// An expression, and the parts of CEL in it that conditions do not have.
  typealias Parsed = (expression: Expression, refusals: [ConditionProblem])

  /// The most refusals of one condition that are worth reading.
  private static let refusalLimit = 20

  /// Reads the whole text as one expression.
  static func parse(_ text: String) throws(ConditionProblem) -> Parsed {
    guard text.unicodeScalars.prefix(Limits.length + 1).count <= Limits.length else {
      throw .tooLong
    }
    var parser = try Parser(text)
    do throws(ConditionProblem) {
      let expression = try parser.expression()
      guard case .end = parser.token.kind else {
        throw .notExpected(parser.token, .anOperator, after: parser.previous)
      }
      return (expression, Array(parser.lexer.refusals.prefix(refusalLimit)))
    } catch {
      // What was taken for something else before may be why reading cannot go on here.
      throw parser.lexer.refusals.first { $0.category == .syntax } ?? error
    }
  }
}

extension Parser {
  /// `Or ["?" Or ":" Expression]`
  mutating func expression() throws(ConditionProblem) -> Expression {
    let condition = try disjunction()
    guard try take(.question) else { return condition }
    let levels = try enter(at: condition.range)
    let first = try disjunction()
    if token.isSign(.question) { throw .choiceInChoice(at: token.range) }
    try expect(.colon)
    let second = try expression()
    leave(levels)
    return Expression(
      .choose(condition, first, second), at: condition.range.lowerBound..<lastEnd)
  }

  private mutating func disjunction() throws(ConditionProblem) -> Expression {
    var parts = [try conjunction()]
    while try takeOperator(.or) { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : Expression(.any(parts), at: span(parts))
  }

  private mutating func conjunction() throws(ConditionProblem) -> Expression {
    var parts = [try relation()]
    while try takeOperator(.and) { parts.append(try relation()) }
    return parts.count == 1 ? parts[0] : Expression(.all(parts), at: span(parts))
  }

  private mutating func relation() throws(ConditionProblem) -> Expression {
    let first = try sum()
    var relations: [Expression.Relation] = []
    while let relation = try takeRelation() {
      relations.append(Expression.Relation(operator: relation, operand: try sum()))
    }
    guard !relations.isEmpty else { return first }
    return Expression(.relations(first, relations), at: first.range.lowerBound..<lastEnd)
  }

  private mutating func sum() throws(ConditionProblem) -> Expression {
    var terms = [Expression.Term(isSubtracted: false, expression: try product())]
    while token.isSign(.plus) || token.isSign(.minus) {
      let isSubtracted = token.isSign(.minus)
      try advance()
      terms.append(Expression.Term(isSubtracted: isSubtracted, expression: try product()))
    }
    let first = terms[0].expression
    return terms.count == 1 ? first : Expression(.sum(terms), at: first.range.lowerBound..<lastEnd)
  }

  private mutating func product() throws(ConditionProblem) -> Expression {
    var factors = [try unary()]
    var isRefused = false
    while token.isSign(.times) || token.isSign(.over) || token.isSign(.remainder) {
      if token.isSign(.over) {
        refuse("division is not part of conditions; multiply the other side instead", token.range)
        isRefused = true
      } else if token.isSign(.remainder) {
        refuse(
          "the remainder '%' is not part of conditions; compare with numbers instead", token.range)
        isRefused = true
      }
      let sign = token
      try advance()
      if sign.isSign(.remainder), !token.startsValue, !token.isSign(.minus) {
        throw .percentage(at: sign.range)
      }
      factors.append(try unary())
    }
    if factors.count == 1 { return factors[0] }
    return Expression(isRefused ? .refused : .product(factors), at: span(factors))
  }

  /// A run of `!` or a run of `-`, before a member.
  private mutating func unary() throws(ConditionProblem) -> Expression {
    guard token.isSign(.not) || token.isSign(.minus) else { return try member() }
    let isNot = token.isSign(.not)
    var starts: [Int] = []
    let levels = depth
    while token.isSign(isNot ? .not : .minus) {
      _ = try enter(at: token.range)
      starts.append(token.range.lowerBound)
      try advance()
    }
    if token.isSign(.not) || token.isSign(.minus) { throw .mixedSigns(at: token.range) }
    var result = try member()
    for start in starts.reversed() {
      result = Expression(isNot ? .not(result) : .negative(result), at: start..<lastEnd)
    }
    leave(levels)
    return result
  }
}

extension Parser {
  mutating func advance() throws(ConditionProblem) {
    previous = token
    token = try lexer.next()
  }

  /// Takes the sign if it comes next.
  mutating func take(_ sign: Token.Sign) throws(ConditionProblem) -> Bool {
    guard token.isSign(sign) else { return false }
    try advance()
    return true
  }

  mutating func expect(_ sign: Token.Sign) throws(ConditionProblem) {
    guard try take(sign) else { throw .notExpected(token, .sign(sign)) }
  }

  /// Goes one level deeper; gives the level to go back to.
  mutating func enter(at range: Range<Int>) throws(ConditionProblem) -> Int {
    guard depth < Limits.nesting else { throw .tooDeep(at: range) }
    depth += 1
    return depth - 1
  }

  mutating func leave(_ level: Int) {
    depth = level
  }

  mutating func refuse(_ message: String, _ range: Range<Int>) {
    refuse(ConditionProblem(.unsupported, message, at: range))
  }

  mutating func refuse(_ problem: ConditionProblem) {
    lexer.refusals.append(problem)
  }

  func span(_ parts: [Expression]) -> Range<Int> {
    (parts.first?.range.lowerBound ?? lastEnd)..<lastEnd
  }
}
