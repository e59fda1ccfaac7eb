internal import PlainText
internal import Questions
internal import ScreeningCore

extension Lowering {
  /// How many entries are there.
  mutating func size(of operand: Expression) throws(ConditionProblem) -> Lowered {
    let list = try value(operand)
    guard case .list(let entries, _) = list else { throw .notChecked(at: operand.range) }
    if let (question, variable) = item(operand), question.meaning == .set {
      // Counted at once for each answer, where adding up its choices makes a table for each of them.
      let quantity = question.value(of: variable)
      try spend(quantity.width, at: operand.range)
      return .number(quantity, applies: list.applies)
    }
    return .number(
      try count(entries.map(\.presence), at: operand.range), applies: list.applies)
  }

  /// The item that is named, unless a macro's variable hides it.
  private func item(_ expression: Expression) -> (Question, Variable)? {
    guard case .name(let name) = expression.form, !isBound(name),
      case .item(let question, let variable)? = scope.names[name]
    else { return nil }
    return (question, variable)
  }

  mutating func value(
    of comprehension: Expression.Comprehension
  ) throws(ConditionProblem) -> Condition {
    let range = comprehension.list.range
    var presences: [Condition] = []
    var bodies: [Condition] = []
    var size = 0
    for (presence, entry) in try entries(comprehension.list) {
      let body = try bind(comprehension.variable, to: entry) {
        (lowering: inout Lowering) throws(ConditionProblem) in
        try lowering.condition(comprehension.body)
      }
      presences.append(presence)
      bodies.append(body)
      size += body.size
      guard size <= Limits.size else { throw tooLarge(at: range) }
    }
    switch comprehension.quantifier {
    case .all: return .all(zip(presences, bodies).map { .any([!$0, $1]) })
    case .exists: return .any(zip(presences, bodies).map { .all([$0, $1]) })
    case .existsOne:
      let one = RangeSet(Number.one.thousandths...Number.one.thousandths)
      return .within(
        try count(zip(presences, bodies).map { .all([$0, $1]) }, at: range), one)
    }
  }

  /// How many of the conditions hold.
  mutating func count(
    _ conditions: [Condition], at range: Range<Int>
  ) throws(ConditionProblem) -> Quantity {
    var quantities: [Quantity] = []
    for condition in conditions {
      let quantity = Quantity.choose(condition, .constant(.one), .constant(.zero))
      try spend(quantity.width, at: range)
      quantities.append(quantity)
    }
    return .sum(quantities)
  }

  /// `condition ? first : second`
  mutating func choice(
    _ condition: Condition, _ first: Lowered, _ second: Lowered, at range: Range<Int>
  ) throws(ConditionProblem) -> Lowered {
    if let value = condition.constant { return value ? first : second }
    guard (first.count + second.count) * condition.size <= Limits.size else {
      throw tooLarge(at: range)
    }
    switch (first, second) {
    case (.truth(let one, let oneApplies), .truth(let other, let otherApplies)):
      return .truth(
        .choose(condition, one, other), applies: applies(condition, oneApplies, otherApplies))
    case (.number(let one, let oneApplies), .number(let other, let otherApplies)):
      return .number(
        .choose(condition, one, other), applies: applies(condition, oneApplies, otherApplies))
    case (.word(let one), .word(let other)):
      try spend(one.count + other.count, at: range)
      var cases: [(condition: Condition, word: ExactText)] = []
      var places: [ExactText: Int] = [:]
      let guarded =
        one.map { (Condition.all([condition, $0.condition]), $0.word) }
        + other.map { (Condition.all([!condition, $0.condition]), $0.word) }
      for (condition, word) in guarded {
        if let place = places[word] {
          cases[place].condition = .any([cases[place].condition, condition])
        } else {
          places[word] = cases.count
          cases.append((condition, word))
        }
      }
      return .word(cases)
    case (.list(let one, let oneApplies), .list(let other, let otherApplies)):
      try spend(one.count + other.count, at: range)
      return .list(
        one.map { (.all([condition, $0.presence]), $0.entry) }
          + other.map { (.all([!condition, $0.presence]), $0.entry) },
        applies: applies(condition, oneApplies, otherApplies))
    default: throw .notChecked(at: range)
    }
  }

  /// Only the branch that is chosen takes part.
  private func applies(
    _ condition: Condition, _ first: Condition?, _ second: Condition?
  ) -> Condition? {
    if first == nil && second == nil { return nil }
    return .choose(condition, first ?? .constant(true), second ?? .constant(true))
  }
}
