internal import Conditions
internal import Diagnostics
internal import ScreeningCore

/// Finds guidance that no answers can show, by exact search.
struct UnreachableGuidanceCheck {
  /// Passes on each finding at once; where the work ran out before a result, that is a remark.
  func run(on planned: PlannedChecklist, within work: inout Int, _ give: (Lint.Report) -> Void) {
    let search = Search(planned.plan)
    let ofOne = search.limit
    for (index, guidance) in planned.checklist.guidance.enumerated()
    where planned.plan.guidance[index].condition.constant != true {
      search.limit = min(ofOne, work)
      let result = search.canBeShown(guidance: index)
      work -= min(search.work, work)
      switch result {
      case .found: break
      case .impossible: give(Lint.Report(diagnostics: [.neverShown(guidance)]))
      case .limitReached:
        let limit =
          search.limit < ofOne
          ? "what was left of the work for all searches" : "\(ofOne) steps of work"
        give(
          Lint.Report(
            remarks: [
              "\(planned.id): whether '\(guidance.name.value)' can be shown was not found out "
                + "within \(limit)"
            ], unfinished: 1))
      }
    }
  }
}

extension Checklist.Guidance {
  /// Where its condition stands, or its name where it has none.
  var conditionPlace: Origin {
    if case .condition(let condition) = when { condition.origin } else { name.origin }
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
