public import ScoringKit

/// Says for each area what was told or seen, in words and without a number.
public struct StructuredJudgement: ScoringModule {
  public let name = "structured-judgement"
  public let summary = "what was told or seen of each area, in words"
  public let details = """
    Each area has levels: conditions with words, the most serious first. Of an area the words of \
    the first level that holds are shown, or those of 'otherwise' where none does; while answers \
    are missing, what is certain, as far as is known. Nothing is added up, and there is no cut-off: it puts \
    in order what is known, and whoever leads the talk judges. Conditions can read \
    'score.area', which is 0 where no level holds, 1 at the last level, and one more at each \
    level before it; the main figure, which reports leave out, is how many areas have a level \
    that holds.
    """

  private let areas: Setting<[NamedEntry<Settings>]>
  private let title = Setting("title", "what the area is called", .text)
  private let levels: Setting<[Settings]>
  private let when = Setting("when", "when the level holds", .condition)
  private let words = Setting("words", "what is said then, about what was told or seen", .text)
  private let otherwise = Setting("otherwise", "what is said where no level holds", .text)

  public var settings: [any DeclaredSetting] { [areas] }

  public let examples = [
    ScoringExample("two areas", yaml: PackageResources.two_areas_yaml)
  ]

  public let problems = [ProblemKind.levelNeverReached]

  public init() {
    levels = Setting(
      "levels", "conditions with words, the most serious first", .list(of: .record([when, words])))
    areas = Setting(
      "areas", "the areas, each with its levels", .map(of: .record([title, levels, otherwise])))
  }

  public func lower(_ settings: Settings, in checklist: ScoringContext) throws -> Figures {
    var holds: [Condition] = []
    var warnings: [SettingProblem] = []
    let named = try settings[areas].map { area in
      let rows = try area.value[levels]
      let conditions = try rows.map { try $0[when] }
      holds.append(.any(of: conditions))
      warnings += neverReached(conditions, at: rows.map(\.place), in: checklist)
      let count = rows.count
      let level = Quantity.first(
        of: conditions.indices.map { (conditions[$0], .whole(count - $0)) }, otherwise: 0)
      let said = try [area.value[otherwise]] + rows.reversed().map { try $0[words] }
      return Figure(area.name, title: try area.value[title], level, words: said)
    }
    return Figures(main: checklist.count(holds), named: named, warnings: warnings)
  }

  /// Warnings for levels that a level before them hides.
  private func neverReached(
    _ conditions: [Condition], at places: [SettingPlace], in checklist: ScoringContext
  ) -> [SettingProblem] {
    var budget = SearchBudget()
    return conditions.indices.compactMap { index in
      let before = conditions[..<index].map { Condition.not($0) }
      let isReached = Condition.all(of: before + [conditions[index]])
      guard case .impossible = checklist.possibility(of: isReached, within: &budget) else {
        return nil
      }
      return .levelNeverReached(at: places[index])
    }
  }
}

extension ProblemKind {
  static let levelNeverReached = ProblemKind(
    code: "area-level-never-reached", severity: .warning,
    title: "a level of an area never holds",
    explanation: """
      Either its condition can never hold, or a level before it holds whenever it does. Put the \
      most serious level first, and each after those that say more.
      """)
}

extension SettingProblem {
  static func levelNeverReached(at place: SettingPlace) -> SettingProblem {
    SettingProblem(
      "no answers lead to this level: correct its condition, move it up, or leave it out",
      at: place, kind: .levelNeverReached)
  }
}
