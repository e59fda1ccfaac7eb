internal import Questions
package import ScreeningCore

/// A scenario that is still without a story: answers, what they come to, and what it is for.
package struct ScenarioDraft {
  private let checklist: PlannedChecklist
  private let answers: Answers
  private let goals: [CoverageGoal]

  /// - Parameters:
  ///   - checklist: The checklist as a story asks it.
  ///   - answers: A finished sheet.
  ///   - goals: What it comes by that no story comes by.
  package init(for checklist: PlannedChecklist, answers: Answers, goals: [CoverageGoal]) {
    self.checklist = checklist
    self.answers = answers
    self.goals = goals
  }

  /// A story to begin with: every question that comes is answered with the calmest answer, no, the first choice, none
  /// of several, the lowest step or the least number.
  package init(begunFor checklist: PlannedChecklist) {
    let evaluator = Evaluator(checklist.plan)
    var answers = Answers(for: checklist.plan)
    for item in answers.indices where checklist.checklist.items[item].isQuestion {
      evaluator.evaluate(answers)
      if evaluator.applies(item) == .yes { answers[item] = .answered(0) }
    }
    self.init(for: checklist, answers: answers.finished, goals: [])
  }

  /// Its file, by a name that no other story has, and with a name for whom it happens to.
  package func yaml(name: String, person: String) -> String {
    """
    # A draft, which passes as a test already.\(goals.isEmpty ? "" : " No other story comes by:")
    \(goals.map { "#   \($0.words)\n" }.joined())#
    # What to do: write what happens, to people who are made up, so that these answers fit; give the story
    # a name; say under 'why' by what somebody could tell; and take these lines out.
    scenario: \(name)
    checklist: \(checklist.checklist.name.value)
    \(people(person))story: |
      Here stands what happens to \(person), in short and plain words.
    answers:
    \(answerLines.map { "  \($0)\n" }.joined())expect:
      shown: [\(names(outcome.shown))]
      undecided: [\(names(outcome.undecided))]
      refers: [\(needs.map(\.rawValue).joined(separator: ", "))]

    """
  }

  private func people(_ person: String) -> String {
    let blanks = checklist.checklist.textsForStories.reduce(into: Set()) {
      $0.formUnion($1.blanks)
    }
    return (blanks.contains(.person) ? "person: \(person)\n" : "")
      + (blanks.contains(.other) ? "other: the other person\n" : "")
  }

  /// The answer to each item that is asked.
  private var answerLines: [String] {
    let evaluator = Evaluator(checklist.plan)
    evaluator.evaluate(answers)
    let items = checklist.checklist.items
    return items.indices.compactMap { index in
      guard items[index].isQuestion, evaluator.applies(index) == .yes else { return nil }
      return "\(items[index].name.value): \(items[index].question.words(for: answers[index]))"
    }
  }

  private var outcome: Outcome { Evaluator(checklist.plan).outcome(of: answers) }

  private func names(_ guidance: [Int]) -> String {
    guidance.map { checklist.checklist.guidance[$0].name.value }.joined(separator: ", ")
  }

  private var needs: [Need] {
    let asked = outcome.shown.flatMap { checklist.checklist.guidance[$0].needs.map(\.value) }
    return Need.allCases.filter(asked.contains)
  }
}
