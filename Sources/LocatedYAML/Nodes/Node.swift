/// A value of a YAML document, with its place.
package struct Node: Sendable {
  package indirect enum Content: Sendable {
    case scalar(Scalar)
    case sequence([Node])
    case mapping(Mapping)
  }

  /// Where the value stands, without its tag and anchor; for an alias, the alias.
  package let span: SourceSpan

  package let content: Content

  package init(span: SourceSpan, content: Content) {
    self.span = span
    self.content = content
  }
}

extension Node {
  package var scalar: Scalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  package var sequence: [Node]? {
    if case .sequence(let nodes) = content { nodes } else { nil }
  }

  package var mapping: Mapping? {
    if case .mapping(let mapping) = content { mapping } else { nil }
  }
}
