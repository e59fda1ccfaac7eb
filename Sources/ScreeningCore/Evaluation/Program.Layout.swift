extension Program {
  /// The work of laying out: registers already given to conditions and quantities.
  struct Layout {
    let items: [Plan.Item]
    var program = Program()
    var truths = Dictionary<Condition, Int32>()
    var numbers = Dictionary<Quantity, Int32>()
    /// For each register, what it rests on, its own instruction included.
    var truthParts: [Parts] = []
    var numberParts: [Parts] = []
    var itemParts: [Parts] = []
    /// For each instruction, how many have to run before it, one after another.
    private var depths: [Int] = []

    init(items: [Plan.Item]) {
      self.items = items
      program.stateIsRead = Array(repeating: false, count: items.count)
      let states = Int32(Variable.State.allCases.count)
      program.counts =
        items.map { Int32($0.domain.count) } + Array(repeating: states, count: items.count)
    }

    /// Makes what is known of an item wait for its `when`.
    mutating func apply(_ item: Int) {
      let when = register(of: items[item].when)
      program.whens.append(when)
      var parts = Parts()
      parts.items.insert(item)
      if items[item].when.constant != true {
        parts.add(truthParts[Int(when)])
        append(Instruction(code: .apply, target: Int32(item), a: when), &parts)
      }
      itemParts.append(parts)
    }

    mutating func register(of condition: Condition) -> Int32 {
      if let known = truths[condition] { return known }
      var parts = Parts()
      let instruction = self.instruction(for: condition, &parts)
      let register = Int32(program.truthCount)
      program.truthCount += 1
      append(instruction(register), &parts)
      truthParts.append(parts)
      truths[condition] = register
      return register
    }

    mutating func register(of quantity: Quantity) -> Int32 {
      if let known = numbers[quantity] { return known }
      var parts = Parts()
      let instruction = self.instruction(for: quantity, &parts)
      let register = Int32(program.numberCount)
      program.numberCount += 1
      append(instruction(register), &parts)
      numberParts.append(parts)
      numbers[quantity] = register
      return register
    }
  }
}

extension Program.Layout {
  /// The places of the instructions, and the items, that something rests on.
  struct Parts {
    var instructions = BitSet()
    var items = BitSet()
    /// How many instructions have to run one after another until it is known.
    var depth = 0
  }

  private mutating func append(_ instruction: Program.Instruction, _ parts: inout Parts) {
    parts.depth += 1
    depths.append(parts.depth)
    parts.instructions.insert(program.instructions.count)
    program.instructions.append(instruction)
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

  /// The program, its instructions ordered so that those of one sort stand together.
  func finished() -> Program {
    let order = placesInOrder
    var finished = program
    finished.instructions = order.map { program.instructions[$0] }
    func cone(of register: Int32) -> Program.Cone {
      let parts = truthParts[Int(register)]
      let needed = order.filter { parts.instructions.contains($0) }
      return Program.Cone(
        instructions: needed.map { program.instructions[$0] }, items: parts.items.members)
    }
    finished.work = Program.work(of: finished.instructions)
    finished.cones = program.guidance.map { cone(of: $0) }
    finished.whenCones = program.whens.map { cone(of: $0) }
    return finished
  }
}

extension Program.Layout.Parts {
  /// Takes in what `other` rests on.
  mutating func add(_ other: Program.Layout.Parts) {
    instructions.formUnion(other.instructions)
    items.formUnion(other.items)
    depth = max(depth, other.depth)
  }
}
