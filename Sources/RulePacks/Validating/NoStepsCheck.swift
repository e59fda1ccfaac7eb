internal import Diagnostics
internal import ScreeningCore

/// Finds urgent guidance that says what the matter is and names no step at all, where other guidance of
/// its checklist has steps: then its own were likely meant, and lost.
struct NoStepsCheck: LintCheck {
  func run(on lint: Lint, _ findings: Findings) -> [String] {
    for planned in lint.library.checklists
    where planned.checklist.guidance.contains(where: { !$0.steps.isEmpty }) {
      for guidance in planned.checklist.guidance
      where guidance.urgency == .now && guidance.steps.isEmpty {
        findings.report(.noSteps(guidance))
      }
    }
    return []
  }
}

extension Diagnostic {
  static func noSteps(_ guidance: Checklist.Guidance) -> Self {
    Diagnostic(
      .noSteps,
      "'\(guidance.name.value)' says nothing that one can do; name steps under 'do', such as "
        + "'helpline_first'", at: guidance.name.origin)
  }
}

extension DiagnosticKind {
  static let noSteps = DiagnosticKind(
    code: "urgent-without-steps", title: "urgent guidance without a step",
    explanation: """
      Whoever meets guidance of urgency 'now' needs one thing to do at once. 'waymark advice' lists the
      steps that are there. Where 'do' was written, it may stand with too many spaces before it, so that
      it became a part of the text above.
      """)
}
