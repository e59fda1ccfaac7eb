/// A condition's text, parsed and checked.
struct Analysis {
  let expression: Expression
  let type: ValueType
  /// What conditions do not have, then what does not fit.
  let problems: [ConditionProblem]
  /// The items and scores that it uses.
  let used: Set<String>

  init(_ text: String, scope: Scope) throws(ConditionProblem) {
    let (expression, refusals) = try Parser.parse(text)
    var checker = Checker(scope: scope)
    self.expression = expression
    type = checker.type(of: expression)
    problems = Array(refusals.prefix(20)) + checker.problems
    used = checker.used
  }

  /// The same, where a condition is wanted.
  init(condition text: String, scope: Scope) throws(ConditionProblem) {
    let (expression, refusals) = try Parser.parse(text)
    var checker = Checker(scope: scope)
    self.expression = expression
    type = .bool
    checker.require(.bool, expression)
    problems = Array(refusals.prefix(20)) + checker.problems
    used = checker.used
  }
}
