internal import Diagnostics
internal import ScreeningCore

/// Finds items that urgent guidance depends on and that are asked late.
struct LateItemCheck: LintCheck {
  func run(on lint: Lint, _ findings: Findings) -> [String] {
    // The phases of an interview say what comes when.
    for planned in lint.library.checklists where !planned.checklist.hasPhases {
      let items = planned.checklist.items
      let questions = items.indices.filter { items[$0].isQuestion }
      let late = questions.dropFirst((questions.count + 2) / 3)
      guard let firstLate = late.first else { continue }
      let evaluator = Evaluator(planned.plan)
      var urgent: [Int: Name] = [:]
      for (index, guidance) in planned.checklist.guidance.enumerated()
      where guidance.urgency == .now {
        for item in evaluator.items(behindGuidance: index) where item >= firstLate {
          urgent[item] = urgent[item] ?? guidance.name
        }
      }
      for item in late {
        guard let guidance = urgent[item] else { continue }
        findings.report(.lateItem(items[item].name, behind: guidance))
      }
    }
    return []
  }
}

extension Diagnostic {
  static func lateItem(_ item: Name, behind guidance: Name) -> Self {
    Diagnostic(
      .lateItem,
      "'\(guidance.value)' has urgency 'now' and depends on '\(item.value)', which is asked late; "
        + "move it into the first third", at: item.origin,
      notes: [Note("the guidance is here", at: guidance.origin)])
  }
}

extension DiagnosticKind {
  static let lateItem = DiagnosticKind(
    code: "late-item", title: "an urgent item that is asked late",
    explanation: """
      Immediate danger is addressed before anything else, and many people stop before the end. So
      the items on which guidance with urgency 'now' depends stand in the first third of the
      checklist.
      """)
}
