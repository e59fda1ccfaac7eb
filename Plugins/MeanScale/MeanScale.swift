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
    let items = try settings[items]
    let reversed = try settings[reversed]
    let least = try settings[least]
    try check(items, reversed, least, at: settings.place(of: self.least))

    let names = reversed.map(\.name)
    let answered = checklist.countAnswered(items)
    return Figures(
      main: checklist.mean(items, reversed: { names.contains($0.name) }),
      sufficient: answered >= .whole(least))
  }

  private func check(
    _ items: [ScoringContext.Item], _ reversed: [ScoringContext.Item], _ least: Int,
    at place: SettingPlace
  ) throws(SettingProblems) {
    var problems: [SettingProblem] = []
    if let first = items.first {
      for item in items where item.steps != first.steps {
        problems.append(.differentSteps(item, first))
      }
    }
    let names = items.map(\.name)
    for item in reversed where !names.contains(item.name) {
      problems.append(.reversedNotAmongItems(item))
    }
    if least > items.count { problems.append(.tooManyToBeAnswered(items.count, at: place)) }
    if !problems.isEmpty { throw SettingProblems(problems) }
  }
}
