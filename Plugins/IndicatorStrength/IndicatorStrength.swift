public import ScoringKit

/// Weighs strong, medium and weak indicators within dimensions, by a table of combinations.
public struct IndicatorStrength: ScoringModule {
  public let name = "indicator-strength"
  public let summary = "a level for each dimension from its strong, medium and weak indicators"
  public let details = """
    In each dimension the strong, medium and weak indicators are counted. The first row of \
    'levels' whose numbers are all reached gives the dimension its level; where none is, the \
    level is 0. There is one figure for each dimension, and the main figure is the highest level. \
    This is the manner of the operational indicators of the International Labour Organization \
    (ILO and European Commission, Operational indicators of trafficking in human beings, 2009), \
    whose indicators are grouped into dimensions as strong, medium and weak; dimensions, \
    indicators and table are the pack's own.
    """

  private let dimensions: Setting<[NamedEntry<Settings>]>
  private let levels: Setting<[Settings]>
  private let indicators = Strength.allCases.map {
    Setting($0.rawValue, "its \($0.rawValue) indicators", .signs, default: [])
  }
  private let level = Setting("level", "the level that the row gives", .whole(1...100))
  private let numbers = Strength.allCases.map {
    Setting($0.rawValue, "at least so many \($0.rawValue) indicators", .whole(0...100), default: 0)
  }

  public var settings: [any DeclaredSetting] { [dimensions, levels] }

  public let examples = [
    ScoringExample("two dimensions, three levels", yaml: PackageResources.two_dimensions_yaml)
  ]

  public let problems = [
    ProblemKind.emptyDimension, .indicatorTwice, .levelForEveryone, .levelNeverReached,
  ]

  public init() {
    dimensions = Setting(
      "dimensions", "the indicators of each dimension, by strength",
      .map(of: .record(indicators)))
    levels = Setting(
      "levels", "rows of level and numbers; the first whose numbers are reached holds",
      .list(of: .record([level] + numbers)))
  }

  public func lower(_ settings: Settings, in checklist: ScoringContext) throws -> Figures {
    try SettingProblems.check(
      { Row.problems(of: try self.rows(settings)).filter { $0.kind != .levelNeverReached } },
      {
        try settings[dimensions].flatMap { dimension in
          SettingProblem.problems(of: dimension, try signs(dimension))
        }
      })
    let rows = try self.rows(settings)
    let figures = try settings[dimensions].map { dimension in
      let counts = try signs(dimension).map { checklist.count($0) }
      return Figure(dimension.name, Row.level(by: rows, counts: counts))
    }
    return Figures(
      main: .greatest(of: figures.map(\.quantity)), named: figures,
      warnings: Row.problems(of: rows))
  }

  private func rows(_ settings: Settings) throws -> [Row] {
    try settings[levels].map { row in
      try Row(level: row[level], numbers: numbers.map { try row[$0] }, place: row.place)
    }
  }

  private func signs(_ dimension: NamedEntry<Settings>) throws -> [[ScoringContext.Sign]] {
    try indicators.map { try dimension.value[$0] }
  }

  /// How much an indicator says.
  enum Strength: String, CaseIterable {
    case strong, medium, weak
  }
}
