package import Diagnostics
package import LocatedYAML

extension Diagnostic {
  /// What is said of a story that is given where a file of answers is wanted; nil where it is none.
  package static func storyInPlaceOfAnswers(_ root: Node, to checklist: PlannedChecklist) -> Self? {
    guard let mapping = root.mapping, let key = mapping.key(ScenarioKeys.scenario.name),
      mapping[ScenarioKeys.answers.name] != nil,
      checklist.index(ofItem: ScenarioKeys.scenario.name) == nil
    else { return nil }
    let name = mapping[ScenarioKeys.scenario.name]?.scalar?.text.shortened ?? "NAME"
    return Diagnostic(
      .wrongKind,
      "this file is a story, and not answers alone; 'waymark run \(checklist.id) --story \(name)' "
        + "goes by what it answers", at: key.origin)
  }
}
