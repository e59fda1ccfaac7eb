package import CaseFiles
package import RulePacks
internal import ScreeningCore

/// What was said and done so far: the events of an interview, read from the first to the last.
package struct InterviewRecord: Equatable, Sendable {
  package let answers: CaseAnswers
  /// Own words, what was seen, who was told, what was decided.
  package private(set) var notes: [CaseEvent.Note] = []
  /// The steps that were agreed on.
  package private(set) var steps: [CaseEvent.Step] = []
  /// What was last said to each matter.
  package private(set) var consents: [CaseEvent.Consent.Matter: CaseEvent.Consent.Given] = [:]
  /// The items that were answered since the talk began, or was last gone on with.
  private(set) var answeredNow: Set<String> = []
  /// What was last said to talking since then.
  private(set) var talkingNow: CaseEvent.Consent.Given?
  /// The reason for which the interviewer ended the asking; empty where none was given, nil where they did
  /// not, or went on since.
  private(set) var stopByHand: String?
  /// Whether the interviewer decided to go on after the pack's rule had ended the asking.
  private(set) var wentOn = false
  /// The item that was answered last.
  let lastAnswered: String?

  package init(_ events: [CaseEvent], of planned: PlannedChecklist) {
    answers = CaseAnswers(events.answers, to: planned)
    var lastAnswered: String?
    var hasStopped = false
    for event in events {
      switch event {
      case .session: (answeredNow, talkingNow) = ([], nil)
      case .answer(let answer):
        lastAnswered = answer.item
        answeredNow.insert(answer.item)
      case .note(let note):
        notes.append(note)
        // What is decided before anything stopped is no decision to go on after it.
        if note.kind == .decided, hasStopped { (stopByHand, wentOn) = (nil, true) }
      case .consent(let consent):
        consents[consent.to] = consent.given
        if consent.to == .talking { talkingNow = consent.given }
      case .stop(let reason):
        hasStopped = true
        wentOn = false
        // An item that ended it does so only as long as it is answered so.
        if reason.flatMap(planned.index(ofItem:)) == nil { stopByHand = reason ?? "" }
      case .agreed(let step): steps.append(step)
      case .how, .recipient, .newKey, .reduced, .other: break
      }
    }
    self.lastAnswered = lastAnswered
  }

  /// Whether none of some items was answered, though all of them were asked: silence is an answer, and no yes.
  func isDeclined(_ items: [Int]) -> Bool {
    !items.isEmpty && items.allSatisfy { answers.answers[$0].state == .declined }
  }

  /// Whether the person does not want to talk, not now, or not any more, as they last said.
  package var isTalkRefused: Bool { consents[.talking].map { $0 != .yes } ?? false }

  /// The same of this talk: on another day they may be asked again.
  var isTalkRefusedNow: Bool { talkingNow.map { $0 != .yes } ?? false }

  /// Whether the person does not want anything written down.
  package var isWritingRefused: Bool { consents[.writing].map { $0 != .yes } ?? false }
}
