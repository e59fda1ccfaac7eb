public import ScoringKit

/// Counts signs by the pattern that they are signs of.
public struct DomainProfile: ScoringModule {
  public let name = "domain-profile"
  public let summary = "how many signs there are of each pattern, as subscales"
  public let details = """
    There is one figure for each pattern: how many of its signs there are. The main figure is how \
    many signs there are in all. Which answers are signs of which pattern stands at the items \
    ('sign' and 'signs').
    """

  private let patterns = Setting(
    "patterns", "the patterns to count; all that signs of the checklist name where left out",
    optional: .patterns)

  public var settings: [any DeclaredSetting] { [patterns] }

  public let examples = [
    ScoringExample("two patterns", yaml: PackageResources.two_patterns_yaml),
    ScoringExample("all patterns of the checklist", yaml: PackageResources.all_patterns_yaml),
  ]

  public let problems = [ProblemKind.noSigns]

  public init() {}

  public func lower(_ settings: Settings, in checklist: ScoringContext) throws -> Figures {
    let chosen = try settings[patterns] ?? checklist.patterns
    guard !chosen.isEmpty else { throw SettingProblem.noSigns }
    return Figures(
      main: checklist.count(chosen.flatMap(\.signs)),
      named: chosen.map { Figure($0.name, title: $0.title, checklist.count($0.signs)) })
  }
}

extension ProblemKind {
  static let noSigns = ProblemKind(
    code: "no-signs",
    title: "there is nothing to count, because no item names a sign",
    explanation: """
      A profile counts what items declare as signs: `sign: leverage` at a yes/no item, \
      `signs: { private_app: isolation }` at an item with choices.
      """)
}

extension SettingProblem {
  static let noSigns = SettingProblem(
    "no item of this checklist is a sign of a pattern: add 'sign' or 'signs' to items",
    at: nil, kind: .noSigns)
}
