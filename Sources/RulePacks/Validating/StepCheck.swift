internal import Diagnostics
internal import ScreeningCore

/// Finds steps that a pack has written itself, and guidance with nothing that fits everybody.
struct StepCheck: LintCheck {
  func run(on lint: Lint, _ findings: Findings) -> [String] {
    for planned in lint.library.checklists {
      for (index, guidance) in planned.checklist.guidance.enumerated() {
        if let text = guidance.ownSteps.first {
          findings.report(.ownStep(text, of: guidance, isOne: guidance.ownSteps.count == 1))
        }
        let steps = planned.plan.guidance[index].steps.map { planned.plan.steps[$0] }
        if !steps.isEmpty, !steps.contains(where: { $0.isUnconditional && $0.isLead }) {
          findings.report(.noAnchor(guidance))
        }
      }
    }
    return []
  }
}

extension Diagnostic {
  static func ownStep(_ text: Text, of guidance: Checklist.Guidance, isOne: Bool) -> Self {
    let others = isOne ? "" : ", and the others of this list,"
    return Diagnostic(
      .ownStep,
      "this step\(others) of '\(guidance.name.value)' is a text of the pack; name a step of the library "
        + "that says it (`waymark advice` lists them), so that it is kept from whoever it would harm",
      at: text.origin)
  }

  static func noAnchor(_ guidance: Checklist.Guidance) -> Self {
    Diagnostic(
      .noAnchor,
      "no step of '\(guidance.name.value)' fits everybody and can stand alone; add one with 'lead' "
        + "and without situations, such as 'helpline_first'", at: guidance.name.origin)
  }
}

extension DiagnosticKind {
  static let ownStep = DiagnosticKind(
    code: "step-as-text", severity: .warning, title: "a step that is written in the pack",
    explanation: """
      A step that stands in the library says in which situations it would harm, and then nobody in
      such a situation is told it without an "If". A text in its place is told to everybody. Look for
      the step that says the same in `waymark advice`, and write its name. If there is none, add one
      to a file in a folder 'advice' beside your packs.

      Wrong:
          do: [Block the account.]
      Right:
          do: [report_then_block]
      """)

  static let noAnchor = DiagnosticKind(
    code: "no-anchor", severity: .warning, title: "guidance without a step that fits everybody",
    explanation: """
      A report begins with one step. So each piece of guidance has one that names no situation, harms
      nobody and does good though nothing else is read: it is marked 'lead' in the library.
      """)
}
