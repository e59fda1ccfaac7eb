/// Reads conditions and quantities, and builds them with the core's own constructors.
struct NodeReader {
  typealias Refusal = PlanImage.Refusal

  private enum Node {
    case condition(Condition)
    case quantity(Quantity)
  }

  private let domains: [Plan.Domain]
  var bytes: ByteReader
  private var budget = ImageBudget()
  private var nodes: [Node] = []
  private var costs: [ImageCost] = []
  /// The cost, so far, of the node that is being read.
  private var cost = ImageCost()

  /// Reads all nodes; each refers only to nodes before it.
  init(_ bytes: ByteReader, domains: [Plan.Domain]) throws(Refusal) {
    self.bytes = bytes
    self.domains = domains
    for _ in 0..<(try self.bytes.count(.nodes, upTo: PlanImage.Limits.nodes)) { try readNode() }
  }

  /// The condition of an item, a score or a piece of guidance.
  mutating func rowCondition() throws(Refusal) -> Condition {
    cost = ImageCost()
    let condition = try condition()
    try budget.spend(onRow: cost)
    return condition
  }

  /// The quantity of a score.
  mutating func rowQuantity() throws(Refusal) -> Quantity {
    cost = ImageCost()
    let quantity = try quantity()
    try budget.spend(onRow: cost)
    return quantity
  }

  private mutating func readNode() throws(Refusal) {
    guard let tag = ImageTag(rawValue: try bytes.byte()) else { throw .malformed }
    cost = ImageCost()
    let parts = try parts(of: tag)
    try budget.spend(onNode: cost)
    nodes.append(parts())
    costs.append(cost)
  }

  /// Reads the parts of a node. The closure builds it, and is called only if the cost is allowed.
  private mutating func parts(of tag: ImageTag) throws(Refusal) -> () -> Node {
    switch tag {
    case .no, .yes: return { .condition(.constant(tag == .yes)) }
    case .test:
      let variable = try tabulatedVariable()
      let codes = try set(within: variable.codes)
      let set = ValueSet(codes: codes, notApplicable: try bytes.place(below: 2) == 1)
      return { .condition(.test(variable, in: set)) }
    case .within:
      let quantity = try quantity()
      let set = try set(within: Quantity.everyNumber)
      return { .condition(.within(quantity, set)) }
    case .all:
      let parts = try conditions()
      return { .condition(.all(parts)) }
    case .any:
      let parts = try conditions()
      return { .condition(.any(parts)) }
    case .same:
      let (left, right) = (try condition(), try condition())
      return { .condition(.same(left, right)) }
    case .chooseCondition:
      let (test, first, second) = (try condition(), try condition(), try condition())
      return { .condition(.choose(test, first, second)) }
    default:
      let make = try quantityParts(of: tag)
      return { .quantity(make()) }
    }
  }

  private mutating func quantityParts(of tag: ImageTag) throws(Refusal) -> () -> Quantity {
    switch tag {
    case .table:
      let variable = try tabulatedVariable()
      guard variable.isTabulated else { throw .malformed }
      var values: [Number] = []
      for _ in 0..<variable.count { values.append(try bytes.decimal()) }
      let none = try bytes.decimal()
      return { .table(variable, notApplicable: none) { values[$0] } }
    case .linear:
      let variable = try tabulatedVariable()
      let (first, step) = (try bytes.decimal(), try bytes.decimal())
      return { .linear(variable, first: first, step: step) }
    case .sum:
      let parts = try quantities()
      return { .sum(parts) }
    case .product:
      let (left, right) = (try quantity(), try quantity())
      return { .product(left, right) }
    case .quotient:
      let (dividend, divisor) = (try quantity(), try quantity())
      return { dividend.divided(by: divisor) }
    case .chooseQuantity:
      let (test, first, second) = (try condition(), try quantity(), try quantity())
      return { .choose(test, first, second) }
    case .largest:
      let parts = try quantities()
      return { .largest(parts) }
    case .steps:
      let quantity = try quantity()
      let steps = try steps()
      return { quantity.steps(steps) }
    default:
      let value = try bytes.decimal()
      return { .constant(value) }
    }
  }
}

extension NodeReader {
  private mutating func condition() throws(Refusal) -> Condition {
    let place = try bytes.place(below: nodes.count)
    guard case .condition(let condition) = nodes[place] else { throw .malformed }
    cost.add(costs[place])
    return condition
  }

  private mutating func quantity() throws(Refusal) -> Quantity {
    let place = try bytes.place(below: nodes.count)
    guard case .quantity(let quantity) = nodes[place] else { throw .malformed }
    cost.add(costs[place])
    return quantity
  }

  private mutating func conditions() throws(Refusal) -> [Condition] {
    var parts: [Condition] = []
    for _ in 0..<(try bytes.count(.parts, upTo: PlanImage.Limits.parts)) {
      parts.append(try condition())
    }
    return parts
  }

  private mutating func quantities() throws(Refusal) -> [Quantity] {
    var parts: [Quantity] = []
    for _ in 0..<(try bytes.count(.parts, upTo: PlanImage.Limits.parts)) {
      parts.append(try quantity())
    }
    return parts
  }

  /// A variable; its table, where it has one, is added to the cost.
  private mutating func tabulatedVariable() throws(Refusal) -> Variable {
    let number = try bytes.place(below: domains.count * 2)
    let item = number >> 1
    let variable: Variable =
      number & 1 == 1 ? .state(of: item) : .value(of: item, in: domains[item])
    if variable.isTabulated { cost.weight += variable.count }
    return variable
  }

  private mutating func set(within universe: ClosedRange<Int64>) throws(Refusal) -> RangeSet {
    var ranges: [ClosedRange<Int64>] = []
    var low = universe.lowerBound
    for place in 0..<(try bytes.count(.parts, upTo: PlanImage.Limits.parts)) {
      if place == 0 {
        low = try bytes.signed()
      } else {
        let distance = try bytes.number()
        // Ranges that touch or overlap are one range.
        guard distance > 1 else { throw .malformed }
        low = try bound(distance, above: low)
      }
      let high = try bound(try bytes.number(), above: low)
      ranges.append(low...high)
      low = high
    }
    guard let set = RangeSet(ascending: ranges, in: universe) else { throw .malformed }
    cost.breadth += ranges.count
    cost.weight += ranges.count
    return set
  }

  private func bound(_ distance: UInt64, above low: Int64) throws(Refusal) -> Int64 {
    let high = low &+ Int64(bitPattern: distance)
    guard high >= low, UInt64(bitPattern: high &- low) == distance else { throw .malformed }
    return high
  }

  private mutating func steps() throws(Refusal) -> [Quantity.Step] {
    var steps: [Quantity.Step] = []
    for place in 0..<(try bytes.count(.parts, upTo: PlanImage.Limits.parts)) {
      // The first step has no lower bound, whatever its start says.
      let start = place == 0 ? Number(thousandths: try bytes.signed()) : try bytes.decimal()
      let step = Quantity.Step(from: start, value: try bytes.decimal())
      if place > 1, step.start < steps[place - 1].start { throw .malformed }
      steps.append(step)
    }
    cost.breadth += steps.count
    cost.weight += steps.count
    return steps
  }
}
