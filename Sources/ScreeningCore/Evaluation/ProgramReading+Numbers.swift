// The meaning of the instructions that make numbers; ``ProgramReading/run(_:)`` calls them.

extension ProgramReading {
  func constant(_ bounds: Bounds<Int64>) -> Bounds<Integer> {
    Bounds(low: integer(bounds.low), high: integer(bounds.high))
  }

  private func exactly(_ value: Int64) -> Bounds<Integer> {
    constant(Bounds(low: value, high: value))
  }

  private func hull(_ one: Bounds<Integer>, _ other: Bounds<Integer>) -> Bounds<Integer> {
    Bounds(low: lesser(one.low, other.low), high: greater(one.high, other.high))
  }

  @inline(__always)
  private func add(_ left: Bounds<Integer>, _ right: Bounds<Integer>) -> Bounds<Integer> {
    Bounds(low: add(left.low, right.low), high: add(left.high, right.high))
  }

  private func choose(
    _ flag: Flag, _ first: Bounds<Integer>, _ second: Bounds<Integer>
  ) -> Bounds<Integer> {
    Bounds(
      low: choose(flag, first.low, second.low), high: choose(flag, first.high, second.high))
  }

  /// `first` where `test` is true, `second` where it is false, and the hull of both where that is
  /// undecided.
  @inline(never)
  func choose(
    _ test: TruthValue, _ first: Bounds<Integer>, _ second: Bounds<Integer>
  ) -> Bounds<Integer> {
    choose(isCertain(test), first, choose(isPossible(test), hull(first, second), second))
  }

  @inline(__always)
  func sum(_ it: Program.Instruction) -> Bounds<Integer> {
    var total = constant(range(it.d))
    var place = Int(it.a)
    for _ in 0..<it.b {
      total = add(total, bounds(inTable: operand(place &+ 1), at: known(operand(place))))
      place &+= 2
    }
    for _ in 0..<it.c {
      total = add(total, number(operand(place)))
      place &+= 1
    }
    return total
  }

  /// A straight line over the codes; zero where the item does not apply.
  @inline(never)
  func linear(_ it: Program.Instruction) -> Bounds<Integer> {
    let line = range(it.b)
    let (codes, applies) = codes(in: it.a)
    let first = add(integer(line.low), scale(codes.low, by: line.high))
    let last = add(integer(line.low), scale(codes.high, by: line.high))
    return choose(
      applies, Bounds(low: lesser(first, last), high: greater(first, last)), exactly(0))
  }

  @inline(never)
  func multiply(_ left: Bounds<Integer>, _ right: Bounds<Integer>) -> Bounds<Integer> {
    corners(left, right) { multiply($0, $1) }
  }

  /// The quotient; zero where the divisor is zero or below. No divisor lies between zero and
  /// `least`.
  @inline(never)
  func divide(
    _ dividend: Bounds<Integer>, by divisor: Bounds<Integer>, atLeast least: Int64
  ) -> Bounds<Integer> {
    let least = integer(least)
    let positive = Bounds(low: greater(divisor.low, least), high: greater(divisor.high, least))
    let quotients = corners(dividend, positive) { divide($0, by: $1) }
    let isPositive = truth(
      possible: isAtMost(least, divisor.high), certain: isAtMost(integer(1), divisor.low))
    return choose(isPositive, quotients, exactly(0))
  }

  /// The bounds of `combine`: its extremes are where both numbers are at a bound.
  private func corners(
    _ left: Bounds<Integer>, _ right: Bounds<Integer>,
    _ combine: (Integer, Integer) -> Integer
  ) -> Bounds<Integer> {
    let (first, second) = (combine(left.low, right.low), combine(left.low, right.high))
    let (third, fourth) = (combine(left.high, right.low), combine(left.high, right.high))
    return Bounds(
      low: lesser(lesser(first, second), lesser(third, fourth)),
      high: greater(greater(first, second), greater(third, fourth)))
  }

  @inline(never)
  func largest(_ it: Program.Instruction) -> Bounds<Integer> {
    var result = number(operand(Int(it.a)))
    for place in (it.a &+ 1)..<(it.a &+ it.b) {
      let part = number(operand(Int(place)))
      result = Bounds(low: greater(result.low, part.low), high: greater(result.high, part.high))
    }
    return result
  }

  /// The hull of the steps on which a number can still be: from the step that its low bound is on
  /// to the step that its high bound is on.
  package func step(
    of number: Bounds<Integer>, steps first: Int32, count: Int32
  ) -> Bounds<Integer> {
    var result = exactly(range(first).high)
    let others = (first &+ 1)..<(first &+ count)
    for place in others {
      let step = range(place)
      let isReached = isAtMost(integer(step.low), number.low)
      result = choose(isReached, exactly(step.high), result)
    }
    for place in others {
      let step = range(place)
      let isBetween = and(
        not(isAtMost(integer(step.low), number.low)), isAtMost(integer(step.low), number.high))
      result = choose(isBetween, hull(result, exactly(step.high)), result)
    }
    return result
  }
}
