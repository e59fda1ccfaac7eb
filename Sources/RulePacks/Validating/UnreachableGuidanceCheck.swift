internal import LocatedYAML
internal import ScreeningCore

/// Finds guidance that no answers can show, by exact search.
struct UnreachableGuidanceCheck: LintCheck {
  func run(on lint: Lint, _ findings: Findings) -> [String] {
    var remarks: [String] = []
    for planned in lint.library.checklists {
      let search = Search(planned.plan)
      for (index, guidance) in planned.checklist.guidance.enumerated() {
        switch search.canBeShown(guidance: index) {
        case .found: break
        case .impossible: findings.report(.neverShown(guidance))
        case .limitReached:
          remarks.append(
            "\(planned.id): whether '\(guidance.name.value)' can be shown was not found out "
              + "within \(search.limit) tries")
        }
      }
    }
    return remarks
  }
}

extension Checklist.Guidance {
  /// Where its condition stands, or its name where it has none.
  var conditionPlace: SourceSpan {
    if case .condition(let node) = when { node.span } else { name.span }
  }
}

extension Diagnostic {
  static func neverShown(_ guidance: Checklist.Guidance) -> Self {
    Diagnostic(
      .neverShown,
      "no answers can show '\(guidance.name.value)'; change this condition, or take the guidance out",
      at: guidance.conditionPlace)
  }
}

extension DiagnosticKind {
  static let neverShown = DiagnosticKind(
    code: "guidance-never-shown", title: "guidance that nobody can ever see",
    explanation: """
      All ways of answering were gone through, and this guidance is shown on none of them. Often
      a threshold is higher than the score can get, or an item that the condition needs is not
      asked where the rest of the condition holds.
      """)
}
