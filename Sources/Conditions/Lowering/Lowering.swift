internal import PlainText
internal import ScreeningCore

/// Turns a condition without problems into expressions of the plan.
struct Lowering {
  let scope: Scope
  private var stepsLeft = Limits.steps
  /// The variables of the enclosing macros, the innermost last.
  private var variables: [(name: String, value: Lowered)] = []
  private var symbols: [String: Lowered] = [:]
  /// The scores whose expressions are part of the result so far.
  private var scores: [String] = []
  /// Comparisons that come out one way whatever the answers are.
  var decided: [ConditionProblem] = []

  init(scope: Scope) {
    self.scope = scope
  }
}

extension Lowering {
  mutating func condition(_ expression: Expression) throws(ConditionProblem) -> Condition {
    guard case .truth(let condition, _) = try value(expression) else {
      throw .notChecked(at: expression.range)
    }
    return condition
  }

  /// A number, and what has to apply so that a comparison with it can hold.
  mutating func number(
    _ expression: Expression
  ) throws(ConditionProblem) -> (quantity: Quantity, applies: [Condition]) {
    let value = try value(expression)
    guard case .number(let quantity, _) = value else { throw .notChecked(at: expression.range) }
    return (quantity, value.applies)
  }

  mutating func entries(
    _ expression: Expression
  ) throws(ConditionProblem) -> [(presence: Condition, entry: Lowered)] {
    guard case .list(let entries, _) = try value(expression) else {
      throw .notChecked(at: expression.range)
    }
    return entries
  }

  mutating func value(_ expression: Expression) throws(ConditionProblem) -> Lowered {
    try spend(1, at: expression.range)
    let value = try unlimitedValue(expression)
    if value.mayOverflow { throw .outOfRange(at: expression.range) }
    guard value.size <= Limits.size else { throw tooLarge(at: expression.range) }
    return value
  }

  func tooLarge(at range: Range<Int>) -> ConditionProblem {
    scores.isEmpty ? .tooLarge(at: range) : .tooLarge(with: scores, at: range)
  }

  mutating func use(score name: String) {
    if !scores.contains(name) { scores.append(name) }
  }

  /// Counts steps, and stops a condition that would take too many.
  mutating func spend(_ steps: Int, at range: Range<Int>) throws(ConditionProblem) {
    stepsLeft -= steps
    guard stepsLeft >= 0 else { throw tooLarge(at: range) }
  }

  private mutating func unlimitedValue(
    _ expression: Expression
  ) throws(ConditionProblem) -> Lowered {
    switch expression.form {
    case .refused: throw .notChecked(at: expression.range)
    case .bool(let value): return .truth(.constant(value))
    case .number(let number): return .number(.constant(number), applies: nil)
    case .word(let text): return .word([(.constant(true), ExactText(text))])
    case .name(let name): return try value(ofName: name, at: expression.range)
    case .member(let base, let part): return try value(of: part, in: base)
    case .list(let elements):
      var entries: [(presence: Condition, entry: Lowered)] = []
      for element in elements { entries.append((.constant(true), try value(element))) }
      return .list(entries)
    case .not(let operand): return .truth(!(try condition(operand)))
    case .negative(let operand):
      let (quantity, applies) = try number(operand)
      return .number(.product(.constant(Number(-1)), quantity), applies: applies)
    case .all(let parts): return .truth(.all(try conditions(parts)))
    case .any(let parts): return .truth(.any(try conditions(parts)))
    case .relations(let first, let relations): return try value(of: first, relations)
    case .sum(let terms): return try value(ofSum: terms)
    case .product(let factors): return try value(ofProduct: factors, at: expression.range)
    case .choose(let condition, let first, let second):
      return try choice(
        self.condition(condition), value(first), value(second), at: expression.range)
    case .size(let operand): return try size(of: operand)
    case .state(let state, let operand): return try value(of: state, operand)
    case .comprehension(let comprehension): return .truth(try value(of: comprehension))
    }
  }

  private mutating func conditions(
    _ parts: [Expression]
  ) throws(ConditionProblem) -> [Condition] {
    var conditions: [Condition] = []
    for part in parts { conditions.append(try condition(part)) }
    return conditions
  }

  private mutating func value(
    ofSum terms: [Expression.Term]
  ) throws(ConditionProblem) -> Lowered {
    var quantities: [Quantity] = []
    var applies: [Condition] = []
    for term in terms {
      let (quantity, conditions) = try number(term.expression)
      try spend(quantity.width, at: term.expression.range)
      quantities.append(
        term.isSubtracted ? .product(.constant(Number(-1)), quantity) : quantity)
      applies += conditions
    }
    return .number(.sum(quantities), applies: applies)
  }

  private mutating func value(
    ofProduct factors: [Expression], at range: Range<Int>
  ) throws(ConditionProblem) -> Lowered {
    var product = Quantity.constant(.one)
    var applies: [Condition] = []
    for factor in factors {
      let (next, conditions) = try number(factor)
      if let left = product.constant, let right = next.constant, !left.isExact(times: right) {
        throw .roundedProduct(at: range.lowerBound..<factor.range.upperBound)
      }
      product = .product(product, next)
      applies += conditions
      try spend(product.width, at: factor.range)
      if product.mayOverflow { throw .outOfRange(at: range) }
    }
    return .number(product, applies: applies)
  }
}

extension Lowering {
  /// The value of an item or score, made once.
  mutating func value(
    ofName name: String, at range: Range<Int>
  ) throws(ConditionProblem) -> Lowered {
    if let variable = variables.last(where: { $0.name == name }) { return variable.value }
    if let known = symbols[name] { return known }
    guard let value = scope.names[name]?.lowered else { throw .notChecked(at: range) }
    if case .score? = scope.names[name] { use(score: name) }
    symbols[name] = value
    return value
  }

  /// Whether the variable of an enclosing macro has the name.
  func isBound(_ name: String) -> Bool {
    variables.contains { $0.name == name }
  }

  mutating func bind<Result>(
    _ variable: String, to value: Lowered,
    _ body: (inout Lowering) throws(ConditionProblem) -> Result
  ) throws(ConditionProblem) -> Result {
    variables.append((variable, value))
    defer { variables.removeLast() }
    return try body(&self)
  }
}

extension Quantity {
  /// How many steps it takes to work with its value; wide tables take more.
  var width: Int {
    if case .table(_, let table) = form { table.values.count / 32 } else { 1 }
  }
}

extension ConditionProblem {
  /// A problem that the checker should have reported; so a mistake of ours never makes a wrong
  /// plan.
  static func notChecked(at range: Range<Int>) -> Self {
    Self(
      .type, "this part does not fit where it stands; write the condition in another way", at: range
    )
  }
}
