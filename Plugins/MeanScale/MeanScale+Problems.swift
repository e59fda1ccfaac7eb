internal import ScoringKit

extension ProblemKind {
  static let differentSteps = ProblemKind(
    code: "different-steps",
    title: "scales with different numbers of steps cannot share a mean",
    explanation: """
      A step means something else on a scale of four than on a scale of seven. Give the items the \
      same number of steps, or use `weighted-sum`, where each has a weight of its own.
      """)

  static let reversedNotAmongItems = ProblemKind(
    code: "reverse-not-among-items",
    title: "an item is scored in reverse, but is not part of the mean",
    explanation: "What `reverse` names also stands under `items`.")

  static let tooManyToBeAnswered = ProblemKind(
    code: "too-many-to-be-answered",
    title: "more answers are asked for than there are items",
    explanation: "`at_least` is at most the number of items; otherwise the mean is never used.")
}

extension SettingProblem {
  static func differentSteps(
    _ item: ScoringContext.Item, _ first: ScoringContext.Item
  ) -> SettingProblem {
    let (own, others) = (item.steps ?? 0, first.steps ?? 0)
    return SettingProblem(
      "'\(item.name)' has \(own) steps, '\(first.name)' has \(others): "
        + "name scales with the same number of steps",
      at: item.place, kind: .differentSteps,
      notes: [.init("'\(first.name)' is named here", at: first.place)])
  }

  static func reversedNotAmongItems(_ item: ScoringContext.Item) -> SettingProblem {
    SettingProblem(
      "'\(item.name)' is not one of the items of this mean: add it under 'items'",
      at: item.place, kind: .reversedNotAmongItems)
  }

  static func tooManyToBeAnswered(_ count: Int, at place: SettingPlace) -> SettingProblem {
    SettingProblem(
      "there are only \(count) items: write a number from 1 to \(count)",
      at: place, kind: .tooManyToBeAnswered)
  }
}
