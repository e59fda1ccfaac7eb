extension Scratch {
  @inline(__always)
  func sum(_ it: Instruction) -> Bounds {
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

  func linear(_ it: Instruction) -> Bounds {
    let line = ranges[Int(it.b)]
    let (codes, mayBeNone) = Knowledge.possibilities(
      of: Int(self.codes[Int(it.a)]), count: Int(counts[Int(it.a)]))
    guard let first = codes.first, let last = codes.last else { return Bounds(low: 0, high: 0) }
    let start = line.low &+ line.high &* Int64(first)
    let end = line.low &+ line.high &* Int64(last)
    let bounds = Bounds(low: min(start, end), high: max(start, end))
    return mayBeNone ? Bounds(low: min(bounds.low, 0), high: max(bounds.high, 0)) : bounds
  }

  func product(_ it: Instruction) -> Bounds {
    bounds(of: interval(it.a).multiplied(by: interval(it.b)))
  }

  func quotient(_ it: Instruction) -> Bounds {
    let least = Number(thousandths: Int64(it.c))
    return bounds(of: interval(it.a).divided(by: interval(it.b), atLeast: least))
  }

  private func interval(_ register: Int32) -> Interval {
    let bounds = numbers[Int(register)]
    return Interval(
      low: Number(thousandths: bounds.low), high: Number(thousandths: bounds.high))
  }

  /// The bounds; ranges were checked when the plan was made, so that there always are some.
  private func bounds(of interval: Interval?) -> Bounds {
    guard let interval else { return Bounds(low: .min, high: .max) }
    return Bounds(low: interval.low.thousandths, high: interval.high.thousandths)
  }

  func choose(_ it: Instruction) -> Bounds {
    let (first, second) = (numbers[Int(it.b)], numbers[Int(it.c)])
    switch truth(it.a) {
    case .yes: return first
    case .no: return second
    default: return Bounds(low: min(first.low, second.low), high: max(first.high, second.high))
    }
  }

  func largest(_ it: Instruction) -> Bounds {
    var result = numbers[Int(operands[Int(it.a)])]
    for place in it.a..<(it.a &+ it.b) {
      let entry = numbers[Int(operands[Int(place)])]
      result.low = max(result.low, entry.low)
      result.high = max(result.high, entry.high)
    }
    return result
  }

  /// The hull of the steps that the number's bounds touch.
  func steps(_ it: Instruction) -> Bounds {
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
  private func step(at number: Int64, _ it: Instruction) -> Int {
    var (low, high) = (Int(it.b), Int(it.b &+ it.c))
    while high - low > 1 {
      let middle = (low + high) / 2
      if ranges[middle].low <= number { low = middle } else { high = middle }
    }
    return low
  }
}
