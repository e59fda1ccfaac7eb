public import ScoringKit

/// Counts signs, and says whether they reach a threshold.
public struct CountThreshold: ScoringModule {
  public let name = "count-threshold"
  public let summary = "how many of the signs there are, and whether they reach a threshold"
  public let details = """
    The figure is how many of the signs there are. Its figure 'reached' is 1 from the threshold \
    on and 0 below it; the band 'reached' starts at the threshold.
    """

  private let signs = Setting("of", "the signs that are counted", .signs)
  private let threshold = Setting(
    "threshold", "how many of them it takes", .whole(1...1000))

  public var settings: [any DeclaredSetting] { [signs, threshold] }

  public let examples = [
    ScoringExample("two of four signs", yaml: PackageResources.two_of_four_yaml)
  ]

  public let problems = [ProblemKind.unreachableThreshold]

  public init() {}

  public func lower(_ settings: Settings, in checklist: ScoringContext) throws -> Figures {
    let count = try checklist.count(settings[signs])
    guard let least = try Number(exactly: settings[threshold]), least <= count.bounds.high else {
      throw SettingProblem.unreachableThreshold(
        most: count.bounds.high, at: settings.place(of: threshold))
    }
    let isReached = count >= .constant(least)
    return Figures(
      main: count, named: [Figure("reached", .when(isReached, 1, otherwise: 0))],
      bands: [Band("reached", from: least, place: settings.place(of: threshold))])
  }
}

extension ProblemKind {
  static let unreachableThreshold = ProblemKind(
    code: "unreachable-threshold",
    title: "a threshold is higher than the count can be",
    explanation: """
      The threshold asks for more signs than there can be at once. Choices of an item that takes \
      only one of them count once: from `[moved_chat.private_app, moved_chat.elsewhere]` at most \
      one can hold.
      """)
}

extension SettingProblem {
  static func unreachableThreshold(most: Number, at place: SettingPlace) -> SettingProblem {
    SettingProblem(
      "at most \(most.decimal) of these signs can hold at once: lower the threshold",
      at: place, kind: .unreachableThreshold)
  }
}
