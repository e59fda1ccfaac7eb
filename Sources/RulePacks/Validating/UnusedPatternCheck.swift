internal import Diagnostics
internal import Questions

/// Finds patterns of a pack that no answer is a sign of.
struct UnusedPatternCheck: LintCheck {
  func run(on lint: Lint, _ findings: Findings) -> [String] {
    for pack in lint.library.packs {
      let items = pack.checklists.flatMap(\.checklist.items)
      let used = Set(items.flatMap { $0.question.options.compactMap(\.pattern) })
      for pattern in pack.pack.patterns where !used.contains(pattern.name.value) {
        findings.report(.unusedPattern(pattern.name))
      }
    }
    return []
  }
}

extension Diagnostic {
  fileprivate static func unusedPattern(_ name: Name) -> Self {
    Diagnostic(
      .unusedPattern,
      "no answer is a sign of '\(name.value)'; name it under 'sign' or 'signs' of an item, or take it out",
      at: name.origin)
  }
}

extension DiagnosticKind {
  static let unusedPattern = DiagnosticKind(
    code: "unused-pattern", severity: .warning, title: "a pattern that nothing is a sign of",
    explanation: """
      'patterns' in pack.yaml names what answers can be signs of. One that no item names is seen by nobody;
      often the 'sign' of an item was forgotten.

      Right:
          - { id: threatened, kind: yes_no, ask: Does anyone threaten you?, sign: leverage }
      """)
}
