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
