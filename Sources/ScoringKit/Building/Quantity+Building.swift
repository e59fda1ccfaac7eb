extension Quantity {
  /// A whole number that does not depend on any answer.
  public static func whole(_ value: Int) -> Quantity {
    if let number = Number(exactly: value) { return .constant(number) }
    // Out of range, which is reported where the score is read.
    return .product(.constant(Number(thousandths: .max)), .constant(Number(thousandths: .max)))
  }

  /// The least and the greatest value it can come to, whatever is answered.
  public var bounds: Interval { range }

  /// The sum; if it could leave the range of ``Number``, reading the score reports an error.
  public static func + (left: Quantity, right: Quantity) -> Quantity {
    .sum([left, right])
  }

  /// The difference; its range is checked like that of a sum.
  public static func - (left: Quantity, right: Quantity) -> Quantity {
    .sum([left, .product(right, -1)])
  }

  /// The product, rounded half away from zero at the third place.
  public static func * (left: Quantity, right: Quantity) -> Quantity {
    .product(left, right)
  }

  /// The quotient, rounded half away from zero at the third place.
  ///
  /// Zero where the divisor is zero or below.
  public static func / (dividend: Quantity, divisor: Quantity) -> Quantity {
    let isNegative = divisor.range.low < .zero
    return dividend.divided(by: isNegative ? .largest([divisor, 0]) : divisor)
  }

  /// The same number with the other sign.
  public static prefix func - (quantity: Quantity) -> Quantity {
    .product(quantity, -1)
  }

  /// The sum of all of them; zero where there are none.
  public static func sum(of quantities: [Quantity]) -> Quantity {
    .sum(quantities)
  }

  /// The greatest of them; zero where there are none.
  public static func greatest(of quantities: [Quantity]) -> Quantity {
    quantities.isEmpty ? 0 : .largest(quantities)
  }

  /// `value` where the condition holds, `other` where it does not; both bounds while undecided.
  public static func when(
    _ condition: Condition, _ value: Quantity, otherwise other: Quantity
  ) -> Quantity {
    .choose(condition, value, other)
  }

  /// The value of the first row whose condition holds, or `other`.
  public static func first(
    of rows: [(when: Condition, value: Quantity)], otherwise other: Quantity
  ) -> Quantity {
    rows.reversed().reduce(other) { .when($1.when, $1.value, otherwise: $0) }
  }

  /// The quantity, but never below `low` and never above `high`.
  public func clamped(from low: Number, to high: Number) -> Quantity {
    let capped = range.high <= high ? self : -Quantity.largest([-self, -.constant(high)])
    return range.low >= low ? capped : .largest([capped, .constant(low)])
  }

  /// A step function of this: the value of the last step that starts at or below it.
  ///
  /// Below the first step it is `lowest`. Steps stand in any order.
  public func steps(
    below lowest: Number, _ steps: [(from: Number, value: Number)]
  ) -> Quantity {
    let ascending = steps.sorted { $0.from < $1.from }.map { Step(from: $0.from, value: $0.value) }
    return self.steps([Step(from: Number(thousandths: .min), value: lowest)] + ascending)
  }
}

// Comparisons of quantities are conditions: true, false, or undecided while the bounds allow both.
extension Quantity {
  /// Whether the left one is at least the right one.
  public static func >= (left: Quantity, right: Quantity) -> Condition {
    if let least = right.constant { return .within(left, from: least) }
    if let greatest = left.constant { return .within(right, to: greatest) }
    return .within(left - right, from: .zero)
  }

  /// Whether the left one is at most the right one.
  public static func <= (left: Quantity, right: Quantity) -> Condition {
    right >= left
  }

  /// Whether the left one is below the right one.
  public static func < (left: Quantity, right: Quantity) -> Condition {
    !(left >= right)
  }

  /// Whether the left one is above the right one.
  public static func > (left: Quantity, right: Quantity) -> Condition {
    !(right >= left)
  }

  /// Whether both come to the same number.
  public func equals(_ other: Quantity) -> Condition {
    if let value = other.constant { return .within(self, from: value, to: value) }
    return .within(self - other, from: .zero, to: .zero)
  }
}

extension Number: ExpressibleByIntegerLiteral {
  /// A whole number written in source.
  public init(integerLiteral value: Int32) {
    self.init(value)
  }
}

extension Quantity: ExpressibleByIntegerLiteral {
  /// A whole number written in source, as a quantity that does not depend on any answer.
  public init(integerLiteral value: Int32) {
    self = .constant(Number(value))
  }
}
