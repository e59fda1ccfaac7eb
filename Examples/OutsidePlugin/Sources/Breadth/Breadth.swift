import ScoringKit

/// Says how many different patterns show: signs of several kinds weigh more than many of one.
public struct Breadth: ScoringModule {
  public let name = "breadth"
  public let summary = "in how many patterns there are enough signs"
  public let details = "A pattern counts if at least 'at_least' of its signs are there."

  private let least = Setting(
    "at_least", "how many signs a pattern needs", .whole(1...20), default: 1)
  public var settings: [any DeclaredSetting] { [least] }
  public let examples = [ScoringExample("patterns with two signs or more", yaml: "at_least: 2")]

  public init() {}

  public func lower(_ settings: Settings, in checklist: ScoringContext) throws -> Figures {
    let least = try Quantity.whole(settings[least])
    let shown = checklist.patterns.map { checklist.count($0.signs) >= least }
    return Figures(main: checklist.count(shown))
  }
}
