internal import Conditions
package import Diagnostics
internal import LocatedYAML
internal import ScoringKit

extension Lint {
  /// The kinds of finding that a pack can have told otherwise: every warning, and of the errors those that
  /// leave the pack to be read.
  package static let rules: [DiagnosticKind] = {
    var seen: Set<String> = []
    return (kinds.filter { $0.severity == .warning } + errors)
      .filter { seen.insert($0.code).inserted }.sorted { $0.code < $1.code }
  }()

  /// Every kind of finding in files of rules, but for those of scoring modules alone.
  private static let kinds =
    Document.diagnosticKinds + ParsedCondition.diagnosticKinds + DiagnosticKind.scoring
    + Library.diagnosticKinds

  /// Whether a code is that of a rule.
  static func isRule(_ code: String) -> Bool { rules.contains { $0.code == code } }

  /// Whether a code is that of a finding that no pack can change.
  static func isFixed(_ code: String) -> Bool {
    !isRule(code) && kinds.contains { $0.code == code }
  }

  /// The errors that its checks report, and nothing that reads files.
  private static let errors: [DiagnosticKind] = [
    .asksForDetail, .bannedWord, .canLackSteps, .hardChecklist, .lateItem, .neverAdvised,
    .neverAsked, .neverOpen, .neverShown, .neverSo, .noSteps, .notVerified, .unmetNeed,
  ]
}

extension DiagnosticKind {
  /// The same rule, taken to be as severe as a pack wants it.
  func taken(as severity: Severity) -> Self {
    Self(code: code, severity: severity, title: title, explanation: explanation)
  }
}

extension Diagnostic {
  /// Says that no rule has a name, or none that a pack can change.
  static func unknownRule(_ name: Name) -> Self {
    let known = Lint.rules.map(\.code)
    let near = nearest(name.value, in: known)
    let isFixed = Lint.isFixed(name.value)
    let advice =
      isFixed
      ? "keeps a pack from being read, and so it cannot be changed; mend what it is about"
      : near.map { "is no rule; did you mean '\($0)'?" }
        ?? "is no rule; 'waymark explain' lists them"
    return Diagnostic(.unknownRule, "'\(name.value.shortened)' \(advice)", at: name.origin)
      .suggesting(isFixed ? nil : near, for: name.value)
  }
}

extension DiagnosticKind {
  static let unknownRule = DiagnosticKind(
    code: "unknown-rule", title: "a rule that there is not",
    explanation: """
      'lint' in pack.yaml, and a comment that allows something, name a rule by the code that stands in brackets
      at the end of a message. Errors that keep a pack from being read cannot be changed.

      Wrong:
          lint: { hard-txt: off }
      Right:
          lint: { hard-text: off }
      """)
}
