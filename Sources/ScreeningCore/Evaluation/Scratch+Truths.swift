extension Scratch {
  @inline(__always)
  func truth(_ register: Int32) -> Truth {
    Truth(bits: truths[Int(register)])
  }

  @inline(__always)
  func test(column: Int32, table: Int32) -> UInt8 {
    truthTables[Int(table &+ codes[Int(column)])]
  }

  @inline(__always)
  func all(_ it: Instruction) -> UInt8 {
    var joined = Truth.yes.bits
    forEachTruth(it) { joined &= $0 }
    return joined
  }

  @inline(__always)
  func any(_ it: Instruction) -> UInt8 {
    var joined = Truth.no.bits
    forEachTruth(it) { joined |= $0 }
    return joined
  }

  @inline(__always)
  private func forEachTruth(_ it: Instruction, _ body: (UInt8) -> Void) {
    var place = Int(it.a)
    for _ in 0..<it.b {
      body(test(column: operands[place], table: operands[place &+ 1]))
      place &+= 2
    }
    for _ in 0..<it.c {
      body(between(number: operands[place], range: operands[place &+ 1]))
      place &+= 2
    }
    for _ in 0..<it.d {
      body(truths[Int(operands[place])])
      place &+= 1
    }
  }

  /// Whether a number lies in one range, worked out without a branch.
  @inline(__always)
  func between(number: Int32, range: Int32) -> UInt8 {
    compare(numbers[Int(number)], with: ranges[Int(range)])
  }

  @inline(__always)
  private func compare(_ bounds: Bounds, with range: Bounds) -> UInt8 {
    let possible = bit(range.low <= bounds.high) & bit(bounds.low <= range.high)
    let certain = bit(range.low <= bounds.low) & bit(bounds.high <= range.high)
    return possible | certain << 1
  }

  @inline(__always)
  private func bit(_ value: Bool) -> UInt8 { value ? 1 : 0 }

  /// Whether what `bounds` allow lies in ascending ranges: the first one that does not end below
  /// them says it all.
  func within(_ bounds: Bounds, from first: Int32, count: Int32) -> UInt8 {
    var (low, high) = (Int(first), Int(first &+ count))
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].high < bounds.low { low = middle + 1 } else { high = middle }
    }
    return low < Int(first &+ count) ? compare(bounds, with: ranges[low]) : Truth.no.bits
  }

  func testRanges(_ it: Instruction) -> UInt8 {
    let (code, count) = (codes[Int(it.a)], counts[Int(it.a)])
    let none = Truth(it.d == 1)
    let (codes, mayBeNone) = Knowledge.possibilities(of: Int(code), count: Int(count))
    guard let first = codes.first, let last = codes.last else { return none.bits }
    let bounds = Bounds(low: Int64(first), high: Int64(last))
    let truth = Truth(bits: within(bounds, from: it.b, count: it.c))
    return (mayBeNone ? Truth.undecided.choose(truth, none) : truth).bits
  }
}
