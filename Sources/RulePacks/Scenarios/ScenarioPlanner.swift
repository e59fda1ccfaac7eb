internal import Diagnostics
package import ScreeningCore

/// A scenario whose answers were read against its checklist.
public struct PlannedScenario: Sendable {
  public let scenario: Scenario
  /// The checklist as the story asks it: about its people, without private items.
  public let checklist: PlannedChecklist
  package let answers: Answers
}

/// Finds the checklist of a scenario among those of its pack, and checks all names it uses.
struct ScenarioPlanner {
  /// The checklists of the pack, those with problems among them.
  let checklists: [Candidate]
  /// Whether these are all checklists, so that another name is a mistake.
  let isWhole: Bool
  /// The steps that stories may name.
  let advice: AdviceLibrary
  let findings: Findings

  struct Candidate {
    /// The plan, or, where there is none, the items alone.
    var checklist: PlannedChecklist
    let isPlanned: Bool
    /// Whether all items, and all guidance, are known by name; otherwise of names that are not there only
    /// those are told that are nearly like one that is.
    var hasAllItems = true
    var hasAllGuidance = true
    /// Names of items and guidance that could not be read.
    var unreadableItems: Set<String> = []
    var unreadableGuidance: Set<String> = []

    /// The same without private items, which is planned once for all stories.
    var withoutPrivateItems: Self {
      var candidate = self
      candidate.checklist = checklist.withoutPrivateItems
      return candidate
    }
  }

  /// The scenario with its answers; nil where it has no checklist that could be planned.
  func planned(_ scenario: Scenario) -> PlannedScenario? {
    for step in scenario.expected.never + scenario.expected.onlyIf
    where advice.step(named: step.value) == nil {
      findings.report(.unknownStep(step, in: advice))
    }
    guard let candidate = candidate(for: scenario) else { return nil }
    let checklist = candidate.checklist.told(of: scenario.people)
    let privateItems = reportPrivateItems(of: checklist.checklist, in: scenario)
    let passedOver = candidate.itemsToPassOver(in: scenario)
    let fitted = scenario.answers.fitted(
      to: checklist, passingOver: passedOver.union(privateItems), findings)
    let guidance = scenario.expected.shown + scenario.expected.undecided
    for guidance in guidance where candidate.isToCheck(guidance: guidance.value) {
      check(guidance, in: checklist)
    }
    for (item, _) in scenario.reasons where !passedOver.contains(item.value) {
      check(item: item, in: checklist)
    }
    if scenario.hasAnswers {
      TellsCheck(
        checklist: checklist, answered: checklist.signs(on: fitted.answers),
        unreadable: passedOver.union(fitted.unreadable(of: checklist)), findings: findings
      ).check(scenario.tells)
    }
    guard candidate.isPlanned else { return nil }
    let leftOut = fitted.leftOut(of: checklist).map { checklist.checklist.items[$0].name.value }
    if !leftOut.isEmpty, scenario.hasAnswers {
      findings.report(.askedLeftOut(leftOut, at: scenario.name.origin))
    }
    return PlannedScenario(
      scenario: scenario, checklist: checklist,
      answers: fitted.finished.counted(for: checklist, findings))
  }

  /// The checklist of a scenario. One that is not there is reported; then it is the one that seems to be
  /// meant.
  private func candidate(for scenario: Scenario) -> Candidate? {
    let name = scenario.checklist
    let named = { (name: String) in
      checklists.first { $0.checklist.checklist.name.value == name || $0.checklist.id == name }
    }
    if let candidate = named(name.value) { return candidate }
    guard isWhole else { return nil }
    if name.value.isEmpty { return checklists.count == 1 ? checklists[0] : nil }
    let known = checklists.map(\.checklist.checklist.name.value).eachOnce
    findings.report(.unknownChecklist(name.value, known: known, at: name.origin))
    return nearest(name.value, in: known).flatMap(named)
  }

  /// The names of private items; a story that says something of one is reported.
  private func reportPrivateItems(of checklist: Checklist, in scenario: Scenario) -> Set<String> {
    let names = Set(checklist.items.filter(\.isPrivate).map(\.name.value))
    let said = scenario.answers.entries.map(\.item) + scenario.reasons.map(\.item)
    findings.report(said.filter { names.contains($0.value) }.map { .privateInStory($0) })
    return names
  }

  private func check(item: Name, in checklist: PlannedChecklist) {
    guard checklist.index(ofItem: item.value) == nil else { return }
    let known = checklist.checklist.items.map(\.name.value)
    findings.report(.unknownItem(item.value, of: checklist.id, known: known, at: item.origin))
  }

  private func check(_ guidance: Name, in checklist: PlannedChecklist) {
    guard checklist.index(ofGuidance: guidance.value) == nil else { return }
    let known = checklist.checklist.guidance.map(\.name.value).eachOnce
    guard !known.isEmpty else { return }  // What is wrong with all of it was reported.
    findings.report(.unknownGuidance(guidance.value, known: known, at: guidance.origin))
  }
}

extension ScenarioPlanner.Candidate {
  /// The items of a scenario that may be there and could not be read.
  fileprivate func itemsToPassOver(in scenario: Scenario) -> Set<String> {
    if hasAllItems { return unreadableItems }
    let known = checklist.checklist.items.map(\.name.value)
    let told = scenario.tells.flatMap { telling in
      [telling.item.value]
        + telling.lines.flatMap { line in
          line.signs.compactMap { $0.value.split(separator: ".").first.map(String.init) }
        }
    }
    let said =
      scenario.answers.entries.map(\.item.value) + scenario.reasons.map(\.item.value) + told
    return unreadableItems.union(
      said.filter { !known.contains($0) && nearest($0, in: known) == nil })
  }

  fileprivate func isToCheck(guidance name: String) -> Bool {
    let known = checklist.checklist.guidance.map(\.name.value)
    return !unreadableGuidance.contains(name)
      && (hasAllGuidance || nearest(name, in: known) != nil)
  }
}

extension Diagnostic {
  static func unknownChecklist(_ name: String, known: [String], at origin: Origin) -> Self {
    let meant = nearest(name, in: known)
    let near = meant.map { "did you mean '\($0)'?" }
    let all = "there are \(known.joined(separator: ", "))"
    return Diagnostic(
      .unknownChecklist, "the pack has no checklist '\(name.shortened)'; \(near ?? all)", at: origin
    ).suggesting(meant, for: name)
  }

  static func privateInStory(_ item: Name) -> Self {
    Diagnostic(
      .privateInStory,
      "'\(item.value)' is private: no story asks it, since others look on where one is gone through; "
        + "take it out here", at: item.origin)
  }

  static func askedLeftOut(_ items: [String], at origin: Origin) -> Self {
    let names = items.map { "'\($0)'" }.joined(separator: ", ")
    let are = items.count == 1 ? "is asked and has no answer" : "are asked and have no answers"
    return Diagnostic(
      .askedLeftOut,
      "\(names) \(are) here; add what the story says, or 'skipped', or 'not_asked' where somebody "
        + "stopped before", at: origin)
  }

  static func unknownGuidance(_ name: String, known: [String], at origin: Origin) -> Self {
    let several = name.severalNames(among: known).map { "write a ',' between \($0)" }
    let meant = several == nil ? nearest(name, in: known) : nil
    let near = several ?? meant.map { "did you mean '\($0)'?" }
    let all = "there are \(known.joined(separator: ", "))"
    return Diagnostic(
      .unknownGuidance, "the checklist has no guidance '\(name.shortened)'; \(near ?? all)",
      at: origin
    ).suggesting(meant, for: name)
  }
}

extension DiagnosticKind {
  static let unknownChecklist = DiagnosticKind(
    code: "unknown-checklist", title: "a checklist that is not there",
    explanation: """
      A scenario names the checklist of its pack that it belongs to, as the checklist calls itself
      under 'checklist'.
      """)

  static let privateInStory = DiagnosticKind(
    code: "private-in-story", title: "a story that answers a private item",
    explanation: """
      An item with 'private: true', such as one about hurting oneself, is asked only where nobody else
      looks on. Stories are gone through in class, on a wall and on paper, so no story asks it, and a
      story has no answer to it. What rests on it alone does not come in a story either.
      """)

  static let askedLeftOut = DiagnosticKind(
    code: "asked-left-out", severity: .warning, title: "a scenario that leaves out what is asked",
    explanation: """
      Whoever goes through the story is asked this item, going by the other answers, and the
      scenario says nothing about it. Then it tests less than it seems to, and its answer key has a
      gap. Write an answer, or 'skipped', 'declined' or 'not_asked' where none is meant.
      """)

  static let unknownGuidance = DiagnosticKind(
    code: "unknown-guidance", title: "guidance that the checklist does not have",
    explanation: """
      A scenario lists the guidance it expects as the checklist calls it, under 'id'.
      """)
}
