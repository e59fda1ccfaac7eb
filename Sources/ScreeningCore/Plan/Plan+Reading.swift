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
