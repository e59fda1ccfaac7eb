import ScreeningCore
import Testing

/// Tables, steps, and how several figures become one.
struct TableTests {
  /// First that holds: item 0 gives 3, item 1 gives 1, otherwise 0.
  private let first = Quantity.choose(
    .isYes(0), .constant(Number(3)),
    .choose(.isYes(1), .constant(.one), .constant(.zero)))

  @Test(arguments: [
    ([Answer.yes, .yes], Interval(3, 3)), ([.yes, .open], Interval(3, 3)),
    ([.no, .yes], Interval(1, 1)), ([.no, .no], Interval(0, 0)), ([.no, .open], Interval(0, 1)),
    ([.open, .yes], Interval(1, 3)), ([.open, .no], Interval(0, 3)),
  ])
  func `"first" under unknowns is the hull of all that may still come first`(
    _ answers: [Answer], _ figure: Interval
  ) throws {
    #expect(try SmallPlan(.yesNo, .yesNo, answers: answers).figure(of: first) == figure)
  }

  private static let rows: [Quantity] = [.weight(3, ifYes: 0), .weight(5, ifYes: 1)]

  @Test(arguments: [
    ([Answer.yes, .yes], Interval(8, 8), Interval(5, 5), Interval(2, 2)),
    ([.yes, .no], Interval(3, 3), Interval(3, 3), Interval(1, 1)),
    ([.yes, .open], Interval(3, 8), Interval(3, 5), Interval(1, 2)),
    ([.open, .open], Interval(0, 8), Interval(0, 5), Interval(0, 2)),
  ])
  func `"collect" adds up, takes the greatest, or counts`(
    _ answers: [Answer], _ sum: Interval, _ greatest: Interval, _ count: Interval
  ) throws {
    let plan = SmallPlan(.yesNo, .yesNo, answers: answers)
    #expect(try plan.figure(of: .sum(Self.rows)) == sum)
    #expect(try plan.figure(of: .largest(Self.rows)) == greatest)
    #expect(
      try plan.figure(of: .sum([.weight(1, ifYes: 0), .weight(1, ifYes: 1)])) == count)
  }

  private static let steps = [
    Quantity.Step(from: Number(-10), value: Number(2)), .init(from: Number(3), value: Number(9)),
    .init(from: Number(5), value: Number(4)),
  ]

  @Test(arguments: [
    ([Answer.no, .no], Interval(2, 2)), ([.yes, .no], Interval(9, 9)),
    ([.no, .yes], Interval(4, 4)), ([.yes, .yes], Interval(4, 4)),
    ([.yes, .open], Interval(4, 9)), ([.open, .open], Interval(2, 9)),
    ([.open, .yes], Interval(4, 4)),
  ])
  func `a step counts from where it starts, and the hull is over the steps in reach`(
    _ answers: [Answer], _ figure: Interval
  ) throws {
    let plan = SmallPlan(.yesNo, .yesNo, answers: answers)
    #expect(try plan.figure(of: Quantity.sum(Self.rows).steps(Self.steps)) == figure)
  }

  @Test func `the first step also counts below where it starts`() {
    let steps = [
      Quantity.Step(from: Number(5), value: Number(1)), .init(from: Number(6), value: Number(2)),
    ]
    #expect(Quantity.constant(Number(-100)).steps(steps).constant == .one)
    #expect(Quantity.constant(Number(6)).steps(steps).constant == Number(2))
    #expect(Quantity.constant(Number(6)).steps([]).constant == .zero)
  }

  @Test func `steps of a figure about one item are a table of that item`() throws {
    let item = Quantity.figures(0, in: .choice(3), [0, 4, 6])
    let both = Quantity.sum([item.steps(Self.steps), item])
    #expect(try SmallPlan(.choice(3), answers: [.open]).figure(of: both) == Interval(2, 13))
  }
}
