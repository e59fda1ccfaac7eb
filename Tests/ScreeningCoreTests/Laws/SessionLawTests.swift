import PlanSketches
import ScreeningCore
import Testing

/// Sessions over random plans, walked at random.
struct SessionLawTests {
  private static let seeds = 0..<80

  @Test(arguments: seeds)
  func `the order of answering does not matter`(seed: Int) throws {
    let sketch = try PlanSketch(seed: seed)
    var random = RandomSource(seed: seed + 11)
    for _ in 0..<4 {
      let answers = sketch.randomAnswers(answered: 70, &random)
      let outcomes = (0..<4).map { _ in
        var session = Session(sketch.plan)
        for item in answers.indices.shuffled(using: &random) {
          session.change(item, to: answers[item])
        }
        return session.outcome
      }
      #expect(Set(outcomes).count == 1)
    }
  }

  @Test(arguments: seeds)
  func `wherever a session has been, its outcome is the outcome of its answers`(
    seed: Int
  ) throws {
    let sketch = try PlanSketch(seed: seed)
    var random = RandomSource(seed: seed + 12)
    var session = Session(sketch.plan)
    for _ in 0..<30 {
      session.walk(in: sketch, &random)
      let fresh = Evaluator(sketch.plan)
      #expect(session.outcome == fresh.outcome(of: session.answers))
      let notCounted = session.answers.indices.filter {
        session.answers[$0].isGiven && fresh.applies($0) == .undecided
          && sketch.items[$0].domain.isAsked
      }
      #expect(session.outcome.leftOpen.filter { session.answers[$0].isGiven } == notCounted)
      let outcome = session.outcome
      #expect(
        session.reasons(for: outcome) == fresh.reasons(for: outcome, given: session.answers))
    }
  }

  @Test(arguments: seeds)
  func `a walk never leaves the checklist`(seed: Int) throws {
    let sketch = try PlanSketch(seed: seed)
    var random = RandomSource(seed: seed + 13)
    var session = Session(sketch.plan)
    let evaluator = Evaluator(sketch.plan)
    for _ in 0..<60 {
      session.walk(in: sketch, &random)
      evaluator.evaluate(session.answers)
      let progress = session.progress
      #expect(0 <= progress.place && progress.place <= progress.about)
      for item in sketch.items.indices {
        let code = session.answers[item].code
        #expect(code.map { sketch.items[item].domain.codes.contains($0) } ?? true)
      }
      if session.isFinished {
        #expect(session.current == nil)
        #expect(session.answers == session.answers.finished)
      } else {
        #expect(session.answers.indices.allSatisfy { session.answers[$0] != .notAsked })
      }
      if let current = session.current {
        #expect(evaluator.applies(current) != .no)
      } else if !session.isFinished {
        for item in sketch.items.indices where session.answers[item].isOpen {
          #expect(evaluator.applies(item) != .yes, "what applies is asked")
        }
      }
    }
  }

  @Test(arguments: seeds)
  func `every session comes to an end, and then nothing that applies is open`(seed: Int) throws {
    let sketch = try PlanSketch(seed: seed)
    var random = RandomSource(seed: seed + 14)
    var session = Session(sketch.plan)
    var steps = 0
    while let item = session.current, steps <= sketch.items.count {
      let code = random.below(sketch.items[item].domain.count)
      if random.chance(80) { session.answer(code) } else { session.skip() }
      steps += 1
    }
    #expect(session.current == nil)
    #expect(steps <= sketch.items.count)
  }
}

extension Session {
  /// One command, chosen at random, sensible or not.
  fileprivate mutating func walk(in sketch: PlanSketch, _ random: inout RandomSource) {
    let item = random.below(sketch.items.count + 2) - 1
    let code = random.below(6) - 1
    switch random.below(20) {
    case 0...7: answer(code)
    case 8: skip()
    case 9: decline()
    case 10: sayNotSure()
    case 11, 12: goBack()
    case 13: goForward()
    case 14: go(to: item)
    case 15:
      let answer: [Answer] = [.open, .notSure, .declined, .skipped, .notAsked]
      change(item, to: answer[random.below(5)])
    case 16, 17: change(item, to: .answered(max(code, 0)))
    case 18: _ = takeNewlyCertain()
    default: if random.chance(30) { finish() }
    }
  }
}
