import PlanSketches
import ScreeningCore
import Testing

/// The search against trying everything.
struct SearchTests {
  @Test(arguments: 0..<70)
  func `the search finds a sheet exactly where trying all of them does`(seed: Int) throws {
    let sketch = try PlanSketch(seed: seed)
    guard let sheets = sketch.everySheet(atMost: 4000) else { return }
    let search = Search(sketch.plan)
    let evaluator = Evaluator(sketch.plan)
    let plan = sketch.plan
    let open = Answers(for: plan)
    // The steps of guidance, one after another.
    let given = plan.guidance.enumerated().flatMap { guidance in
      guidance.element.steps.map { (guidance: guidance.offset, step: $0) }
    }
    // What can be shown, asked, so, not shown, undecided and given, each with what the search says of it.
    let parts: [(places: Range<Int>, holds: (Int) -> Bool, search: (Int) -> Search.Result)] = [
      (
        plan.guidance.indices, { evaluator.guidance($0) == .yes },
        { search.canBeShown(guidance: $0) }
      ),
      (plan.items.indices, { evaluator.applies($0) == .yes }, { search.canBeAsked(item: $0) }),
      (
        plan.situations.indices, { evaluator.situation($0).isSo == .yes },
        { search.canBeSo(situation: $0) }
      ),
      (
        plan.guidance.indices, { evaluator.guidance($0) == .no },
        { search.canBe(.no, guidance: $0, from: open) }
      ),
      (
        plan.guidance.indices, { evaluator.guidance($0) == .undecided },
        { search.canBe(.undecided, guidance: $0, from: open) }
      ),
      (
        given.indices,
        {
          evaluator.guidance(given[$0].guidance) == .yes
            && evaluator.step(given[$0].step).possible != .no
        },
        { search.canBeGiven(step: given[$0].step, inGuidance: given[$0].guidance, from: open) }
      ),
    ]
    var found = parts.map { _ in Set<Int>() }
    for sheet in sheets {
      evaluator.evaluate(sheet)
      for (part, (places, holds, _)) in parts.enumerated() {
        found[part].formUnion(places.filter(holds))
      }
    }
    for (part, (places, holds, search)) in parts.enumerated() {
      for place in places {
        switch search(place) {
        case .found(let sheet):
          #expect(found[part].contains(place))
          evaluator.evaluate(sheet)
          #expect(holds(place))
        case .impossible: #expect(!found[part].contains(place))
        case .limitReached: Issue.record("the limit was reached")
        }
      }
    }
  }

  /// The same items with each piece of guidance shown when the next one was, and the steps of its own.
  @Test(arguments: 0..<40)
  func `two plans differ by the search exactly where they do on some sheet`(seed: Int) throws {
    let sketch = try PlanSketch(seed: seed)
    guard let sheets = sketch.everySheet(atMost: 2000), !sketch.plan.guidance.isEmpty else {
      return
    }
    let old = sketch.plan
    let new = try Plan(
      items: old.items, scores: old.scores,
      guidance: old.guidance.indices.map { index in
        let next = old.guidance[(index + 1) % old.guidance.count]
        return .init(when: next.condition, urgency: .talk, steps: old.guidance[index].steps)
      }, situations: old.situations, steps: old.steps)
    let items = old.items.indices.map { index in
      let codes = old.items[index].domain.codes.map { Answer.answered($0) }
      let answers = old.items[index].domain.isAsked ? codes + [.notSure, .declined, .notAsked] : []
      return TwinSearch.Item(old: index, new: index, answers: answers.map { ($0, $0) })
    }
    let (before, after) = (Evaluator(old), Evaluator(new))
    let search = TwinSearch(old, new, items: items)
    for guidance in old.guidance.indices {
      let target = TwinSearch.Target(guidance: (guidance, guidance))
      let differs = sheets.contains { sheet in
        before.evaluate(sheet)
        after.evaluate(sheet)
        return before.opened(sheet) == sheet && before.guidance(guidance) == .yes
          && after.guidance(guidance) == .no
      }
      switch search.first(target, where: { $0 == .certain && $1 == .none }) {
      case .found: #expect(differs)
      case .impossible: #expect(!differs)
      case .limitReached: Issue.record("the limit was reached")
      }
    }
  }

  @Test(arguments: 0..<60)
  func `an item is worth asking exactly where two answers to it are advised differently`(
    seed: Int
  ) throws {
    let sketch = try PlanSketch(seed: seed)
    guard let sheets = sketch.everySheet(atMost: 1500) else { return }
    let search = Search(sketch.plan)
    let evaluator = Evaluator(sketch.plan)
    let advised = sheets.map { sheet in
      (sheet, evaluator.advice(for: evaluator.outcome(of: sheet), given: sheet))
    }
    var random = RandomSource(seed: seed)
    for _ in 0..<4 {
      let known = sketch.part(of: sheets[random.below(sheets.count)], &random)
      let coming = advised.filter { $0.0.completes(known) }
      let answered = coming.filter { $0.0.isAnsweredThroughout(but: known) }
      for item in known.indices where known[item].isOpen {
        switch search.influence(ofItem: item, from: known) {
        case .some: #expect(isTold(apart: item, by: coming))
        case .none: #expect(!isTold(apart: item, by: answered))
        case .notKnown: Issue.record("the limit was reached")
        }
      }
    }
  }

  /// Whether two sheets that differ only in `item` differ in what they advise.
  private func isTold(apart item: Int, by sheets: [(sheet: Answers, advice: Advice)]) -> Bool {
    var known: [Answers: Advice] = [:]
    for (sheet, advice) in sheets {
      var rest = sheet
      rest[item] = .open
      if known.updateValue(advice, forKey: rest) ?? advice != advice { return true }
    }
    return false
  }

  @Test func `a question is worth asking as long as it changes a step or who comes first`() throws {
    // The guidance is there for everyone; the second item only decides whether its step fits.
    let items = [Plan.Item(domain: .yesNo), Plan.Item(domain: .yesNo), Plan.Item(domain: .yesNo)]
    let near = Plan.Situation(.isYes(1), in: items)
    let plan = try Plan(
      items: items, scores: [],
      guidance: [
        .init(when: .constant(true), urgency: .learn, steps: [0]),
        .init(when: .all([.isYes(0), .isYes(2)]), urgency: .now),
      ], situations: [near],
      steps: [.init(onlyWhen: [], notWhen: [0], isHarmless: false, isLead: true)])
    var answers = Answers(for: plan)
    let search = Search(plan)
    #expect(search.influence(ofItem: 1, from: answers) == .some(guidance: [0]))
    #expect(search.influence(ofItem: 2, from: answers) == .some(guidance: [1]))
    answers[0] = .answered(0)
    #expect(search.influence(ofItem: 2, from: answers) == .none)
    search.limit = 0
    #expect(search.influence(ofItem: 1, from: answers) == .notKnown)
  }

  @Test func `a search that reaches its limit says so`() throws {
    let items = Array(repeating: Plan.Item(domain: .scale(4)), count: 12)
    let total = Quantity.sum(
      items.indices.map { item in
        .product(
          .table(.value(of: item, in: .scale(4))) { Number(Int32($0)) },
          .constant(Number(thousandths: Int64(1001 + item * 37))))
      })
    let plan = try Plan(
      items: items, scores: [],
      guidance: [.init(when: .within(total, RangeSet(18_001...18_001)), urgency: .talk)])
    let search = Search(plan, limit: 10_000)
    #expect(search.canBeShown(guidance: 0) == .limitReached)
    #expect((10_000..<10_200).contains(search.work))
  }

  @Test func `an item is tried where it is not known whether it applies`() throws {
    let plan = try Plan(
      items: [.init(domain: .yesNo), .init(domain: .yesNo, when: .isYes(0))], scores: [],
      guidance: [
        .init(
          when: .test(
            .value(of: 1, in: .yesNo),
            in: ValueSet(codes: RangeSet(1...1), notApplicable: true)), urgency: .talk)
      ])
    var answers = Answers(for: plan)
    answers[0] = .notSure
    guard case .found(let sheet) = Search(plan).canBeShown(guidance: 0, from: answers) else {
      Issue.record("a yes to the second item shows it, whether or not the item applies")
      return
    }
    #expect(sheet[0] == .notSure)
    #expect(sheet[1].code == 1)
  }

  @Test func `what many tests on a wide item tell apart is found in work like their number`() throws
  {
    let domain = Plan.Domain.number(0...4000)
    let tests = (0..<200).map { Condition.all([.isYes(1), .is(0, in: domain, $0 * 20)]) }
    let plan = try Plan(
      items: [.init(domain: domain), .init(domain: .yesNo)], scores: [],
      guidance: [
        .init(
          when: .within(
            .sum(tests.map { .choose($0, .constant(.one), .constant(.zero)) }),
            from: Number(2)), urgency: .talk)
      ])
    let search = Search(plan)
    #expect(search.canBeShown(guidance: 0) == .impossible)
    #expect(search.work < 3_000_000)
  }
}

extension PlanSketch {
  /// Every sheet on which each item is answered or was left in one of the states, also opened
  /// where that can be, unless there are more than `limit`.
  fileprivate func everySheet(atMost limit: Int) -> [Answers]? {
    var sheets = [Answers(for: plan)]
    let evaluator = Evaluator(plan)
    for (item, sketch) in items.enumerated() {
      let answers =
        (0..<sketch.domain.count).map { Answer.answered($0) } + [
          .notSure, .declined, .skipped, .notAsked,
        ]
      sheets = sheets.flatMap { sheet in
        evaluator.evaluate(sheet)
        let opened = evaluator.canOpen(item) ? answers.filter(\.isGiven).map(\.opened) : []
        return (answers + opened).map { answer in
          var copy = sheet
          copy[item] = answer
          return copy
        }
      }
      guard sheets.count <= limit else { return nil }
    }
    return sheets
  }
}

extension PlanSketch {
  /// About half of a sheet: answers that were not opened, with the rest still open.
  fileprivate func part(of sheet: Answers, _ random: inout RandomSource) -> Answers {
    var part = Answers(for: plan)
    for item in sheet.indices where !sheet[item].wasOpened && random.chance(50) {
      part[item] = sheet[item]
    }
    return part
  }
}

extension Answers {
  /// Whether it says all that `part` says.
  fileprivate func completes(_ part: Answers) -> Bool {
    part.indices.allSatisfy { part[$0].isOpen || part[$0] == self[$0] }
  }

  /// Whether everything that `part` leaves open has a value.
  fileprivate func isAnsweredThroughout(but part: Answers) -> Bool {
    indices.allSatisfy { !part[$0].isOpen || self[$0].code != nil && !self[$0].wasOpened }
  }
}
