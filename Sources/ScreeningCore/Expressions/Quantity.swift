/// A number that depends on the answers: exact once they are known, an interval before.
public struct Quantity: Hashable, Sendable {
  package indirect enum Form: Hashable, Sendable {
    case constant(Number)
    case table(Variable, Table)
    /// `first` for code 0 and `step` more for each further code; nothing where not applicable.
    case linear(Variable, first: Number, step: Number)
    case sum([Quantity])
    case product(Quantity, Quantity)
    /// Zero where the divisor is zero; the divisor is never negative.
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

  /// The only variable it depends on, where it is tabulated.
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
    let codes = RangeSet(count: variable.count) {
      set.contains(first.thousandths + step.thousandths * Int64($0))
    }
    return .test(variable, in: ValueSet(codes: codes, notApplicable: set.contains(0)))
  }
}
