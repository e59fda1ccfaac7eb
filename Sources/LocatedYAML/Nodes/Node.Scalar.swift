extension Node {
  /// A value without parts: a text, a number, true, false or nothing.
  package struct Scalar: Sendable {
    package enum Style: Sendable, Hashable {
      case plain
      case singleQuoted
      case doubleQuoted
      case literal
      case folded
    }

    /// The text, with escapes and line folding resolved.
    package let text: String

    /// What the text stands for in the core schema of YAML 1.2.
    package let value: Value

    package let style: Style

    /// Where the text is written, quotes and block header included; for an alias, at its anchor.
    package let source: SourceSpan
  }
}
