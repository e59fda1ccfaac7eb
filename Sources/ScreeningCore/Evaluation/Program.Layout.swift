extension Program {
  /// Lays out what a plan holds; equal parts are worked out once.
  init(
    items: [Plan.Item], scores: [Plan.Score], guidance: [Plan.Guidance],
    situations: [Plan.Situation], steps: [Plan.Step]
  ) {
    var layout = Layout(items: items)
    for item in items.indices { layout.apply(item) }
    for score in scores {
      layout.program.scores.append(layout.register(of: score.quantity))
      layout.program.sufficient.append(layout.register(of: score.sufficient))
    }
    for guidance in guidance {
      layout.program.guidance.append(layout.register(of: guidance.condition))
    }
    for situation in situations {
      layout.program.situations.append(layout.register(of: situation.isSo))
      layout.program.situations.append(layout.register(of: situation.isNotSo))
    }
    for step in steps {
      let conditions = Plan.StepConditions(step, in: situations)
      layout.program.steps.append(layout.register(of: conditions.possible))
      layout.program.steps.append(layout.register(of: conditions.plain))
    }
    self = layout.finished()
    for index in guidance.indices {
      guidanceDependencies[index].named = guidance[index].condition.testedItems
    }
    for index in steps.indices {
      let conditions = Plan.StepConditions(steps[index], in: situations)
      stepDependencies[index].named =
        Condition.any([conditions.possible, conditions.plain]).testedItems
    }
  }

  /// A program in the making, and the registers that conditions and quantities have in it.
  struct Layout {
    let items: [Plan.Item]
    var program = Program()
    private var truths = Dictionary<Condition, Int32>()
    /// The registers of quantities, by subject. Both dictionaries have the same type, so that the
    /// engine for the browser holds its code only once.
    private var numbers = Dictionary<Condition, Int32>()
    /// For each register, what it depends on, its own instruction included.
    private(set) var truthDependencies: [Dependencies] = []
    private(set) var numberDependencies: [Dependencies] = []
    /// For each item, what reading it depends on.
    private(set) var itemDependencies: [Dependencies] = []
    /// For each instruction, the length of the longest chain of instructions that ends in it.
    private var depths: [Int] = []

    init(items: [Plan.Item]) {
      self.items = items
      program.stateIsRead = Array(repeating: false, count: items.count)
      let states = Int32(Variable.State.allCases.count)
      program.counts =
        items.map { Int32($0.domain.count) } + Array(repeating: states, count: items.count)
    }

    /// Makes what is known of an item depend on its `when`.
    mutating func apply(_ item: Int) {
      let when = register(of: items[item].when)
      program.whens.append(when)
      var dependencies = Dependencies()
      dependencies.items.insert(item)
      if items[item].when.constant != true {
        dependencies.add(truthDependencies[Int(when)])
        append(Instruction(code: .apply, target: Int32(item), a: when), &dependencies)
      }
      itemDependencies.append(dependencies)
    }

    mutating func register(of condition: Condition) -> Int32 {
      if let known = truths[condition] { return known }
      var dependencies = Dependencies()
      let instruction = self.instruction(for: condition, &dependencies)
      let register = Int32(program.truthCount)
      program.truthCount += 1
      append(instruction(register), &dependencies)
      truthDependencies.append(dependencies)
      truths[condition] = register
      return register
    }

    mutating func register(of quantity: Quantity) -> Int32 {
      if let known = numbers[.subject(quantity)] { return known }
      var dependencies = Dependencies()
      let instruction = self.instruction(for: quantity, &dependencies)
      let register = Int32(program.numberCount)
      program.numberCount += 1
      append(instruction(register), &dependencies)
      numberDependencies.append(dependencies)
      numbers[.subject(quantity)] = register
      return register
    }

    private mutating func append(_ instruction: Instruction, _ dependencies: inout Dependencies) {
      dependencies.depth += 1
      depths.append(dependencies.depth)
      dependencies.instructions.insert(program.instructions.count)
      program.instructions.append(instruction)
    }
  }
}

extension Program.Layout {
  /// The places of the instructions, and the items, that something depends on.
  struct Dependencies {
    var instructions = BitSet()
    var items = BitSet()
    /// The length of the longest chain among the instructions.
    var depth = 0

    mutating func add(_ other: Dependencies) {
      instructions.formUnion(other.instructions)
      items.formUnion(other.items)
      depth = max(depth, other.depth)
    }
  }

  /// The places of all instructions: by depth, then by code.
  private var placesInOrder: [Int] {
    let codes = Int(Program.Code.steps.rawValue) + 1
    var stretches = Array(repeating: [Int](), count: (depths.max() ?? 0) * codes)
    for place in program.instructions.indices {
      let code = Int(program.instructions[place].code.rawValue)
      stretches[(depths[place] - 1) * codes + code].append(place)
    }
    return stretches.flatMap { $0 }
  }

  /// The program, its instructions ordered so that those of one code stand together.
  func finished() -> Program {
    let order = placesInOrder
    var finished = program
    finished.instructions = order.map { program.instructions[$0] }
    func dependencies(of registers: [Int32]) -> Program.Dependencies {
      var all = Dependencies()
      for register in registers { all.add(truthDependencies[Int(register)]) }
      let needed = order.filter { all.instructions.contains($0) }
      return Program.Dependencies(
        instructions: needed.map { program.instructions[$0] }, items: all.items.members)
    }
    finished.work = Program.work(of: finished.instructions)
    finished.guidanceDependencies = program.guidance.map { dependencies(of: [$0]) }
    finished.whenDependencies = program.whens.map { dependencies(of: [$0]) }
    finished.stepDependencies = stride(from: 0, to: program.steps.count, by: 2).map {
      dependencies(of: [program.steps[$0], program.steps[$0 + 1]])
    }
    return finished
  }
}

/// A set of small numbers, one bit each.
struct BitSet {
  private var words: [UInt64] = []

  func contains(_ member: Int) -> Bool {
    member >> 6 < words.count && words[member >> 6] >> UInt64(member & 63) & 1 == 1
  }

  mutating func insert(_ member: Int) {
    while words.count <= member >> 6 { words.append(0) }
    words[member >> 6] |= 1 << UInt64(member & 63)
  }

  mutating func formUnion(_ other: BitSet) {
    while words.count < other.words.count { words.append(0) }
    for (place, word) in other.words.enumerated() { words[place] |= word }
  }

  /// The members, ascending.
  var members: [Int] {
    var members: [Int] = []
    for member in 0..<words.count * 64 where contains(member) { members.append(member) }
    return members
  }
}
