extension Interval {
  /// Every product of a member of this and a member of `other`; nil where one leaves the range.
  package func multiplied(by other: Interval) -> Interval? {
    corners(other) { $0.multiplied(by: $1) }
  }

  /// Every quotient; dividing by zero or less gives zero, and no divisor lies between zero and
  /// `least`.
  package func divided(
    by divisor: Interval, atLeast least: Number = Number(thousandths: 1)
  ) -> Interval? {
    if divisor.high < least { return Interval(.zero) }
    let smallest = max(divisor.low, least)
    let quotients = corners(Interval(low: smallest, high: divisor.high)) { $0.divided(by: $1) }
    return divisor.low > .zero ? quotients : quotients?.hull(Interval(.zero))
  }

  private func corners(
    _ other: Interval, _ combine: (Number, Number) -> Number?
  ) -> Interval? {
    guard let first = combine(low, other.low), let second = combine(low, other.high),
      let third = combine(high, other.low), let fourth = combine(high, other.high)
    else { return nil }
    return Interval(
      low: min(min(first, second), min(third, fourth)),
      high: max(max(first, second), max(third, fourth)))
  }
}
