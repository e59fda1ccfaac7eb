extension Program.Layout {
  typealias Emit = (Int32) -> Program.Instruction

  mutating func instruction(
    for condition: Condition, _ parts: inout Parts
  ) -> Emit {
    switch condition.form {
    case .constant(let value):
      return { .init(code: .truth, target: $0, a: Int32(Truth(value).bits)) }
    case .test(let variable, let set):
      let column = read(variable, &parts)
      if variable.isTabulated {
        let table = truthTable(variable, set)
        return { .init(code: .test, target: $0, a: column, b: table) }
      }
      let (first, count) = ranges(set.codes)
      let none: Int32 = set.notApplicable ? 1 : 0
      return { .init(code: .testRanges, target: $0, a: column, b: first, c: count, d: none) }
    case .within(let quantity, let set):
      let number = number(quantity, &parts)
      let (first, count) = ranges(set)
      if count == 1 { return { .init(code: .between, target: $0, a: number, b: first) } }
      return { .init(code: .within, target: $0, a: number, b: first, c: count) }
    case .all(let conditions): return joined(conditions, .all, &parts)
    case .any(let conditions): return joined(conditions, .any, &parts)
    case .same(let left, let right):
      let (one, other) = (truth(left, &parts), truth(right, &parts))
      return { .init(code: .same, target: $0, a: one, b: other) }
    case .choose(let condition, let first, let second):
      let (test, one, other) = (
        truth(condition, &parts), truth(first, &parts), truth(second, &parts)
      )
      return { .init(code: .chooseTruth, target: $0, a: test, b: one, c: other) }
    }
  }

  private mutating func joined(
    _ conditions: [Condition], _ code: Program.Code, _ parts: inout Parts
  ) -> Emit {
    var tests: [Int32] = []
    var bounds: [Int32] = []
    var registers: [Int32] = []
    for condition in conditions {
      switch condition.form {
      case .test(let variable, let set) where variable.isTabulated:
        tests += [read(variable, &parts), truthTable(variable, set)]
      case .within(let quantity, let set) where set.ranges.count == 1:
        bounds += [number(quantity, &parts), ranges(set).first]
      default: registers.append(truth(condition, &parts))
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
    for quantity: Quantity, _ parts: inout Parts
  ) -> Emit {
    switch quantity.form {
    case .constant(let value):
      let place = constant(value)
      return { .init(code: .number, target: $0, a: place) }
    case .table: return sum([quantity], &parts)
    case .linear(let variable, let first, let step):
      let column = read(variable, &parts)
      let place = Int32(program.ranges.count)
      program.ranges.append(.init(low: first.thousandths, high: step.thousandths))
      return { .init(code: .linear, target: $0, a: column, b: place) }
    case .sum(let terms): return sum(terms, &parts)
    case .product(let left, let right):
      let (one, other) = (number(left, &parts), number(right, &parts))
      return { .init(code: .product, target: $0, a: one, b: other) }
    case .quotient(let dividend, by: let divisor):
      let (one, other) = (number(dividend, &parts), number(divisor, &parts))
      let least = Int32(divisor.leastAboveZero.thousandths)
      return { .init(code: .quotient, target: $0, a: one, b: other, c: least) }
    case .choose(let condition, let first, let second):
      let test = truth(condition, &parts)
      let (one, other) = (number(first, &parts), number(second, &parts))
      return { .init(code: .chooseNumber, target: $0, a: test, b: one, c: other) }
    case .largest(let quantities):
      var registers: [Int32] = []
      for quantity in quantities { registers.append(number(quantity, &parts)) }
      let (first, count) = (Int32(program.operands.count), Int32(registers.count))
      program.operands += registers
      return { .init(code: .largest, target: $0, a: first, b: count) }
    case .steps(let quantity, let steps):
      let number = number(quantity, &parts)
      let (first, count) = (Int32(program.ranges.count), Int32(steps.count))
      for step in steps {
        program.ranges.append(.init(low: step.start.thousandths, high: step.value.thousandths))
      }
      return { .init(code: .steps, target: $0, a: number, b: first, c: count) }
    }
  }

  private mutating func sum(_ terms: [Quantity], _ parts: inout Parts) -> Emit {
    var base = Number.zero
    var tables: [Int32] = []
    var registers: [Int32] = []
    for term in terms {
      if let value = term.constant {
        base = value
      } else if case .table(let variable, let table) = term.form {
        tables += [read(variable, &parts), boundTable(variable, table)]
      } else {
        registers.append(number(term, &parts))
      }
    }
    let place = constant(base)
    let first = Int32(program.operands.count)
    program.operands += tables + registers
    let (tableCount, registerCount) = (Int32(tables.count / 2), Int32(registers.count))
    return { .init(code: .sum, target: $0, a: first, b: tableCount, c: registerCount, d: place) }
  }

  private mutating func truth(_ condition: Condition, _ parts: inout Parts) -> Int32 {
    let register = register(of: condition)
    parts.add(truthParts[Int(register)])
    return register
  }

  private mutating func number(_ quantity: Quantity, _ parts: inout Parts) -> Int32 {
    let register = register(of: quantity)
    parts.add(numberParts[Int(register)])
    return register
  }

  private mutating func read(_ variable: Variable, _ parts: inout Parts) -> Int32 {
    parts.add(itemParts[variable.item])
    guard variable.readsState else { return Int32(variable.item) }
    program.stateIsRead[variable.item] = true
    return Int32(items.count + variable.item)
  }
}
