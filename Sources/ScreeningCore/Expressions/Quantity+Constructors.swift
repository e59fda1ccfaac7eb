// Constructors that simplify. What depends on one variable becomes one table of it, so that the
// interval of a sum is not widened by terms that depend on the same answer.
extension Quantity {
  public static func constant(_ value: Number) -> Quantity {
    Quantity(.constant(value), range: Interval(value), size: 1, mayOverflow: false)
  }

  /// A number for each code of the variable.
  package static func table(
    _ variable: Variable, notApplicable: Number = .zero, _ value: (Int) -> Number?
  ) -> Quantity {
    var values: [Number] = []
    for code in 0..<variable.count {
      guard let number = value(code) else { return .overflowing }
      values.append(number)
    }
    return table(variable, Table(values: values, notApplicable: notApplicable))
  }

  static func table(_ variable: Variable, _ table: Table) -> Quantity {
    var range = Interval(table.notApplicable)
    for value in table.values { range = range.hull(Interval(value)) }
    if range.isExact { return .constant(range.low) }
    return Quantity(.table(variable, table), range: range, size: 1, mayOverflow: false)
  }

  /// `first` for code 0 and `step` more for each further code; zero where not applicable.
  package static func linear(_ variable: Variable, first: Number, step: Number) -> Quantity {
    let reach = Number(Int32(variable.count - 1)).multiplied(by: step)
    let last = reach.flatMap { $0.adding(first) }
    let range = last.map { Interval(first).hull(Interval($0)).hull(Interval(.zero)) }
    return Quantity(
      .linear(variable, first: first, step: step), range: range, size: 1, mayOverflow: false)
  }

  package static func sum(_ parts: [Quantity]) -> Quantity {
    var terms: [Quantity] = []
    var constant: Number? = .zero
    for part in flattened(parts) {
      if let value = part.constant {
        constant = constant?.adding(value)
      } else if let place = terms.firstIndex(where: { $0.canBeAdded(to: part) }) {
        terms[place] = terms[place].added(to: part)
        guard let value = terms[place].constant else { continue }
        constant = constant?.adding(value)
        terms.remove(at: place)
      } else {
        terms.append(part)
      }
    }
    if let constant, constant != .zero || terms.isEmpty {
      if terms.count == 1, let table = terms[0].merged(with: .constant(constant), { $0.adding($1) })
      {
        return table
      }
      terms.append(.constant(constant))
    }
    if terms.count == 1, constant != nil { return terms[0] }
    return combined(.sum(terms), of: terms, overflows: constant == nil) { total, part in
      total.low.adding(part.low).flatMap { low in
        total.high.adding(part.high).map { Interval(low: low, high: $0) }
      }
    }
  }

  package static func product(_ left: Quantity, _ right: Quantity) -> Quantity {
    if let factor = left.constant { return right.scaled(by: factor) }
    if let factor = right.constant { return left.scaled(by: factor) }
    if let table = left.merged(with: right, { $0.multiplied(by: $1) }) { return table }
    return Quantity(
      .product(left, right), range: left.range.multiplied(by: right.range),
      size: left.size + right.size + 1, mayOverflow: left.mayOverflow || right.mayOverflow)
  }

  /// This divided by `divisor`; zero where the divisor is zero or below.
  package func divided(by divisor: Quantity) -> Quantity {
    if let table = merged(with: divisor, { $1 > .zero ? $0.divided(by: $1) : .zero }) {
      return table
    }
    return Quantity(
      .quotient(self, by: divisor),
      range: range.divided(by: divisor.range, atLeast: divisor.leastAboveZero),
      size: size + divisor.size + 1, mayOverflow: mayOverflow || divisor.mayOverflow)
  }

  package static func choose(
    _ condition: Condition, _ first: Quantity, _ second: Quantity
  ) -> Quantity {
    if let value = condition.constant { return value ? first : second }
    if first == second { return first }
    if case .test(let variable, let set) = condition.form,
      let one = first.asTable(of: variable), let other = second.asTable(of: variable)
    {
      let none = (set.notApplicable ? one : other).notApplicable
      return .table(variable, notApplicable: none) {
        (set.codes.contains(Int64($0)) ? one : other).values[$0]
      }
    }
    return Quantity(
      .choose(condition, first, second), range: first.range.hull(second.range),
      size: condition.size + first.size + second.size + 1,
      mayOverflow: condition.mayOverflow || first.mayOverflow || second.mayOverflow)
  }

  /// The greatest of the parts, of which there is at least one.
  package static func largest(_ parts: [Quantity]) -> Quantity {
    var terms: [Quantity] = []
    for part in parts {
      var part = part
      var place = 0
      while place < terms.count {
        if let joined = terms[place].merged(with: part, max) {
          part = joined
          terms.remove(at: place)
          place = 0
        } else {
          place += 1
        }
      }
      terms.append(part)
    }
    if terms.count == 1 { return terms[0] }
    return combined(.largest(terms), of: terms, overflows: terms.isEmpty) {
      Interval(low: max($0.low, $1.low), high: max($0.high, $1.high))
    }
  }

  /// The value of the last step that starts at or below this; where none does, of the first.
  package func steps(_ steps: [Step]) -> Quantity {
    guard let first = steps.first else { return .constant(.zero) }
    if steps.count == 1 { return .constant(first.value) }
    if let value = constant { return .constant(Self.value(at: value, of: steps)) }
    if let (variable, table) = tabulated {
      let none = Self.value(at: table.notApplicable, of: steps)
      return .table(variable, notApplicable: none) { Self.value(at: table.values[$0], of: steps) }
    }
    var range = Interval(first.value)
    for step in steps { range = range.hull(Interval(step.value)) }
    return Quantity(
      .steps(self, steps), range: range, size: size + 1, mayOverflow: mayOverflow)
  }
}

extension Quantity {
  private static let overflowing = Quantity(
    .constant(.zero), range: nil, size: 1, mayOverflow: true)

  private static func value(at number: Number, of steps: [Step]) -> Number {
    var value = steps[0].value
    for step in steps.dropFirst() where step.start <= number { value = step.value }
    return value
  }

  /// The quantity as a table of `variable`, where it depends on nothing else.
  private func asTable(of variable: Variable) -> Table? {
    if let value = constant, variable.isTabulated {
      let values = Array(repeating: value, count: variable.count)
      return Table(values: values, notApplicable: value)
    }
    if let (own, table) = tabulated, own == variable { return table }
    return nil
  }

  /// The combination as one table, where both depend on the same variable, or on none.
  private func merged(
    with other: Quantity, _ combine: (Number, Number) -> Number?
  ) -> Quantity? {
    if let left = constant, let right = other.constant {
      return combine(left, right).map { .constant($0) } ?? .overflowing
    }
    guard let variable = tabulatedVariable ?? other.tabulatedVariable,
      tabulatedVariable ?? variable == other.tabulatedVariable ?? variable,
      let one = asTable(of: variable), let another = other.asTable(of: variable)
    else { return nil }
    guard let none = combine(one.notApplicable, another.notApplicable) else { return .overflowing }
    return .table(variable, notApplicable: none) { combine(one.values[$0], another.values[$0]) }
  }

  private static func flattened(_ parts: [Quantity]) -> [Quantity] {
    var flat: [Quantity] = []
    for part in parts {
      if case .sum(let inner) = part.form, !part.mayOverflow {
        flat += inner
      } else {
        flat.append(part)
      }
    }
    return flat
  }

  private func canBeAdded(to other: Quantity) -> Bool {
    switch (form, other.form) {
    case (.linear(let one, _, _), .linear(let another, _, _)):
      one == another && !mayOverflow && !other.mayOverflow
    default:
      if let one = tabulatedVariable, let other = other.tabulatedVariable {
        one == other
      } else {
        false
      }
    }
  }

  private func added(to other: Quantity) -> Quantity {
    if case .linear(let variable, let first, let step) = form,
      case .linear(_, let otherFirst, let otherStep) = other.form,
      let start = first.adding(otherFirst), let slope = step.adding(otherStep)
    {
      return .linear(variable, first: start, step: slope)
    }
    return merged(with: other) { $0.adding($1) } ?? .overflowing
  }

  private func scaled(by factor: Number) -> Quantity {
    if let value = constant {
      return value.multiplied(by: factor).map { .constant($0) } ?? .overflowing
    }
    if case .linear(let variable, let first, let step) = form, !mayOverflow, factor.isWhole,
      let start = first.multiplied(by: factor), let slope = step.multiplied(by: factor)
    {
      return .linear(variable, first: start, step: slope)
    }
    if let (variable, table) = tabulated, let none = table.notApplicable.multiplied(by: factor) {
      return .table(variable, notApplicable: none) { table.values[$0].multiplied(by: factor) }
    }
    if factor == .one { return self }
    return Quantity(
      .product(self, .constant(factor)), range: range.multiplied(by: Interval(factor)),
      size: size + 2, mayOverflow: mayOverflow)
  }

  private static func combined(
    _ form: Form, of parts: [Quantity], overflows: Bool,
    range combine: (Interval, Interval) -> Interval?
  ) -> Quantity {
    var range: Interval? = parts.first?.range
    var size = 1
    var mayOverflow = overflows
    for (place, part) in parts.enumerated() {
      if place > 0 { range = range.flatMap { combine($0, part.range) } }
      size += part.size
      mayOverflow = mayOverflow || part.mayOverflow
    }
    return Quantity(form, range: range, size: size, mayOverflow: mayOverflow)
  }
}
