internal import LocatedYAML

/// Finds keys that only interviews have, in a checklist that is for something else.
struct InterviewKeysCheck {
  let findings: Findings

  private static let ofSections: [any DeclaredKey] = [
    SectionKeys.phase, SectionKeys.gate, SectionKeys.ending,
  ]
  private static let ofItems: [any DeclaredKey] = [
    ItemKeys.avoid, ItemKeys.consent, ItemKeys.seen, ItemKeys.words,
  ]

  /// Reports them together, and returns whether the checklist is read as one for interviews: it is one, or
  /// was meant to be.
  func isInterview(_ fields: MappingReader, _ modes: [Located<Mode>]) -> Bool {
    // Where the modes cannot be read, that is told already.
    if modes.map(\.value) == [.interview] || modes.isEmpty { return true }
    let keys = Self.keys(in: fields)
    guard let first = keys.first else { return false }
    findings.report(.keyOfInterviews(first, further: keys.count - 1, modes: modes.map(\.value)))
    return true
  }

  private static func keys(in fields: MappingReader) -> [Node] {
    let sections = fields[ChecklistKeys.sections]?.sequence?.compactMap(\.mapping) ?? []
    let ofChecklist = fields.mapping.key(ChecklistKeys.stopAskingWhen.name).map { [$0] } ?? []
    return ofChecklist
      + sections.flatMap { section in
        let items = section[SectionKeys.items.name]?.sequence?.compactMap(\.mapping) ?? []
        return ofSections.compactMap { section.key($0.name) }
          + items.flatMap { item in ofItems.compactMap { item.key($0.name) } }
      }
  }
}

extension Diagnostic {
  static func keyOfInterviews(_ key: Node, further: Int, modes: [Mode]) -> Self {
    let others = further == 0 ? "" : ", as \(further) more \(further == 1 ? "key is" : "keys are")"
    let alone = modes.contains(.interview) ? ", and nothing else," : ""
    return Diagnostic(
      .keyOfInterviews,
      "'\(key.scalar?.text ?? "")' is for interviews alone\(others); write 'modes: [interview]'\(alone) if "
        + "this is one, otherwise take \(further == 0 ? "it" : "them") out", at: key.origin)
  }
}

extension DiagnosticKind {
  static let keyOfInterviews = DiagnosticKind(
    code: "key-of-interviews", title: "a key that only interviews have",
    explanation: """
      Phases, gates, the rule that stops the asking, words by age, words for what was seen and what to
      avoid belong to a checklist that somebody trained leads another person through. Nobody goes through such a checklist alone, in a
      story or with a class, so 'interview' is its only mode.

      Right:
          audience: professional
          modes: [interview]
      """)
}
