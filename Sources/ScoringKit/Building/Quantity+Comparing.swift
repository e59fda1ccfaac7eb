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
