internal import Conditions
internal import Diagnostics
internal import ScreeningCore

/// Finds guidance that no answers can show, by exact search.
struct UnreachableGuidanceCheck {
  /// Passes on each finding at once; where the work ran out before a result, that is a remark.
  func run(on planned: PlannedChecklist, within work: inout Int, _ give: (Lint.Report) -> Void) {
    var search = LimitedSearch(planned)
    for (index, guidance) in planned.checklist.guidance.enumerated()
    where planned.plan.guidance[index].condition.constant != true {
      let question = "whether '\(guidance.name.value)' can be shown"
      if search.run(question, within: &work, give, { $0.canBeShown(guidance: index) })
        == .impossible
      {
        give(Lint.Report(diagnostics: [.neverShown(guidance)]))
      }
    }
  }
}

/// Searches that share what work is left.
struct LimitedSearch {
  private let id: String
  private let search: Search
  private let ofOne: Int

  init(_ planned: PlannedChecklist) {
    id = planned.id
    search = Search(planned.plan)
    ofOne = search.limit
  }

  /// What a search found; that it reached its limit is passed on as a remark.
  mutating func run(
    _ question: String, within work: inout Int, _ give: (Lint.Report) -> Void,
    _ find: (Search) -> Search.Result
  ) -> Search.Result {
    search.limit = min(ofOne, work)
    let result = find(search)
    work -= min(search.work, work)
    guard result == .limitReached else { return result }
    let limit =
      search.limit < ofOne
      ? "what was left of the work for all searches" : "\(ofOne) steps of work"
    give(
      Lint.Report(
        remarks: ["\(id): \(question) was not found out within \(limit)"], unfinished: 1))
    return result
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
