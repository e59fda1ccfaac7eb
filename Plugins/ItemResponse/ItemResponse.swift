public import ScoringKit

/// Estimates a latent trait from yes/no answers, by the two-parameter logistic model.
public struct ItemResponse: ScoringModule {
  public let name = "item-response"
  public let summary = "a trait estimated from signs that differ in weight and in difficulty"
  public let details = """
    In the two-parameter logistic model (Birnbaum, 1968, in Lord and Novick, Statistical Theories \
    of Mental Test Scores) a sign with discrimination a and difficulty b is there with \
    probability P = 1 / (1 + exp(-a (t - b))), where t is the trait. No scaling constant 1.7 is \
    used. The figure is the expected a posteriori estimate of t (Bock and Mislevy, 1982, Applied \
    Psychological Measurement 6) under a standard normal prior: the mean of t, weighted by the \
    prior and the likelihood of the answers, rounded to three decimals. See also Embretson and \
    Reise, 2000, Item Response Theory for Psychologists. In this model the answers matter only \
    through the sum of the discriminations of the signs that are there, so the estimate is a step \
    function of that sum, worked out while loading. Parameters have to be estimated from data of \
    the people the checklist is for; made-up parameters give a made-up scale. The model supposes \
    that answers are independent given the trait, so an item appears once, and that every item \
    is asked, so none has a 'when'.
    """

  private let items: Setting<[SignEntry<Settings>]>
  private let discrimination = Setting(
    "discrimination", "how sharply the sign tells apart: a", .number(from: Self.least, to: 4))
  private let difficulty = Setting(
    "difficulty", "the trait at which the sign is as likely as not: b", .number(from: -4, to: 4))

  private static let least = Number(thousandths: 50)
  static let mostItems = 16
  static let mostSums = 10_000

  public var settings: [any DeclaredSetting] { [items] }

  public let examples = [
    ScoringExample("five signs, with made-up parameters", yaml: PackageResources.five_signs_yaml)
  ]

  public let problems = [
    ProblemKind.conditionalItem, .dependentSigns, .tooManyItems, .tooManySums,
  ]

  public init() {
    items = Setting(
      "items", "the signs, at most \(Self.mostItems), with their parameters",
      .mapOfSigns(to: .record([discrimination, difficulty])))
  }

  public func lower(_ settings: Settings, in checklist: ScoringContext) throws -> Figures {
    let entries = try settings[items]
    try check(entries.map(\.sign), at: settings.place(of: items))
    let parameters = try entries.map { entry in
      try Model.Parameters(
        discrimination: entry.value[discrimination], difficulty: entry.value[difficulty])
    }
    let sums = Model.attainableSums(of: parameters)
    guard sums.count <= Self.mostSums else {
      throw SettingProblem.tooManySums(at: settings.place(of: items))
    }
    let weighted = zip(entries, parameters).map { entry, parameters in
      Quantity.when(
        entry.sign.condition, .constant(parameters.discrimination), otherwise: 0)
    }
    let estimates = Model(parameters).estimates(for: sums)
    return Figures(main: Quantity.sum(of: weighted).steps(through: estimates))
  }

  private func check(
    _ signs: [ScoringContext.Sign], at place: SettingPlace
  ) throws(SettingProblems) {
    var problems: [SettingProblem] = []
    if signs.count > Self.mostItems {
      problems.append(.tooManyItems(Self.mostItems, at: place))
    }
    for (index, sign) in signs.enumerated() {
      if sign.item.isConditional { problems.append(.conditionalItem(sign)) }
      if let first = signs[..<index].first(where: { $0.item.name == sign.item.name }) {
        problems.append(.dependentSigns(sign, first))
      }
    }
    if !problems.isEmpty { throw SettingProblems(problems) }
  }
}

extension Quantity {
  /// A step function through points that ascend; equal values in a row are one step.
  fileprivate func steps(through points: [(from: Number, value: Number)]) -> Quantity {
    guard let first = points.first else { return 0 }
    var steps = [first]
    for point in points where point.value != steps[steps.count - 1].value { steps.append(point) }
    return self.steps(below: first.value, Array(steps.dropFirst()))
  }
}
