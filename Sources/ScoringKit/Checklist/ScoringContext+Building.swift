// What most modules are made of. Answers that are not known give bounds; items that do not apply
// add nothing.
extension ScoringContext {
  /// How many of the signs there are.
  public func count(_ signs: [Sign]) -> Quantity {
    count(signs.map(\.condition))
  }

  /// How many of the conditions hold.
  public func count(_ conditions: [Condition]) -> Quantity {
    .sum(of: conditions.map { .when($0, 1, otherwise: 0) })
  }

  /// How many of the items are answered.
  public func countAnswered(_ items: [Item]) -> Quantity {
    count(items.map(\.isAnswered))
  }

  /// The sum of what the weights earn.
  public func sum(_ weights: [Weight]) -> Quantity {
    .sum(of: weights.map(\.quantity))
  }

  /// Whether there is any of the signs.
  public func any(of signs: [Sign]) -> Condition {
    .any(of: signs.map(\.condition))
  }

  /// Whether all of the signs are there.
  public func all(of signs: [Sign]) -> Condition {
    .all(of: signs.map(\.condition))
  }

  /// The mean value of those items that apply, rounded half away from zero at the third place.
  ///
  /// Zero where none applies. Items are scales or numbers; those that are `reversed`, scales,
  /// count their steps from the other end.
  public func mean(_ items: [Item], reversed: (Item) -> Bool = { _ in false }) -> Quantity {
    guard !items.isEmpty else { return 0 }
    let values = items.map { reversed($0) ? $0.reversedValue : $0.value }
    let mean = Quantity.sum(of: values) / count(items.map(\.applies))
    guard let least = items.map(\.valuesWhereApplying.low).min(),
      let greatest = items.map(\.valuesWhereApplying.high).max()
    else { return mean }
    return .when(
      Condition.any(of: items.map(\.applies)), mean.clamped(from: least, to: greatest), otherwise: 0
    )
  }
}
