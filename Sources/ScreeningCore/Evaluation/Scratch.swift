/// The memory of an evaluator: the plan's tables, and a register for every result.
///
/// Raw memory, so that evaluation neither counts references nor checks bounds: every index was
/// made by ``Program`` from the tables it points into.
final class Scratch {
  typealias Bounds = Program.Bounds

  let instructions: UnsafeBufferPointer<Program.Instruction>
  private let operands: UnsafeBufferPointer<Int32>
  private let truthTables: UnsafeBufferPointer<UInt8>
  private let boundTables: UnsafeBufferPointer<Bounds>
  private let ranges: UnsafeBufferPointer<Bounds>
  private let counts: UnsafeBufferPointer<Int32>
  /// For each item, whether some instruction reads its state.
  private let stateIsRead: UnsafeBufferPointer<Bool>

  /// For each item, its answer; for each column, what is known of it.
  let answers: UnsafeMutablePointer<Answer>
  private let codes: UnsafeMutablePointer<Int32>
  let truths: UnsafeMutablePointer<UInt8>
  let numbers: UnsafeMutablePointer<Bounds>

  init(_ program: Program) {
    instructions = Self.copy(program.instructions)
    operands = Self.copy(program.operands)
    truthTables = Self.copy(program.truthTables)
    boundTables = Self.copy(program.boundTables)
    ranges = Self.copy(program.ranges)
    counts = Self.copy(program.counts)
    stateIsRead = Self.copy(program.stateIsRead)
    answers = .allocate(capacity: program.counts.count / 2)
    answers.initialize(repeating: .open, count: program.counts.count / 2)
    codes = .allocate(capacity: program.counts.count)
    codes.initialize(repeating: 0, count: program.counts.count)
    truths = .allocate(capacity: program.truthCount)
    truths.initialize(repeating: Truth.undecided.possibilities, count: program.truthCount)
    numbers = .allocate(capacity: program.numberCount)
    numbers.initialize(repeating: Bounds(low: 0, high: 0), count: program.numberCount)
  }

  deinit {
    instructions.deallocate()
    operands.deallocate()
    truthTables.deallocate()
    boundTables.deallocate()
    ranges.deallocate()
    counts.deallocate()
    stateIsRead.deallocate()
    answers.deallocate()
    codes.deallocate()
    truths.deallocate()
    numbers.deallocate()
  }

  private static func copy<Element>(_ elements: [Element]) -> UnsafeBufferPointer<Element> {
    let memory = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
    _ = memory.initialize(from: elements)
    return UnsafeBufferPointer(memory)
  }

  /// Takes in one answer as if its item applied; `apply` instructions follow up on that.
  @inline(__always)
  func set(_ item: Int, to answer: Answer) {
    answers[item] = answer
    recall(item)
  }

  @inline(__always)
  private func recall(_ item: Int) {
    let (raw, column) = (answers[item].raw, item << 1)
    codes[column] = Knowledge.index(of: raw, count: counts[column])
    if stateIsRead[item] {
      codes[column | 1] = Knowledge.index(
        of: raw >= 0 ? 0 : raw == Answer.open.raw ? -1 : -1 &- raw, count: counts[column | 1])
    }
  }

  @inline(__always)
  private func apply(_ item: Int, when truth: UInt8) {
    recall(item)
    let column = item << 1
    codes[column] = Knowledge.applied(codes[column], when: truth, count: counts[column])
    if stateIsRead[item] {
      codes[column | 1] = Knowledge.applied(
        codes[column | 1], when: truth, count: counts[column | 1])
    }
  }
}

extension Scratch {
  func run(_ instructions: UnsafeBufferPointer<Program.Instruction>) {
    for instruction in instructions { perform(instruction) }
  }

  func run(_ places: UnsafeBufferPointer<Int32>) {
    for place in places { perform(instructions[Int(place)]) }
  }

  @inline(__always)
  private func perform(_ it: Program.Instruction) {
    let target = Int(it.target)
    switch it.code {
    case .apply: apply(target, when: truths[Int(it.a)])
    case .truth: truths[target] = UInt8(truncatingIfNeeded: it.a)
    case .test: truths[target] = test(column: it.a, table: it.b)
    case .testRanges: truths[target] = testRanges(it)
    case .all: truths[target] = all(it)
    case .any: truths[target] = any(it)
    case .same: truths[target] = truth(it.a).same(as: truth(it.b)).possibilities
    case .chooseTruth:
      truths[target] = truth(it.a).choose(truth(it.b), truth(it.c)).possibilities
    case .within:
      truths[target] = place(numbers[Int(it.a)], in: it.b, count: it.c)
    case .number: numbers[target] = ranges[Int(it.a)]
    case .sum: numbers[target] = sum(it)
    case .linear: numbers[target] = linear(it)
    case .product: numbers[target] = interval(it.a).multiplied(by: interval(it.b)).bounds
    case .quotient: numbers[target] = interval(it.a).divided(by: interval(it.b)).bounds
    case .chooseNumber: numbers[target] = choose(it)
    case .largest: numbers[target] = largest(it)
    case .steps: numbers[target] = steps(it)
    }
  }

  @inline(__always)
  private func truth(_ register: Int32) -> Truth {
    Truth(possibilities: truths[Int(register)])
  }

  @inline(__always)
  private func interval(_ register: Int32) -> Interval {
    let bounds = numbers[Int(register)]
    return Interval(
      low: Number(thousandths: bounds.low), high: Number(thousandths: bounds.high))
  }

  @inline(__always)
  private func test(column: Int32, table: Int32) -> UInt8 {
    truthTables[Int(table &+ codes[Int(column)])]
  }

  @inline(__always)
  private func all(_ it: Program.Instruction) -> UInt8 {
    var (mayHold, mayFail): (UInt8, UInt8) = (1, 0)
    forEachTruth(it) { truth in
      mayHold &= truth
      mayFail |= truth
    }
    return mayHold | (mayFail & 2)
  }

  @inline(__always)
  private func any(_ it: Program.Instruction) -> UInt8 {
    var (mayHold, mayFail): (UInt8, UInt8) = (0, 2)
    forEachTruth(it) { truth in
      mayHold |= truth
      mayFail &= truth
    }
    return (mayHold & 1) | mayFail
  }

  @inline(__always)
  private func forEachTruth(_ it: Program.Instruction, _ body: (UInt8) -> Void) {
    var place = Int(it.a)
    for _ in 0..<it.b {
      body(test(column: operands[place], table: operands[place &+ 1]))
      place &+= 2
    }
    for _ in 0..<it.c {
      body(truths[Int(operands[place])])
      place &+= 1
    }
  }

  /// Whether what `bounds` allow lies in the ranges: surely, surely not, or perhaps.
  @inline(__always)
  private func place(_ bounds: Bounds, in first: Int32, count: Int32) -> UInt8 {
    var mayHold: UInt8 = 0
    for place in Int(first)..<Int(first &+ count) {
      let range = ranges[place]
      if range.low <= bounds.low && bounds.high <= range.high { return Truth.yes.possibilities }
      if range.low <= bounds.high && bounds.low <= range.high { mayHold = 1 }
    }
    return mayHold | 2
  }

  private func testRanges(_ it: Program.Instruction) -> UInt8 {
    let (code, count) = (codes[Int(it.a)], counts[Int(it.a)])
    let none: UInt8 = it.d == 1 ? 1 : 2
    if code == Knowledge.notApplicable(count) { return none }
    let maybe = code > count + 1
    let exact = code < count ? code : code - count - 3
    let bounds =
      exact >= 0 && exact < count && code != count + 1
      ? Bounds(low: Int64(exact), high: Int64(exact))
      : Bounds(low: 0, high: Int64(count - 1))
    let truth = place(bounds, in: it.b, count: it.c)
    return maybe ? truth | none : truth
  }

  @inline(__always)
  private func sum(_ it: Program.Instruction) -> Bounds {
    var total = ranges[Int(it.d)]
    var place = Int(it.a)
    for _ in 0..<it.b {
      let entry = boundTables[Int(operands[place &+ 1] &+ codes[Int(operands[place])])]
      total.low &+= entry.low
      total.high &+= entry.high
      place &+= 2
    }
    for _ in 0..<it.c {
      let entry = numbers[Int(operands[place])]
      total.low &+= entry.low
      total.high &+= entry.high
      place &+= 1
    }
    return total
  }

  private func linear(_ it: Program.Instruction) -> Bounds {
    let (code, count) = (codes[Int(it.a)], counts[Int(it.a)])
    let parameters = ranges[Int(it.b)]
    if code == Knowledge.notApplicable(count) { return Bounds(low: 0, high: 0) }
    let exact = code < count ? code : code - count - 3
    let isExact = code < count || code >= count + 3
    let first = parameters.low &+ parameters.high &* Int64(isExact ? exact : 0)
    let last = parameters.low &+ parameters.high &* Int64(isExact ? exact : count - 1)
    var bounds = Bounds(low: min(first, last), high: max(first, last))
    if code > count + 1 {
      bounds.low = min(bounds.low, 0)
      bounds.high = max(bounds.high, 0)
    }
    return bounds
  }

  private func choose(_ it: Program.Instruction) -> Bounds {
    let (first, second) = (numbers[Int(it.b)], numbers[Int(it.c)])
    switch truths[Int(it.a)] {
    case Truth.yes.possibilities: return first
    case Truth.no.possibilities: return second
    default: return Bounds(low: min(first.low, second.low), high: max(first.high, second.high))
    }
  }

  private func largest(_ it: Program.Instruction) -> Bounds {
    var result = numbers[Int(operands[Int(it.a)])]
    for place in Int(it.a)..<Int(it.a &+ it.b) {
      let entry = numbers[Int(operands[place])]
      result.low = max(result.low, entry.low)
      result.high = max(result.high, entry.high)
    }
    return result
  }

  /// The hull of the steps that the number's bounds touch.
  private func steps(_ it: Program.Instruction) -> Bounds {
    let bounds = numbers[Int(it.a)]
    var place = step(at: bounds.low, it)
    let last = step(at: bounds.high, it)
    var result = Bounds(low: ranges[place].high, high: ranges[place].high)
    while place < last {
      place += 1
      result.low = min(result.low, ranges[place].high)
      result.high = max(result.high, ranges[place].high)
    }
    return result
  }

  /// The last step that starts at or below `number`, or the first.
  private func step(at number: Int64, _ it: Program.Instruction) -> Int {
    var (low, high) = (Int(it.b), Int(it.b &+ it.c))
    while high - low > 1 {
      let middle = (low + high) / 2
      if ranges[middle].low <= number { low = middle } else { high = middle }
    }
    return low
  }
}

extension Interval? {
  /// The bounds; ranges were checked when the plan was made, so that there always are some.
  @inline(__always)
  fileprivate var bounds: Program.Bounds {
    guard let self else { return Program.Bounds(low: .min, high: .max) }
    return Program.Bounds(low: self.low.thousandths, high: self.high.thousandths)
  }
}
