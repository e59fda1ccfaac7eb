internal import Diagnostics

/// Finds names that are used for two things, and reserved words that are used as names.
struct NameCheck {
  let findings: Findings

  /// Whether the names of items, and those of guidance, are used for two: then one of the two may be called
  /// by any name.
  ///
  /// `guidance` has the names of all guidance, also of what could not be read to its end.
  func check(_ checklist: Checklist, guidance: [Name]) -> (item: Bool, guidance: Bool) {
    let items = checklist.items.map { ("item", $0.name) }
    let scores = checklist.scores.map { ("score", $0.name) }
    for (_, name) in items + scores where ReservedNames.contains(name.value) {
      findings.report(.reservedName(name.value, at: name.origin))
    }
    DuplicateNames.report(checklist.sections.map { ("section", $0.name) }, findings)
    let before = findings.errorCount
    DuplicateNames.report(items + scores, findings)
    let between = findings.errorCount
    DuplicateNames.report(guidance.map { ("piece of guidance", $0) }, findings)
    return (between > before, findings.errorCount > between)
  }
}

extension Diagnostic {
  static func duplicateName(_ name: Name, first: (what: String, name: Name)) -> Self {
    Diagnostic(
      .duplicateName,
      "there is already \(first.what.withArticle) called '\(name.value)'; choose another name",
      at: name.origin, notes: [Note("the first one is here", at: first.name.origin)])
  }
}

extension DiagnosticKind {
  static let duplicateName = DiagnosticKind(
    code: "duplicate-name", title: "a name that stands for two things",
    explanation: """
      Items and scores of a checklist share their names, because conditions read both. Sections,
      pieces of guidance and scenarios have names of their own, each only once.
      """)
}

extension String {
  /// With "a" or "an" before it.
  var withArticle: String { ("aeiou".contains(first ?? " ") ? "an " : "a ") + self }
}
