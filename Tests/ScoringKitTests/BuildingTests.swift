import ScoringKit
import ScoringTesting
import ScreeningCore
import Testing

/// What the builder's parts come to under a few answers.
@Suite struct BuildingTests {
  static let checklist = PracticeChecklist.standard.context

  static func item(_ name: String) throws -> ScoringContext.Item {
    try #require(checklist.items.first { $0.name == name })
  }

  /// The bounds of a quantity for answers by index and code.
  static func bounds(_ quantity: Quantity, _ codes: [Int: Int]) throws -> Interval {
    let plan = try Plan(
      items: checklist.items.map { Plan.Item(domain: $0.domain, when: $0.when) },
      scores: [Plan.Score(quantity)], guidance: [])
    let evaluator = Evaluator(plan)
    var answers = Answers(for: plan)
    for (item, code) in codes { answers[item] = .answered(code) }
    evaluator.evaluate(answers)
    return evaluator.score(0)
  }

  static func interval(_ low: Number, _ high: Number) -> Interval { Interval(low: low, high: high) }

  @Test func `arithmetic reads as it is written`() throws {
    let pushy = try Self.item("pushy").value
    let calm = try Self.item("feels_calm").reversedValue
    let quantity = 2 * pushy - calm + 1
    #expect(try Self.bounds(quantity, [4: 2, 6: 0]) == Interval(3))
    #expect(try Self.bounds(quantity, [4: 2]) == Self.interval(3, 6))
    #expect(try Self.bounds(-pushy, [4: 3]) == Interval(-4))
    #expect(try Self.bounds(pushy / calm, [4: 0, 6: 1]) == Interval(Number(thousandths: 333)))
    #expect(try Self.bounds(pushy / (calm - 4), [4: 0, 6: 1]) == Interval(0))
  }

  @Test(arguments: [
    (0, false, true, false, true), (1, true, true, true, true), (2, true, false, false, false),
  ])
  func `comparisons are conditions`(
    code: Int, atLeast: Bool, atMost: Bool, equal: Bool, below: Bool
  ) throws {
    let pushy = try Self.item("pushy").value
    let calm = try Self.item("feels_calm").value
    func holds(_ condition: Condition) throws -> Bool {
      try Self.bounds(.when(condition, 1, otherwise: 0), [4: code, 6: 1]) == Interval(1)
    }
    for other in [2, calm] {
      #expect(try holds(pushy >= other) == atLeast)
      #expect(try holds(pushy <= other) == atMost)
      #expect(try holds(pushy.equals(other)) == equal)
      #expect(try holds(pushy < other) == !atLeast)
      #expect(try holds(pushy > other) == !atMost)
    }
    #expect(try holds(pushy < 3) == below)
  }

  @Test func `steps give the value of the last step reached`() throws {
    let days = try Self.item("days_known").value
    let steps = days.steps(below: 9, [(from: 30, value: 2), (from: 7, value: 5)])
    #expect(try Self.bounds(steps, [8: 6]) == Interval(9))
    #expect(try Self.bounds(steps, [8: 7]) == Interval(5))
    #expect(try Self.bounds(steps, [8: 399]) == Interval(2))
    #expect(try Self.bounds(steps, [:]) == Self.interval(2, 9))
  }

  @Test func `a clamped quantity stays within its bounds`() throws {
    let pushy = try Self.item("pushy").value
    let clamped = pushy.clamped(from: 2, to: 3)
    #expect(clamped.bounds == Self.interval(2, 3))
    #expect(try Self.bounds(clamped, [4: 0]) == Interval(2))
    #expect(try Self.bounds(clamped, [4: 3]) == Interval(3))
  }

  @Test func `a mean leaves out what does not apply`() throws {
    let (pushy, hurried) = (try Self.item("pushy"), try Self.item("hurried"))
    let mean = Self.checklist.mean([pushy, hurried])
    #expect(mean.bounds == Self.interval(1, 4))
    #expect(try Self.bounds(mean, [0: 1, 4: 0, 5: 3]) == Interval(Number(thousandths: 2500)))
    #expect(try Self.bounds(mean, [0: 0, 4: 0, 5: 3]) == Interval(1))
    #expect(try Self.bounds(mean, [0: 1, 4: 0]) == Self.interval(1, Number(thousandths: 2500)))
  }

  @Test func `a mean that may have no items is zero or lies between its steps`() throws {
    let items = (0..<4).map { index in
      let question =
        index < 2
        ? Question("item_\(index)", .yesNo)
        : Question("item_\(index)", .scale, .init(steps: ["A", "B", "C", "D"]))
      return ScoringContext.Item(
        question, at: index,
        when: index < 2
          ? .always : .test(.value(of: index - 2, in: .values(2)), in: ValueSet(1)))
    }
    let context = ScoringContext(items: items)
    let plan = try Plan(
      items: items.map { Plan.Item(domain: $0.domain, when: $0.when) },
      scores: [Plan.Score(context.mean(Array(items[2...])))], guidance: [])
    let evaluator = Evaluator(plan)
    let mean = { (codes: [Int: Int]) in
      var answers = Answers(for: plan)
      for (item, code) in codes { answers[item] = .answered(code) }
      evaluator.evaluate(answers)
      return evaluator.score(0)
    }
    #expect(mean([0: 1, 2: 0]) == Self.interval(1, 4))
    #expect(mean([0: 0, 1: 0]) == Interval(0))
    #expect(mean([:]) == Self.interval(0, 4))
  }

  @Test func `possibility is answered with an example`() throws {
    let privateApp = try ScoringContext.Sign(
      item: Self.item("moved_chat"), choice: "private_app", place: nil
    ).condition
    let webcam = try ScoringContext.Sign(
      item: Self.item("asked_for"), choice: "webcam", place: nil
    ).condition
    let pushy = try Self.item("pushy").value
    #expect(
      Self.checklist.possibility(of: webcam && privateApp && pushy >= 3)
        == .possible("only_photos: no, moved_chat: private_app, asked_for: [webcam], pushy: 3"))
    let onlyPhotos = try Self.item("only_photos").value >= 1
    #expect(
      Self.checklist.possibility(of: webcam && .not(privateApp) && .not(onlyPhotos)) == .impossible)
  }

  @Test func `two of many conditions that hold together are named, with an example`() throws {
    let pushy = try Self.item("pushy").value
    let trust = try Self.item("trust").value
    var budget = SearchBudget()
    #expect(
      Self.checklist.overlap(among: [pushy <= 1, trust >= 7, pushy >= 4], within: &budget)
        == .possible(0, 1, "pushy: 1, trust: 7"))
    #expect(
      Self.checklist.overlap(among: [pushy <= 1, pushy >= 4], within: &budget) == .impossible)
  }

  @Test func `what all scores may search together ends the search of each`() throws {
    let meter = SearchMeter(1)
    let checklist = ScoringContext(items: Self.checklist.items, meter: meter)
    let pushy = try Self.item("pushy").value
    var first = SearchBudget()
    #expect(checklist.possibility(of: pushy >= 4, within: &first) == .possible("pushy: 4"))
    var second = SearchBudget()
    #expect(checklist.possibility(of: pushy >= 4, within: &second) == .unknown)
    #expect(second.isSpent)
  }
}
