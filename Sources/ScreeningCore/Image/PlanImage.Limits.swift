extension PlanImage {
  /// What keeps reading an image quick and small, whatever its bytes say. The writer keeps to
  /// them as well, so that a checklist is refused where it is written and not on a phone.
  enum Limits {
    static let bytes = 1 << 20
    /// Items, scores, pieces of guidance; each.
    static let rows = 256
    static let countries = 300
    static let contacts = 10_000
    /// Distinct conditions and quantities.
    static let nodes = 4096
    /// Nodes one inside the other; evaluation and comparison go down as deep.
    static let depth = 200
    /// Parts of one node, ranges of one set, steps of one quantity.
    static let parts = 4096
    /// What laying out and comparing may take, as ``ImageCost`` reckons it.
    static let work = 1 << 28
    /// Entries of all tables, each counted wherever it is used.
    static let entries = 1 << 21
    /// Nodes that all conditions and quantities come to once what they share is counted each time.
    static let visits = 1 << 18
  }
}
