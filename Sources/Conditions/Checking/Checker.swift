/// Gives every part of a condition a type, and reports what does not fit.
struct Checker {
  let scope: Scope
  private(set) var problems: [ConditionProblem] = []
  /// The items with choices in the comparison that is being checked.
  var compared: [(name: String, symbol: Symbol)] = []
  /// Whether that comparison looks for one thing in several, with 'in'.
  var looksInside = false
  /// The items with choices that the parts beside this one, joined by && or ||, compare.
  private(set) var comparedBeside: [(name: String, symbol: Symbol)] = []
  /// The variables of the enclosing macros, the innermost last.
  private var variables: [(name: String, type: ValueType)] = []

  init(scope: Scope) {
    self.scope = scope
  }

  /// The most problems of one condition that are worth reading.
  private static let problemLimit = 20

  var isFull: Bool { problems.count >= Self.problemLimit }

  mutating func report(_ message: String, at range: Range<Int>) {
    report(.type, message, at: range)
  }

  mutating func report(
    _ category: ConditionProblem.Category, _ message: String, at range: Range<Int>,
    suggesting name: String? = nil
  ) {
    let problem = ConditionProblem(category, message, at: range, suggesting: name)
    if !isFull, !problems.contains(problem) { problems.append(problem) }
  }
}

extension Checker {
  mutating func type(of expression: Expression) -> ValueType {
    switch expression.form {
    case .refused: return .refused
    case .bool: return .bool
    case .number: return .number
    case .word(let text): return .word(.init(literals: [(text, expression.range)]))
    case .name(let name):
      if let variable = variable(name) { return variable }
      return type(ofName: name, at: expression.bare)
    case .member(let base, let part): return type(of: part, in: base)
    case .list(let elements): return type(ofList: elements)
    case .not(let operand):
      require(.bool, operand)
      return .bool
    case .negative(let operand):
      require(.number, operand)
      return .number
    case .all(let parts), .any(let parts):
      let outer = comparedBeside
      comparedBeside = parts.flatMap { compared(by: $0) }
      defer { comparedBeside = outer }
      let types = parts.map { type(of: $0) }
      if !reportNumbers(parts, types, in: expression) {
        for (part, type) in zip(parts, types) { require(.bool, part, type) }
      }
      return .bool
    case .relations(let first, let relations): return type(of: first, relations)
    case .sum(let terms): return type(ofSum: terms)
    case .product(let factors):
      for factor in factors { require(.number, factor) }
      return .number
    case .choose(let condition, let first, let second):
      return type(ofChoice: condition, first, second)
    case .size(let operand): return type(ofSize: operand)
    case .state(let state, let operand): return type(of: state, operand)
    case .comprehension(let comprehension): return type(of: comprehension)
    }
  }

  /// The type of a variable of an enclosing macro.
  func variable(_ name: String) -> ValueType? {
    variables.last { $0.name == name }?.type
  }

  private mutating func type(of comprehension: Expression.Comprehension) -> ValueType {
    let element: ValueType
    switch type(of: comprehension.list) {
    case .list(let type): element = type
    case .nothing, .refused: element = .refused
    case let other:
      reportNeedsList(comprehension.list, other, "." + comprehension.quantifier.rawValue + "()")
      element = .refused
    }
    variables.append((comprehension.variable, element))
    require(.bool, comprehension.body)
    variables.removeLast()
    return .bool
  }
}
