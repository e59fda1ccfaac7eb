internal import Conditions
internal import Diagnostics
internal import ScreeningCore

/// Finds items that no answers lead to, by exact search.
struct UnreachableItemCheck {
  /// Passes on each finding at once; where the work ran out before a result, that is a remark.
  func run(on planned: PlannedChecklist, within work: inout Int, _ give: (Lint.Report) -> Void) {
    var search = LimitedSearch(planned)
    for (index, item) in planned.checklist.items.enumerated()
    where planned.plan.items[index].when.constant != true {
      let question = "whether '\(item.name.value)' can be asked"
      if search.run(question, within: &work, give, { $0.canBeAsked(item: index) }) == .impossible {
        give(Lint.Report(diagnostics: [.neverAsked(item)]))
      }
    }
  }
}

extension Diagnostic {
  static func neverAsked(_ item: Checklist.Item) -> Self {
    Diagnostic(
      .neverAsked,
      "no answers lead to '\(item.name.value)'; change this condition, or take the item out",
      at: item.when?.origin ?? item.name.origin)
  }
}

extension DiagnosticKind {
  static let neverAsked = DiagnosticKind(
    code: "item-never-asked", title: "an item that nobody ever meets",
    explanation: """
      All ways of answering were gone through, and the 'when' of this item holds on none of them. Often
      'all' was written where 'any' was meant: one choice cannot be two at once.

      Wrong:
          when: { all: [how_met.wrote, how_met.shared_space] }
      Right:
          when: { any: [how_met.wrote, how_met.shared_space] }
      """)
}
