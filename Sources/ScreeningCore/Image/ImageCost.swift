/// What a node costs to build, to compare and to lay out, reckoned before any of it is done.
struct ImageCost {
  /// How many nodes, steps and ranges it comes to, what is shared counted each time.
  var breadth = 1
  /// The same with the entries of its tables.
  var weight = 1
  var depth = 1

  private static let most = 1 << 30

  mutating func add(_ part: ImageCost) {
    breadth = min(breadth + part.breadth, Self.most)
    weight = min(weight + part.weight, Self.most)
    depth = max(depth, part.depth + 1)
  }
}

/// The work that an image asks for so far.
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

  /// Checking a plan goes through everything that its rows look at.
  mutating func spend(onRow cost: ImageCost) throws(PlanImage.Refusal) {
    guard cost.breadth <= PlanImage.Limits.visits - visits else { throw .tooLarge(.visits) }
    visits += cost.breadth
  }
}
