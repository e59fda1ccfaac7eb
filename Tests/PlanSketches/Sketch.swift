package import ScreeningCore

/// A condition as it was meant, before any constructor of the core simplified it; evaluated the
/// obvious way, over answers of which nothing is unknown.
package indirect enum TruthSketch: Sendable {
  case constant(Bool)
  case test(Variable, Set<Int>, notApplicable: Bool)
  case within(NumberSketch, ClosedRange<Int64>)
  case not(TruthSketch)
  case all([TruthSketch])
  case any([TruthSketch])
  case same(TruthSketch, TruthSketch)
  case choose(TruthSketch, TruthSketch, TruthSketch)

  package var condition: Condition {
    switch self {
    case .constant(let value): .constant(value)
    case .test(let variable, let codes, let none):
      .test(
        variable,
        in: ValueSet(
          codes: RangeSet(count: variable.count) { codes.contains($0) }, notApplicable: none))
    case .within(let number, let range): .within(number.quantity, RangeSet(range))
    case .not(let inner): !inner.condition
    case .all(let parts): .all(parts.map(\.condition))
    case .any(let parts): .any(parts.map(\.condition))
    case .same(let left, let right): .same(left.condition, right.condition)
    case .choose(let test, let first, let second):
      .choose(test.condition, first.condition, second.condition)
    }
  }

  package func holds(for completion: Completion) -> Bool {
    switch self {
    case .constant(let value): value
    case .test(let variable, let codes, let none):
      completion.code(of: variable).map { codes.contains($0) } ?? none
    case .within(let number, let range):
      range.contains(number.value(for: completion).thousandths)
    case .not(let inner): !inner.holds(for: completion)
    case .all(let parts): parts.allSatisfy { $0.holds(for: completion) }
    case .any(let parts): parts.contains { $0.holds(for: completion) }
    case .same(let left, let right):
      left.holds(for: completion) == right.holds(for: completion)
    case .choose(let test, let first, let second):
      test.holds(for: completion) ? first.holds(for: completion) : second.holds(for: completion)
    }
  }
}

/// A quantity as it was meant.
package indirect enum NumberSketch: Sendable {
  case constant(Number)
  case table(Variable, [Number], notApplicable: Number)
  case linear(Variable, first: Number, step: Number)
  case sum([NumberSketch])
  case product(NumberSketch, NumberSketch)
  case mean([NumberSketch], of: [TruthSketch])
  case choose(TruthSketch, NumberSketch, NumberSketch)
  case largest([NumberSketch])
  case steps(NumberSketch, [Quantity.Step])

  package var quantity: Quantity {
    switch self {
    case .constant(let value): .constant(value)
    case .table(let variable, let values, let none):
      .table(variable, notApplicable: none) { values[$0] }
    case .linear(let variable, let first, let step): .linear(variable, first: first, step: step)
    case .sum(let parts): .sum(parts.map(\.quantity))
    case .product(let left, let right): .product(left.quantity, right.quantity)
    case .mean(let parts, let counted):
      Quantity.sum(parts.map(\.quantity)).divided(
        by: .sum(counted.map { .choose($0.condition, .constant(.one), .constant(.zero)) }))
    case .choose(let test, let first, let second):
      .choose(test.condition, first.quantity, second.quantity)
    case .largest(let parts): .largest(parts.map(\.quantity))
    case .steps(let number, let steps): number.quantity.steps(steps)
    }
  }

  package func value(for completion: Completion) -> Number {
    switch self {
    case .constant(let value): return value
    case .table(let variable, let values, let none):
      return completion.code(of: variable).map { values[$0] } ?? none
    case .linear(let variable, let first, let step):
      guard let code = completion.code(of: variable) else { return .zero }
      return Number(thousandths: first.thousandths + step.thousandths * Int64(code))
    case .sum(let parts):
      return Number(
        thousandths: parts.reduce(0) { $0 + $1.value(for: completion).thousandths })
    case .product(let left, let right):
      return rounded(
        Double(left.value(for: completion).thousandths)
          * Double(right.value(for: completion).thousandths) / 1000)
    case .mean(let parts, let counted):
      let count = counted.count { $0.holds(for: completion) }
      guard count > 0 else { return .zero }
      let sum = parts.reduce(0) { $0 + $1.value(for: completion).thousandths }
      return rounded(Double(sum) / Double(count))
    case .choose(let test, let first, let second):
      return test.holds(for: completion)
        ? first.value(for: completion) : second.value(for: completion)
    case .largest(let parts): return parts.map { $0.value(for: completion) }.max() ?? .zero
    case .steps(let number, let steps):
      let value = number.value(for: completion)
      return steps.dropFirst().last { $0.start <= value }?.value ?? steps[0].value
    }
  }

  /// Rounded half away from zero; the figures of these tests are small enough for a Double.
  private func rounded(_ thousandths: Double) -> Number {
    Number(thousandths: Int64(thousandths.rounded(.toNearestOrAwayFromZero)))
  }
}
