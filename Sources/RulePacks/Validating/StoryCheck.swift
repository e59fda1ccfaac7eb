package import Diagnostics
internal import ScreeningCore

/// Finds packs and checklists without a story, and urgent guidance that no story is expected to show.
package struct StoryCheck {
  package init() {}

  /// What is found in some checklists of a library, of which all stories could be read.
  package func run(on checklists: [PlannedChecklist], of library: Library) -> [Diagnostic] {
    library.packs.flatMap { pack -> [Diagnostic] in
      let asked = pack.checklists.filter { planned in checklists.contains { $0.id == planned.id } }
      guard !asked.isEmpty else { return [] }
      guard !pack.scenarios.isEmpty else { return [.packWithoutStories(pack.pack.name)] }
      return asked.flatMap { run(on: $0, by: pack.scenarios(for: $0)) }
    }
  }

  private func run(on planned: PlannedChecklist, by stories: [PlannedScenario]) -> [Diagnostic] {
    let expected = Set(stories.flatMap { $0.scenario.expected.shown.map(\.value) })
    let possible = planned.withoutPrivateItems.possibleGuidance
    return possible.map { planned.checklist.guidance[$0] }
      .filter { $0.urgency >= .soon && !expected.contains($0.name.value) }
      .map { .urgentInNoStory($0) }
  }
}

extension Diagnostic {
  static func packWithoutStories(_ name: Name) -> Self {
    Diagnostic(
      .packWithoutStories,
      "the pack has no story, so nothing says whether it does what you mean; write one, and list its "
        + "folder under 'scenarios'", at: name.origin)
  }

  static func urgentInNoStory(_ guidance: Checklist.Guidance) -> Self {
    Diagnostic(
      .urgentInNoStory,
      "no story expects '\(guidance.name.value)', which is urgent; write one in which it is shown",
      at: guidance.name.origin)
  }
}

extension DiagnosticKind {
  static let packWithoutStories = DiagnosticKind(
    code: "pack-without-stories", title: "a pack without a story",
    explanation: """
      A story is a lesson, and a test at the same time: it says which guidance its answers should come to.
      Without one, nobody notices when a change takes help away. 'waymark test --write-missing DIR' writes
      drafts with answers, to which a story is still to be found.
      """)

  static let urgentInNoStory = DiagnosticKind(
    code: "urgent-in-no-story", title: "urgent guidance that no story expects",
    explanation: """
      Guidance of urgency 'soon' or 'now' has to come when it is needed. A story that expects it under
      'shown' keeps it so. 'waymark test --write-missing DIR' writes a draft with answers that bring it.
      """)
}
