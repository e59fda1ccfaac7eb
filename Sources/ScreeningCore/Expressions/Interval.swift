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

  /// The smallest interval that holds both.
  package func hull(_ other: Interval) -> Interval {
    Interval(low: min(low, other.low), high: max(high, other.high))
  }
}
