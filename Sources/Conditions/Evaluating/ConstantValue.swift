package import PlainText
package import ScreeningCore

/// The value of an expression without items and scores.
package enum ConstantValue: Hashable, Sendable {
  case bool(Bool)
  case number(Number)
  case word(ExactText)
  case list([ConstantValue])

  package var typeName: String {
    switch self {
    case .bool: "bool"
    case .number: "number"
    case .word: "string"
    case .list: "list"
    }
  }
}

extension ConstantValue {
  /// The value of a lowered expression; nil where it depends on an answer.
  init?(_ lowered: Lowered) {
    switch lowered {
    case .truth(let condition, _):
      guard let value = condition.constant else { return nil }
      self = .bool(value)
    case .number(let quantity, _):
      guard let value = quantity.constant else { return nil }
      self = .number(value)
    case .word(let cases):
      guard let held = cases.first(where: { $0.condition.constant == true }) else { return nil }
      self = .word(held.word)
    case .list(let entries, _):
      var values: [ConstantValue] = []
      for (presence, entry) in entries where presence.constant != false {
        guard presence.constant == true, let value = ConstantValue(entry) else { return nil }
        values.append(value)
      }
      self = .list(values)
    }
  }
}

/// The value of an expression that uses no item and no score, for `waymark eval`.
package func evaluateConstant(_ text: String) -> Result<ConstantValue, ConditionProblem> {
  do throws(ConditionProblem) {
    let (expression, refusals) = try Parser.parse(text)
    var checker = Checker(scope: Scope(names: [:]))
    _ = checker.type(of: expression)
    if let problem = (refusals + checker.problems).first { return .failure(problem) }
    var lowering = Lowering(scope: checker.scope)
    return ConstantValue(try lowering.value(expression)).map { .success($0) }
      ?? .failure(.notChecked(at: expression.range))
  } catch {
    return .failure(error)
  }
}
