internal import Conditions
internal import Diagnostics
internal import ScreeningCore

/// Finds situations that no answers bring about, by exact search.
struct UnreachableSituationCheck {
  /// Passes on each finding at once; where the work ran out before a result, that is a remark.
  func run(on planned: PlannedChecklist, within work: inout Int, _ give: (Lint.Report) -> Void) {
    var search = LimitedSearch(planned)
    for (index, situation) in planned.situations.enumerated() {
      let name = situation.name.value
      let rule = planned.checklist.situations.first { $0.situation.value == name }
      guard let origin = rule?.condition?.origin else { continue }
      let question = "whether '\(name)' can be so"
      if search.run(question, within: &work, give, { $0.canBeSo(situation: index) }) == .impossible
      {
        give(Lint.Report(diagnostics: [.neverSo(name, at: origin)]))
      }
    }
  }
}

extension Diagnostic {
  static func neverSo(_ name: String, at origin: Origin) -> Self {
    Diagnostic(
      .neverSo,
      "no answers make '\(name)' so; write by which answers it is so, or 'not_asked'", at: origin)
  }
}

extension DiagnosticKind {
  static let neverSo = DiagnosticKind(
    code: "situation-never-so", title: "a situation that no answers bring about",
    explanation: """
      A situation is so by what somebody answers. One that is so on no sheet rules out no step, and a
      condition that rests on no question, such as 'true', counts as not asked. Often 'all' was written
      where 'any' was meant: one choice cannot be two at once.

      Wrong:
          near: true
          close: { all: [who.family, who.staff] }
      Right:
          near: { any: [who.pupil, who.family, who.staff] }
          close: { any: [who.family, who.staff] }
      """)
}
