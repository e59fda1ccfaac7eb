package import LocatedYAML
package import Questions

extension Question.Written {
  /// An answer as it stands in YAML; nil where it is neither a word nor a list of words.
  package init?(_ node: Node) {
    if let word = node.scalar?.text {
      self = .word(word)
    } else if let nodes = node.sequence {
      let words = nodes.compactMap { $0.scalar?.text }
      guard words.count == nodes.count else { return nil }
      self = .list(words)
    } else {
      return nil
    }
  }
}
