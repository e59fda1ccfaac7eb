internal import ScreeningCore

// Where others look on: in a story, in a class, on a wall, on paper that a teacher hands out.
extension PlannedChecklist {
  /// The same without its private items: they are not asked, so nothing that rests on them alone comes.
  package var withoutPrivateItems: PlannedChecklist {
    guard leftOut == nil else { return self }
    let privateItems = Set(checklist.items.indices.filter { checklist.items[$0].isPrivate })
    // What is asked only after a private item is not asked either.
    let left = plan.leavingOut(privateItems).neverAsked.subtracting(plan.neverAsked)
      .union(privateItems)
    return PlannedChecklist(
      pack: pack, checklist: checklist, plan: plan.leavingOut(left), scores: scores, steps: steps,
      situations: situations, course: course, leavingOut: left)
  }

  /// The same as a story about these people asks it.
  func told(of people: StoryPeople) -> PlannedChecklist {
    let asked = withoutPrivateItems
    return PlannedChecklist(
      pack: pack, checklist: checklist.told(of: people), plan: asked.plan, scores: scores,
      steps: steps, situations: situations, course: course, leavingOut: asked.leftOut)
  }

  /// Whether an item has a place here, whatever is answered.
  package func has(item index: Int) -> Bool { !(leftOut?.contains(index) ?? false) }

  /// The guidance that some answers can bring, the most urgent first.
  package var possibleGuidance: [Int] {
    let evaluator = Evaluator(plan)
    evaluator.evaluate(Answers(for: plan))
    return plan.byUrgency.filter { evaluator.guidance($0) != .no }
  }
}

extension Plan {
  /// The items that do not apply, whatever is answered.
  fileprivate var neverAsked: Set<Int> {
    let evaluator = Evaluator(self)
    evaluator.evaluate(Answers(for: self))
    return Set(items.indices.filter { evaluator.applies($0) == .no })
  }
}
