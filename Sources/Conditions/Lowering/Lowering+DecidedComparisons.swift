internal import Questions
internal import ScreeningCore

/// Comparisons of a number with a written one that no answer can make true, or false.
extension Lowering {
  /// Notes a comparison where the range of the number decides it.
  mutating func note(
    _ left: Expression, _ leftValue: Lowered, _ relation: Expression.Relation, _ rightValue: Lowered
  ) {
    guard case .number(let one, _) = leftValue, case .number(let another, _) = rightValue else {
      return
    }
    let right = relation.operand
    let range = left.range.lowerBound..<right.range.upperBound
    if case .number(let bound) = right.form, one.constant == nil, let numbers = values(left, one) {
      note(left, numbers, relation.operator, bound, at: range)
    } else if case .number(let bound) = left.form, another.constant == nil,
      let numbers = values(right, another)
    {
      note(right, numbers, relation.operator.turned, bound, at: range)
    }
  }

  private mutating func note(
    _ number: Expression, _ values: Interval, _ sign: Expression.Relation.Operator, _ bound: Number,
    at range: Range<Int>
  ) {
    guard let holds = values.decides(sign, bound) else { return }
    let name = number.written.map { "'\($0)'" } ?? "the number here"
    let bounds =
      values.isExact
      ? "is always \(values.low.decimal)"
      : "goes from \(values.low.decimal) to \(values.high.decimal)"
    decided.append(
      ConditionProblem(
        .decided,
        "\(name) \(bounds), so that this \(holds ? "always" : "never") holds; mend the number, or "
          + "leave this out",
        at: range))
  }

  /// The values that a number can have; for an item those of its answers, since a comparison with
  /// an item that does not apply is false anyway.
  private func values(_ expression: Expression, _ quantity: Quantity) -> Interval? {
    guard case .name(let name) = expression.form, case .item(let question, _)? = scope.names[name],
      let least = question.leastNumber, let count = question.domain?.count, count > 0,
      let low = Number(exactly: least), let high = Number(exactly: least + count - 1)
    else { return quantity.range }
    return Interval(low: low, high: high)
  }
}

extension Interval {
  /// Whether every value in it has the relation to the bound, or none has; nil where some have.
  fileprivate func decides(_ sign: Expression.Relation.Operator, _ bound: Number) -> Bool? {
    switch sign {
    case .less: high < bound ? true : low >= bound ? false : nil
    case .atMost: high <= bound ? true : low > bound ? false : nil
    case .greater: low > bound ? true : high <= bound ? false : nil
    case .atLeast: low >= bound ? true : high < bound ? false : nil
    case .equal: bound < low || bound > high ? false : isExact ? true : nil
    case .notEqual: bound < low || bound > high ? true : isExact ? false : nil
    case .isIn: nil
    }
  }
}
