extension Program {
  /// The work of laying out: registers already given to conditions and quantities.
  struct Layout {
    let items: [Plan.Item]
    var program = Program()
    var truths: [Condition: Int32] = [:]
    var numbers: [Quantity: Int32] = [:]
    /// For each register, the instructions and items it rests on, its own instruction included.
    var truthParts: [Cone] = []
    var numberParts: [Cone] = []
    var itemParts: [Cone] = []

    init(items: [Plan.Item]) {
      self.items = items
      program.stateIsRead = Array(repeating: false, count: items.count)
      for item in items {
        program.counts.append(Int32(item.domain.count))
        program.counts.append(Int32(Variable.State.allCases.count))
      }
    }

    /// Makes what is known of an item wait for its `when`.
    mutating func apply(_ item: Int) {
      let when = register(of: items[item].when)
      program.whens.append(when)
      var parts = Cone(instructions: [], items: [item])
      if items[item].when.constant != true {
        parts.add(truthParts[Int(when)])
        parts.instructions.append(Int32(program.instructions.count))
        program.instructions.append(Instruction(code: .apply, target: Int32(item), a: when))
      }
      itemParts.append(parts)
    }

    mutating func register(of condition: Condition) -> Int32 {
      if let known = truths[condition] { return known }
      var parts = Cone()
      let instruction = self.instruction(for: condition, &parts)
      let register = Int32(program.truthCount)
      program.truthCount += 1
      parts.instructions.append(Int32(program.instructions.count))
      program.instructions.append(instruction(register))
      truthParts.append(parts)
      truths[condition] = register
      return register
    }

    mutating func register(of quantity: Quantity) -> Int32 {
      if let known = numbers[quantity] { return known }
      var parts = Cone()
      let instruction = self.instruction(for: quantity, &parts)
      let register = Int32(program.numberCount)
      program.numberCount += 1
      parts.instructions.append(Int32(program.instructions.count))
      program.instructions.append(instruction(register))
      numberParts.append(parts)
      numbers[quantity] = register
      return register
    }
  }
}

extension Program.Cone {
  /// Takes in what `other` rests on, each instruction and item once.
  mutating func add(_ other: Program.Cone) {
    for instruction in other.instructions where !instructions.contains(instruction) {
      instructions.append(instruction)
    }
    for item in other.items where !items.contains(item) { items.append(item) }
  }
}
