import ScreeningCore
import Testing

/// Kleene's three-valued logic: not knowing is a value.
struct TruthTests {
  @Test(arguments: [
    (Truth.yes, Truth.yes, Truth.yes), (.yes, .undecided, .undecided), (.yes, .no, .no),
    (.undecided, .undecided, .undecided), (.undecided, .no, .no), (.no, .no, .no),
  ])
  func `"and" is false as soon as one side is`(
    _ left: Truth, _ right: Truth, _ both: Truth
  ) throws {
    #expect(try truth(left, right) { .all([$0[0], $0[1]]) } == both)
    #expect(try truth(right, left) { .all([$0[0], $0[1]]) } == both)
  }

  @Test(arguments: [
    (Truth.yes, Truth.yes, Truth.yes), (.yes, .undecided, .yes), (.yes, .no, .yes),
    (.undecided, .undecided, .undecided), (.undecided, .no, .undecided), (.no, .no, .no),
  ])
  func `"or" is true as soon as one side is`(
    _ left: Truth, _ right: Truth, _ either: Truth
  ) throws {
    #expect(try truth(left, right) { .any([$0[0], $0[1]]) } == either)
    #expect(try truth(right, left) { .any([$0[0], $0[1]]) } == either)
  }

  @Test(arguments: [(Truth.yes, Truth.no), (.no, .yes), (.undecided, .undecided)])
  func `"not" leaves undecided what is undecided`(_ value: Truth, _ opposite: Truth) throws {
    #expect(try truth(value) { !$0[0] } == opposite)
  }

  @Test(arguments: [
    (Truth.yes, Truth.yes, Truth.yes), (.no, .no, .yes), (.yes, .no, .no),
    (.yes, .undecided, .undecided), (.no, .undecided, .undecided),
    (.undecided, .undecided, .undecided),
  ])
  func `"the same" is undecided while either side is`(
    _ left: Truth, _ right: Truth, _ same: Truth
  ) throws {
    #expect(try truth(left, right) { .same($0[0], $0[1]) } == same)
    #expect(try truth(right, left) { .same($0[0], $0[1]) } == same)
  }

  @Test(arguments: [
    (Truth.yes, Truth.no, Truth.undecided, Truth.no),
    (.yes, .undecided, .no, .undecided),
    (.no, .no, .undecided, .undecided),
    (.no, .undecided, .yes, .yes),
    (.undecided, .yes, .yes, .yes),
    (.undecided, .no, .no, .no),
    (.undecided, .yes, .no, .undecided),
    (.undecided, .yes, .undecided, .undecided),
    (.undecided, .undecided, .no, .undecided),
  ])
  func `a choice under an undecided condition is decided where both branches agree`(
    _ condition: Truth, _ first: Truth, _ second: Truth, _ chosen: Truth
  ) throws {
    #expect(
      try truth(condition, first, second) { .choose($0[0], $0[1], $0[2]) } == chosen)
  }

  /// The truth of a condition over yes/no items that were answered so.
  private func truth(_ truths: Truth..., of make: ([Condition]) -> Condition) throws -> Truth {
    let answers = truths.map { $0 == .yes ? Answer.yes : $0 == .no ? .no : .open }
    let items = truths.map { _ in Plan.Item(domain: .yesNo) }
    return try SmallPlan(items, answers: answers)
      .truth(of: make(items.indices.map { .isYes($0) }))
  }

  @Test func `nothing joined by "and" is true, nothing joined by "or" is false`() {
    #expect(Condition.all([]).constant == true)
    #expect(Condition.any([]).constant == false)
  }
}
