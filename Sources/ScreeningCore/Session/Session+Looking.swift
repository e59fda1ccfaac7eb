extension Session {
  /// What the answers come to so far.
  package var outcome: Outcome { evaluator.outcome(of: answers) }

  /// The reason for each piece of guidance shown, by its place in `outcome.shown`.
  package func reasons(for outcome: Outcome) -> [[Int]] {
    evaluator.reasons(for: outcome, given: answers)
  }

  /// The items left open that can be opened now; the others rest on something that is open itself.
  package var openable: [Int] {
    let leftOpen = outcome.leftOpen
    evaluator.evaluate(answers.reopened)
    return leftOpen.filter { evaluator.canOpen($0) }
  }

  /// How far one has come: the place of the current item, and about how many there are.
  ///
  /// Counted are the items that were asked and those that may still come, so that nobody sees a
  /// number left out where an earlier answer left open whether an item applies.
  package var progress: (place: Int, about: Int) {
    let current = current ?? plan.items.count
    evaluator.evaluate(answers)
    let asked = answers.indices.count { $0 < current && wasAsked($0) }
    let ahead = answers.indices.count {
      $0 >= current && plan.items[$0].domain != .notice && evaluator.applies($0) != .no
    }
    return (min(asked + 1, asked + ahead), asked + ahead)
  }

  /// The first item that applies and is open.
  var nextOpen: Int? {
    evaluator.evaluate(answers)
    return answers.indices.first { answers[$0].isOpen && evaluator.applies($0) == .yes }
  }

  /// The nearest item before the current one that was asked.
  var previous: Int? {
    let end = current ?? plan.items.count
    evaluator.evaluate(answers)
    return answers.indices.last { $0 < end && wasAsked($0) }
  }

  /// The nearest item after `item` that was asked, or the first one still to ask.
  func next(after item: Int) -> Int? {
    let open = nextOpen
    return answers.indices.first { $0 > item && ($0 == open || wasAsked($0)) } ?? open
  }

  /// Whether an item applies and was put to the person, as of the last evaluation.
  private func wasAsked(_ item: Int) -> Bool {
    evaluator.applies(item) == .yes && plan.items[item].domain != .notice
      && !answers[item].isOpen && answers[item] != .notAsked
  }
}
