extension Plan {
  /// Why a plan cannot be evaluated.
  package enum Flaw: Error, Hashable {
    /// The item has no values, or more than can be told apart.
    case itemHasBadDomain(Int)
    case itemOverflows(Int)
    case itemReadsLater(Int, Int)
    case scoreOverflows(Int)
    case guidanceOverflows(Int)
    case situationOverflows(Int)
    /// An expression looks at an item that does not exist, or has another number of values.
    case unknownVariable(Variable)
    /// A step names a situation that does not exist.
    case stepHasUnknownSituation(Int)
    /// A piece of guidance names a step that does not exist, or one twice.
    case guidanceHasBadSteps(Int)
  }

  /// Checks what evaluation relies on: usable domains, numbers in range, `when`s that only look back.
  static func check(
    _ items: [Item], _ scores: [Score], _ guidance: [Guidance], _ situations: [Situation],
    _ steps: [Step]
  ) throws(Flaw) {
    for (index, item) in items.enumerated() {
      guard item.domain.isUsable else { throw .itemHasBadDomain(index) }
      if item.when.mayOverflow { throw .itemOverflows(index) }
      if let later = item.when.firstItem(from: index) { throw .itemReadsLater(index, later) }
    }
    for (index, score) in scores.enumerated()
    where score.quantity.mayOverflow || score.sufficient.mayOverflow {
      throw .scoreOverflows(index)
    }
    for (index, guidance) in guidance.enumerated() where guidance.condition.mayOverflow {
      throw .guidanceOverflows(index)
    }
    for (index, situation) in situations.enumerated()
    where situation.isSo.mayOverflow || situation.isNotSo.mayOverflow {
      throw .situationOverflows(index)
    }
    var unknown: Variable?
    let look = { (variable: Variable) in
      if !variable.isOne(of: items) { unknown = unknown ?? variable }
    }
    for item in items { item.when.visitVariables(look) }
    for score in scores {
      score.quantity.visitVariables(look)
      score.sufficient.visitVariables(look)
    }
    for guidance in guidance { guidance.condition.visitVariables(look) }
    for situation in situations {
      situation.isSo.visitVariables(look)
      situation.isNotSo.visitVariables(look)
    }
    if let unknown { throw .unknownVariable(unknown) }
    try check(guidance, steps, situationCount: situations.count)
  }

  private static func check(
    _ guidance: [Guidance], _ steps: [Step], situationCount: Int
  ) throws(Flaw) {
    for (index, step) in steps.enumerated() {
      for list in [step.onlyWhen, step.notWhen] {
        for situation in list where situation < 0 || situation >= situationCount {
          throw .stepHasUnknownSituation(index)
        }
      }
    }
    for (index, guidance) in guidance.enumerated() {
      for (place, step) in guidance.steps.enumerated()
      where !steps.indices.contains(step) || guidance.steps[..<place].contains(step) {
        throw .guidanceHasBadSteps(index)
      }
    }
  }
}

extension Variable {
  fileprivate func isOne(of items: [Plan.Item]) -> Bool {
    guard items.indices.contains(item) else { return false }
    return readsState || count == items[item].domain.count
  }
}

extension Condition {
  /// Calls `visit` for each variable this looks at.
  package func visitVariables(_ visit: (Variable) -> Void) {
    switch form {
    case .constant: break
    case .test(let variable, _): visit(variable)
    case .within(let quantity, _): quantity.visitVariables(visit)
    case .all(let parts), .any(let parts):
      for part in parts { part.visitVariables(visit) }
    case .same(let left, let right):
      left.visitVariables(visit)
      right.visitVariables(visit)
    case .choose(let condition, let first, let second):
      condition.visitVariables(visit)
      first.visitVariables(visit)
      second.visitVariables(visit)
    }
  }

  /// The items that this looks at, each once.
  var items: [Int] {
    var items: [Int] = []
    visitVariables { if !items.contains($0.item) { items.append($0.item) } }
    return items
  }

  /// The items that it tests by themselves, and not within a quantity such as a score.
  var testedItems: [Int] {
    switch form {
    case .test(let variable, _): [variable.item]
    case .constant, .within: []
    case .all(let parts), .any(let parts): parts.flatMap { $0.testedItems }
    case .same(let left, let right): left.testedItems + right.testedItems
    case .choose(let condition, let first, let second):
      condition.testedItems + first.testedItems + second.testedItems
    }
  }

  /// The first item at or after `index` that this looks at.
  func firstItem(from index: Int) -> Int? {
    var found: Int?
    visitVariables { if $0.item >= index { found = min(found ?? $0.item, $0.item) } }
    return found
  }
}

extension Quantity {
  /// Calls `visit` for each variable this looks at.
  package func visitVariables(_ visit: (Variable) -> Void) {
    switch form {
    case .constant: break
    case .table(let variable, _), .linear(let variable, _, _): visit(variable)
    case .sum(let parts), .largest(let parts):
      for part in parts { part.visitVariables(visit) }
    case .product(let left, let right), .quotient(let left, by: let right):
      left.visitVariables(visit)
      right.visitVariables(visit)
    case .choose(let condition, let first, let second):
      condition.visitVariables(visit)
      first.visitVariables(visit)
      second.visitVariables(visit)
    case .steps(let quantity, _): quantity.visitVariables(visit)
    }
  }
}
