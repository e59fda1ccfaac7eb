extension Plan {
  /// What makes a plan one that cannot be evaluated.
  package enum Flaw: Error, Hashable {
    /// The item has no values, or more than can be told apart.
    case itemHasBadDomain(Int)
    case itemOverflows(Int)
    case itemReadsLater(Int, Int)
    case scoreOverflows(Int)
    case guidanceOverflows(Int)
    /// An expression looks at an item that is not there, or that has other values.
    case unknownVariable(Variable)
  }

  /// Checks what the evaluator relies on.
  static func check(
    _ items: [Item], _ scores: [Score], _ guidance: [Guidance]
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
    if let unknown { throw .unknownVariable(unknown) }
  }
}

extension Variable {
  fileprivate func isOne(of items: [Plan.Item]) -> Bool {
    guard items.indices.contains(item) else { return false }
    return readsState || count == items[item].domain.count
  }
}
