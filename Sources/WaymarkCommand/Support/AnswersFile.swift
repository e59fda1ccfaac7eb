internal import Diagnostics
internal import LocatedYAML
internal import RulePacks
internal import ScreeningCore

/// A file of answers, in YAML or JSON.
enum AnswersFile {
  /// Reads answers for evaluation; nil where the file has errors, all of which are among the
  /// diagnostics. Items that the file leaves out are open, or not asked if `finished`.
  ///
  /// `rules` are looked through for the checklist that the answers belong to, where it is not this.
  static func read(
    _ path: String, for planned: PlannedChecklist, finished: Bool, _ rules: RulesOptions
  ) -> (Answers?, [Diagnostic]) {
    let document = Document.read(named: path)
    guard let root = document.root else { return (nil, document.diagnostics) }
    let findings = Findings()
    findings.report(yaml: document.diagnostics)
    if let story = Diagnostic.storyInPlaceOfAnswers(root, to: planned) {
      findings.report(story)
      return (nil, findings.ordered)
    }
    let sheet = AnswerSheet(file: root, isItem: { planned.index(ofItem: $0) != nil }, findings)
    let everyChecklist = { rules.load(.checklists).checklists }
    if let other = sheet.otherChecklist(than: planned, among: everyChecklist) {
      findings.report(other)
      return (nil, findings.ordered)
    }
    let fitted = sheet.fitted(to: planned, findings)
    guard !findings.hasErrors else { return (nil, findings.ordered) }
    let answers = (finished ? fitted.finished : fitted).counted(for: planned, findings)
    return (answers, findings.ordered)
  }
}
