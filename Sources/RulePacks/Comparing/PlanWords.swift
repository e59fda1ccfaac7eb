internal import Questions
internal import ScreeningCore

/// What parts of a plan mean, as texts in which items have their names: where two plans have the same text, they
/// mean the same, wherever their items stand.
struct PlanWords {
  private let planned: PlannedChecklist
  private let evaluator: Evaluator

  init(_ planned: PlannedChecklist) {
    self.planned = planned
    evaluator = Evaluator(planned.plan)
  }

  /// When a piece of guidance is shown.
  func text(ofGuidance index: Int) -> String {
    text([planned.plan.guidance[index].condition], behind: evaluator.items(behindGuidance: index))
  }

  /// When a step comes with guidance that is shown.
  func text(ofStep index: Int) -> String {
    let step = planned.plan.steps[index]
    let situations = (step.onlyWhen + step.notWhen).flatMap { place in
      [planned.plan.situations[place].isSo, planned.plan.situations[place].isNotSo]
    }
    return "\(step.isHarmless) \(step.onlyWhen.count) "
      + text(situations, behind: evaluator.items(behindStep: index))
  }

  /// Conditions, and the items that they rest on.
  private func text(_ conditions: [Condition], behind items: [Int]) -> String {
    let asked = items.map { item in
      "\(name(item)) \(planned.checklist.items[item].question.options.map(\.name)) "
        + "\(planned.plan.items[item].domain.count) \(text(planned.plan.items[item].when))"
    }
    return (conditions.map(text) + asked.sorted()).joined(separator: "\n")
  }

  private func name(_ item: Int) -> String { planned.checklist.items[item].name.value }

  private func text(_ variable: Variable) -> String {
    variable.readsState ? "state of \(name(variable.item))" : name(variable.item)
  }

  private func text(_ condition: Condition) -> String {
    switch condition.form {
    case .constant(let value): "\(value)"
    case .test(let variable, let set):
      "\(text(variable)) in \(set.codes.ranges) \(set.notApplicable)"
    case .within(let quantity, let set): "\(text(quantity)) in \(set.ranges)"
    case .all(let parts): "all(\(parts.map(text)))"
    case .any(let parts): "any(\(parts.map(text)))"
    case .same(let left, let right): "same(\(text(left)), \(text(right)))"
    case .choose(let condition, let first, let second):
      "choose(\(text(condition)), \(text(first)), \(text(second)))"
    }
  }

  private func text(_ quantity: Quantity) -> String {
    switch quantity.form {
    case .constant(let number): "\(number.thousandths)"
    case .table(let variable, let table):
      "\(text(variable)) as \(table.values.map(\.thousandths)) \(table.notApplicable.thousandths)"
    case .linear(let variable, let first, let step):
      "\(text(variable)) from \(first.thousandths) by \(step.thousandths)"
    case .sum(let parts): "sum(\(parts.map(text)))"
    case .product(let left, let right): "product(\(text(left)), \(text(right)))"
    case .quotient(let left, let right): "quotient(\(text(left)), \(text(right)))"
    case .choose(let condition, let first, let second):
      "choose(\(text(condition)), \(text(first)), \(text(second)))"
    case .largest(let parts): "largest(\(parts.map(text)))"
    case .steps(let quantity, let steps):
      "steps(\(text(quantity)), \(steps.map { [$0.start.thousandths, $0.value.thousandths] }))"
    }
  }
}
