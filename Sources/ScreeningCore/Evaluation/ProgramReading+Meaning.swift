// What each instruction means, for every reading of a program. Rare cases are functions of their
// own, so that the optimizer spends its registers on the common ones.

extension ProgramReading {
  /// Follows instructions in their order.
  ///
  /// Instructions of one code follow one another, so that the code is looked up once for all of
  /// them.
  package func run(_ instructions: UnsafeBufferPointer<Program.Instruction>) {
    guard var it = instructions.baseAddress else { return }
    let end = it + instructions.count
    while it < end {
      switch it.pointee.code {
      case .apply: each(&it, end) { apply(Int($0.target), when: truth($0.a)) }

      case .truth: truths(&it, end) { constant(Truth(bits: UInt8(truncatingIfNeeded: $0.a))) }
      case .test: truths(&it, end) { truth(inTable: $0.b, at: known($0.a)) }
      case .testRanges: truths(&it, end) { testRanges($0) }
      case .all: truths(&it, end) { all($0) }
      case .any: truths(&it, end) { any($0) }
      case .same: truths(&it, end) { same(truth($0.a), truth($0.b)) }
      case .chooseTruth: truths(&it, end) { choose(truth($0.a), truth($0.b), truth($0.c)) }
      case .between: truths(&it, end) { between(number($0.a), range($0.b)) }
      case .within: truths(&it, end) { within(number($0.a), ranges: $0.b, count: $0.c) }

      case .number: numbers(&it, end) { constant(range($0.a)) }
      case .sum: numbers(&it, end) { sum($0) }
      case .linear: numbers(&it, end) { linear($0) }
      case .product: numbers(&it, end) { multiply(number($0.a), number($0.b)) }
      case .quotient:
        numbers(&it, end) { divide(number($0.a), by: number($0.b), atLeast: Int64($0.c)) }
      case .chooseNumber: numbers(&it, end) { choose(truth($0.a), number($0.b), number($0.c)) }
      case .largest: numbers(&it, end) { largest($0) }
      case .steps: numbers(&it, end) { step(of: number($0.a), steps: $0.b, count: $0.c) }
      }
    }
  }

  /// Performs this instruction and those after it that have the same code.
  @inline(__always)
  private func each(
    _ it: inout UnsafePointer<Program.Instruction>, _ end: UnsafePointer<Program.Instruction>,
    _ perform: (Program.Instruction) -> Void
  ) {
    let code = it.pointee.code
    repeat {
      perform(it.pointee)
      it += 1
    } while it < end && it.pointee.code == code
  }

  @inline(__always)
  private func truths(
    _ it: inout UnsafePointer<Program.Instruction>, _ end: UnsafePointer<Program.Instruction>,
    _ meaning: (Program.Instruction) -> TruthValue
  ) {
    each(&it, end) { setTruth($0.target, to: meaning($0)) }
  }

  @inline(__always)
  private func numbers(
    _ it: inout UnsafePointer<Program.Instruction>, _ end: UnsafePointer<Program.Instruction>,
    _ meaning: (Program.Instruction) -> Bounds<Integer>
  ) {
    each(&it, end) { setNumber($0.target, to: meaning($0)) }
  }
}

extension ProgramReading {
  /// Makes what is known of an item, and of its state, depend on whether it applies: because its
  /// `when` holds, or because it was opened.
  @inline(__always)
  private func apply(_ item: Int, when: TruthValue) {
    let applies = or(when, truth(possible: wasOpened(item), certain: wasOpened(item)))
    apply(answer(to: item), column: item, where: applies)
    if let column = stateColumn(of: item) {
      apply(state(of: item), column: column, where: applies)
    }
  }

  @inline(__always)
  private func apply(_ answer: Integer, column: Int, where applies: TruthValue) {
    let count = Int64(count(in: column))
    let anythingOrNone = integer(count &+ 2)
    let answerOrNone = add(answer, integer(count &+ 3))
    let unsure = choose(isAtMost(answer, integer(count &- 1)), answerOrNone, anythingOrNone)
    let possible = choose(isPossible(applies), unsure, integer(count))
    setKnown(column, to: choose(isCertain(applies), answer, possible))
  }

  /// The codes that a column can still have, and whether its item applies; the codes mean nothing
  /// where it does not.
  func codes(in column: Int32) -> (codes: Bounds<Integer>, applies: TruthValue) {
    let (index, count) = (known(column), Int64(count(in: Int(column))))
    let isValue = isAtMost(index, integer(count &- 1))
    let isAnything = isEqual(index, to: count &+ 1)
    let isWide = or(isAnything, isEqual(index, to: count &+ 2))
    let code = choose(isValue, index, add(index, integer(-count &- 3)))
    return (
      Bounds(
        low: choose(isWide, integer(0), code), high: choose(isWide, integer(count &- 1), code)),
      truth(possible: not(isEqual(index, to: count)), certain: or(isValue, isAnything))
    )
  }

  private func isEqual(_ integer: Integer, to value: Int64) -> Flag {
    and(isAtMost(integer, self.integer(value)), isAtMost(self.integer(value), integer))
  }
}

extension ProgramReading {
  package func and(_ left: TruthValue, _ right: TruthValue) -> TruthValue {
    truth(
      possible: and(isPossible(left), isPossible(right)),
      certain: and(isCertain(left), isCertain(right)))
  }

  package func or(_ left: TruthValue, _ right: TruthValue) -> TruthValue {
    truth(
      possible: or(isPossible(left), isPossible(right)),
      certain: or(isCertain(left), isCertain(right)))
  }

  private func not(_ truth: TruthValue) -> TruthValue {
    self.truth(possible: not(isCertain(truth)), certain: not(isPossible(truth)))
  }

  func constant(_ truth: Truth) -> TruthValue {
    self.truth(possible: flag(truth != .no), certain: flag(truth == .yes))
  }

  @inline(never)
  private func same(_ left: TruthValue, _ right: TruthValue) -> TruthValue {
    or(and(left, right), and(not(left), not(right)))
  }

  /// `first` where `test` is true, `second` where it is false, and what both allow where that is
  /// undecided.
  @inline(never)
  func choose(
    _ test: TruthValue, _ first: TruthValue, _ second: TruthValue
  ) -> TruthValue {
    truth(
      possible: or(
        and(isPossible(test), isPossible(first)), and(not(isCertain(test)), isPossible(second))),
      certain: and(
        or(not(isPossible(test)), isCertain(first)), or(isCertain(test), isCertain(second))))
  }

  /// Whether a number lies in a range: possible where they overlap, certain where the range holds
  /// all that the number can be.
  @inline(__always)
  func between(_ number: Bounds<Integer>, _ range: Bounds<Int64>) -> TruthValue {
    let (low, high) = (integer(range.low), integer(range.high))
    return truth(
      possible: and(isAtMost(low, number.high), isAtMost(number.low, high)),
      certain: and(isAtMost(low, number.low), isAtMost(number.high, high)))
  }

  /// Whether a number lies in one of several ranges, which do not touch each other.
  package func within(
    _ number: Bounds<Integer>, ranges first: Int32, count: Int32
  ) -> TruthValue {
    var result = constant(.no)
    for place in first..<(first &+ count) {
      result = or(result, between(number, range(place)))
    }
    return result
  }

  @inline(never)
  private func testRanges(_ it: Program.Instruction) -> TruthValue {
    let (codes, applies) = codes(in: it.a)
    return choose(
      applies, within(codes, ranges: it.b, count: it.c), constant(Truth(it.d == 1)))
  }

  @inline(__always)
  private func all(_ it: Program.Instruction) -> TruthValue {
    var joined = constant(.yes)
    forEachTruth(it) { joined = and(joined, $0) }
    return joined
  }

  @inline(__always)
  private func any(_ it: Program.Instruction) -> TruthValue {
    var joined = constant(.no)
    forEachTruth(it) { joined = or(joined, $0) }
    return joined
  }

  @inline(__always)
  private func forEachTruth(_ it: Program.Instruction, _ body: (TruthValue) -> Void) {
    var place = Int(it.a)
    for _ in 0..<it.b {
      body(truth(inTable: operand(place &+ 1), at: known(operand(place))))
      place &+= 2
    }
    for _ in 0..<it.c {
      body(between(number(operand(place)), range(operand(place &+ 1))))
      place &+= 2
    }
    for _ in 0..<it.d {
      body(truth(operand(place)))
      place &+= 1
    }
  }
}
