// Comparisons of quantities are conditions: true, false, or undecided while the bounds allow both.
extension Quantity {
  public static func >= (left: Quantity, right: Quantity) -> Condition {
    if let least = right.constant { return .within(left, from: least) }
    if let greatest = left.constant { return .within(right, to: greatest) }
    return .within(left - right, from: .zero)
  }

  public static func <= (left: Quantity, right: Quantity) -> Condition {
    right >= left
  }

  public static func < (left: Quantity, right: Quantity) -> Condition {
    !(left >= right)
  }

  public static func > (left: Quantity, right: Quantity) -> Condition {
    !(right >= left)
  }

  /// Whether both come to the same number.
  public func equals(_ other: Quantity) -> Condition {
    if let value = other.constant { return .within(self, from: value, to: value) }
    return .within(self - other, from: .zero, to: .zero)
  }
}
