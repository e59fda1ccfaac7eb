internal import Conditions
internal import LocatedYAML
internal import PlainText

/// Words that mean something in conditions or answers, and so cannot be names.
package enum ReservedNames {
  /// How an item can end up.
  static let states = ["answered", "open", "skipped", "declined", "not_sure", "not_asked", "none"]

  private static let forms = [
    "true", "false", "null", "in", "yes", "no",
    "size", "all", "any", "not", "exists", "exists_one", "at_least",
  ]

  private static let words = CELReservedWords.all.union(states + forms)

  package static func contains(_ name: String) -> Bool { words.contains(name) }

  /// Whether a label reads like the word for how an item can end up: `Not sure`, `not_sure`.
  static func isState(_ label: String) -> Bool {
    let name = label.comparisonKey.unicodeScalars.map { $0 == " " || $0 == "-" ? "_" : $0 }
    return states.contains(String(String.UnicodeScalarView(name)))
  }
}

extension Diagnostic {
  static func reservedName(_ name: String, at origin: Origin) -> Self {
    Diagnostic(
      .reservedName, "'\(name)' means something of its own in conditions; choose another name",
      at: origin)
  }

  static func stepNamedLikeState(_ label: String, at origin: Origin) -> Self {
    Diagnostic(
      .reservedName,
      "a step cannot be called '\(label.shortened)': as an answer, that says how the question was "
        + "left, not which step was chosen; choose other words", at: origin)
  }
}

extension DiagnosticKind {
  static let reservedName = DiagnosticKind(
    code: "reserved-name", title: "a name that has a meaning already",
    explanation: """
      Words such as 'true', 'in', 'size', 'skipped' or 'none' mean something in conditions or in
      answers, so items, scores, choices and patterns cannot be called so. Nor can the steps of a
      scale, which answers name by their words: 'pushy: skipped' says that the question was skipped.

      Wrong:
          choices: { photo: A photo, none: None of these }
      Right: leave it out; "none of these" is always offered.
      """)
}
