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
