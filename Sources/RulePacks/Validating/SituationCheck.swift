internal import Conditions
internal import Diagnostics
internal import ScreeningCore

/// Finds situations that a checklist says nothing about, and those that rest on how an item was left.
struct SituationCheck: LintCheck {
  func run(on lint: Lint, _ findings: Findings) -> [String] {
    for planned in lint.library.checklists {
      let hasSoundGates = checkGates(of: planned, findings)
      guard !planned.checklist.hasOwnStepsOnly else { continue }
      checkNames(of: planned, lint.library.advice, findings)
      checkUrgent(of: planned, lint.library.advice, findings)
      checkStates(of: planned, withItems: hasSoundGates, findings)
    }
    return []
  }

  /// A checklist says of each situation that its steps name, and of each urgent one, how it is asked
  /// about.
  private func checkNames(
    of planned: PlannedChecklist, _ advice: AdviceLibrary, _ findings: Findings
  ) {
    let said = Set(planned.checklist.situations.map(\.situation.value))
    let isUrgent = planned.checklist.guidance.contains { $0.urgency == .now }
    let named = Set(
      planned.steps.compactMap { $0.name.flatMap { advice.step(named: $0.value) } }
        .flatMap { ($0.onlyWhen + $0.notWhen).map(\.value) })
    let missing = advice.situations.filter { situation in
      let name = situation.name.value
      return !said.contains(name) && (named.contains(name) || isUrgent && situation.isUrgent)
    }
    guard !missing.isEmpty else { return }
    findings.report(
      .situationsUnsaid(missing.map(\.name.value), at: planned.checklist.name.origin))
  }

  /// A step that is only for people in an urgent situation comes to nobody as it is, and at most with its "If",
  /// where the checklist says that it does not ask about that.
  private func checkUrgent(
    of planned: PlannedChecklist, _ advice: AdviceLibrary, _ findings: Findings
  ) {
    let steps = planned.steps.compactMap { $0.name.flatMap { advice.step(named: $0.value) } }
    for rule in planned.checklist.situations where rule.condition == nil {
      let name = rule.situation.value
      guard advice.situation(named: name)?.isUrgent == true else { continue }
      let waiting = steps.filter { $0.onlyWhen.contains { $0.value == name } }.map(\.name.value)
      if !waiting.isEmpty { findings.report(.urgentNotAsked(rule.situation, waiting)) }
    }
  }

  /// Reports the first gate that asks how an item was left; whether there is none.
  private func checkGates(of planned: PlannedChecklist, _ findings: Findings) -> Bool {
    let gate = planned.course.gates.first {
      planned.plan.situations[$0.situation].isSo.readsState
    }
    guard let gate else { return true }
    let section = planned.checklist.sections[gate.section]
    findings.report(
      .helpReadsState(
        section.name.value, at: section.gate?.condition.origin ?? section.name.origin))
    return false
  }

  /// Nothing that decides about help asks how an item was left: skipping could then take help away.
  private func checkStates(
    of planned: PlannedChecklist, withItems: Bool, _ findings: Findings
  ) {
    let (checklist, plan) = (planned.checklist, planned.plan)
    let origins = checklist.situations.map { ($0.situation.value, $0.condition?.origin) }
    for (index, situation) in planned.situations.enumerated()
    where plan.situations[index].isSo.readsState {
      let name = situation.name.value
      let origin = origins.first { $0.0 == name }?.1
      findings.report(.helpReadsState(name, at: origin ?? checklist.name.origin))
    }
    for (index, guidance) in checklist.guidance.enumerated()
    where plan.guidance[index].condition.readsState {
      findings.report(.helpReadsState(guidance.name.value, at: guidance.conditionPlace))
    }
    // What a gate reads, every item behind it reads.
    guard withItems else { return }
    for (index, item) in checklist.items.enumerated() where plan.items[index].when.readsState {
      findings.report(.helpReadsState(item.name.value, at: item.when?.origin ?? item.name.origin))
    }
  }
}

extension Condition {
  /// Whether it asks how some item was left.
  fileprivate var readsState: Bool {
    var reads = false
    visitVariables { if $0.readsState { reads = true } }
    return reads
  }
}

extension Checklist {
  /// Whether none of its guidance names a step of the library.
  fileprivate var hasOwnStepsOnly: Bool {
    situations.isEmpty && guidance.allSatisfy { $0.ownSteps.count == $0.steps.count }
  }
}

extension Diagnostic {
  static func situationsUnsaid(_ names: [String], at origin: Origin) -> Self {
    let list = names.joined(separator: ", ")
    let lines = names.map { "\($0): not_asked" }.joined(separator: ", ")
    return Diagnostic(
      .situationsUnsaid,
      "nothing under 'situations' says by which answers these are so: \(list); where there is no "
        + "question about one, write 'not_asked', as in 'situations: { \(lines) }'", at: origin)
  }

  static func urgentNotAsked(_ situation: Name, _ steps: [String]) -> Self {
    Diagnostic(
      .urgentNotAsked,
      "'\(situation.value)' is said to be not asked about, so \(steps.joined(separator: ", ")) never "
        + (steps.count == 1 ? "comes as a plain step" : "come as plain steps")
        + "; where an answer tells of it, write here which one, as in '\(situation.value): item.choice'",
      at: situation.origin)
  }

  static func helpReadsState(_ name: String, at origin: Origin) -> Self {
    Diagnostic(
      .helpReadsState,
      "'\(name)' asks how a question was left, so skipping one could take help away; let it rest on "
        + "answers alone", at: origin)
  }
}

extension DiagnosticKind {
  static let situationsUnsaid = DiagnosticKind(
    code: "situation-unsaid", severity: .warning,
    title: "a situation that a checklist is silent about",
    explanation: """
      Steps are kept from people in situations in which they would harm. So a checklist says by which
      answers each of these is so, or that it has no question about it: then such a step stands with
      its "If". A checklist with guidance of urgency 'now' does so for the situations that are marked
      'urgent' as well.

      situations:
        near: { any: [who.family_or_near, who.grown_up] }
        held: not_asked
      """)

  static let urgentNotAsked = DiagnosticKind(
    code: "urgent-not-asked", severity: .warning,
    title: "a step for an urgent situation that is not asked about",
    explanation: """
      Some steps are only for people in danger, who are kept somewhere, or who think of hurting
      themselves. They stand as they are only where an answer tells of that. A checklist that names
      such a step and says 'not_asked' of its situation sends people who need it most to something
      else first.

      Wrong:
          situations: { in_danger: not_asked }
          …
          when: right_now.danger
          do: [call_emergency]
      Right:
          situations: { in_danger: right_now.danger }
      """)

  static let helpReadsState = DiagnosticKind(
    code: "help-reads-state", severity: .warning, title: "help that depends on what was skipped",
    explanation: """
      'skipped(x)', 'declined(x)', 'not_sure(x)' and 'answered(x)' are true or false as soon as a
      question was left, whatever the answer would have been. Guidance, situations, and the conditions
      of the questions behind them that ask for it can take help away from somebody for skipping, or
      show a step without its "If". Skipping is respected; it is not an answer.
      """)
}
