internal import ScoringKit

/// The figures of one score, ready to be evaluated: score 0 is the main one.
struct Scoring {
  let plan: Plan
  let evaluator: Evaluator
  let names: [String]
  let quantities: [Quantity]

  init(_ figures: Figures, on checklist: ScoringContext) throws {
    names = ["the main figure"] + figures.named.map { "figure '\($0.name)'" }
    quantities = [figures.main] + figures.named.map(\.quantity)
    plan = try Plan(
      items: checklist.items.map { Plan.Item(domain: $0.domain, when: $0.when) },
      scores: quantities.map { Plan.Score($0, sufficient: figures.sufficient) }, guidance: [])
    evaluator = Evaluator(plan)
  }

  /// Whether a figure reads the states of items, not only their values.
  func readsStates(_ figure: Int) -> Bool {
    var reads = false
    quantities[figure].visitVariables { reads = reads || $0.readsState }
    return reads
  }
}
