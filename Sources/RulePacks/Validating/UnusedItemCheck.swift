internal import Diagnostics
internal import ScreeningCore

/// Finds items whose answers change nothing.
struct UnusedItemCheck: LintCheck {
  func run(on lint: Lint, _ findings: Findings) -> [String] {
    for planned in lint.library.checklists {
      let used = planned.plan.itemsLookedAt
      // In an interview, what is not asked costs nobody an answer, and may be there for the record.
      let isLed = planned.checklist.hasPhases
      for (index, item) in planned.checklist.items.enumerated()
      where item.isQuestion && !used.contains(index) && !(isLed && item.voice != .asked) {
        findings.report(.unusedItem(item.name))
      }
    }
    return []
  }
}

extension Plan {
  /// The items that a score, guidance, a situation or another item's condition looks at.
  fileprivate var itemsLookedAt: Set<Int> {
    var used: Set<Int> = []
    let visit = { (variable: Variable) in _ = used.insert(variable.item) }
    for item in items { item.when.visitVariables(visit) }
    for score in scores {
      score.quantity.visitVariables(visit)
      score.sufficient.visitVariables(visit)
    }
    for guidance in guidance { guidance.condition.visitVariables(visit) }
    for situation in situations { situation.isSo.visitVariables(visit) }
    return used
  }
}

extension Diagnostic {
  static func unusedItem(_ name: Name) -> Self {
    Diagnostic(
      .unusedItem,
      "nothing depends on the answer to '\(name.value)'; use it in guidance or a score, or do not "
        + "ask it", at: name.origin)
  }
}

extension DiagnosticKind {
  static let unusedItem = DiagnosticKind(
    code: "unused-item", severity: .warning, title: "an item whose answer changes nothing",
    explanation: """
      Every question costs something to answer. No guidance, no score and no other item looks at
      the answer to this one, so it can be left out. A 'sign' counts only where a score reads
      signs, as domain-profile does.
      """)
}
