package import Conditions
internal import ScreeningCore

extension PlannedChecklist {
  /// What a condition over the whole checklist can name: its items, its scores, their figures.
  package var scope: Scope {
    var names: [String: Symbol] = [:]
    for (index, item) in checklist.items.enumerated() {
      names[item.name.value] = item.symbol(at: index) ?? .withoutAnswer
    }
    for score in scores {
      let figures = score.named.map { ($0.name, plan.scores[$0.index].quantity) }
      names[score.name] = .score(
        main: plan.scores[score.main].quantity,
        figures: Dictionary(figures) { first, _ in first })
    }
    return Scope(names: names)
  }
}
