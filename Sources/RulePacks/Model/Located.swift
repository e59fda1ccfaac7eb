package import LocatedYAML

/// A value with the place where it is written.
public struct Located<Value: Sendable>: Sendable {
  public let value: Value
  package let span: SourceSpan

  package init(_ value: Value, at span: SourceSpan) {
    self.value = value
    self.span = span
  }
}

/// A name as it is written in a pack.
public typealias Name = Located<String>
