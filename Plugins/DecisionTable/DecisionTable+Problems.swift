internal import ScoringKit

extension ProblemKind {
  static let tableGap = ProblemKind(
    code: "table-gap",
    title: "there are answers for which no row of the table holds",
    explanation: """
      With `hit: unique` exactly one row holds for any answers. The message gives answers for \
      which none does. Add a row for them, or `otherwise` with the value where no row holds.
      """)

  static let tableOverlap = ProblemKind(
    code: "table-overlap",
    title: "there are answers for which two rows of the table hold",
    explanation: """
      With `hit: unique` exactly one row holds for any answers. The message gives answers for \
      which two do. Make one of them narrower, or write `hit: first`, where the first one counts.
      """)

  static let rowNeverReached = ProblemKind(
    code: "row-never-reached", severity: .warning,
    title: "a row of the table never counts",
    explanation: """
      Either its condition can never hold, or an earlier row holds whenever it does. Correct the \
      condition, move the row up, or leave it out.
      """)

  static let otherwiseNeverUsed = ProblemKind(
    code: "otherwise-never-used", severity: .warning,
    title: "the table has no gap for its 'otherwise'",
    explanation: "Some row holds for any answers, so that `otherwise` is never used: leave it out.")

  static let tableTooLarge = ProblemKind(
    code: "table-too-large", severity: .warning,
    title: "the table could not be searched completely",
    explanation: """
      Gaps, overlaps and covered rows are found by an exact search that stops at a limit, and \
      this table is beyond it: there may be some that were not found. Split the table into \
      several scores with fewer items each.
      """)

  static let tableIncomplete = ProblemKind(
    code: "table-incomplete",
    title: "a setting does not go with the table's hit policy",
    explanation: """
      `first` needs `otherwise`; `collect` needs `aggregate`, which is sum, max or count; every \
      row needs a `value`, except where rows are counted.
      """)
}

extension SettingProblem {
  enum WhyNever {
    case contradiction, covered
  }

  static func gap(_ answers: String, at place: SettingPlace) -> SettingProblem {
    SettingProblem(
      "no row holds for \(answers): add a row, or 'otherwise'", at: place, kind: .tableGap)
  }

  static func overlap(
    _ answers: String, at place: SettingPlace, with earlier: SettingPlace
  ) -> SettingProblem {
    SettingProblem(
      "this row and an earlier one both hold for \(answers): make one narrower",
      at: place, kind: .tableOverlap, notes: [.init("the earlier row", at: earlier)])
  }

  static func overlapSomewhere(_ answers: String, at place: SettingPlace) -> SettingProblem {
    SettingProblem(
      "two rows both hold for \(answers): make them narrower", at: place, kind: .tableOverlap)
  }

  static func rowNeverReached(_ why: WhyNever, at place: SettingPlace) -> SettingProblem {
    let message =
      switch why {
      case .contradiction: "no answers make this row hold: correct its condition or leave it out"
      case .covered: "an earlier row holds whenever this one does: move it up or leave it out"
      }
    return SettingProblem(message, at: place, kind: .rowNeverReached)
  }

  static func otherwiseNeverUsed(at place: SettingPlace) -> SettingProblem {
    SettingProblem(
      "some row holds for any answers: leave 'otherwise' out", at: place,
      kind: .otherwiseNeverUsed)
  }

  static func tooLarge(at place: SettingPlace) -> SettingProblem {
    SettingProblem(
      "this is too large to be searched for gaps, overlaps and covered rows: split the table",
      at: place, kind: .tableTooLarge)
  }

  static func incomplete(_ message: String, at place: SettingPlace?) -> SettingProblem {
    SettingProblem(message, at: place, kind: .tableIncomplete)
  }
}
