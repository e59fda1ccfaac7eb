import PlanSketches
import ScreeningCore
import Testing

/// The laws of steps: advice that may harm is held back, and what is decided stays decided.
struct AdviceLawTests {
  static let seeds = 0..<150

  /// Whether a situation is so where nothing is unknown; nil where it is not asked about.
  private func isSo(_ situation: Int, in sketch: PlanSketch, for completion: Completion) -> Bool? {
    guard let meant = sketch.situations[situation] else { return nil }
    let items = Set(itemsRead(by: meant.condition))
    guard items.contains(where: { completion.applies($0) }) else { return nil }
    return meant.holds(for: completion)
  }

  private func itemsRead(by condition: Condition) -> [Int] {
    var items: [Int] = []
    condition.visitVariables { items.append($0.item) }
    return items
  }

  /// How a step reads by the table of the design, where nothing is unknown: nil for not at all.
  private func isPlain(
    _ step: Plan.Step, in sketch: PlanSketch, for completion: Completion
  ) -> Bool? {
    let indications = step.onlyWhen.map { isSo($0, in: sketch, for: completion) }
    let contraindications = step.notWhen.map { isSo($0, in: sketch, for: completion) }
    if step.isHarmless {
      return indications.allSatisfy { $0 ?? false } && !contraindications.contains { $0 ?? false }
        ? true : nil
    }
    if indications.contains(false) || contraindications.contains(true) { return nil }
    return !(indications + contraindications).contains(nil)
  }

  @Test(arguments: seeds)
  func `a step reads as decided in every completion, and never plainly where it may harm`(
    seed: Int
  ) throws {
    let sketch = try PlanSketch(seed: seed)
    var random = RandomSource(seed: seed + 31)
    let evaluator = Evaluator(sketch.plan)
    for round in 0..<20 {
      let answers = sketch.randomAnswers(answered: round * 5, opened: round % 2 * 30, &random)
      evaluator.evaluate(answers)
      let readings = sketch.plan.steps.indices.map { evaluator.step($0) }
      for _ in 0..<12 {
        let completion = Completion(of: answers, in: sketch) { random.below($0) }
        for (index, step) in sketch.plan.steps.enumerated() {
          let meant = isPlain(step, in: sketch, for: completion)
          if readings[index].plain == .yes { #expect(meant == true, "step \(index)") }
          if readings[index].possible == .no { #expect(meant == nil, "step \(index)") }
        }
        evaluator.evaluate(completion.sheet(for: sketch.plan))
        for index in readings.indices {
          let after = evaluator.step(index)
          if readings[index].plain == .yes { #expect(after.plain == .yes) }
          if readings[index].possible == .no { #expect(after.possible == .no) }
        }
      }
    }
  }

  @Test(arguments: seeds)
  func `with every answer given, a step reads as the table of the design says`(seed: Int) throws {
    let sketch = try PlanSketch(seed: seed)
    var random = RandomSource(seed: seed + 32)
    let evaluator = Evaluator(sketch.plan)
    for _ in 0..<30 {
      let answers = sketch.randomAnswers(answered: 100, &random)
      let completion = Completion(of: answers, in: sketch) { random.below($0) }
      evaluator.evaluate(answers)
      for (index, step) in sketch.plan.steps.enumerated() {
        let reading = evaluator.step(index)
        let meant = isPlain(step, in: sketch, for: completion)
        #expect((reading.possible != .no) == (meant != nil), "step \(index)")
        #expect((reading.plain == .yes) == (meant == true), "step \(index)")
      }
    }
  }

  @Test(arguments: seeds)
  func `more answers move the next step only up, and never bring back what was ruled out`(
    seed: Int
  ) throws {
    let sketch = try PlanSketch(seed: seed)
    var random = RandomSource(seed: seed + 33)
    let evaluator = Evaluator(sketch.plan)
    for _ in 0..<4 {
      var answers = sketch.randomAnswers(answered: 10, &random)
      var before = advice(on: answers, evaluator)
      while let item = answers.indices.filter({ answers[$0].isOpen }).randomElement(using: &random)
      {
        answers[item] =
          random.chance(60)
          ? .answered(random.below(sketch.items[item].domain.count))
          : [.notSure, .declined, .skipped, .notAsked][random.below(4)]
        let after = advice(on: answers, evaluator)
        let (old, new) = (rank(before.next, in: sketch.plan), rank(after.next, in: sketch.plan))
        #expect(new <= old)
        for step in Set(before.shown.flatMap { $0.steps.map { $0.step } })
        where evaluator.step(step).possible != .no {
          #expect(after.shown.contains { card in card.steps.contains { $0.step == step } })
        }
        before = after
      }
    }
  }

  private func advice(on answers: Answers, _ evaluator: Evaluator) -> Advice {
    evaluator.advice(for: evaluator.outcome(of: answers), given: answers)
  }

  /// The place of a next step among all: by urgency, then in the order of the checklist.
  private func rank(_ next: Advice.Place?, in plan: Plan) -> Int {
    guard let next else { return .max }
    let guidance = plan.byUrgency.firstIndex(of: next.guidance) ?? 0
    return guidance * 100 + (plan.guidance[next.guidance].steps.firstIndex(of: next.step) ?? 0)
  }

  @Test(arguments: seeds)
  func `the reason for a step is enough, and nothing in it can be left out`(seed: Int) throws {
    let sketch = try PlanSketch(seed: seed)
    var random = RandomSource(seed: seed + 36)
    let evaluator = Evaluator(sketch.plan)
    let isDecided = { (index: Int, items: [Int], answers: Answers) in
      var kept = Answers(for: sketch.plan)
      for item in items { kept[item] = answers[item] }
      evaluator.evaluate(kept)
      let reading = evaluator.step(index)
      return reading.possible == .no || reading.plain == .yes
    }
    for _ in 0..<8 {
      let answers = sketch.randomAnswers(answered: 80, &random).finished
      for index in sketch.plan.steps.indices where isDecided(index, Array(answers.indices), answers)
      {
        let reason = evaluator.reason(forStep: index, given: answers)
        #expect(isDecided(index, reason, answers), "step \(index)")
        for item in reason {
          #expect(!isDecided(index, reason.filter { $0 != item }, answers), "step \(index)")
        }
      }
    }
  }

  @Test(arguments: seeds)
  func `a step is said once, and a card says where the others of its steps stand`(
    seed: Int
  ) throws {
    let sketch = try PlanSketch(seed: seed)
    var random = RandomSource(seed: seed + 34)
    let evaluator = Evaluator(sketch.plan)
    for round in 0..<15 {
      let answers = sketch.randomAnswers(answered: round * 7, &random)
      let advice = advice(on: answers, evaluator)
      let cards = advice.shown + advice.undecided
      let said = cards.flatMap { card in card.steps.map { $0.step } }
      #expect(Set(said).count == said.count)
      for card in cards {
        let possible = sketch.plan.guidance[card.guidance].steps.filter {
          evaluator.step($0).possible != .no
        }
        let own = card.steps.map { $0.step }
        let elsewhere = cards.filter { card.above.contains($0.guidance) }
        #expect(elsewhere.count == card.above.count)
        #expect(Set(own).isSubset(of: possible))
        for step in possible where !own.contains(step) {
          #expect(elsewhere.contains { other in other.steps.contains { $0.step == step } })
        }
        for saying in card.steps {
          #expect(saying.isPlain == (evaluator.step(saying.step).plain == .yes))
        }
      }
    }
  }

  @Test(arguments: seeds)
  func `skipping takes no step away, and makes none plain that was ruled out`(seed: Int) throws {
    let sketch = try PlanSketch(seed: seed, readsStates: false)
    var random = RandomSource(seed: seed + 35)
    let evaluator = Evaluator(sketch.plan)
    for _ in 0..<15 {
      let full = sketch.randomAnswers(answered: 85, &random)
      let item = random.below(sketch.items.count)
      guard full[item].code != nil else { continue }
      let before = reading(of: full, evaluator)
      var skipped = full
      skipped[item] = [.skipped, .declined, .notSure][random.below(3)]
      // A follow-up that was asked because of the answer is not asked now.
      for other in full.indices where other > item {
        evaluator.evaluate(skipped)
        if evaluator.applies(other) != .yes { skipped[other] = .notAsked }
      }
      let after = reading(of: skipped, evaluator)
      for (guidance, steps) in sketch.plan.guidance.map({ $0.steps }).enumerated() {
        for step in steps {
          if before.guidance[guidance] != .no, before.steps[step].possible != .no {
            #expect(after.guidance[guidance] != .no && after.steps[step].possible != .no)
          }
          if before.steps[step].possible == .no { #expect(after.steps[step].plain != .yes) }
        }
      }
    }
  }

  @Test(arguments: seeds)
  func `skipping takes neither the emergency number nor the crisis line away`(seed: Int) throws {
    let sketch = try PlanSketch(seed: seed, readsStates: false)
    var random = RandomSource(seed: seed + 37)
    let evaluator = Evaluator(sketch.plan)
    for round in 0..<15 {
      let full = sketch.randomAnswers(answered: 40 + round * 4, &random)
      let item = random.below(sketch.items.count)
      evaluator.evaluate(full)
      guard full[item].code != nil, evaluator.applies(item) == .yes else { continue }
      let before = advice(on: full, evaluator).dangers
      var skipped = full
      skipped[item] = [.skipped, .declined, .notSure][random.below(3)]
      let after = advice(on: skipped, evaluator).dangers
      if before.harm == .isSo || before.harm == .isHidden {
        #expect(after.leadWithEmergency || after.mentionEmergency)
      }
      if before.mentionCrisisLine { #expect(after.mentionCrisisLine) }
    }
  }

  @Test(arguments: seeds)
  func `where items are left out, everything reads as if they never applied`(seed: Int) throws {
    let sketch = try PlanSketch(seed: seed)
    let plan = sketch.plan
    var random = RandomSource(seed: seed + 37)
    let left = Set(plan.items.indices.filter { _ in random.chance(40) })
    let items = plan.items.enumerated().map { place, item in
      left.contains(place) ? Plan.Item(domain: item.domain, when: .constant(false)) : item
    }
    let meant = Evaluator(
      try Plan(
        items: items, scores: plan.scores, guidance: plan.guidance,
        situations: sketch.situations.map {
          $0.map { Plan.Situation($0.condition, in: items) } ?? .notAsked()
        }, steps: plan.steps))
    let evaluator = Evaluator(plan.leavingOut(left))
    for round in 0..<15 {
      let answers = sketch.randomAnswers(answered: round * 7, &random)
      let (own, other) = (reading(of: answers, evaluator), reading(of: answers, meant))
      for (index, guidance) in plan.guidance.enumerated() {
        let behind = itemsRead(by: guidance.condition)
        let restsOnThemAlone = !behind.isEmpty && left.isSuperset(of: behind)
        #expect(own.guidance[index] == (restsOnThemAlone ? .no : other.guidance[index]))
      }
      for index in plan.steps.indices { #expect(own.steps[index] == other.steps[index]) }
    }
  }

  private func reading(
    of answers: Answers, _ evaluator: Evaluator
  ) -> (guidance: [Truth], steps: [(possible: Truth, plain: Truth)]) {
    evaluator.evaluate(answers)
    return (
      evaluator.plan.guidance.indices.map { evaluator.guidance($0) },
      evaluator.plan.steps.indices.map { evaluator.step($0) }
    )
  }
}
