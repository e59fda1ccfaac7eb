/// The least and the greatest value that a figure can still take.
public struct Interval: Hashable, Sendable {
  public let low: Number
  public let high: Number

  package init(low: Number, high: Number) {
    self.low = low
    self.high = high
  }

  package init(_ only: Number) {
    self.init(low: only, high: only)
  }

  /// Whether only one value is left.
  public var isExact: Bool { low == high }

  /// Whether `number` is still possible.
  public func contains(_ number: Number) -> Bool {
    low <= number && number <= high
  }

  /// The smallest interval that contains both.
  package func hull(_ other: Interval) -> Interval {
    Interval(low: min(low, other.low), high: max(high, other.high))
  }
}

extension Interval {
  /// The products of a number in this and a number in `other`; nil where one can leave the range.
  package func multiplied(by other: Interval) -> Interval? {
    corners(other) { $0.multiplied(by: $1) }
  }

  /// The quotients of a number in this and a divisor, which is not between zero and `least`; a
  /// divisor of zero or below gives zero.
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
