internal import Conditions
internal import Diagnostics

/// Words that mean something in conditions or answers, so that nothing can be called so.
enum ReservedNames {
  /// How an item can end up.
  static let states = ["answered", "open", "skipped", "declined", "not_sure", "not_asked", "none"]

  private static let forms = [
    "true", "false", "null", "in", "yes", "no",
    "size", "all", "any", "not", "exists", "exists_one", "at_least",
  ]

  private static let words = CELReservedWords.all.union(states + forms)

  static func contains(_ name: String) -> Bool { words.contains(name) }
}

extension Diagnostic {
  static func reservedName(_ name: String, at origin: Origin) -> Self {
    Diagnostic(
      .reservedName, "'\(name)' means something of its own in conditions; choose another name",
      at: origin)
  }
}

extension DiagnosticKind {
  static let reservedName = DiagnosticKind(
    code: "reserved-name", title: "a name that has a meaning already",
    explanation: """
      Words such as 'true', 'in', 'size', 'skipped' or 'none' mean something in conditions or in
      answers, so items, scores, choices and patterns cannot be called so.

      Wrong:
          choices: { photo: A photo, none: None of these }
      Right: leave it out; "none of these" is always offered.
      """)
}
