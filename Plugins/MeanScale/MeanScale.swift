public import ScoringKit

/// The mean of rating scales, some of them scored in reverse.
public struct MeanScale: ScoringModule {
  public let name = "mean-scale"
  public let summary = "the mean of rating scales with the same steps, some scored in reverse"
  public let details = """
    The figure is the sum of the steps (from 1) divided by how many of the items apply, rounded \
    half away from zero at the third decimal. Items under 'reverse' count from the other end: \
    steps + 1 - step. If fewer than 'at_least' items are answered, the figure is not used, and \
    the report says so. Missing answers are never filled in with a guess (no prorating): until \
    they are known, the mean is known between bounds. It is 0 where no item applies.
    """

  private let items = Setting(
    "items", "the scales, all with the same number of steps", .items(.scale))
  private let reversed = Setting(
    "reverse", "those of them that count from the other end", .items(.scale), default: [])
  private let least = Setting(
    "at_least", "how many must be answered for the mean to be used", .whole(1...1000))

  public var settings: [any DeclaredSetting] { [items, reversed, least] }

  public let examples = [
    ScoringExample("three scales, one in reverse", yaml: PackageResources.strain_yaml)
  ]

  public let problems = [
    ProblemKind.differentSteps, .reversedNotAmongItems, .tooManyToBeAnswered,
  ]

  public init() {}

  public func lower(_ settings: Settings, in checklist: ScoringContext) throws -> Figures {
    try check(settings)
    let items = try settings[items]
    let reversed = try settings[reversed]
    let least = try settings[least]
    let names = reversed.map(\.name)
    let answered = checklist.countAnswered(items)
    return Figures(
      main: checklist.mean(items, reversed: { names.contains($0.name) }),
      sufficient: answered >= .whole(least))
  }

  private func check(_ settings: Settings) throws {
    try SettingProblems.check(
      {
        let items = try settings[items]
        return items.filter { $0.steps != items[0].steps }.map { .differentSteps($0, items[0]) }
      },
      {
        let names = try settings[items].map(\.name)
        return try settings[reversed].filter { !names.contains($0.name) }
          .map { .reversedNotAmongItems($0) }
      },
      {
        let count = try settings[items].count
        guard try settings[least] > count else { return [] }
        return [.tooManyToBeAnswered(count, at: settings.place(of: least))]
      })
  }
}
