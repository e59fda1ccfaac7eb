import ScreeningCore
import Testing

/// What is not known makes a figure an interval: no wider than it has to be.
struct HullTests {
  @Test(arguments: [(Answer.yes, Interval(5, 5)), (.no, Interval(2, 2)), (.open, Interval(2, 5))])
  func `a choice under an unknown condition is the hull of both branches`(
    _ answer: Answer, _ figure: Interval
  ) throws {
    let plan = SmallPlan(.yesNo, .yesNo, answers: [answer, .yes])
    let chosen = Quantity.choose(
      .isYes(0), .weight(5, ifYes: 1), .sum([.weight(1, ifYes: 1), .constant(.one)]))
    #expect(try plan.figure(of: chosen) == figure)
  }

  @Test(arguments: [
    (Answer.open, Interval(0, 8)), (.answered(0), Interval(0, 0)),
    (.answered(0b01), Interval(5, 5)),
    (.answered(0b10), Interval(3, 3)), (.answered(0b11), Interval(8, 8)),
  ])
  func `the signs of one set of choices are counted together`(
    _ answer: Answer, _ figure: Interval
  ) throws {
    let set = Plan.Domain.choices(2)
    let sum = Quantity.sum([
      .figures(0, in: set, [0, 5, 0, 5]), .figures(0, in: set, [0, 0, 3, 3]),
    ])
    #expect(try SmallPlan(set, answers: [answer]).figure(of: sum) == figure)
  }

  @Test func `terms about one choice stay tight, although nothing is known of it`() throws {
    let plan = SmallPlan(.choice(3), .yesNo, answers: [.open, .yes])
    let one = Quantity.figures(0, in: .choice(3), [3, 1, 0])
    let other = Quantity.figures(0, in: .choice(3), [0, 2, 3])
    #expect(try plan.figure(of: .sum([one, .weight(4, ifYes: 1), other])) == Interval(7, 7))
    #expect(
      try plan.figure(of: .sum([one, .product(one, .constant(Number(-1)))])) == Interval(0, 0))
    #expect(try plan.figure(of: .product(one, other)) == Interval(0, 2))
    #expect(try plan.figure(of: .largest([one, other])) == Interval(2, 3))
    #expect(
      try plan.figure(of: one.divided(by: .sum([one, .constant(.one)]))).high
        == Number(thousandths: 750))
  }

  @Test func `a choice by an item between figures of that item is one table`() throws {
    let item = Quantity.figures(0, in: .choice(3), [1, 5, 9])
    let chosen = Quantity.choose(
      .is(0, in: .choice(3), 1), .constant(Number(6)), .sum([item, .constant(.one)]))
    let less = Quantity.sum([chosen, .product(item, .constant(Number(-1)))])
    #expect(try SmallPlan(.choice(3), answers: [.open]).figure(of: less) == Interval(1, 1))
  }

  @Test(arguments: [
    ([Answer.open, .open], Interval(0, 7)), ([.yes, .open], Interval(3, 7)),
    ([.open, .no], Interval(0, 3)), ([.yes, .yes], Interval(7, 7)),
  ])
  func `a sum narrows with every answer`(_ answers: [Answer], _ figure: Interval) throws {
    let sum = Quantity.sum([.weight(3, ifYes: 0), .weight(4, ifYes: 1)])
    #expect(try SmallPlan(.yesNo, .yesNo, answers: answers).figure(of: sum) == figure)
  }

  @Test func `negative weights turn the ends round`() throws {
    let sum = Quantity.sum([.weight(-3, ifYes: 0), .weight(4, ifYes: 1)])
    let plan = SmallPlan(.yesNo, .yesNo, answers: [.open, .open])
    #expect(try plan.figure(of: sum) == Interval(-3, 4))
    #expect(try plan.figure(of: .product(sum, sum)) == Interval(-12, 16))
  }

  @Test(arguments: [
    (Answer.open, Interval(0, 2)), (.yes, Interval(2, 2)), (.no, Interval(0, 0)),
  ])
  func `a mean over a count that may be zero allows for zero`(
    _ answer: Answer, _ figure: Interval
  ) throws {
    let count = Quantity.sum([.weight(1, ifYes: 0), .weight(1, ifYes: 1)])
    let plan = SmallPlan(.yesNo, .yesNo, answers: [answer, .no])
    let quotient = Quantity.sum([.weight(2, ifYes: 0), .weight(4, ifYes: 1)]).divided(by: count)
    #expect(try plan.figure(of: quotient) == figure)
  }
}
