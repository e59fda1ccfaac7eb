package import PlainText
package import ScreeningCore

/// The value of an expression without items and scores.
package enum ClosedValue: Hashable, Sendable {
  case bool(Bool)
  case number(Number)
  case word(ExactText)
  case list([ClosedValue])

  package var typeName: String {
    switch self {
    case .bool: "bool"
    case .number: "number"
    case .word: "string"
    case .list: "list"
    }
  }
}

extension ClosedValue {
  /// What a lowered part comes to, where nothing in it depends on an answer.
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
      var values: [ClosedValue] = []
      for (presence, entry) in entries where presence.constant != false {
        guard presence.constant == true, let value = ClosedValue(entry) else { return nil }
        values.append(value)
      }
      self = .list(values)
    }
  }
}

/// The value of an expression that uses no item and no score, for `waymark eval`.
package func evaluateClosed(_ text: String) -> Result<ClosedValue, ConditionProblem> {
  do throws(ConditionProblem) {
    let analysis = try Analysis(text, scope: Scope(names: [:]))
    if let problem = analysis.problems.first { return .failure(problem) }
    var lowering = Lowering(scope: Scope(names: [:]))
    let value = try lowering.value(analysis.expression)
    return ClosedValue(value).map { .success($0) }
      ?? .failure(.notChecked(at: analysis.expression.range))
  } catch {
    return .failure(error)
  }
}
