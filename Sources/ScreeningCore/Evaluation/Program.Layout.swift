extension Program {
  /// Lays out what a plan holds; equal parts are worked out once.
  init(items: [Plan.Item], scores: [Plan.Score], guidance: [Plan.Guidance]) {
    var layout = Layout(items: items)
    for item in items.indices { layout.apply(item) }
    for score in scores {
      layout.program.scores.append(layout.register(of: score.quantity))
      layout.program.sufficient.append(layout.register(of: score.sufficient))
    }
    for guidance in guidance {
      layout.program.guidance.append(layout.register(of: guidance.condition))
    }
    self = layout.finished()
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
    func dependencies(of register: Int32) -> Program.Dependencies {
      let all = truthDependencies[Int(register)]
      let needed = order.filter { all.instructions.contains($0) }
      return Program.Dependencies(
        instructions: needed.map { program.instructions[$0] }, items: all.items.members)
    }
    finished.work = Program.work(of: finished.instructions)
    finished.guidanceDependencies = program.guidance.map { dependencies(of: $0) }
    finished.whenDependencies = program.whens.map { dependencies(of: $0) }
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

// How conditions and quantities become instructions.
extension Program.Layout {
  /// Makes an instruction once its target is known.
  typealias Emit = (Int32) -> Program.Instruction

  mutating func instruction(
    for condition: Condition, _ dependencies: inout Dependencies
  ) -> Emit {
    switch condition.form {
    case .constant(let value):
      return { .init(code: .truth, target: $0, a: Int32(Truth(value).bits)) }
    case .test(let variable, let set):
      let column = read(variable, &dependencies)
      if variable.isTabulated {
        let table = truthTable(variable, set)
        return { .init(code: .test, target: $0, a: column, b: table) }
      }
      let (first, count) = ranges(set.codes)
      let none: Int32 = set.notApplicable ? 1 : 0
      return { .init(code: .testRanges, target: $0, a: column, b: first, c: count, d: none) }
    case .within(let quantity, let set):
      let number = number(quantity, &dependencies)
      let (first, count) = ranges(set)
      if count == 1 { return { .init(code: .between, target: $0, a: number, b: first) } }
      return { .init(code: .within, target: $0, a: number, b: first, c: count) }
    case .all(let conditions): return joined(conditions, .all, &dependencies)
    case .any(let conditions): return joined(conditions, .any, &dependencies)
    case .same(let left, let right):
      let (one, other) = (truth(left, &dependencies), truth(right, &dependencies))
      return { .init(code: .same, target: $0, a: one, b: other) }
    case .choose(let condition, let first, let second):
      let (test, one, other) = (
        truth(condition, &dependencies), truth(first, &dependencies), truth(second, &dependencies)
      )
      return { .init(code: .chooseTruth, target: $0, a: test, b: one, c: other) }
    }
  }

  private mutating func joined(
    _ conditions: [Condition], _ code: Program.Code, _ dependencies: inout Dependencies
  ) -> Emit {
    var tests: [Int32] = []
    var bounds: [Int32] = []
    var registers: [Int32] = []
    for condition in conditions {
      switch condition.form {
      case .test(let variable, let set) where variable.isTabulated:
        tests += [read(variable, &dependencies), truthTable(variable, set)]
      case .within(let quantity, let set) where set.ranges.count == 1:
        bounds += [number(quantity, &dependencies), ranges(set).first]
      default: registers.append(truth(condition, &dependencies))
      }
    }
    let first = Int32(program.operands.count)
    program.operands += tests + bounds + registers
    let (testCount, boundCount) = (Int32(tests.count / 2), Int32(bounds.count / 2))
    let registerCount = Int32(registers.count)
    return {
      .init(code: code, target: $0, a: first, b: testCount, c: boundCount, d: registerCount)
    }
  }

  mutating func instruction(
    for quantity: Quantity, _ dependencies: inout Dependencies
  ) -> Emit {
    switch quantity.form {
    case .constant(let value):
      let place = constant(value)
      return { .init(code: .number, target: $0, a: place) }
    case .table: return sum([quantity], &dependencies)
    case .linear(let variable, let first, let step):
      let column = read(variable, &dependencies)
      let place = Int32(program.ranges.count)
      program.ranges.append(.init(low: first.thousandths, high: step.thousandths))
      return { .init(code: .linear, target: $0, a: column, b: place) }
    case .sum(let terms): return sum(terms, &dependencies)
    case .product(let left, let right):
      let (one, other) = (number(left, &dependencies), number(right, &dependencies))
      return { .init(code: .product, target: $0, a: one, b: other) }
    case .quotient(let dividend, by: let divisor):
      let (one, other) = (number(dividend, &dependencies), number(divisor, &dependencies))
      let least = Int32(divisor.leastAboveZero.thousandths)
      return { .init(code: .quotient, target: $0, a: one, b: other, c: least) }
    case .choose(let condition, let first, let second):
      let test = truth(condition, &dependencies)
      let (one, other) = (number(first, &dependencies), number(second, &dependencies))
      return { .init(code: .chooseNumber, target: $0, a: test, b: one, c: other) }
    case .largest(let quantities):
      var registers: [Int32] = []
      for quantity in quantities { registers.append(number(quantity, &dependencies)) }
      let (first, count) = (Int32(program.operands.count), Int32(registers.count))
      program.operands += registers
      return { .init(code: .largest, target: $0, a: first, b: count) }
    case .steps(let quantity, let steps):
      let number = number(quantity, &dependencies)
      let (first, count) = (Int32(program.ranges.count), Int32(steps.count))
      for step in steps {
        program.ranges.append(.init(low: step.start.thousandths, high: step.value.thousandths))
      }
      return { .init(code: .steps, target: $0, a: number, b: first, c: count) }
    }
  }

  private mutating func sum(_ terms: [Quantity], _ dependencies: inout Dependencies) -> Emit {
    var base = Number.zero
    var tables: [Int32] = []
    var registers: [Int32] = []
    for term in terms {
      if let value = term.constant {
        base = value
      } else if case .table(let variable, let table) = term.form {
        tables += [read(variable, &dependencies), boundTable(variable, table)]
      } else {
        registers.append(number(term, &dependencies))
      }
    }
    let place = constant(base)
    let first = Int32(program.operands.count)
    program.operands += tables + registers
    let (tableCount, registerCount) = (Int32(tables.count / 2), Int32(registers.count))
    return { .init(code: .sum, target: $0, a: first, b: tableCount, c: registerCount, d: place) }
  }

  private mutating func truth(_ condition: Condition, _ dependencies: inout Dependencies) -> Int32 {
    let register = register(of: condition)
    dependencies.add(truthDependencies[Int(register)])
    return register
  }

  private mutating func number(_ quantity: Quantity, _ dependencies: inout Dependencies) -> Int32 {
    let register = register(of: quantity)
    dependencies.add(numberDependencies[Int(register)])
    return register
  }

  private mutating func read(_ variable: Variable, _ dependencies: inout Dependencies) -> Int32 {
    dependencies.add(itemDependencies[variable.item])
    guard variable.readsState else { return Int32(variable.item) }
    program.stateIsRead[variable.item] = true
    return Int32(items.count + variable.item)
  }
}

extension Program.Layout {
  private mutating func constant(_ value: Number) -> Int32 {
    program.ranges.append(.init(low: value.thousandths, high: value.thousandths))
    return Int32(program.ranges.count - 1)
  }

  private mutating func ranges(_ set: RangeSet) -> (first: Int32, count: Int32) {
    let first = Int32(program.ranges.count)
    for range in set.ranges {
      program.ranges.append(.init(low: range.lowerBound, high: range.upperBound))
    }
    return (first, Int32(set.ranges.count))
  }

  private mutating func truthTable(_ variable: Variable, _ set: ValueSet) -> Int32 {
    let members = (0..<variable.count).map { set.codes.contains(Int64($0)) }
    let inside = members.contains(true)
    let outside = members.contains(false)
    let first = Int32(program.truthTables.count)
    for index in 0..<TableIndex.entries(variable.count) {
      let (codes, none) = TableIndex.possibilities(of: index, count: variable.count)
      let whole = codes.count == variable.count
      var mayHold = whole ? inside : codes.contains { members[$0] }
      var mayFail = whole ? outside : codes.contains { !members[$0] }
      if none {
        mayHold = mayHold || set.notApplicable
        mayFail = mayFail || !set.notApplicable
      }
      program.truthTables.append(Truth(mayHold: mayHold, mayFail: mayFail).bits)
    }
    return first
  }

  private mutating func boundTable(_ variable: Variable, _ table: Quantity.Table) -> Int32 {
    var hull = Interval(table.values.first ?? table.notApplicable)
    for value in table.values { hull = hull.hull(Interval(value)) }
    let first = Int32(program.boundTables.count)
    for index in 0..<TableIndex.entries(variable.count) {
      let (codes, none) = TableIndex.possibilities(of: index, count: variable.count)
      let only = codes.first.map { Interval(table.values[$0]) }
      var bounds = codes.count > 1 ? hull : only
      if none {
        let without = Interval(table.notApplicable)
        bounds = bounds?.hull(without) ?? without
      }
      let interval = bounds ?? hull
      program.boundTables.append(
        .init(low: interval.low.thousandths, high: interval.high.thousandths))
    }
    return first
  }
}

/// What can be known of a variable with n values, as an index into its tables: a value (0 to
/// n - 1), not applicable (n), any value (n + 1), any value or not applicable (n + 2), and one
/// value or not applicable (n + 3 and on).
package enum TableIndex {
  static func entries(_ count: Int) -> Int { 2 * count + 3 }

  /// The index for `code`, or for any value where there is no such code.
  @inline(__always)
  package static func index(of code: Int32, count: Int32) -> Int32 {
    UInt32(bitPattern: code) < UInt32(bitPattern: count) ? code : count &+ 1
  }

  /// What an index allows: the codes that are still possible, and whether "not applicable" is.
  static func possibilities(
    of index: Int, count: Int
  ) -> (codes: Range<Int>, notApplicable: Bool) {
    switch index {
    case ..<count: (index..<index + 1, false)
    case count: (0..<0, true)
    case count + 1: (0..<count, false)
    case count + 2: (0..<count, true)
    default: (index - count - 3..<index - count - 2, true)
    }
  }
}
