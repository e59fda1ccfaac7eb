import ScreeningCore
import Testing

/// Kleene's three-valued logic: not knowing is a value.
struct TruthTests {
  @Test(arguments: [
    (Truth.yes, Truth.yes, Truth.yes), (.yes, .undecided, .undecided), (.yes, .no, .no),
    (.undecided, .undecided, .undecided), (.undecided, .no, .no), (.no, .no, .no),
  ])
  func `"and" is false as soon as one side is`(_ left: Truth, _ right: Truth, _ both: Truth) {
    #expect((left && right) == both)
    #expect((right && left) == both)
  }

  @Test(arguments: [
    (Truth.yes, Truth.yes, Truth.yes), (.yes, .undecided, .yes), (.yes, .no, .yes),
    (.undecided, .undecided, .undecided), (.undecided, .no, .undecided), (.no, .no, .no),
  ])
  func `"or" is true as soon as one side is`(_ left: Truth, _ right: Truth, _ either: Truth) {
    #expect((left || right) == either)
    #expect((right || left) == either)
  }

  @Test(arguments: [(Truth.yes, Truth.no), (.no, .yes), (.undecided, .undecided)])
  func `"not" leaves undecided what is undecided`(_ truth: Truth, _ opposite: Truth) {
    #expect((!truth) == opposite)
  }

  @Test(arguments: [
    (Truth.yes, Truth.yes, Truth.yes), (.no, .no, .yes), (.yes, .no, .no),
    (.yes, .undecided, .undecided), (.undecided, .undecided, .undecided),
  ])
  func `"the same" is undecided while either side is`(
    _ left: Truth, _ right: Truth, _ same: Truth
  ) {
    #expect(left.same(as: right) == same)
    #expect(right.same(as: left) == same)
  }

  @Test(arguments: [
    (Truth.yes, Truth.no, Truth.undecided, Truth.no),
    (.no, .no, .undecided, .undecided),
    (.undecided, .yes, .yes, .yes),
    (.undecided, .no, .no, .no),
    (.undecided, .yes, .no, .undecided),
    (.undecided, .yes, .undecided, .undecided),
  ])
  func `a choice under an undecided condition is decided where both branches agree`(
    _ condition: Truth, _ first: Truth, _ second: Truth, _ chosen: Truth
  ) {
    #expect(condition.choose(first, second) == chosen)
  }

  static let truths: [Answer] = [.yes, .no, .open]

  @Test(arguments: truths, truths)
  func `conditions follow the same tables`(_ first: Answer, _ second: Answer) throws {
    let plan = SmallPlan(.yesNo, .yesNo, answers: [first, second])
    let (left, right) = (Truth(first), Truth(second))
    let (one, other) = (Condition.isYes(0), Condition.isYes(1))
    #expect(try plan.truth(of: .all([one, other])) == (left && right))
    #expect(try plan.truth(of: .any([one, other])) == (left || right))
    #expect(try plan.truth(of: !one) == !left)
    #expect(try plan.truth(of: .same(one, other)) == left.same(as: right))
    #expect(try plan.truth(of: .choose(one, other, !other)) == left.choose(right, !right))
  }

  @Test func `nothing joined by "and" is true, nothing joined by "or" is false`() {
    #expect(Condition.all([]).constant == true)
    #expect(Condition.any([]).constant == false)
  }
}

extension Truth {
  fileprivate init(_ answer: Answer) {
    self = answer.code.map { Truth($0 == 1) } ?? .undecided
  }
}
