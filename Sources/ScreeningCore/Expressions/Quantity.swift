/// A number that depends on the answers: one figure once they are known, an interval before.
public struct Quantity: Hashable, Sendable {
  package indirect enum Form: Hashable, Sendable {
    case constant(Number)
    case table(Variable, Table)
    /// `first` for code 0 and `step` more for each further code; nothing where not applicable.
    case linear(Variable, first: Number, step: Number)
    case sum([Quantity])
    case product(Quantity, Quantity)
    /// Zero where the divisor is zero or below.
    case quotient(Quantity, by: Quantity)
    case choose(Condition, Quantity, Quantity)
    case largest([Quantity])
    /// The value of the last step at or below the quantity; the first step has no lower bound.
    case steps(Quantity, [Step])
  }

  /// A number for each code of a variable, and one for "not applicable".
  package struct Table: Hashable, Sendable {
    package let values: [Number]
    package let notApplicable: Number
  }

  /// What a step function gives from `start` on.
  package struct Step: Hashable, Sendable {
    package let start: Number
    package let value: Number

    package init(from start: Number, value: Number) {
      self.start = start
      self.value = value
    }
  }

  package let form: Form
  /// Everything it can come to.
  package let range: Interval
  package let size: Int
  /// Whether a number in it may leave the range of ``Number``.
  package let mayOverflow: Bool

  static let everyNumber = Int64.min...Int64.max

  init(_ form: Form, range: Interval?, size: Int, mayOverflow: Bool) {
    self.form = form
    self.range = range ?? Interval(.zero)
    self.size = size
    self.mayOverflow = mayOverflow || range == nil
  }

  package var constant: Number? {
    if case .constant(let value) = form, !mayOverflow { value } else { nil }
  }

  /// The least that it can be above zero: it is never between zero and this.
  var leastAboveZero: Number { isWhole ? .one : Number(thousandths: 1) }

  private var isWhole: Bool {
    switch form {
    case .constant(let value): value.isWhole
    case .table(_, let table): table.notApplicable.isWhole && table.values.allSatisfy { $0.isWhole }
    case .linear(_, let first, let step): first.isWhole && step.isWhole
    case .sum(let parts), .largest(let parts): parts.allSatisfy { $0.isWhole }
    case .product(let left, let right), .choose(_, let left, let right):
      left.isWhole && right.isWhole
    case .quotient: false
    case .steps(_, let steps): steps.allSatisfy { $0.value.isWhole }
    }
  }

  /// The variable of which this is a table, or a line over few enough codes to be one.
  var tabulatedVariable: Variable? {
    switch form {
    case .table(let variable, _) where !mayOverflow: variable
    case .linear(let variable, _, _) where variable.isTabulated && !mayOverflow: variable
    default: nil
    }
  }

  /// That variable, and this as a table of it.
  var tabulated: (Variable, Table)? {
    switch form {
    case .table(let variable, let table) where !mayOverflow: return (variable, table)
    case .linear(let variable, let first, let step) where variable.isTabulated && !mayOverflow:
      var value = first
      var values: [Number] = []
      for _ in 0..<variable.count {
        values.append(value)
        value = value.adding(step) ?? value
      }
      return (variable, Table(values: values, notApplicable: .zero))
    default: return nil
    }
  }

  /// The test of a variable that asks whether this quantity is in `set`.
  func testOfVariable(in set: RangeSet) -> Condition? {
    if let value = constant { return .constant(set.contains(value.thousandths)) }
    if let (variable, table) = tabulated {
      let codes = RangeSet(count: variable.count) {
        set.contains(table.values[$0].thousandths)
      }
      return .test(
        variable,
        in: ValueSet(codes: codes, notApplicable: set.contains(table.notApplicable.thousandths)))
    }
    guard case .linear(let variable, let first, let step) = form, !mayOverflow else { return nil }
    var codes = RangeSet.empty
    for range in set.ranges {
      guard let found = Self.codes(of: variable, from: first, step, within: range) else { continue }
      codes = codes.union(RangeSet(found), in: variable.codes)
    }
    return .test(variable, in: ValueSet(codes: codes, notApplicable: set.contains(0)))
  }

  /// The codes for which the line that starts at `first` and rises by `step` lies in the range; the
  /// line was found to stay within the range of ``Number``.
  private static func codes(
    of variable: Variable, from first: Number, _ step: Number, within range: ClosedRange<Int64>
  ) -> ClosedRange<Int64>? {
    let (start, slope) = (first.thousandths, step.thousandths)
    let end = start + slope * variable.codes.upperBound
    let line = min(start, end)...max(start, end)
    guard range.overlaps(line) else { return nil }
    if slope == 0 { return variable.codes }
    let part = range.clamped(to: line)
    let (nearest, farthest) =
      slope > 0 ? (part.lowerBound, part.upperBound) : (part.upperBound, part.lowerBound)
    let (whole, rest) = (nearest - start).quotientAndRemainder(dividingBy: slope)
    let from = rest == 0 ? whole : whole + 1
    let to = (farthest - start) / slope
    return from <= to ? from...to : nil
  }
}
