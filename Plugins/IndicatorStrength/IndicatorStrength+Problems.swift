internal import ScoringKit

extension ProblemKind {
  static let emptyDimension = ProblemKind(
    code: "empty-dimension",
    title: "a dimension has no indicators",
    explanation: "List at least one sign under `strong`, `medium` or `weak` of the dimension.")

  static let indicatorTwice = ProblemKind(
    code: "indicator-twice",
    title: "a dimension lists the same indicator with two strengths",
    explanation: "An indicator has one strength in a dimension; it may stand in another one again.")

  static let levelForEveryone = ProblemKind(
    code: "level-for-everyone",
    title: "a row of levels asks for nothing",
    explanation: """
      A row without a number above zero would give its level whatever is answered. Where no row \
      is reached, the level is 0 already.
      """)

  static let levelNeverReached = ProblemKind(
    code: "level-never-reached", severity: .warning,
    title: "a row of levels is never reached, because an earlier one asks for less",
    explanation: """
      The first row that is reached gives the level. Write the rows that ask for more before \
      those that ask for less.
      """)
}

extension SettingProblem {
  static func problems(
    of dimension: NamedEntry<Settings>, _ signs: [[ScoringContext.Sign]]
  ) -> [SettingProblem] {
    let all = signs.flatMap { $0 }
    if all.isEmpty {
      return [
        SettingProblem(
          "'\(dimension.name)' has no indicators: list signs under strong, medium or weak",
          at: dimension.place, kind: .emptyDimension)
      ]
    }
    return all.enumerated().compactMap { index, sign in
      all[..<index].first { $0.name == sign.name }.map { first in
        SettingProblem(
          "'\(sign.name)' has two strengths in '\(dimension.name)': list it once",
          at: sign.place, kind: .indicatorTwice,
          notes: [.init("it is listed here first", at: first.place)])
      }
    }
  }

  static func levelForEveryone(at place: SettingPlace) -> SettingProblem {
    SettingProblem(
      "this row asks for nothing: write how many strong, medium or weak indicators it takes",
      at: place, kind: .levelForEveryone)
  }

  static func levelNeverReached(
    _ row: IndicatorStrength.Row, after earlier: IndicatorStrength.Row
  ) -> SettingProblem {
    SettingProblem(
      "this row is never reached: put it before the one that asks for less",
      at: row.place, kind: .levelNeverReached,
      notes: [.init("whatever reaches it reaches this row first", at: earlier.place)])
  }
}
