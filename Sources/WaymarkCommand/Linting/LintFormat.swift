internal import ArgumentParser
internal import Diagnostics
internal import Files
internal import PlainText
internal import RulePacks
internal import SystemPackage

/// How `lint` writes down what it found.
enum LintFormat: String, CaseIterable, ExpressibleByArgument {
  /// For people, printed while it goes on.
  case text
  /// For programs, as Docs/lint.schema.json describes it.
  case json
  /// SARIF 2.1.0, for services that show findings beside the lines they are about.
  case sarif
  /// Workflow commands, which GitHub shows as annotations of a change.
  case github

  /// The format that the ending of a file's name promises; nil where it promises none.
  init?(endingOf file: String) {
    switch FilePath(written: file).extension?.lowercased() {
    case "txt", "text": self = .text
    case "json": self = .json
    case "sarif": self = .sarif
    default: return nil
    }
  }

  /// The whole document.
  func document(of report: Lint.Report) -> String {
    switch self {
    case .text: report.text
    case .json: report.json.text + "\n"
    case .sarif: report.sarif.text + "\n"
    case .github: report.gitHubCommands
    }
  }
}

extension Lint.Report {
  var errors: Int { diagnostics.count(where: \.isError) }
  var warnings: Int { diagnostics.count - errors }

  /// The last line for people: what was found, and that there may be more where a search was not finished.
  var end: String {
    let found =
      diagnostics.isEmpty
      ? "nothing found" : "\(errors.of("error")), \(warnings.of("warning"))"
    return switch unfinished {
    case 0: found
    case 1: found + ", but 1 search was not finished"
    default: found + ", but \(unfinished) searches were not finished"
    }
  }

  fileprivate var text: String {
    let remarks = remarks.map { $0.escapedForMessage + "\n" }.joined()
    return DiagnosticRenderer().render(diagnostics) + remarks + end + "\n"
  }
}

extension Int {
  /// So many of something: "1 error", "2 errors".
  fileprivate func of(_ thing: String) -> String { "\(self) \(thing)\(self == 1 ? "" : "s")" }
}
