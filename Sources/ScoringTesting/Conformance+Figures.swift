internal import ScoringKit

extension Conformance {
  /// How many sheets of answers are filled in for each example.
  private static let sheets = 200

  /// Evaluates an example's figures on random sheets of answers.
  static func figures(of example: ScoringExample, _ module: some ScoringModule) -> [String] {
    let checklist = PracticeChecklist.standard
    guard let first = checklist.read(example.yaml, by: module).figures,
      let second = checklist.read(example.yaml, by: module).figures
    else { return [] }
    guard first.isSame(as: second) else { return ["the same settings give other figures"] }
    guard let scoring = try? Scoring(first, on: checklist.context) else {
      return ["a figure can leave the range of numbers"]
    }
    var numbers = SeededNumbers(seed: 2026)
    for _ in 0..<sheets {
      let breaches = fillIn(scoring, checklist.context, &numbers)
      if !breaches.isEmpty { return breaches }
    }
    return []
  }

  /// Answers a sheet item by item in random order, and looks at the figures after each.
  private static func fillIn(
    _ scoring: Scoring, _ checklist: ScoringContext, _ numbers: inout SeededNumbers
  ) -> [String] {
    var answers = Answers(for: scoring.plan)
    var steps: [(item: Int, isFirst: Bool)] = []
    for item in checklist.items.indices.shuffled(using: &numbers) { steps.append((item, true)) }
    var hidden: [Int] = []
    for item in checklist.items.indices where Int.random(in: 0..<4, using: &numbers) == 0 {
      hidden.append(item)
    }
    for item in hidden { steps.append((item, false)) }

    var before = scoring.quantities.map(\.bounds)
    let open = scoring.bounds(for: answers)
    for figure in open.indices where !before[figure].holds(open[figure]) {
      return ["\(scoring.names[figure]) leaves its declared range of \(before[figure].words)"]
    }
    before = open
    var mayBeUsed = scoring.evaluator.isSufficient(0)
    for (item, isFirst) in steps {
      let isHidden = isFirst && hidden.contains(item)
      answers[item] =
        isHidden ? .randomSilence(&numbers) : checklist.items[item].randomAnswer(&numbers)
      let after = scoring.bounds(for: answers)
      for figure in after.indices where isFirst || !scoring.readsStates(figure) {
        let (old, new) = (before[figure], after[figure])
        guard old.holds(new) else {
          return [
            "\(scoring.names[figure]) widened from \(old.words) to \(new.words)"
              + " when '\(checklist.items[item].name)' was answered"
          ]
        }
      }
      let isUsed = scoring.evaluator.isSufficient(0)
      if isFirst && mayBeUsed.isDecided && isUsed != mayBeUsed {
        return ["whether enough was answered changed after it was decided"]
      }
      (before, mayBeUsed) = (after, isUsed)
    }
    return before.indices.filter { !before[$0].isExact }.map {
      "\(scoring.names[$0]) is not exact although all is answered: \(before[$0].words)"
    }
  }
}

extension Scoring {
  /// What the figures can still come to.
  fileprivate func bounds(for answers: Answers) -> [Interval] {
    evaluator.evaluate(answers)
    return quantities.indices.map { evaluator.score($0) }
  }
}

extension Figures {
  fileprivate func isSame(as other: Figures) -> Bool {
    main == other.main && sufficient == other.sufficient
      && named.map(\.name) == other.named.map(\.name)
      && named.map(\.quantity) == other.named.map(\.quantity)
      && named.map(\.words) == other.named.map(\.words)
      && bands.map(\.from) == other.bands.map(\.from)
  }
}

extension Interval {
  fileprivate func holds(_ other: Interval) -> Bool {
    low <= other.low && other.high <= high
  }

  fileprivate var words: String { "\(low.decimal) to \(high.decimal)" }
}

extension Answer {
  /// One of the ways not to answer.
  fileprivate static func randomSilence(_ numbers: inout SeededNumbers) -> Answer {
    [Answer.skipped, .declined, .notSure, .notAsked].randomElement(using: &numbers) ?? .skipped
  }
}

extension ScoringContext.Item {
  fileprivate func randomAnswer(_ numbers: inout SeededNumbers) -> Answer {
    .answered(Int.random(in: 0..<domain.count, using: &numbers))
  }
}
