internal import LocatedYAML
internal import ScoringKit

extension Question.Written {
  /// An answer as it stands in YAML; nil where it is neither a word nor a list. What is no word in
  /// a list counts as an empty one, which names nothing.
  init?(_ node: Node) {
    if let word = node.scalar?.text {
      self = .word(word)
    } else if let nodes = node.sequence {
      self = .list(nodes.map { $0.scalar?.text ?? "" })
    } else {
      return nil
    }
  }
}
