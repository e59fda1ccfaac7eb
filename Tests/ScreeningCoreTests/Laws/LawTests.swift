import PlanSketches
import ScreeningCore
import Testing

/// The laws of the engine, tried on random plans and random partly filled sheets.
struct LawTests {
  static let seeds = 0..<200

  @Test(arguments: seeds)
  func `what is decided stays decided, for every completion`(seed: Int) throws {
    let sketch = try PlanSketch(seed: seed)
    var random = RandomSource(seed: seed + 1)
    let evaluator = Evaluator(sketch.plan)
    for round in 0..<15 {
      let answers = sketch.randomAnswers(answered: round * 7, opened: round % 2 * 30, &random)
      evaluator.evaluate(answers)
      let truths = sketch.guidance.indices.map { evaluator.guidance($0) }
      for _ in 0..<10 {
        let completion = Completion(of: answers, in: sketch) { random.below($0) }
        for (index, guidance) in sketch.guidance.enumerated() where truths[index].isDecided {
          #expect(Truth(guidance.holds(for: completion)) == truths[index], "guidance \(index)")
        }
        evaluator.evaluate(completion.sheet(for: sketch.plan))
        for index in sketch.guidance.indices where truths[index].isDecided {
          #expect(evaluator.guidance(index) == truths[index], "guidance \(index), as evaluated")
        }
      }
    }
  }

  @Test(arguments: seeds)
  func `an interval holds the figure of every completion`(seed: Int) throws {
    let sketch = try PlanSketch(seed: seed)
    var random = RandomSource(seed: seed + 2)
    let evaluator = Evaluator(sketch.plan)
    for round in 0..<15 {
      let answers = sketch.randomAnswers(answered: round * 7, opened: round % 2 * 30, &random)
      evaluator.evaluate(answers)
      let intervals = sketch.scores.indices.map { evaluator.score($0) }
      let completions = (0..<10).map { _ in
        Completion(of: answers, in: sketch) { random.below($0) }
      }
      for (index, score) in sketch.scores.enumerated() {
        let range = sketch.plan.scores[index].quantity.range
        #expect(range.low <= intervals[index].low && intervals[index].high <= range.high)
        for completion in completions {
          #expect(intervals[index].contains(score.value(for: completion)), "score \(index)")
        }
      }
    }
  }

  @Test(arguments: seeds)
  func `with every answer given, evaluation is exact`(seed: Int) throws {
    let sketch = try PlanSketch(seed: seed)
    var random = RandomSource(seed: seed + 3)
    let evaluator = Evaluator(sketch.plan)
    for round in 0..<16 {
      let answers = sketch.randomAnswers(answered: 100, opened: round % 2 * 30, &random)
      let completion = Completion(of: answers, in: sketch) { random.below($0) }
      evaluator.evaluate(answers)
      for (index, guidance) in sketch.guidance.enumerated() {
        #expect(evaluator.guidance(index) == Truth(guidance.holds(for: completion)))
      }
      for (index, score) in sketch.scores.enumerated() {
        #expect(evaluator.score(index) == Interval(score.value(for: completion)))
      }
    }
  }

  @Test(arguments: seeds)
  func `a reason is enough, and nothing in it can be left out`(seed: Int) throws {
    let sketch = try PlanSketch(seed: seed)
    var random = RandomSource(seed: seed + 4)
    let evaluator = Evaluator(sketch.plan)
    for round in 0..<6 {
      let finished = sketch.randomAnswers(answered: 80, &random).finished
      let answers = round % 2 == 0 ? finished : evaluator.opened(finished)
      for index in sketch.guidance.indices {
        evaluator.evaluate(answers)
        let decided = evaluator.guidance(index)
        guard decided.isDecided else { continue }
        let reason = evaluator.reason(forGuidance: index, given: answers)
        #expect(truth(index, keeping: reason, of: answers, evaluator) == decided)
        for item in reason {
          let less = reason.filter { $0 != item }
          #expect(truth(index, keeping: less, of: answers, evaluator) == .undecided)
        }
      }
    }
  }

  private func truth(
    _ index: Int, keeping items: [Int], of answers: Answers, _ evaluator: Evaluator
  ) -> Truth {
    var kept = Answers(for: evaluator.plan)
    for item in items { kept[item] = answers[item] }
    evaluator.evaluate(kept)
    return evaluator.guidance(index)
  }

  @Test(arguments: seeds)
  func `a plan evaluated twice gives the same, whatever came between`(seed: Int) throws {
    let sketch = try PlanSketch(seed: seed)
    var random = RandomSource(seed: seed + 5)
    let evaluator = Evaluator(sketch.plan)
    let answers = sketch.randomAnswers(answered: 60, &random)
    let first = evaluator.outcome(of: answers)
    for _ in 0..<5 { evaluator.evaluate(sketch.randomAnswers(answered: 60, &random)) }
    _ = evaluator.reasons(for: first, given: answers)
    #expect(evaluator.outcome(of: answers) == first)
    #expect(Evaluator(sketch.plan).outcome(of: answers) == first)
  }

  @Test(arguments: seeds)
  func `the reasons for all guidance are those for each by itself`(seed: Int) throws {
    let sketch = try PlanSketch(seed: seed)
    var random = RandomSource(seed: seed + 6)
    let answers = sketch.randomAnswers(answered: 90, &random)
    let evaluator = Evaluator(sketch.plan)
    let outcome = evaluator.outcome(of: answers)
    let alone = outcome.shown.map {
      Evaluator(sketch.plan).reason(forGuidance: $0, given: answers)
    }
    #expect(evaluator.reasons(for: outcome, given: answers) == alone)
  }
}
