/// The memory of an evaluator, and the reading of a program that evaluates one sheet in it.
///
/// Raw memory, so that evaluation neither counts references nor checks bounds: every index was
/// made by ``Program`` from the tables it points into.
struct Scratch {
  private let operands: UnsafePointer<Int32>
  private let truthTables: UnsafePointer<UInt8>
  private let boundTables: UnsafePointer<Bounds<Int64>>
  private let ranges: UnsafePointer<Bounds<Int64>>
  private let counts: UnsafePointer<Int32>
  /// For each item, whether some instruction reads its state; and the items where one does.
  private let stateIsRead: UnsafePointer<Bool>
  private let itemsWithState: UnsafeBufferPointer<Int>

  private let itemCount: Int
  /// For each item, its answer; for each column, the ``TableIndex`` of what is known of it.
  let answers: UnsafeMutablePointer<Answer>
  private let codes: UnsafeMutablePointer<Int32>
  /// The bits of ``Truth``.
  private let truths: UnsafeMutablePointer<UInt8>
  private let numbers: UnsafeMutablePointer<Bounds<Int64>>

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
  /// Loads a sheet as if every item applied; `apply` instructions then correct that.
  func load(_ sheet: UnsafeBufferPointer<Answer>) {
    let given = min(sheet.count, itemCount)
    for item in 0..<given {
      let answer = sheet[item]
      answers[item] = answer
      codes[item] = TableIndex.index(of: answer.raw, count: counts[item])
    }
    for item in given..<itemCount { set(item, to: .open) }
    for item in itemsWithState { recallState(item) }
  }

  /// Takes in one answer.
  func set(_ item: Int, to answer: Answer) {
    answers[item] = answer
    setKnown(item, to: self.answer(to: item))
    if stateIsRead[item] { recallState(item) }
  }

  private func recallState(_ item: Int) {
    setKnown(itemCount &+ item, to: state(of: item))
  }
}

extension Scratch: ProgramReading {
  /// 0 or 1.
  typealias Flag = UInt8
  typealias Integer = Int64
  /// The bits of ``Truth``, so that joining two truths is one operation.
  typealias TruthValue = UInt8

  @inline(__always) func operand(_ place: Int) -> Int32 { operands[place] }
  @inline(__always) func range(_ place: Int32) -> Bounds<Int64> { ranges[Int(place)] }
  @inline(__always) func count(in column: Int) -> Int32 { counts[column] }
  @inline(__always) func stateColumn(of item: Int) -> Int? {
    stateIsRead[item] ? itemCount &+ item : nil
  }
  @inline(__always) func truth(inTable table: Int32, at index: Int64) -> UInt8 {
    truthTables[Int(table &+ Int32(truncatingIfNeeded: index))]
  }
  @inline(__always) func bounds(inTable table: Int32, at index: Int64) -> Bounds<Int64> {
    boundTables[Int(table &+ Int32(truncatingIfNeeded: index))]
  }

  @inline(__always) func flag(_ value: Bool) -> UInt8 { value ? 1 : 0 }
  @inline(__always) func not(_ flag: UInt8) -> UInt8 { flag ^ 1 }

  @inline(__always) func integer(_ value: Int64) -> Int64 { value }
  @inline(__always) func isAtMost(_ left: Int64, _ right: Int64) -> UInt8 { flag(left <= right) }
  @inline(__always) func choose(_ flag: UInt8, _ first: Int64, _ second: Int64) -> Int64 {
    flag == 1 ? first : second
  }
  @inline(__always) func lesser(_ left: Int64, _ right: Int64) -> Int64 { min(left, right) }
  @inline(__always) func greater(_ left: Int64, _ right: Int64) -> Int64 { max(left, right) }
  @inline(__always) func add(_ left: Int64, _ right: Int64) -> Int64 { left &+ right }
  @inline(__always) func scale(_ integer: Int64, by factor: Int64) -> Int64 { integer &* factor }

  /// The plan was checked for overflow, so a result outside the range is never used.
  func multiply(_ left: Int64, _ right: Int64) -> Int64 {
    Number(thousandths: left).multiplied(by: Number(thousandths: right))?.thousandths ?? 0
  }

  func divide(_ dividend: Int64, by divisor: Int64) -> Int64 {
    Number(thousandths: dividend).divided(by: Number(thousandths: divisor))?.thousandths ?? 0
  }

  @inline(__always) func truth(possible: UInt8, certain: UInt8) -> UInt8 {
    possible | certain << 1
  }
  @inline(__always) func isPossible(_ truth: UInt8) -> UInt8 { truth & 1 }
  @inline(__always) func isCertain(_ truth: UInt8) -> UInt8 { truth >> 1 }

  @inline(__always) func answer(to item: Int) -> Int64 {
    Int64(TableIndex.index(of: answers[item].raw, count: counts[item]))
  }
  @inline(__always) func wasOpened(_ item: Int) -> UInt8 { flag(answers[item].wasOpened) }
  func state(of item: Int) -> Int64 {
    let raw = answers[item].raw
    let state = raw >= 0 ? 0 : raw == Answer.open.raw ? -1 : -1 &- raw
    let count = counts[itemCount &+ item]
    return Int64(TableIndex.index(of: state, count: count))
  }
  @inline(__always) func known(_ column: Int32) -> Int64 { Int64(codes[Int(column)]) }
  @inline(__always) func setKnown(_ column: Int, to index: Int64) {
    codes[column] = Int32(truncatingIfNeeded: index)
  }
  @inline(__always) func truth(_ register: Int32) -> UInt8 { truths[Int(register)] }
  @inline(__always) func setTruth(_ register: Int32, to truth: UInt8) {
    truths[Int(register)] = truth
  }
  @inline(__always) func number(_ register: Int32) -> Bounds<Int64> { numbers[Int(register)] }
  @inline(__always) func setNumber(_ register: Int32, to bounds: Bounds<Int64>) {
    numbers[Int(register)] = bounds
  }
}

// Faster versions of the defaults for all readings; tests compare the two.
extension Scratch {
  /// For flags and truths, which are both bits.
  @inline(__always) func and(_ left: UInt8, _ right: UInt8) -> UInt8 { left & right }
  @inline(__always) func or(_ left: UInt8, _ right: UInt8) -> UInt8 { left | right }

  /// Only the first range that does not end below the number has to be looked at.
  func within(_ number: Bounds<Int64>, ranges first: Int32, count: Int32) -> UInt8 {
    let end = Int(first &+ count)
    var (low, high) = (Int(first), end)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].high < number.low { low = middle + 1 } else { high = middle }
    }
    return low < end ? between(number, ranges[low]) : Truth.no.bits
  }

  /// Goes only through the steps on which the number can be.
  func step(of number: Bounds<Int64>, steps first: Int32, count: Int32) -> Bounds<Int64> {
    let steps = ranges + Int(first)
    var place = lastStep(startingBy: number.low, steps, count)
    let last = lastStep(startingBy: number.high, steps, count)
    var result = Bounds(low: steps[place].high, high: steps[place].high)
    while place < last {
      place += 1
      result.low = min(result.low, steps[place].high)
      result.high = max(result.high, steps[place].high)
    }
    return result
  }

  /// The last step that starts at or below `number`, or the first of all.
  private func lastStep(
    startingBy number: Int64, _ steps: UnsafePointer<Bounds<Int64>>, _ count: Int32
  ) -> Int {
    var (low, high) = (0, Int(count))
    while high - low > 1 {
      let middle = (low + high) / 2
      if steps[middle].low <= number { low = middle } else { high = middle }
    }
    return low
  }
}
