package import CaseFiles
package import RulePacks
package import ScreeningCore

/// One interview as it goes on, for whatever face shows it: a terminal, or a page on this computer.
///
/// What is known of it follows from its events alone, so that a case can hold it: a session with the same
/// events is in the same state. Only the place that is looked at is not among them: it begins behind what was
/// answered last, and on another day with what has to be asked again.
///
/// Not for use by several tasks at once.
package struct InterviewSession {
  package let planned: PlannedChecklist
  /// In whose words it is said; nil: as it stands.
  package var words: AgeGroup?
  package private(set) var events: [CaseEvent]
  package private(set) var record: InterviewRecord
  /// What is looked at.
  package internal(set) var place: Place
  /// How each item stands, by its place in the checklist.
  package private(set) var standings: [Standing] = []
  private(set) var course: InterviewCourse
  package let sections: InterviewSections
  let evaluator: Evaluator
  private let search: Search

  /// What can be looked at.
  package enum Place: Hashable, Sendable {
    case item(Int)
    /// The gate at the end of a section, before it is open.
    case gate(section: Int)
    case end
  }

  /// The most work for finding out whether one question is still worth asking: less than a second.
  package static let usualLimit = 1_000_000

  /// Goes on with what is known already; begins where there are no events.
  package init(
    _ planned: PlannedChecklist, words: AgeGroup? = nil, events: [CaseEvent] = [],
    limit: Int = usualLimit
  ) {
    self.planned = planned
    self.words = words
    self.events = events
    sections = InterviewSections(planned)
    evaluator = Evaluator(planned.plan)
    search = Search(planned.plan, limit: limit)
    record = InterviewRecord(events, of: planned)
    place = .item(0)
    evaluator.evaluate(evaluator.opened(record.answers.answers))
    course = InterviewCourse(planned, sections, record, evaluator)
    refresh()
    if let last = record.lastAnswered.flatMap(planned.index(ofItem:)) {
      place = next(after: .item(last))
    } else if !leadsTo(0) {
      place = next(after: .item(0))
    }
  }

  /// The answers as they count now: what was told before it was known whether it applies counts as soon as
  /// nothing that this rests on is open.
  package var answers: Answers { evaluator.opened(record.answers.answers) }

  /// The same at the end, when nothing more comes.
  package var finishedAnswers: Answers { evaluator.opened(record.answers.answers.finished) }

  /// What they come to so far.
  package var outcome: Outcome { evaluator.outcome(of: answers) }

  /// Guidance to act on at once that has become certain, in the order of the checklist.
  package var urgent: [Int] {
    outcome.shown.filter { planned.plan.guidance[$0].urgency == .now }
  }

  /// Adds events, and works out what follows from them.
  mutating func add(_ new: [CaseEvent]) {
    events += new
    record = InterviewRecord(events, of: planned)
    refresh()
  }

  private mutating func refresh() {
    let answers = self.answers
    evaluator.evaluate(answers)
    course = InterviewCourse(planned, sections, record, evaluator)
    evaluator.evaluate(standingYes(in: answers))
    standings = planned.checklist.items.indices.map {
      course.standing(of: $0, when: evaluator.when($0))
    }
    evaluator.evaluate(answers)
    for item in standings.indices where standings[item] == .open && isOnlyToClarify(item) {
      guard answers[item].isOpen else { continue }
      switch search.influence(ofItem: item, from: answers) {
      case .some(let guidance): standings[item] = .worthAsking(.guidance(guidance))
      case .notKnown: standings[item] = .worthAsking(.notKnown)
      case .none: standings[item] = .changesNothing
      }
    }
  }

  /// The answers by which it stands what is said next: a yes to talking stands until somebody takes it back.
  private func standingYes(in answers: Answers) -> Answers {
    var answers = answers
    for (place, item) in planned.checklist.items.enumerated()
    where item.consent == .takenBack && answers[place].isOpen {
      answers[place] = .answered(0)
    }
    return answers
  }

  private func isOnlyToClarify(_ item: Int) -> Bool {
    sections.phase(ofItem: item) == .clarifying
      && planned.checklist.items[item].voice == .asked
      && planned.checklist.items[item].isQuestion
  }
}
