package import LocatedYAML

/// Words for people, with the place where they are written.
public struct Text: Sendable {
  /// The words, without blanks and line breaks at the end.
  public let text: String
  package let node: Node

  package init(_ text: String, from node: Node) {
    self.text = text
    self.node = node
  }

  package var span: SourceSpan { node.span }
}
