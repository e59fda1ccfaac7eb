internal import CaseFiles
package import RulePacks
internal import ScreeningCore

/// What somebody can learn from a talk that was practised. That more was told is never better: nothing here
/// counts it.
package struct PracticeReview: Hashable, Sendable {
  /// The items that were asked, in the order of the checklist.
  package let asked: [Int]
  /// What was ticked as told without being asked.
  package let toldWithoutAsking: [Sign]
  /// What there was to be told or seen, and was not ticked.
  package let notTicked: [Sign]
  /// What was ticked while listening, and is not in the story.
  package let notInStory: [Sign]
  /// Guidance that fits the story, and did not come up: the help that was missed.
  package let missedHelp: [Int]
  /// What was asked although it was not offered then: the asking had ended, a gate was closed, or nothing
  /// hung on it.
  package let askedTooMuch: [Int]

  package init(_ session: InterviewSession, with person: PracticePerson) {
    let planned = session.planned
    let record = session.record
    let given = planned.checklist.items.indices.filter { record.answers.answers[$0].isGiven }
    asked = given.filter { record.answers.sources[$0] == .asked }
    let ticked = planned.signs(on: record.answers.answers)
    let there = person.thereToBeTold
    toldWithoutAsking = ticked.filter {
      there.contains($0) && record.answers.sources[$0.item] == .told
    }
    notTicked = there.filter { !ticked.contains($0) }
    // Of the rest, much is about whoever leads, and in no story.
    notInStory = ticked.filter {
      session.sections.phase(ofItem: $0.item) == .listening && !there.contains($0)
    }
    let outcome = Evaluator(planned.plan).outcome(of: session.finishedAnswers)
    missedHelp = person.wholeStory.shown.filter { !outcome.shown.contains($0) }
    askedTooMuch = Self.askedTooMuch(session)
  }

  /// Goes through the talk once more, and looks what was offered when each answer came.
  private static func askedTooMuch(_ session: InterviewSession) -> [Int] {
    var found: Set<Int> = []
    for (place, event) in session.events.enumerated() {
      guard case .answer(let answer) = event, answer.source == .asked,
        let item = session.planned.index(ofItem: answer.item)
      else { continue }
      let before = InterviewSession(
        session.planned, events: Array(session.events[..<place]))
      let isNew = before.record.answers.answers[item].isOpen
      if isNew, !before.standings[item].isOffered { found.insert(item) }
    }
    return found.sorted()
  }
}
