/// The memory of an evaluator: the plan's tables, and a register for every result.
///
/// Raw memory, so that evaluation neither counts references nor checks bounds: every index was
/// made by ``Program`` from the tables it points into.
struct Scratch {
  typealias Bounds = Program.Bounds

  let operands: UnsafePointer<Int32>
  let truthTables: UnsafePointer<UInt8>
  let boundTables: UnsafePointer<Bounds>
  let ranges: UnsafePointer<Bounds>
  let counts: UnsafePointer<Int32>
  /// For each item, whether some instruction reads its state; and the items where one does.
  private let stateIsRead: UnsafePointer<Bool>
  private let itemsWithState: UnsafeBufferPointer<Int>

  private let itemCount: Int
  /// For each item, its answer; for each column, what is known of it.
  let answers: UnsafeMutablePointer<Answer>
  let codes: UnsafeMutablePointer<Int32>
  /// The bits of ``Truth``.
  let truths: UnsafeMutablePointer<UInt8>
  let numbers: UnsafeMutablePointer<Bounds>

  init(_ program: Program) {
    operands = Self.copy(program.operands)
    truthTables = Self.copy(program.truthTables)
    boundTables = Self.copy(program.boundTables)
    ranges = Self.copy(program.ranges)
    counts = Self.copy(program.counts)
    stateIsRead = Self.copy(program.stateIsRead)
    let itemsWithState = program.stateIsRead.indices.filter { program.stateIsRead[$0] }
    self.itemsWithState = UnsafeBufferPointer(
      start: Self.copy(itemsWithState), count: itemsWithState.count)
    itemCount = program.stateIsRead.count
    answers = Self.fill(itemCount, .open)
    codes = Self.fill(program.counts.count, 0)
    truths = Self.fill(program.truthCount, Truth.undecided.bits)
    numbers = Self.fill(program.numberCount, Bounds(low: 0, high: 0))
  }

  func deallocate() {
    operands.deallocate()
    truthTables.deallocate()
    boundTables.deallocate()
    ranges.deallocate()
    counts.deallocate()
    stateIsRead.deallocate()
    itemsWithState.deallocate()
    answers.deallocate()
    codes.deallocate()
    truths.deallocate()
    numbers.deallocate()
  }

  static func copy<Element>(_ elements: [Element]) -> UnsafePointer<Element> {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: elements.count)
    for (place, element) in elements.enumerated() {
      (memory + place).initialize(to: element)
    }
    return UnsafePointer(memory)
  }

  private static func fill<Element>(
    _ count: Int, _ element: Element
  ) -> UnsafeMutablePointer<Element> {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: count)
    memory.initialize(repeating: element, count: count)
    return memory
  }
}

extension Scratch {
  /// Takes in a sheet as if every item applied; `apply` instructions follow up on that.
  func load(_ sheet: UnsafeBufferPointer<Answer>) {
    let known = min(sheet.count, itemCount)
    for item in 0..<known {
      let answer = sheet[item]
      answers[item] = answer
      codes[item] = Knowledge.index(of: answer.raw, count: counts[item])
    }
    for item in known..<itemCount { set(item, to: .open) }
    for item in itemsWithState { recallState(item) }
  }

  /// Takes in one answer.
  func set(_ item: Int, to answer: Answer) {
    answers[item] = answer
    codes[item] = Knowledge.index(of: answer.raw, count: counts[item])
    if stateIsRead[item] { recallState(item) }
  }

  private func recallState(_ item: Int) {
    let (raw, column) = (answers[item].raw, itemCount &+ item)
    let state = raw >= 0 ? 0 : raw == Answer.open.raw ? -1 : -1 &- raw
    codes[column] = Knowledge.index(of: state, count: counts[column])
  }

  /// Makes what is known of an item depend on whether it applies; an opened one does.
  @inline(__always)
  func apply(_ item: Int, when truth: UInt8) {
    let answer = answers[item]
    let truth = answer.wasOpened ? Truth.yes.bits : truth
    let index = Knowledge.index(of: answer.raw, count: counts[item])
    codes[item] = Knowledge.applied(index, when: truth, count: counts[item])
    if stateIsRead[item] {
      recallState(item)
      let column = itemCount &+ item
      codes[column] = Knowledge.applied(codes[column], when: truth, count: counts[column])
    }
  }
}
