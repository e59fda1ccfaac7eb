internal import Diagnostics
internal import ScreeningCore

/// Gathers the steps that a checklist's guidance names, each once, and the situations behind them.
struct StepPlanner {
  let advice: AdviceLibrary
  let findings: Findings
  private(set) var steps: [PlannedChecklist.StepWords] = []
  private(set) var situations: [AdviceLibrary.Situation] = []
  private(set) var plannedSteps: [Plan.Step] = []

  init(advice: AdviceLibrary, findings: Findings) {
    self.advice = advice
    self.findings = findings
    // Whether somebody is in danger decides how a report begins, whichever steps are named.
    situations = advice.situations.filter { $0.danger != nil }
  }

  /// The places of a piece of guidance's steps; what cannot be found is reported and left out.
  mutating func places(of guidance: Checklist.Guidance) -> [Int] {
    var places: [Int] = []
    for reference in guidance.steps {
      switch reference {
      case .text(let text):
        places.append(steps.count)
        steps.append(.init(name: nil, text: text))
        plannedSteps.append(Plan.Step(onlyWhen: [], notWhen: [], isHarmless: true, isLead: false))
      case .named(let name):
        guard let place = place(of: name) else { continue }
        if places.contains(place) {
          findings.report(.twiceInList(name.origin, key: GuidanceKeys.steps.name))
        } else {
          places.append(place)
        }
      }
    }
    return places
  }

  private mutating func place(of name: Name) -> Int? {
    if let place = steps.firstIndex(where: { $0.name?.value == name.value }) { return place }
    guard let step = advice.step(named: name.value) else {
      findings.report(.unknownStep(name, in: advice))
      return nil
    }
    // Without what it depends on, it could come to whom it would harm.
    guard step.situations.allSatisfy({ advice.situation(named: $0.value) != nil }) else {
      findings.report(.stepWithoutSituation(name))
      return nil
    }
    steps.append(.init(name: name, text: step.text))
    let (onlyWhen, notWhen) = (
      places(ofSituations: step.onlyWhen), places(ofSituations: step.notWhen)
    )
    plannedSteps.append(
      Plan.Step(
        onlyWhen: onlyWhen, notWhen: notWhen, isHarmless: step.harmless != nil,
        isLead: step.isLead, need: step.need))
    return steps.count - 1
  }

  private mutating func places(ofSituations names: [Name]) -> [Int] {
    names.compactMap { name in
      if let place = situations.firstIndex(where: { $0.name.value == name.value }) { return place }
      guard let situation = advice.situation(named: name.value) else { return nil }
      situations.append(situation)
      return situations.count - 1
    }
  }

  /// The situations for the plan: by the checklist's rules, and not asked where it has none.
  func planned(situations rules: [String: Condition?], in items: [Plan.Item]) -> [Plan.Situation] {
    situations.map { situation in
      guard case let condition?? = rules[situation.name.value] else {
        return .notAsked(situation.danger)
      }
      return Plan.Situation(condition, in: items, danger: situation.danger)
    }
  }
}

extension Diagnostic {
  static func stepWithoutSituation(_ name: Name) -> Self {
    Diagnostic(
      .unknownStep,
      "the step '\(name.value.shortened)' names a situation that there is not, or that has problems; "
        + "mend it where the step is written", at: name.origin)
  }

  static func unknownStep(_ name: Name, in advice: AdviceLibrary) -> Self {
    let known = advice.steps.map(\.name.value)
    return missing(
      .unknownStep, "step", name, in: advice, known: known,
      known.isEmpty ? "no file of steps was read" : "`waymark advice` lists those there are")
  }
}

extension DiagnosticKind {
  static let unknownStep = DiagnosticKind(
    code: "unknown-step", title: "a step that is not in the library",
    explanation: """
      What one can do is written once, in the files under 'advice', with the situations in which it
      fits and in which it would harm. Guidance names these steps, and stories those that must not
      come. `waymark advice` lists them.

      Wrong:
          do: [tell_somone]
      Right:
          do: [tell_one]
      """)
}
