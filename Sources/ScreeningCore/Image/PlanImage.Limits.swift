extension PlanImage {
  /// What keeps reading an image quick and small, whatever its bytes say. The writer keeps to
  /// them as well, so that a checklist is refused where it is written and not on a phone.
  package enum Limits {
    package static let bytes = 1 << 20
    /// Items, scores, pieces of guidance; each.
    package static let rows = 256
    package static let countries = 300
    package static let contacts = 10_000
    /// Distinct conditions and quantities.
    package static let nodes = 4096
    /// Nodes one inside the other; evaluation and comparison go down as deep.
    package static let depth = 200
    /// Parts of one node, ranges of one set, steps of one quantity.
    package static let parts = 4096
    /// What laying out and comparing may take, as ``ImageCost`` reckons it.
    package static let work = 1 << 28
    /// Entries of all tables, each counted wherever it is used.
    package static let entries = 1 << 21
    /// Nodes that all conditions and quantities come to once what they share is counted each time.
    package static let visits = 1 << 18
  }

  /// What a checklist has more of than ``Limits`` allow.
  package enum Limit: Hashable, CaseIterable {
    case items, scores, guidance, countries, contacts
    /// Distinct conditions and quantities.
    case nodes
    case depth
    /// Parts of one node, ranges of one set, steps of one quantity.
    case parts
    /// Answers of one item.
    case answers
    case work
    case entries
    case visits
    case bytes
  }
}
