import PlanSketches
import ScreeningCore
import Testing

/// What is decided stays decided, also where items are opened.
struct OpenedLawTests {
  @Test(arguments: 0..<120)
  func `no answer to an open item changes what is decided, nor does opening one`(
    seed: Int
  ) throws {
    let sketch = try PlanSketch(seed: seed)
    var random = RandomSource(seed: seed + 21)
    let evaluator = Evaluator(sketch.plan)
    for _ in 0..<3 {
      var sheet = Answers(for: sketch.plan)
      while true {
        evaluator.evaluate(sheet)
        let truths = sketch.guidance.indices.map { evaluator.guidance($0) }
        let steps = sketch.steps(from: sheet, evaluator, &random)
        for step in steps {
          evaluator.evaluate(step)
          for (index, truth) in truths.enumerated() where truth.isDecided {
            #expect(evaluator.guidance(index) == truth, "guidance \(index): \(sheet) -> \(step)")
          }
        }
        let opening = steps.filter { step in step.indices.contains { step[$0].wasOpened } }
        guard let next = (opening.isEmpty ? steps : opening).randomElement(using: &random) else {
          break
        }
        sheet = next
      }
    }
  }

  @Test(arguments: 0..<120)
  func `what a written sheet decides stays decided when one more answer is written`(
    seed: Int
  ) throws {
    let sketch = try PlanSketch(seed: seed)
    var random = RandomSource(seed: seed + 23)
    let evaluator = Evaluator(sketch.plan)
    for round in 0..<6 {
      let sheet = sketch.randomAnswers(answered: round * 14, &random)
      evaluator.evaluate(evaluator.opened(sheet))
      let truths = sketch.guidance.indices.map { evaluator.guidance($0) }
      for item in sheet.indices where sheet[item].isOpen {
        let code = random.below(sketch.items[item].domain.count)
        for answer in [Answer.answered(code), .skipped, .declined, .notAsked] {
          var more = sheet
          more[item] = answer
          evaluator.evaluate(evaluator.opened(more))
          for (index, truth) in truths.enumerated() where truth.isDecided {
            #expect(evaluator.guidance(index) == truth, "guidance \(index): \(sheet) -> \(more)")
          }
        }
      }
    }
  }

  @Test(arguments: 0..<80)
  func `an item stays opened only while nothing decides whether it applies`(seed: Int) throws {
    let sketch = try PlanSketch(seed: seed)
    var random = RandomSource(seed: seed + 22)
    var session = Session(sketch.plan)
    let evaluator = Evaluator(sketch.plan)
    for _ in 0..<60 {
      let item = random.below(sketch.items.count)
      let code = random.below(sketch.items[item].domain.count)
      switch random.below(8) {
      case 0, 1: session.skip()
      case 2: session.answer(code)
      case 3, 4:
        if let open = session.openable.randomElement(using: &random) {
          let isTaken = session.go(to: open)
          #expect(isTaken)
          session.answer(random.below(sketch.items[open].domain.count))
        }
      case 5: session.change(item, to: random.chance(50) ? .answered(code) : .declined)
      case 6: session.goBack()
      default: session.finish()
      }
      evaluator.evaluate(session.answers)
      for item in sketch.items.indices where session.answers[item].wasOpened {
        #expect(evaluator.when(item) == .undecided)
        #expect(evaluator.applies(item) == .yes)
        #expect(evaluator.canOpen(item), "nothing behind it is still to be asked")
      }
    }
  }

  /// 1 is asked after a yes to 0, and 2 after a no.
  private static let branches = [
    Plan.Item(domain: .yesNo), .init(domain: .yesNo, when: .isYes(0)),
    .init(domain: .yesNo, when: !.isYes(0)),
  ]

  @Test func `the search finds guidance that only opened answers show`() throws {
    let plan = try Plan(
      items: Self.branches, scores: [],
      guidance: [.init(when: .all([.isYes(1), .isYes(2)]), urgency: .talk)])
    guard case .found(let sheet) = Search(plan).canBeShown(guidance: 0) else {
      Issue.record("no sheet was found")
      return
    }
    #expect(sheet[0].code == nil)
    #expect(sheet[1] == .yes.opened && sheet[2] == .yes.opened)
    #expect(Evaluator(plan).outcome(of: sheet).shown == [0])
  }

  @Test func `a sheet that was written down opens what is answered and undecided, and no more`()
    throws
  {
    let evaluator = Evaluator(try Plan(items: Self.branches, scores: [], guidance: []))
    let opened = { (answers: [Answer]) in
      let sheet = evaluator.opened(Answers(answers, for: evaluator.plan))
      return sheet.indices.filter { sheet[$0].wasOpened }
    }
    #expect(opened([.declined, .yes, .skipped]) == [1, 2])
    #expect(opened([.declined, .yes, .notAsked]) == [1])
    #expect(opened([.yes, .yes, .yes]) == [])
    #expect(opened([.open, .yes, .skipped]) == [], "the answer that is still to come decides it")
    #expect(opened([.no, .yes.opened, .yes]) == [], "a mark falls away where it is decided")
  }
}

extension PlanSketch {
  /// Sheets with one more item answered, skipped or declined, opened where that can be.
  fileprivate func steps(
    from sheet: Answers, _ evaluator: Evaluator, _ random: inout RandomSource
  ) -> [Answers] {
    items.indices.filter { sheet[$0].isOpen }.flatMap { item in
      evaluator.evaluate(sheet)
      let canOpen = evaluator.canOpen(item)
      let codes = (0..<min(items[item].domain.count, 4)).map { _ in
        Answer.answered(random.below(items[item].domain.count))
      }
      return (codes + [.skipped, .declined, .notAsked]).flatMap { answer in
        (canOpen && answer.isGiven ? [answer, answer.opened] : [answer]).map { answer in
          var step = sheet
          step[item] = answer
          return step
        }
      }
    }
  }
}
