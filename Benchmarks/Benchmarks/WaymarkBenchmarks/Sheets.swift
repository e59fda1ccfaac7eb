import Core
import HandWritten

/// Sheets of answers, about a quarter of them open: as the evaluator takes them, and as C does.
struct Sheets {
  let answers: [Answers]
  /// One row of codes after another.
  let rows: [Int8]
  private let plan: Plan

  init(_ count: Int, for plan: Plan) {
    self.plan = plan
    var random: UInt64 = 1
    func below(_ count: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((random >> 33) % UInt64(count))
    }
    var answers: [Answers] = []
    var rows = [Int8](repeating: -1, count: count * ITEMS)
    for sheet in 0..<count {
      answers.append(Answers(for: plan))
      for item in 0..<ITEMS where below(4) != 0 {
        let code = below(plan.items[item].domain.count)
        answers[sheet][item] = .answered(code)
        rows[sheet * ITEMS + item] = Int8(code)
      }
    }
    self.answers = answers
    self.rows = rows
  }

  /// Whether the evaluator and C come to the same on every sheet: whether each item applies, both
  /// bounds of each score, and what is certain and what possible of each piece of guidance.
  func agree(_ evaluator: Evaluator) -> Bool {
    answers.enumerated().allSatisfy { place, sheet in
      evaluator.evaluate(sheet)
      var outcome = HandWrittenOutcome()
      evaluate(Array(rows[place * ITEMS..<(place + 1) * ITEMS]), &outcome)
      let applies = withUnsafeBytes(of: outcome.applies, Array.init)
      let low = withUnsafeBytes(of: outcome.low) { Array($0.bindMemory(to: Int64.self)) }
      let high = withUnsafeBytes(of: outcome.high) { Array($0.bindMemory(to: Int64.self)) }
      let certain = withUnsafeBytes(of: outcome.certain, Array.init)
      let possible = withUnsafeBytes(of: outcome.possible, Array.init)
      return plan.items.indices.allSatisfy {
        evaluator.applies($0) == [.no, .yes, .undecided][Int(applies[$0])]
      }
        && plan.scores.indices.allSatisfy {
          evaluator.score($0).low.thousandths == low[$0]
            && evaluator.score($0).high.thousandths == high[$0]
        }
        && plan.guidance.indices.allSatisfy {
          evaluator.guidance($0)
            == (certain[$0] == 1 ? .yes : possible[$0] == 0 ? .no : .undecided)
        }
    }
  }
}
