public import ScoringKit

/// Says whether there is any of a few signs that matter by themselves.
public struct CriticalItem: ScoringModule {
  public let name = "critical-item"
  public let summary = "1 if there is any of the signs, otherwise 0"
  public let details = """
    The figure is 1 as soon as one of the signs is there, whatever else is missing, and 0 once \
    none of them can be.
    """

  private let signs = Setting("any_of", "the signs of which one is enough", .signs)

  public var settings: [any DeclaredSetting] { [signs] }

  public let examples = [
    ScoringExample("a threat, or a request for the webcam", yaml: PackageResources.any_of_yaml)
  ]

  public init() {}

  public func lower(_ settings: Settings, in checklist: ScoringContext) throws -> Figures {
    let isThere = try checklist.any(of: settings[signs])
    return Figures(main: .when(isThere, 1, otherwise: 0))
  }
}
