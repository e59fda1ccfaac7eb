import PlanSketches
import ScreeningCore
import Testing

/// The evaluator against a second reading of the same instructions, and what it does in a way of
/// its own against the obvious one, on all there is in a small domain.
struct ReadingTests {
  @Test(arguments: 0..<120)
  func `the evaluator agrees with a plain reading of the same program`(seed: Int) throws {
    let sketch = try PlanSketch(seed: seed)
    var random = RandomSource(seed: seed + 6)
    try expectAgreement(
      on: sketch.plan, (0..<12).map { sketch.randomAnswers(answered: $0 * 8, opened: 30, &random) })
  }

  @Test func `both agree on every way in which items can apply and be answered`() throws {
    let domains: [Plan.Domain] = [.yesNo, .choice(3), .number(0...5000)]
    let items = domains.enumerated().map { place, domain in
      Plan.Item(domain: domain, when: place == 0 ? .constant(true) : .isYes(0))
    }
    let wide = Variable.value(of: 2, in: domains[2])
    let line = Quantity.linear(wide, first: Number(-2), step: Number(thousandths: 1500))
    let ranges = ValueSet(codes: RangeSet(count: 5001) { $0 < 3 || 3000..<4000 ~= $0 })
    let plan = try Plan(
      items: items, scores: [.init(line), .init(.product(line, line))],
      guidance: [
        .test(wide, in: ranges), !.test(wide, in: ranges), .state(1, .declined),
        .state(2, .answered), .is(1, in: .choice(3), 0, 2),
      ].map { .init(when: $0, urgency: .learn) })
    let states: [Answer] = [.open, .notSure, .declined, .skipped, .notAsked]
    let given = states + [0, 1, 2, 3, 3500, 5000].map { .answered($0) }
    let answers = given + [Answer.answered(1), .skipped].map(\.opened)
    try expectAgreement(
      on: plan,
      answers.flatMap { first in
        answers.flatMap { second in answers.map { Answers([first, second, $0], for: plan) } }
      })
  }

  private func expectAgreement(on plan: Plan, _ sheets: [Answers]) throws {
    let reading = SheetsReading(plan, sheets)
    let whens = plan.program.whens.map { reading.truths(in: $0) }
    let guidance = plan.program.guidance.map { reading.truths(in: $0) }
    let sufficient = plan.program.sufficient.map { reading.truths(in: $0) }
    let scores = plan.program.scores.map { reading.intervals(in: $0) }
    let evaluator = Evaluator(plan)
    for (place, sheet) in sheets.enumerated() {
      evaluator.evaluate(sheet)
      #expect(plan.items.indices.map { evaluator.when($0) } == whens.map { $0[place] })
      #expect(plan.guidance.indices.map { evaluator.guidance($0) } == guidance.map { $0[place] })
      #expect(plan.scores.indices.map { evaluator.score($0) } == scores.map { $0[place] })
      #expect(
        plan.scores.indices.map { evaluator.isSufficient($0) } == sufficient.map { $0[place] })
    }
  }
}

extension ReadingTests {
  private static let thousandths: ClosedRange<Int64> = 0...5
  /// Every interval of these thousandths that is not a single figure.
  private static let intervals = thousandths.flatMap { low in
    thousandths.filter { $0 > low }.map { low...$0 }
  }

  /// A figure that is one end of the interval, and it is not known which: whether the answers to
  /// two items are the same.
  private static func figure(_ interval: ClosedRange<Int64>) -> Quantity {
    .choose(
      .same(.isYes(0), .isYes(1)), .constant(Number(thousandths: interval.lowerBound)),
      .constant(Number(thousandths: interval.upperBound)))
  }

  /// Sheets that leave both ends open, or decide for the lower or the upper one.
  private static func cases(
    _ interval: ClosedRange<Int64>, _ plan: Plan
  ) -> [(Answers, ClosedRange<Int64>)] {
    let (low, high) = (interval.lowerBound, interval.upperBound)
    return [
      (Answers(for: plan), interval), (Answers([.yes, .yes], for: plan), low...low),
      (Answers([.yes, .no], for: plan), high...high),
    ]
  }

  @Test(arguments: intervals)
  func `a figure is in a set as its interval is, for every set`(
    interval: ClosedRange<Int64>
  ) throws {
    let sets = (0..<1 << Self.thousandths.count).map { bits in
      Set(Self.thousandths.filter { bits >> $0 & 1 == 1 })
    }
    let plan = try Plan(
      items: [.init(domain: .yesNo), .init(domain: .yesNo)], scores: [],
      guidance: sets.map { set in
        let ranges = RangeSet(count: Self.thousandths.count) { set.contains(Int64($0)) }
        return .init(when: .within(Self.figure(interval), ranges), urgency: .learn)
      })
    let evaluator = Evaluator(plan)
    for (sheet, possible) in Self.cases(interval, plan) {
      evaluator.evaluate(sheet)
      for (index, set) in sets.enumerated() {
        let isCertain = set.isSuperset(of: possible)
        let isPossible = !set.isDisjoint(with: possible)
        #expect(
          evaluator.guidance(index) == (isCertain ? .yes : isPossible ? .undecided : .no), "\(set)")
      }
    }
  }

  @Test(arguments: intervals)
  func `a step function gives the hull of the steps that an interval touches`(
    interval: ClosedRange<Int64>
  ) throws {
    let starts: [Int64] = [1, 2, 3, 4]
    let functions = (0..<1 << starts.count).map { bits in
      zip([0] + starts.filter { bits >> ($0 - 1) & 1 == 1 }, [3, 1, 4, 2, 5]).map {
        Quantity.Step(from: Number(thousandths: $0), value: Number($1))
      }
    }
    let plan = try Plan(
      items: [.init(domain: .yesNo), .init(domain: .yesNo)],
      scores: functions.map { .init(Self.figure(interval).steps($0)) }, guidance: [])
    let evaluator = Evaluator(plan)
    for (sheet, possible) in Self.cases(interval, plan) {
      evaluator.evaluate(sheet)
      for (index, steps) in functions.enumerated() {
        let values = possible.compactMap { figure in
          steps.last { $0.start.thousandths <= figure }?.value
        }
        let hull = values.dropFirst().reduce(Interval(values[0])) { $0.hull(Interval($1)) }
        #expect(evaluator.score(index) == hull, "\(steps)")
      }
    }
  }

  private static let answers: [Answer] = [.yes, .no, .open]

  @Test(arguments: answers, answers)
  func `truths that are packed are joined as Kleene's logic says`(
    _ first: Answer, _ second: Answer
  ) throws {
    let plan = SmallPlan(.yesNo, .yesNo, .yesNo, answers: [first, second, .yes])
    // Two conditions that are no look at one item, so that what is joined is their truths.
    let (left, right) = (
      Condition.same(.isYes(0), .isYes(2)), Condition.same(.isYes(1), .isYes(2))
    )
    let ranks = [first, second].map { $0 == .yes ? 2 : $0 == .no ? 0 : 1 }
    let truths: [Truth] = [.no, .undecided, .yes]
    #expect(try plan.truth(of: .all([left, right])) == truths[min(ranks[0], ranks[1])])
    #expect(try plan.truth(of: .any([left, right])) == truths[max(ranks[0], ranks[1])])
  }
}
