internal import Diagnostics
internal import PlainText

/// Finds guidance with the title of other guidance of the same checklist.
struct RepeatedTitleCheck: LintCheck {
  func run(on lint: Lint, _ findings: Findings) -> [String] {
    for planned in lint.library.checklists {
      var first: [String: Checklist.Guidance] = [:]
      for guidance in planned.checklist.guidance {
        let title = guidance.title.text.comparisonKey
        let shape = guidance.title.text.withLatinLookalikes.comparisonKey
        if let earlier = first[title] ?? first[shape] {
          findings.report(.repeatedTitle(guidance, like: earlier))
        } else {
          first[title] = guidance
          first[shape] = guidance
        }
      }
    }
    return []
  }
}

extension Diagnostic {
  static func repeatedTitle(
    _ guidance: Checklist.Guidance, like earlier: Checklist.Guidance
  ) -> Self {
    Diagnostic(
      .repeatedTitle,
      "'\(guidance.name.value)' has the same title as '\(earlier.name.value)'; say in each title "
        + "what that guidance is about", at: guidance.title.origin,
      notes: [Note("the other title is here", at: earlier.title.origin)])
  }
}

extension DiagnosticKind {
  static let repeatedTitle = DiagnosticKind(
    code: "repeated-title", severity: .warning, title: "two pieces of guidance with one title",
    explanation: """
      All guidance that holds is shown, one piece under the other. Where two have the same title,
      nobody can tell which of them a reason, a list or a talk in class is about. Say in each title
      what that guidance is about.
      """)
}
