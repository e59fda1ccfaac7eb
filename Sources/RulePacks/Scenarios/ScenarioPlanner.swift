internal import LocatedYAML
internal import ScreeningCore

/// Finds the checklist of a scenario among those of its pack, and checks all names it uses.
struct ScenarioPlanner {
  let checklists: [PlannedChecklist]
  /// Names of checklists that have problems; nil where it is not known what they are called.
  let unreadable: Set<String>?
  let findings: Findings

  func planned(_ scenario: Scenario) -> PlannedScenario? {
    let name = scenario.checklist
    guard
      let checklist = checklists.first(where: {
        $0.checklist.name.value == name.value || $0.id == name.value
      })
    else {
      if let unreadable, !unreadable.contains(name.value) {
        let known = checklists.map(\.checklist.name.value)
        findings.report(.unknownChecklist(name.value, known: known, at: name.span))
      }
      return nil
    }
    let answers = AnswersReader(for: checklist, findings).answers(from: scenario.answers)
    for guidance in scenario.expected.shown + scenario.expected.undecided {
      check(guidance, in: checklist)
    }
    let questions = checklist.checklist.items.map(\.name.value)
    for (item, _) in scenario.reasons where checklist.index(ofItem: item.value) == nil {
      findings.report(
        .unknownItem(item.value, of: checklist.id, known: questions, at: item.span))
    }
    return PlannedScenario(
      scenario: scenario, checklist: checklist, answers: answers.finished)
  }

  private func check(_ guidance: Name, in checklist: PlannedChecklist) {
    guard checklist.index(ofGuidance: guidance.value) == nil else { return }
    let known = checklist.checklist.guidance.map(\.name.value)
    findings.report(.unknownGuidance(guidance.value, known: known, at: guidance.span))
  }
}

extension Diagnostic {
  static func unknownChecklist(_ name: String, known: [String], at span: SourceSpan) -> Self {
    let near = nearest(name, in: known).map { "did you mean '\($0)'?" }
    let all = "there are \(known.joined(separator: ", "))"
    return Diagnostic(
      .unknownChecklist, "the pack has no checklist '\(name.shortened)'; \(near ?? all)", at: span)
  }

  static func unknownGuidance(_ name: String, known: [String], at span: SourceSpan) -> Self {
    let near = nearest(name, in: known).map { "did you mean '\($0)'?" }
    let all = "there are \(known.joined(separator: ", "))"
    return Diagnostic(
      .unknownGuidance, "the checklist has no guidance '\(name.shortened)'; \(near ?? all)",
      at: span)
  }
}

extension DiagnosticKind {
  static let unknownChecklist = DiagnosticKind(
    code: "unknown-checklist", title: "a checklist that is not there",
    explanation: """
      A scenario names the checklist of its pack that it belongs to, as the checklist calls itself
      under 'checklist'.
      """)

  static let unknownGuidance = DiagnosticKind(
    code: "unknown-guidance", title: "guidance that the checklist does not have",
    explanation: """
      A scenario lists the guidance it expects as the checklist calls it, under 'id'.
      """)
}
