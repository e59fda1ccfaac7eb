internal import ScoringKit

extension ProblemKind {
  static let conditionalItem = ProblemKind(
    code: "conditional-item",
    title: "an item that is not always asked cannot be part of this model",
    explanation: """
      The estimate supposes that every item is asked. An item with a `when` would count as "no" \
      for those who are not asked. Use an item without `when`, or a weighted sum.
      """)

  static let dependentSigns = ProblemKind(
    code: "dependent-signs",
    title: "two signs of one item are not independent",
    explanation: """
      The model supposes that answers are independent given the trait. Two choices of the same \
      item are not. Keep one of them, or use a weighted sum.
      """)

  static let tooManyItems = ProblemKind(
    code: "too-many-items",
    title: "the model takes only so many items",
    explanation: "A checklist of this size is better split into scales with a score each.")

  static let tooManySums = ProblemKind(
    code: "too-many-sums",
    title: "the discriminations can add up to too many different sums",
    explanation: """
      The estimate is tabulated for every sum of discriminations. With three decimals and many \
      items there are too many sums; with two decimals many of them fall together.
      """)
}

extension SettingProblem {
  static func conditionalItem(_ sign: ScoringContext.Sign) -> SettingProblem {
    SettingProblem(
      "'\(sign.item.name)' has a 'when': this model needs items that are always asked",
      at: sign.place, kind: .conditionalItem)
  }

  static func dependentSigns(
    _ sign: ScoringContext.Sign, _ first: ScoringContext.Sign
  ) -> SettingProblem {
    SettingProblem(
      "'\(sign.name)' and '\(first.name)' are choices of one item: keep one of them",
      at: sign.place, kind: .dependentSigns,
      notes: [.init("the other is named here", at: first.place)])
  }

  static func tooManyItems(_ most: Int, at place: SettingPlace) -> SettingProblem {
    SettingProblem(
      "there are more than \(most) items: split them into scales with a score each",
      at: place, kind: .tooManyItems)
  }

  static func tooManySums(at place: SettingPlace) -> SettingProblem {
    SettingProblem(
      "the discriminations have too many different sums: round them to two decimals",
      at: place, kind: .tooManySums)
  }
}
