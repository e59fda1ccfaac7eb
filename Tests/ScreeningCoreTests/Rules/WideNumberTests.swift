import ScreeningCore
import Testing

/// Number items that span more values than a table holds: tested by ranges, counted by a line.
struct WideNumberTests {
  private static let domain = Plan.Domain.number(-5000...5000)
  private static let variable = Variable.value(of: 1, in: domain)
  private static let value = Quantity.linear(variable, first: Number(-5000), step: .one)

  /// Item 1 is asked where item 0 is yes; `value` is what was answered.
  private func plan(_ gate: Answer, _ value: Int?) -> SmallPlan {
    SmallPlan(
      Plan.Item(domain: .yesNo), Plan.Item(domain: Self.domain, when: .isYes(0)),
      answers: [gate, value.map { .answered($0 + 5000) } ?? .open])
  }

  @Test func `it is not tabulated`() {
    #expect(!Self.variable.isTabulated)
  }

  @Test(
    arguments: [
      (Answer.yes, 18, Interval(18, 18)), (.yes, -18, Interval(-18, -18)),
      (.yes, nil, Interval(-5000, 5000)), (.no, 18, Interval(0, 0)), (.open, 18, Interval(0, 18)),
      (.open, -18, Interval(-18, 0)), (.open, nil, Interval(-5000, 5000)),
    ] as [(Answer, Int?, Interval)])
  func `its value is a figure`(_ gate: Answer, _ value: Int?, _ figure: Interval) throws {
    #expect(try plan(gate, value).figure(of: Self.value) == figure)
  }

  @Test(
    arguments: [
      (Answer.yes, 18, Truth.yes), (.yes, 17, .no), (.yes, 99, .yes), (.yes, 100, .no),
      (.yes, -5000, .no), (.yes, nil, .undecided), (.no, 18, .no), (.open, 18, .undecided),
      (.open, 17, .no),
    ] as [(Answer, Int?, Truth)])
  func `it is tested by ranges`(_ gate: Answer, _ value: Int?, _ truth: Truth) throws {
    let grown = Condition.within(Self.value, from: Number(18), to: Number(99))
    #expect(try plan(gate, value).truth(of: grown) == truth)
  }

  @Test(arguments: [(Answer.yes, 18, Truth.no), (.no, 18, .yes), (.open, 18, .undecided)])
  func `"not equal" is true where it does not apply`(
    _ gate: Answer, _ value: Int?, _ truth: Truth
  ) throws {
    let grown = Condition.within(Self.value, from: Number(18), to: Number(99))
    #expect(try plan(gate, value).truth(of: !grown) == truth)
  }

  @Test(arguments: [
    (Number(2), Number(-10_000), Number(20), 10...5000 as ClosedRange<Int64>),
    (Number(-2), Number(10_000), Number(20), -5000...(-10)),
    (Number(thousandths: 300), Number(-1500), Number(thousandths: 500), 2...5000),
    (Number(thousandths: -300), Number(1500), Number(thousandths: 500), -5000...(-2)),
  ])
  func `a line of it above a bound is one range of its values`(
    _ step: Number, _ first: Number, _ bound: Number, _ values: ClosedRange<Int64>
  ) {
    let line = Quantity.linear(Self.variable, first: first, step: step)
    let codes = RangeSet((values.lowerBound + 5000)...(values.upperBound + 5000))
    #expect(
      Condition.within(line, from: bound) == .test(Self.variable, in: ValueSet(codes: codes)))
  }

  @Test func `tests of it merge, and so do its terms`() throws {
    let sum = Quantity.sum([Self.value, .product(Self.value, .constant(Number(2)))])
    #expect(
      sum == .linear(Self.variable, first: Number(-15_000), step: Number(3)))
    let either = Condition.any([
      .within(Self.value, to: Number(10)), .within(Self.value, from: Number(11)),
    ])
    #expect(try plan(.yes, nil).truth(of: either) == .yes)
  }
}
