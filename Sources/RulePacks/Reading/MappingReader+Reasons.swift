internal import Diagnostics

extension MappingReader {
  /// Why something is withheld. Where the key is there and its reason cannot be read, it is withheld
  /// as well: what must not be shown does not depend on a slip.
  func text(ofWithheld key: FormatKey<Text>) -> Text? {
    guard self[key] != nil else { return nil }
    return reason(key) ?? Text("no reason that can be read", at: place(of: key))
  }

  /// A reason in words; a yes or a no in its place is reported, since it may mean the opposite of what
  /// a reason there does.
  func reason(_ key: FormatKey<Text>) -> Text? {
    guard let reason = read(key) else { return nil }
    guard Self.yesAndNo.contains(reason.text.lowercased()) else { return reason }
    findings.report(.noReason(reason, for: key.name))
    return nil
  }

  private static let yesAndNo: Set<String> = [
    "yes", "no", "true", "false", "y", "n", "on", "off", "none", "null", "~", "-",
  ]
}

extension Diagnostic {
  static func noReason(_ given: Text, for key: String) -> Self {
    Diagnostic(
      .noReason,
      "'\(key)' takes a reason in words, and no '\(given.text.shortened)'; say why, or take the line "
        + "out", at: given.origin)
  }
}

extension DiagnosticKind {
  static let noReason = DiagnosticKind(
    code: "no-reason", title: "a yes or a no where a reason belongs",
    explanation: """
      These keys say why something is so, and that it is so by being there. A 'no' beside one would be
      taken for its opposite.

      Wrong:
          harmless: false
      Right: no such line, or one that says why.
          harmless: It only says what is true.
      """)
}
