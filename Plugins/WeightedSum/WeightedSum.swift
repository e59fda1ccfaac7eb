public import ScoringKit

/// Adds up the weights of signs, scales and numbers.
public struct WeightedSum: ScoringModule {
  public let name = "weighted-sum"
  public let summary = "the sum of the weights of what is answered, with bands for its ranges"
  public let details = """
    The figure is the sum. A sign adds its weight; a scale or number item adds its value times \
    its weight. An item that does not apply adds nothing. While answers are missing, the sum is \
    known between bounds.
    """

  private let weights = Setting("weights", "what each sign or value adds to the sum", .weights)
  private let bands = Setting(
    "bands", "names for ranges of the sum: where each starts, ascending", .bands, default: [])

  public var settings: [any DeclaredSetting] { [weights, bands] }

  public let examples = [
    ScoringExample("signs with weights, in two bands", yaml: PackageResources.pressure_yaml),
    ScoringExample("a scale and a choice", yaml: PackageResources.mixed_yaml),
  ]

  public init() {}

  public func lower(_ settings: Settings, in checklist: ScoringContext) throws -> Figures {
    try Figures(main: checklist.sum(settings[weights]), bands: settings[bands])
  }
}
