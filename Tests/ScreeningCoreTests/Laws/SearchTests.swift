import PlanSketches
import ScreeningCore
import Testing

/// The search against trying everything.
struct SearchTests {
  @Test(arguments: 0..<150)
  func `the search finds a sheet exactly where trying all of them does`(seed: Int) throws {
    let sketch = try PlanSketch(seed: seed)
    guard let sheets = sketch.everySheet(atMost: 4000) else { return }
    let search = Search(sketch.plan)
    let evaluator = Evaluator(sketch.plan)
    for index in sketch.guidance.indices {
      let exists = sheets.contains {
        evaluator.evaluate($0)
        return evaluator.guidance(index) == .yes
      }
      switch search.canBeShown(guidance: index) {
      case .found(let sheet):
        #expect(exists)
        evaluator.evaluate(sheet)
        #expect(evaluator.guidance(index) == .yes)
      case .impossible: #expect(!exists)
      case .limitReached: Issue.record("the limit was reached")
      }
    }
  }

  @Test(arguments: 0..<100)
  func `an item that can change something does so on some sheet`(seed: Int) throws {
    let sketch = try PlanSketch(seed: seed)
    guard let sheets = sketch.everySheet(atMost: 1500) else { return }
    let search = Search(sketch.plan)
    let evaluator = Evaluator(sketch.plan)
    for item in sketch.items.indices {
      let result = search.canChangeAnything(item: item, from: Answers(for: sketch.plan))
      if isTold(apart: item, by: sheets.filter(\.isAnsweredThroughout), evaluator) {
        #expect(result != .impossible)
      }
      if case .found = result { #expect(isTold(apart: item, by: sheets, evaluator)) }
    }
  }

  /// Whether two sheets that differ only in `item` differ in what they show.
  private func isTold(apart item: Int, by sheets: [Answers], _ evaluator: Evaluator) -> Bool {
    var outcomes: [Answers: [Truth]] = [:]
    for sheet in sheets {
      evaluator.evaluate(sheet)
      let truths = evaluator.plan.guidance.indices.map { evaluator.guidance($0) }
      var rest = sheet
      rest[item] = .open
      if outcomes.updateValue(truths, forKey: rest) ?? truths != truths { return true }
    }
    return false
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
    let search = Search(plan, limit: 100)
    #expect(search.canBeShown(guidance: 0) == .limitReached)
    #expect(search.evaluations == 100)
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

extension Answers {
  fileprivate var isAnsweredThroughout: Bool { indices.allSatisfy { self[$0].code != nil } }
}
