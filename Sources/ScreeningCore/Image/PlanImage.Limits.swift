extension PlanImage {
  /// Limits that keep the reading of an image quick and small, whatever its bytes say. The writer
  /// checks them too, so that a checklist is refused when it is written, and not on a phone.
  package enum Limits {
    package static let bytes = 1 << 20
    /// The most items, scores, pieces of guidance, and situations.
    package static let rows = 256
    package static let steps = 1024
    package static let countries = 300
    package static let contacts = 10_000
    /// Ways to reach one contact.
    package static let channels = 64
    /// Time zones; the world has some four hundred.
    package static let zones = 1024
    /// Conditions and quantities, each different one counted once.
    package static let nodes = 4096
    /// Nodes inside each other; building and comparing recurse as deep.
    package static let depth = 200
    /// Parts of one node, ranges of one set, steps of one quantity.
    package static let parts = 4096
    /// The sum over all nodes of breadth times weight, as ``ImageCost`` has them: a bound of the
    /// comparisons made while they are built.
    package static let work = 1 << 28
    /// Entries of all tables, each counted wherever it is used.
    package static let entries = 1 << 21
    /// Nodes of all conditions and quantities, shared ones counted wherever they are used.
    package static let visits = 1 << 18
  }

  /// What a checklist has more of than ``Limits`` allow.
  package enum Limit: Hashable, CaseIterable {
    case items, scores, guidance, situations, steps, countries, contacts, channels, zones
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

/// What it will cost to build a node, to compare it and to lay it out, known beforehand.
struct ImageCost {
  /// The number of its nodes, steps and ranges, shared ones counted wherever they are used.
  var breadth = 1
  /// The same, with the entries of its tables added.
  var weight = 1
  var depth = 1

  private static let most = 1 << 30

  mutating func add(_ part: ImageCost) {
    breadth = min(breadth + part.breadth, Self.most)
    weight = min(weight + part.weight, Self.most)
    depth = max(depth, part.depth + 1)
  }
}

/// What the nodes and rows read so far have cost, against the limits.
struct ImageBudget {
  private var work = 0
  private var entries = 0
  private var visits = 0

  /// Building a node compares each of its parts with the others.
  mutating func spend(onNode cost: ImageCost) throws(PlanImage.Refusal) {
    let (product, overflow) = cost.breadth.multipliedReportingOverflow(by: cost.weight)
    guard cost.depth <= PlanImage.Limits.depth else { throw .tooLarge(.depth) }
    guard cost.weight <= PlanImage.Limits.entries - entries else { throw .tooLarge(.entries) }
    guard !overflow, product <= PlanImage.Limits.work - work else { throw .tooLarge(.work) }
    work += product
    entries += cost.weight
  }

  /// Checking a plan visits everything that its rows are made of.
  mutating func spend(onRow cost: ImageCost) throws(PlanImage.Refusal) {
    guard cost.breadth <= PlanImage.Limits.visits - visits else { throw .tooLarge(.visits) }
    visits += cost.breadth
  }
}
