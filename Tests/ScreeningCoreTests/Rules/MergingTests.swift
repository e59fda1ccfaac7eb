import ScreeningCore
import Testing

/// Tests on one item or one score become one set or one range, whatever joins them.
struct MergingTests {
  private static let scale = Plan.Domain.scale(4)
  private static let low = Condition.is(0, in: scale, 0, 1)
  private static let high = Condition.is(0, in: scale, 2, 3)
  private static let middle = Condition.is(0, in: scale, 1, 2)

  @Test(arguments: [
    (Condition.all([low, middle]), Condition.is(0, in: scale, 1)),
    (.any([.is(0, in: scale, 0), middle]), .is(0, in: scale, 0, 1, 2)),
    (.all([low, .isYes(1), middle]), .all([.is(0, in: scale, 1), .isYes(1)])),
    (.all([low, .all([.isYes(1), middle])]), .all([.is(0, in: scale, 1), .isYes(1)])),
    (.choose(low, middle, high), .is(0, in: scale, 1, 2, 3)),
  ])
  func `tests on one item are one test`(_ joined: Condition, _ simple: Condition) {
    #expect(joined == simple)
  }

  @Test(
    arguments: [
      (Condition.all([low, high]), false), (.all([low, .isYes(1), high]), false),
      (.any([low, high, .isYes(1), !(.any([low, high]))]), true),
      (.any([low, !low]), true), (.same(low, low), true),
      (.same(.all([low, .isYes(1)]), .all([low, .isYes(1)])), true),
      (.choose(.isYes(1), low, low), nil),
    ] as [(Condition, Bool?)])
  func `what no answer can change is known before any`(_ condition: Condition, _ value: Bool?) {
    #expect(condition.constant == value)
  }

  @Test func `many tests on many items are one test for each item`() {
    let tests = (0..<60).flatMap {
      [Condition.is($0, in: Self.scale, 0, 1), .is($0, in: Self.scale, 1, 2)]
    }
    let others = (60..<80).map { Condition.same(.isYes($0), .isYes($0 + 1)) }
    let joined = Condition.all(tests + others + tests.reversed() + others)
    guard case .all(let parts) = joined.form else {
      Issue.record("not a conjunction")
      return
    }
    #expect(parts == (0..<60).map { .is($0, in: Self.scale, 1) } + others)
    #expect(Condition.all(tests + others + [.is(7, in: Self.scale, 3)]).constant == false)
  }

  private static let score = Quantity.sum([.weight(3, ifYes: 0), .weight(4, ifYes: 1)])
  private static func between(_ low: Int32, _ high: Int32) -> Condition {
    .within(score, from: Number(low), to: Number(high))
  }

  @Test(arguments: [
    (
      Condition.all([.within(score, from: Number(1)), .within(score, to: Number(5))]), between(1, 5)
    ),
    (.all([between(1, 5), .isYes(2), between(3, 6)]), .all([between(3, 5), .isYes(2)])),
    (!(!between(1, 5)), between(1, 5)),
  ])
  func `tests on one score are one range`(_ joined: Condition, _ simple: Condition) {
    #expect(joined == simple)
  }

  @Test func `a band, or what lies outside it, is decided with nothing answered`() throws {
    let plan = SmallPlan(.yesNo, .yesNo, answers: [.open, .open])
    let band = Condition.within(Self.score, from: .one, to: Number(5))
    #expect(try plan.truth(of: band) == .undecided)
    #expect(try plan.truth(of: .any([band, !band])) == .yes)
    #expect(try plan.truth(of: .all([band, !band])) == .no)
  }

  @Test(
    arguments: [(8, 9, false), (0, 7, true), (-5, 20, true), (-5, -1, false)]
      as [(Int32, Int32, Bool)])
  func `a range that a score never or always meets is a constant`(
    _ low: Int32, _ high: Int32, _ value: Bool
  ) {
    #expect(Self.between(low, high).constant == value)
  }

  @Test(arguments: [
    ([Answer.open, .open], Truth.undecided), ([.yes, .open], .undecided), ([.yes, .yes], .yes),
    ([.no, .yes], .no), ([.yes, .no], .no), ([.no, .no], .yes),
  ])
  func `a score may be asked for several ranges`(_ answers: [Answer], _ truth: Truth) throws {
    let plan = SmallPlan(.yesNo, .yesNo, answers: answers)
    #expect(try plan.truth(of: .any([Self.between(0, 2), Self.between(5, 7)])) == truth)
  }
}
