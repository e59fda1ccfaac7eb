import ScreeningCore
import Testing

/// The states of an item: open, answered, not sure, declined, skipped, not asked.
struct StateTests {
  @Test func `an answer with its mark is as small as its code`() {
    #expect(MemoryLayout<Answer>.size == MemoryLayout<Int32>.size)
    let greatest = Answer.answered(Plan.Domain.mostValues - 1)
    for answer in [Answer.answered(0), greatest, .notSure, .declined, .skipped] {
      #expect(answer.opened.wasOpened && answer.opened.unopened == answer)
      #expect(answer.opened.code == answer.code && answer.opened.state == answer.state)
    }
    #expect(!Answer.open.opened.wasOpened && !Answer.notAsked.opened.wasOpened)
    #expect(!Answer.answered(.max).fits(.values(Plan.Domain.mostValues)))
  }

  @Test(arguments: [
    (Answer.open, Truth.undecided), (.yes, .yes), (.no, .no), (.notSure, .undecided),
    (.declined, .undecided), (.skipped, .undecided), (.notAsked, .undecided),
  ])
  func `the value of an item is known only when it was answered`(
    _ answer: Answer, _ truth: Truth
  ) throws {
    #expect(try SmallPlan(.yesNo, answers: [answer]).truth(of: .isYes(0)) == truth)
  }

  static let ends: [(Answer, Variable.State)] = [
    (.yes, .answered), (.no, .answered), (.notSure, .notSure), (.declined, .declined),
    (.skipped, .skipped), (.notAsked, .notAsked),
  ]

  @Test(arguments: ends)
  func `questions about the state are known once the item is no longer open`(
    _ answer: Answer, _ state: Variable.State
  ) throws {
    for asked in Variable.State.allCases {
      let truth = try SmallPlan(.yesNo, answers: [answer]).truth(of: .state(0, asked))
      #expect(truth == Truth(asked == state), "\(asked)")
    }
  }

  @Test(arguments: Variable.State.allCases)
  func `questions about the state are unknown while the item is open`(
    _ state: Variable.State
  ) throws {
    #expect(try SmallPlan(.yesNo, answers: [.open]).truth(of: .state(0, state)) == .undecided)
  }

  @Test(arguments: [
    (Answer.open, Answer.notAsked), (.yes, .yes), (.notSure, .notSure), (.declined, .declined),
    (.skipped, .skipped), (.notAsked, .notAsked),
  ])
  func `finishing turns open into not asked, and leaves the rest`(
    _ before: Answer, _ after: Answer
  ) throws {
    let plan = try Plan(items: [.init(domain: .yesNo)], scores: [], guidance: [])
    #expect(Answers([before], for: plan).finished[0] == after)
  }

  @Test func `a hidden answer may be any value, so that what every value decides is decided`()
    throws
  {
    let plan = SmallPlan(.choice(3), answers: [.declined])
    #expect(try plan.truth(of: .is(0, in: .choice(3), 0, 1, 2)) == .yes)
    #expect(try plan.truth(of: .is(0, in: .choice(3), 0, 1)) == .undecided)
    #expect(try plan.figure(of: .figures(0, in: .choice(3), [4, 2, 7])) == Interval(2, 7))
  }

  @Test func `a sheet of a shorter plan counts as open where it ends`() throws {
    let items = [Plan.Item(domain: .yesNo), Plan.Item(domain: .yesNo)]
    let short = try Plan(items: [items[0]], scores: [], guidance: [])
    let plan = try Plan(
      items: items, scores: [], guidance: [.init(when: .isYes(1), urgency: .learn)])
    let evaluator = Evaluator(plan)
    evaluator.evaluate(Answers([.yes, .yes], for: plan))
    evaluator.evaluate(Answers([.yes], for: short))
    #expect(evaluator.guidance(0) == .undecided)
  }

  @Test func `a sheet of a longer plan is read as far as the plan goes`() throws {
    let long = try Plan(
      items: Array(repeating: .init(domain: .yesNo), count: 100), scores: [], guidance: [])
    let plan = try Plan(
      items: [.init(domain: .yesNo)], scores: [],
      guidance: [.init(when: .isYes(0), urgency: .learn)])
    let evaluator = Evaluator(plan)
    evaluator.evaluate(Answers(Array(repeating: .yes, count: 100), for: long))
    #expect(evaluator.guidance(0) == .yes)
  }
}
