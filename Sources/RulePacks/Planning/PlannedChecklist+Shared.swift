internal import ScreeningCore

// Where others look on: in a story, in a class, on a wall, on paper that a teacher hands out.
extension PlannedChecklist {
  /// The same without its private items: they are not asked, so nothing that rests on them alone comes.
  package var shared: PlannedChecklist { isShared ? self : shared(as: checklist) }

  /// The same as a story about these people asks it.
  func told(of people: StoryPeople) -> PlannedChecklist { shared(as: checklist.told(of: people)) }

  private func shared(as checklist: Checklist) -> PlannedChecklist {
    let left = checklist.items.indices.filter { checklist.items[$0].isPrivate }
    return PlannedChecklist(
      pack: pack, checklist: checklist, plan: plan.leavingOut(Set(left)), scores: scores,
      steps: steps, situations: situations, isShared: true)
  }

  /// Whether an item has a place here, whatever is answered.
  package func has(item index: Int) -> Bool { !(isShared && checklist.items[index].isPrivate) }

  /// The guidance that some answers can bring, the most urgent first.
  package var possibleGuidance: [Int] {
    let evaluator = Evaluator(plan)
    evaluator.evaluate(Answers(for: plan))
    return plan.byUrgency.filter { evaluator.guidance($0) != .no }
  }
}
