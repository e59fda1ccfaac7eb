package import Diagnostics

/// A value with the place that it comes from.
public struct Located<Value: Sendable>: Sendable {
  public let value: Value
  package let origin: Origin

  package init(_ value: Value, at origin: Origin = .code) {
    self.value = value
    self.origin = origin
  }
}

/// A name as it is written in a pack.
public typealias Name = Located<String>
