import ScreeningCore
import Testing

/// An item whose `when` is false takes no part; one whose `when` is undecided perhaps does.
struct NotApplicableTests {
  /// Item 1 is a scale of four steps, asked where item 0 is yes.
  private func plan(_ gate: Answer, _ answer: Answer) -> SmallPlan {
    SmallPlan(
      Plan.Item(domain: .yesNo), Plan.Item(domain: .scale(4), when: .isYes(0)),
      answers: [gate, answer])
  }

  private let isHigh = Condition.is(1, in: .scale(4), 2, 3)
  private let isLow = Condition.is(1, in: .scale(4), 0, 1)
  private let value = Quantity.figures(1, in: .scale(4), [1, 2, 3, 4])

  @Test(arguments: [
    (Answer.yes, Truth.yes), (.no, .no), (.open, .undecided), (.skipped, .undecided),
  ])
  func `whether an item applies follows its "when"`(_ gate: Answer, _ truth: Truth) throws {
    #expect(try plan(gate, .open).applies(1) == truth)
  }

  @Test(arguments: [Answer.answered(3), .answered(0), .open, .declined])
  func `a comparison with it is false, and "not equal" is true`(_ answer: Answer) throws {
    #expect(try plan(.no, answer).truth(of: isHigh) == .no)
    #expect(try plan(.no, answer).truth(of: isLow) == .no)
    #expect(try plan(.no, answer).truth(of: !isHigh) == .yes)
  }

  @Test(arguments: Variable.State.allCases)
  func `it is in none of the states`(_ state: Variable.State) throws {
    #expect(try plan(.no, .skipped).truth(of: .state(1, state)) == .no)
  }

  @Test func `its choices are not chosen`() throws {
    let plan = SmallPlan(
      Plan.Item(domain: .yesNo), Plan.Item(domain: .choices(3), when: .isYes(0)),
      answers: [.no, .answered(0b111)])
    let first = Condition.is(1, in: .choices(3), 0b001, 0b011, 0b101, 0b111)
    #expect(try plan.truth(of: first) == .no)
    #expect(try plan.truth(of: !first) == .yes)
  }

  @Test func `it adds nothing to a sum, whatever was answered before`() throws {
    let sum = Quantity.sum([.constant(.one), value])
    #expect(try plan(.no, .answered(3)).figure(of: sum) == Interval(1, 1))
    #expect(try plan(.yes, .answered(3)).figure(of: sum) == Interval(5, 5))
  }

  @Test(arguments: [(Answer.no, Interval(2, 2)), (.yes, Interval(3, 3)), (.open, Interval(1, 6))])
  func `a mean leaves it out`(_ gate: Answer, _ mean: Interval) throws {
    let plan = SmallPlan(
      Plan.Item(domain: .yesNo), Plan.Item(domain: .scale(4), when: .isYes(0)),
      Plan.Item(domain: .scale(4)), answers: [gate, .answered(3), .answered(1)])
    let sum = Quantity.sum([value, .figures(2, in: .scale(4), [1, 2, 3, 4])])
    let count = Quantity.sum([.weight(1, ifYes: 0), .constant(.one)])
    #expect(try plan.figure(of: sum.divided(by: count)) == mean)
  }

  @Test func `a kept answer under an undecided "when" counts as this or nothing`() throws {
    let undecided = plan(.declined, .answered(3))
    #expect(try undecided.truth(of: isHigh) == .undecided)
    #expect(try undecided.truth(of: isLow) == .no)
    #expect(try undecided.figure(of: value) == Interval(0, 4))
  }

  @Test func `no answer under an undecided "when" counts as anything or nothing`() throws {
    let undecided = plan(.open, .open)
    #expect(try undecided.truth(of: .any([isHigh, isLow])) == .undecided)
    #expect(try undecided.figure(of: value) == Interval(0, 4))
  }

  @Test(arguments: [(Answer.no, Truth.no), (.yes, .yes), (.open, .undecided)])
  func `what depends on it follows, step by step`(_ first: Answer, _ last: Truth) throws {
    let plan = SmallPlan(
      Plan.Item(domain: .yesNo), Plan.Item(domain: .yesNo, when: .isYes(0)),
      Plan.Item(domain: .yesNo, when: .isYes(1)), answers: [first, .yes, .yes])
    #expect(try plan.applies(2) == last)
    #expect(try plan.truth(of: .isYes(2)) == last)
  }
}
