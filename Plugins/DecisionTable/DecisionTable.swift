public import ScoringKit

/// Looks a value up in a table of conditions.
public struct DecisionTable: ScoringModule {
  public let name = "decision-table"
  public let summary = "a value by the rows of a table whose conditions hold"
  public let details = """
    The figure is the value of the row that holds. 'hit' says how rows are meant. With 'unique' \
    exactly one row holds for any answers: gaps and overlaps are searched for while loading, and \
    'otherwise' fills gaps. With 'first' the first row that holds counts, and 'otherwise' where \
    none does. With 'collect' all rows that hold count: their sum, the greatest value (max), or \
    how many there are (count); where none holds the figure is 'otherwise', or 0. The names are \
    those of hit policies in Decision Model and Notation (Object Management Group). While answers \
    are missing, the figure lies between the values of the rows that may still count.
    """

  private let hit = Setting("hit", "how many rows can hold, and which counts", .word(of: Hit.self))
  private let aggregate = Setting(
    "aggregate", "what becomes of the rows that hold; with 'collect' only",
    optional: .word(of: Aggregate.self))
  private let rows: Setting<[Settings]>
  private let when = Setting("when", "the condition of the row", .condition)
  private let value = Setting(
    "value", "what the row gives; left out where rows are counted", optional: .number)
  private let otherwise = Setting(
    "otherwise", "the value where no row holds; required with 'first'", optional: .number)

  public var settings: [any DeclaredSetting] { [hit, aggregate, rows, otherwise] }

  public let examples = [
    ScoringExample("the first row that holds", yaml: PackageResources.first_yaml),
    ScoringExample("exactly one row", yaml: PackageResources.unique_yaml),
    ScoringExample("the greatest value of all rows", yaml: PackageResources.collect_yaml),
  ]

  public let problems = [
    ProblemKind.tableGap, .tableOverlap, .rowNeverReached, .otherwiseNeverUsed, .tableTooLarge,
    .tableIncomplete,
  ]

  public init() {
    rows = Setting("rows", "conditions and their values", .list(of: .record([when, value])))
  }

  public func lower(_ settings: Settings, in checklist: ScoringContext) throws -> Figures {
    try check(settings)
    let otherwise = try settings[otherwise]
    let aggregate = try settings[aggregate]
    let hit = try settings[hit]
    let table = Table(
      rows: try settings[rows].map { row in
        try Table.Row(condition: row[when], value: row[value] ?? 0, place: row.place)
      },
      otherwise: otherwise, otherwisePlace: settings.place(of: self.otherwise))
    return switch (hit, aggregate) {
    case (.unique, _): try table.unique(in: checklist, at: settings.place(of: self.hit))
    case (.first, _): table.first(in: checklist)
    case (.collect, .count): Figures(main: checklist.count(table.rows.map(\.condition)))
    case (.collect, .max): Figures(main: table.greatest)
    case (.collect, _): Figures(main: table.sum)
    }
  }

  /// What each hit policy needs and has no use for.
  private func check(_ settings: Settings) throws {
    try SettingProblems.check(
      {
        guard try settings[hit] == .first, try settings[otherwise] == nil else { return [] }
        return [.incomplete("add 'otherwise': the value where no row holds", at: nil)]
      },
      {
        guard try settings[hit] == .collect, try settings[aggregate] == nil else { return [] }
        return [.incomplete("add 'aggregate': sum, max or count", at: nil)]
      },
      {
        guard try settings[hit] != .collect, try settings[aggregate] != nil else { return [] }
        return [
          .incomplete(
            "'aggregate' goes with 'hit: collect' only: leave it out",
            at: settings.place(of: aggregate))
        ]
      },
      {
        guard try settings[aggregate] == .count, try settings[otherwise] != nil else { return [] }
        return [
          .incomplete(
            "a count is 0 where no row holds: leave 'otherwise' out",
            at: settings.place(of: otherwise))
        ]
      },
      {
        guard try settings[aggregate] != .count else { return [] }
        return try settings[rows].filter { try $0[value] == nil }
          .map { .incomplete("add 'value': what this row gives", at: $0.place) }
      })
  }

  /// How rows are meant.
  enum Hit: String, CaseIterable, Sendable {
    case unique, first, collect
  }

  /// What becomes of the rows that hold.
  enum Aggregate: String, CaseIterable, Sendable {
    case sum, max, count
  }
}
