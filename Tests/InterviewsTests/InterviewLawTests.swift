import CaseFiles
import Interviews
import PlanSketches
import Questions
import RulePacks
import ScreeningCore
import Testing

/// What holds of every interview, whatever is done in it.
struct InterviewLawTests {
  private let planned: PlannedChecklist

  init() throws { planned = try SmallTalk.planned() }

  @Test(arguments: 0..<40)
  func `whoever goes on with the events of an interview is where it was left`(seed: Int) {
    var random = RandomSource(seed: seed)
    var live = InterviewSession(planned, words: .teen)
    for _ in 0..<25 {
      live.doSomething(&random)
      let resumed = InterviewSession(planned, words: .teen, events: live.events)
      #expect(resumed.record == live.record)
      #expect(resumed.standings == live.standings)
      #expect(resumed.stop == live.stop && resumed.urgent == live.urgent)
      #expect(resumed.outcome == live.outcome)
    }
  }

  @Test(arguments: 0..<40)
  func `what is certain stays certain, whatever is told afterwards`(seed: Int) {
    var random = RandomSource(seed: seed)
    var session = InterviewSession(planned)
    var shown: Set<Int> = []
    for _ in 0..<15 {
      let open = planned.checklist.items.indices.filter {
        session.record.answers.answers[$0].isOpen && planned.checklist.items[$0].isQuestion
      }
      guard let item = open.randomElement(using: &random) else { break }
      session.answerAtRandom(item, &random)
      let now = Set(session.outcome.shown)
      #expect(shown.isSubset(of: now))
      shown = now
    }
    let end = session.evaluatedAtEnd
    #expect(shown.isSubset(of: end.shown))
  }

  @Test(arguments: 0..<40)
  func `while the asking has ended, nothing is asked but what makes somebody safe`(seed: Int) {
    var random = RandomSource(seed: seed)
    var session = InterviewSession(planned)
    for _ in 0..<25 {
      session.doSomething(&random)
      guard session.stop != nil else { continue }
      for (index, item) in planned.checklist.items.enumerated() where item.voice != .listenedFor {
        let phase = planned.checklist.sections.first { section in
          section.items.contains { $0.name.value == item.name.value }
        }?.phase
        let isLeft = phase.map { [.safety, .agreeing, .closing].contains($0) } ?? false
        if !isLeft { #expect(!session.standings[index].isOffered, "\(item.name.value)") }
      }
    }
  }

  @Test(arguments: 0..<40)
  func `going on always comes to an end, from wherever it begins`(seed: Int) {
    var random = RandomSource(seed: seed)
    var session = InterviewSession(planned)
    for _ in 0..<12 { session.doSomething(&random) }
    // A gate that waits for an answer leads back to its question.
    if session.planned.checklist.sections.indices.contains(where: {
      session.gate(ofSection: $0) == .notAnswered
    }) {
      return
    }
    for _ in 0..<40 where session.place != .end { session.goOn() }
    #expect(session.place == .end)
  }

  @Test(arguments: 0..<40)
  func `what a case may keep after a refusal leads to the same urgent help`(seed: Int) {
    var random = RandomSource(seed: seed)
    var session = InterviewSession(planned)
    for _ in 0..<15 { session.doSomething(&random) }
    session.takeBackConsent()
    let kept = InterviewSession(planned, events: session.events.filter(session.isKept))
    #expect(kept.urgent == session.urgent)
    #expect(kept.stop == .person)
  }
}

extension InterviewSession {
  /// Does one of the things that can be done.
  fileprivate mutating func doSomething(_ random: inout RandomSource) {
    let item = random.below(planned.checklist.items.count)
    switch random.below(12) {
    case 0: goOn()
    case 1: goBack()
    case 2: go(to: .item(item))
    case 3: takeOut(item)
    case 4: correctSource(of: item, to: .observed)
    case 5: note("words", [.ownWords, .observed, .passedOn, .decided][random.below(4)])
    case 6: consent(to: .writing, random.chance(50) ? .yes : .no)
    case 7 where random.chance(30): takeBackConsent()
    case 7: stopAsking()
    case 8: goOnAsking(because: "a reason")
    case 9 where random.chance(30): begin(place: nil)
    case 9: agree(on: .init("a step"))
    default: answerAtRandom(item, &random)
    }
  }

  fileprivate mutating func answerAtRandom(_ item: Int, _ random: inout RandomSource) {
    let domain = planned.plan.items[item].domain
    let answer: Answer =
      random.chance(80) ? .answered(random.below(domain.count)) : .declined
    self.answer(item, answer, random.chance(50) ? .told : .asked)
  }

  fileprivate var evaluatedAtEnd: Outcome {
    Evaluator(planned.plan).outcome(of: finishedAnswers)
  }
}
