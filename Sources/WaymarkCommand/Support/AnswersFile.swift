internal import LocatedYAML
internal import RulePacks
internal import ScreeningCore

/// A file of answers, in YAML or JSON.
enum AnswersFile {
  /// Reads answers; nil where the file has errors, all of which are among the diagnostics.
  static func read(_ path: String, for planned: PlannedChecklist) -> (Answers?, [Diagnostic]) {
    let document = Document.read(path: path)
    guard let root = document.root else { return (nil, document.diagnostics) }
    let findings = Findings()
    findings.report(yaml: document.diagnostics)
    let answers = AnswersReader(for: planned, findings).answers(fromFile: root)
    return (findings.hasErrors ? nil : answers, findings.ordered)
  }
}
