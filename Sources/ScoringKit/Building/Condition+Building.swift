extension Condition {
  /// True whatever is answered.
  public static let always = Condition.constant(true)
  /// False whatever is answered.
  public static let never = Condition.constant(false)

  /// Whether both hold.
  public static func && (left: Condition, right: Condition) -> Condition {
    .all([left, right])
  }

  /// Whether at least one holds.
  public static func || (left: Condition, right: Condition) -> Condition {
    .any([left, right])
  }

  /// Whether `condition` does not hold.
  public static func not(_ condition: Condition) -> Condition {
    !condition
  }

  /// Whether all of them hold; true where there are none.
  public static func all(of conditions: [Condition]) -> Condition {
    .all(conditions)
  }

  /// Whether at least one of them holds; false where there are none.
  public static func any(of conditions: [Condition]) -> Condition {
    .any(conditions)
  }
}
