extension Program.Layout {
  mutating func constant(_ value: Number) -> Int32 {
    program.ranges.append(.init(low: value.thousandths, high: value.thousandths))
    return Int32(program.ranges.count - 1)
  }

  mutating func ranges(_ set: RangeSet) -> (first: Int32, count: Int32) {
    let first = Int32(program.ranges.count)
    for range in set.ranges {
      program.ranges.append(.init(low: range.lowerBound, high: range.upperBound))
    }
    return (first, Int32(set.ranges.count))
  }

  mutating func truthTable(_ variable: Variable, _ set: ValueSet) -> Int32 {
    let members = (0..<variable.count).map { set.codes.contains(Int64($0)) }
    let inside = members.contains(true)
    let outside = members.contains(false)
    let first = Int32(program.truthTables.count)
    for index in 0..<Knowledge.entries(variable.count) {
      let (codes, none) = Knowledge.possibilities(of: index, count: variable.count)
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

  mutating func boundTable(_ variable: Variable, _ table: Quantity.Table) -> Int32 {
    var hull = Interval(table.values.first ?? table.notApplicable)
    for value in table.values { hull = hull.hull(Interval(value)) }
    let first = Int32(program.boundTables.count)
    for index in 0..<Knowledge.entries(variable.count) {
      let (codes, none) = Knowledge.possibilities(of: index, count: variable.count)
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
