internal import Diagnostics
internal import ScreeningCore

/// Finds steps that no answers can bring, and guidance that can be shown without any, by exact search.
struct UnreachableStepCheck {
  /// Passes on each finding at once; where the work ran out before a result, that is a remark.
  func run(on planned: PlannedChecklist, within work: inout Int, _ give: (Lint.Report) -> Void) {
    var search = LimitedSearch(planned)
    for (index, guidance) in planned.plan.guidance.enumerated() {
      let text = planned.checklist.guidance[index]
      let uncertain = guidance.steps.filter { !planned.plan.steps[$0].isUnconditional }
      for step in uncertain {
        let name = planned.steps[step].name?.value ?? ""
        let result = search.run(
          "whether '\(text.name.value)' can have the step '\(name)'", within: &work, give
        ) { $0.canBeAdvised(step: step, inGuidance: index) }
        if result == .impossible {
          give(Lint.Report(diagnostics: [.neverAdvised(name, in: text)]))
        }
      }
      guard !guidance.steps.isEmpty, uncertain.count == guidance.steps.count else { continue }
      let result = search.run(
        "whether '\(text.name.value)' can be left without steps", within: &work, give
      ) { $0.canLackSteps(guidance: index) }
      if case .found = result { give(Lint.Report(diagnostics: [.canLackSteps(text)])) }
    }
  }
}

extension Plan.Step {
  /// Whether it depends on no situation.
  var isUnconditional: Bool { onlyWhen.isEmpty && notWhen.isEmpty }
}

extension Diagnostic {
  static func neverAdvised(_ step: String, in guidance: Checklist.Guidance) -> Self {
    let place = guidance.steps.lazy.compactMap { reference in
      if case .named(let name) = reference, name.value == step { name.origin } else { nil }
    }.first
    return Diagnostic(
      .neverAdvised,
      "no answers bring the step '\(step)' where '\(guidance.name.value)' is shown; look under "
        + "'situations' at those that it depends on (`waymark advice` names them), and if they are right, take "
        + "it out", at: place ?? guidance.name.origin)
  }

  static func canLackSteps(_ guidance: Checklist.Guidance) -> Self {
    Diagnostic(
      .canLackSteps,
      "some answers show '\(guidance.name.value)' and rule out each of its steps; add one that fits "
        + "everybody, such as 'helpline_first'", at: guidance.name.origin)
  }
}

extension DiagnosticKind {
  static let neverAdvised = DiagnosticKind(
    code: "step-never-given", title: "a step that nobody is ever given",
    explanation: """
      All ways of answering were gone through, and wherever this guidance is shown, the situations that
      the step names rule it out. Either it does not belong here, or one of the situations rests on
      answers that were not meant.
      """)

  static let canLackSteps = DiagnosticKind(
    code: "guidance-without-steps", title: "guidance that can be left without a step",
    explanation: """
      Each step of this guidance depends on situations, and some answers rule out all of them. Whoever
      answers so would read what the matter is, and not what to do. Give it a step that names no
      situation.
      """)
}
