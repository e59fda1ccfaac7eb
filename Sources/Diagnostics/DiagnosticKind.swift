/// One sort of problem, with the words that explain it.
package struct DiagnosticKind: Sendable, Hashable {
  package enum Severity: String, Sendable, Hashable {
    case error
    case warning
  }

  /// The stable name in kebab case, such as `duplicate-key`.
  package let code: String

  package let severity: Severity

  /// What is wrong, in a few words.
  package let title: String

  /// What `waymark explain CODE` prints: plain words, often with a wrong and a right example.
  package let explanation: String

  package init(
    code: String, severity: Severity = .error, title: String, explanation: String
  ) {
    self.code = code
    self.severity = severity
    self.title = title
    self.explanation = explanation
  }
}
