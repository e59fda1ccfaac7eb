import CaseFiles
import Interviews
import Questions
import RulePacks
import ScreeningCore
import Testing

/// The course of an interview: gates, the rule that stops the asking, and what is offered when.
struct InterviewSessionTests {
  private let planned: PlannedChecklist

  init() throws { planned = try SmallTalk.planned() }

  @Test func `it begins with what is for the interviewer alone, and says it in the chosen words`()
    throws
  {
    var session = InterviewSession(planned, words: .teen)
    #expect(session.namesHere == "alone")
    #expect(session.screen.item?.say == nil)
    #expect(session.screen.item?.listenFor?.text == "Nobody who came along can hear.")
    session.answer("alone", "yes", .observed)
    session.goOn()
    #expect(session.namesHere == "who_i_am")
    #expect(
      session.screen.item?.say?.text == "I am … and I work here. You can stop whenever you like.")
    session.words = .easy
    #expect(session.screen.item?.say?.text == "I am … Say stop. Then we stop.")
  }

  @Test func `behind a gate that nobody answered nothing is said or asked, and signs are heard`()
    throws
  {
    var session = InterviewSession(planned)
    #expect(session.standing("may_talk") == .waiting(section: 0))
    #expect(session.standing("safe") == .waiting(section: 0))
    #expect(session.standing("told_of_harm") == .heard)
    #expect(session.standing("thanks") == .open)
    session.goOn()
    #expect(session.place == .gate(section: 0))
    #expect(session.screen.gate?.state == .notAnswered)
    session.goOn()
    #expect(session.namesHere == "alone")
  }

  @Test
  func
    `where nobody is questioned, only what can be seen or known comes, and nothing holds it back`()
    throws
  {
    var session = InterviewSession(planned.observed)
    var visited: [String] = []
    while let name = session.namesHere {
      visited.append(name)
      let item = session.screen.item
      #expect(item?.say == nil && item?.avoid == nil && item?.help == nil && item?.mayStop == false)
      #expect(session.screen.item?.usualSource == .observed)
      session.goOn()
    }
    #expect(visited == ["safe", "told_of_harm", "watched", "papers"])
    #expect(session.place == .end)
    session.answer("told_of_harm", "yes", .knownFromOthers)
    #expect(session.stop == nil)
    #expect(session.standing("papers") == .doesNotApply)
    let shown = session.outcome.shown.map { planned.checklist.guidance[$0].name.value }
    #expect(shown == ["harm", "everyone"])
    #expect(
      session.screen.sections.map(\.phase) == [.safety, .listening, .clarifying])
    #expect(session.screen.sections.map(\.number) == [1, 2, 3])
  }

  @Test func `what was seen is in words about the person, and counts though no gate is open`()
    throws
  {
    var session = InterviewSession(planned.observed)
    #expect(
      session.screen.item?.listenFor?.text == "They have somewhere safe to sleep tonight.")
    session.answer("told_of_harm", "no", .told)
    session.answer("papers", "taken", .told)
    let shown = session.outcome.shown.map { planned.checklist.guidance[$0].name.value }
    #expect(shown == ["harm", "everyone"])
    var talk = InterviewSession(planned)
    talk.answer("told_of_harm", "no", .told)
    talk.answer("papers", "taken", .told)
    #expect(talk.outcome.shown.map { planned.checklist.guidance[$0].name.value } == ["everyone"])
  }

  @Test func `where nobody is questioned, nothing is kept that only a talk can bring`() throws {
    var session = InterviewSession(planned.observed)
    let (safe, talk) = (
      try #require(planned.index(ofItem: "safe")), try #require(planned.index(ofItem: "may_talk"))
    )
    let yes = planned.checklist.items[safe].question.options[0].answer
    #expect(session.answer(safe, yes, .asked).isEmpty)
    #expect(session.answer(safe, .declined, .told).isEmpty)
    #expect(
      session.answer(talk, planned.checklist.items[talk].question.options[0].answer, .told).isEmpty)
    #expect(session.takeBackConsent().isEmpty && session.stopAsking().isEmpty)
    #expect(session.goOnAsking(because: "I want to").isEmpty)
    #expect(session.consent(to: .talking, .no).isEmpty)
    let place = session.place
    session.go(to: .item(talk))
    #expect(session.events.isEmpty && session.place == place)
    #expect(!session.answer(safe, yes, .told).isEmpty)
    #expect(session.correctSource(of: safe, to: .asked).isEmpty)
    #expect(!session.screen.canBeTakenBack && session.stop == nil)
  }

  @Test func `what rests on a yes that stands is said, and no more once the yes was taken back`()
    throws
  {
    let planned = try SmallTalk.withConsents { text in
      text.replacing(
        "{ id: wants_call, kind: yes_no,",
        with: "{ id: wants_call, kind: yes_no, when: '!took_back',"
      ).replacing("listen_for: What they want you to do.", with: "ask: What do you want me to do?")
    }
    var session = InterviewSession(planned)
    session.answer("alone", "yes", .observed)
    session.answer("may_talk", "yes_please", .asked)
    #expect(session.standing("wants_call") == .open)
    session.takeBackConsent()
    #expect(session.standing("wants_call") == .doesNotApply)
  }

  @Test func `at the end stands what is open of being safe today, where it may be asked`() throws {
    var session = InterviewSession(planned)
    #expect(session.screen.openSafety == nil)
    session.answer("alone", "yes", .observed)
    session.answer("may_talk", "yes_please", .asked)
    session.go(to: .end)
    #expect(session.screen.openSafety?.phase == .safety)
    session.answer("safe", "declined", .asked)
    #expect(session.screen.openSafety == nil)
  }

  @Test func `no answer to whether to talk is no yes, and is not asked again`() throws {
    var session = InterviewSession(planned)
    session.answer("alone", "yes", .observed)
    session.answer("may_talk", "declined", .asked)
    session.go(to: .item(try session.index("may_talk")))
    session.goOn()
    #expect(session.place == .gate(section: 2))
    #expect(session.screen.gate?.state == .closed && session.stop == .person)
    session.goOn()
    #expect(session.namesHere == "wants_call")
    session.answer("may_talk", "yes_please", .asked)
    #expect(session.stop == nil && session.gate(ofSection: 2) == .open)
  }

  @Test func `a closed gate ends with its words, and leads to what is agreed`() throws {
    var session = InterviewSession(planned)
    session.answer("alone", "yes", .observed)
    session.answer("may_talk", "not_now", .asked)
    session.go(to: .item(try session.index("may_talk")))
    session.goOn()
    #expect(session.place == .gate(section: 2))
    #expect(session.screen.gate?.state == .closed)
    #expect(
      session.screen.gate?.ending.text.contains("Is there anything you need to be safe tonight?")
        == true)
    #expect(session.screen.stop == .person)
    for item in ["safe", "brought_here", "papers"] {
      #expect(session.standing(item) == .closed(section: 2), "\(item)")
    }
    session.goOn()
    #expect(session.namesHere == "wants_call")
    // Whoever tells of it is heard all the same.
    session.answer("told_of_harm", "yes", .told)
    let harm = try #require(planned.index(ofGuidance: "harm"))
    #expect(session.outcome.shown.contains(harm))
  }

  @Test func `what consent is given for follows from the gate, and can be taken back`() throws {
    var session = InterviewSession(planned)
    session.answer("alone", "yes", .observed)
    let given = session.answer("may_talk", "yes_please", .asked)
    #expect(given.last == .consent(.init(to: .talking, .yes)))
    #expect(session.standing("safe") == .open)
    #expect(session.takeBackConsent() == [.consent(.init(to: .talking, .takenBack))])
    #expect(session.place == .gate(section: 2) && session.screen.gate?.state == .closed)
    #expect(session.standing("safe") == .closed(section: 2))
    #expect(session.screen.stop == .person)
    #expect(session.goOnAsking(because: "I would like to know") == [])
    #expect(session.screen.stop == .person)
    // The person may want to talk again.
    session.answer("may_talk", "yes_please", .asked)
    #expect(session.screen.stop == nil && session.standing("safe") == .open)
  }

  @Test
  func `what the person says to writing and passing on is kept to, and a yes taken back ends it`()
    throws
  {
    var session = InterviewSession(try SmallTalk.withConsents())
    session.answer("alone", "yes", .observed)
    session.answer("may_talk", "yes_please", .asked)
    #expect(
      session.answer("may_write", "no_pen", .asked).last == .consent(.init(to: .writing, .no)))
    #expect(session.keepsLittle)
    session.answer("may_write", "fine", .asked)
    #expect(!session.keepsLittle && session.record.consents[.writing] == .yes)
    session.answer("may_tell", "declined", .asked)
    #expect(session.record.consents[.passingOn] == .no, "who does not answer gave no yes")
    session.answer("took_back", "yes", .told)
    #expect(session.stop == .person)
    session.answer("may_talk", "yes_please", .asked)
    #expect(session.stop == nil)
    #expect(session.record.answers.answers[try session.index("took_back")].isOpen)
    session.takeBackConsent()
    #expect(session.record.answers.answers[try session.index("took_back")].code == 1)
  }

  @Test func `once harm is told, only safety, what is agreed and the closing remain`() throws {
    var session = try openSession()
    let events = session.answer("told_of_harm", "yes", .told)
    #expect(events.last == .stop(reason: "told_of_harm"))
    #expect(session.screen.stop == .rule(items: [try session.index("told_of_harm")]))
    let stands = Dictionary(
      uniqueKeysWithValues: try planned.checklist.items.map {
        ($0.name.value, session.standings[try session.index($0.name.value)])
      })
    #expect(stands["safe"] == .open)
    #expect(stands["watched"] == .heard)
    #expect(stands["brought_here"] == .stopped)
    #expect(stands["papers"] == .stopped)
    #expect(stands["wants_call"] == .heard && stands["thanks"] == .open)
  }

  @Test func `going on after a stop is a decision with a reason, and ends with the next stop`()
    throws
  {
    var session = try openSession()
    session.answer("told_of_harm", "yes", .told)
    #expect(session.goOnAsking(because: "") == [])
    #expect(
      session.goOnAsking(because: "They ask me to.") == [
        .note(.init("They ask me to.", .decided))
      ])
    #expect(session.screen.stop == nil)
    #expect(session.standing("brought_here") == .open)
    session.answer("papers", "mine", .told)
    #expect(session.screen.stop == nil, "that ends nothing")
    session.stopAsking("They are tired.")
    #expect(session.screen.stop == .interviewer("They are tired."))
    session.goOnAsking(because: "After a break.")
    session.answer("told_of_harm", "yes", .told)
    #expect(session.screen.stop != nil, "what ends the asking came once more")
  }

  @Test func `a decision from before the asking ended is none to go on`() throws {
    var session = try openSession()
    session.note("I sit at the door.", .decided)
    session.answer("told_of_harm", "yes", .told)
    #expect(session.screen.stop != nil)
  }

  @Test func `a tick that was a mistake is taken out, and with it what followed`() throws {
    var session = try openSession()
    session.answer("told_of_harm", "yes", .told)
    session.takeOut(try session.index("told_of_harm"))
    #expect(session.screen.stop == nil)
    #expect(session.record.answers.answers[try session.index("told_of_harm")].isOpen)
    #expect(session.standing("brought_here") == .open)
  }

  @Test func `what is urgent is there as soon as it is certain`() throws {
    var session = try openSession()
    #expect(session.screen.urgent == [])
    session.answer("safe", "no", .asked)
    #expect(session.screen.urgent.map { planned.checklist.guidance[$0].name.value } == ["unsafe"])
  }

  @Test func `a question is offered with its reason, and no more once nothing hangs on it`() throws
  {
    var session = try openSession()
    let harm = try #require(planned.index(ofGuidance: "harm"))
    session.answer("told_of_harm", "no", .told)
    #expect(session.standing("papers") == .worthAsking(.guidance([harm])))
    session = try openSession()
    // It is asked only where no harm was told, which nobody knows yet.
    #expect(session.standing("papers") == .notKnown)
  }

  @Test func `where nobody can find out whether a question matters, it is offered, and said so`()
    throws
  {
    let answers: [(String, String)] = [
      ("alone", "yes"), ("may_talk", "yes_please"), ("told_of_harm", "no"),
    ]
    let session = InterviewSession(
      planned, events: answers.map { .answer(.init($0, .word($1))) }, limit: 0)
    #expect(session.standing("papers") == .worthAsking(.notKnown))
  }

  @Test func `any item can be answered before its time, and counts as soon as it can`() throws {
    var session = InterviewSession(planned)
    session.answer("safe", "no", .told)
    #expect(session.screen.urgent == [])
    session.answer("alone", "yes", .observed)
    session.answer("may_talk", "yes_please", .asked)
    #expect(session.screen.urgent.count == 1)
  }

  @Test func `on another day who can hear and whether they want to talk is asked again`() throws {
    var session = InterviewSession(planned)
    session.begin(place: nil)
    session.answer("alone", "yes", .observed)
    session.answer("may_talk", "yes_please", .asked)
    session.answer("safe", "no", .asked)
    var later = InterviewSession(planned, events: session.events)
    later.begin(place: nil)
    #expect(later.namesHere == "alone" && later.screen.item?.answer.code == 1)
    #expect(later.standing("may_talk") == .waiting(section: 0))
    #expect(later.urgent == session.urgent, "what was told still counts")
    later.answer("alone", "yes", .observed)
    #expect(later.standing("safe") == .waiting(section: 2))
    later.answer("may_talk", "not_now", .asked)
    #expect(later.stop == .person)
    var third = InterviewSession(planned, events: later.events)
    third.begin(place: nil)
    #expect(third.stop == nil, "they may be asked once more")
    #expect(third.keepsLittle, "and until they say yes, nothing more of it is kept")
    third.answer("alone", "yes", .observed)
    #expect(third.standing("may_talk") == .open)
  }

  @Test func `going back leads to what was answered, and keeps it`() throws {
    var session = try openSession()
    session.go(to: .item(try session.index("safe")))
    session.goBack()
    #expect(session.namesHere == "may_talk")
    #expect(session.screen.item?.answer.code == 0 && session.screen.item?.source == .asked)
    session.goBack()
    session.goBack()
    #expect(session.namesHere == "alone" && session.previous == nil)
    session.goBack()
    #expect(session.namesHere == "alone")
  }

  @Test func `a refusal keeps what was agreed and danger that was told, and nothing else`() throws {
    var session = try openSession()
    session.answer("safe", "no", .asked)
    session.answer("watched", "yes", .told)
    session.note("He waits.", .ownWords)
    #expect(session.events.allSatisfy(session.isKept))
    session.consent(to: .writing, .no)
    let kept = session.events.filter(session.isKept)
    #expect(kept.answers.map(\.item) == ["alone", "may_talk", "safe"])
    #expect(!kept.contains(.note(.init("He waits.", .ownWords))))
    #expect(kept.contains(.consent(.init(to: .writing, .no))))
    session.answer("told_of_harm", "yes", .told)
    #expect(session.events.filter(session.isKept).contains(.note(.init("He waits.", .ownWords))))
  }

  @Test func `a yes that is taken back keeps no words, where no harm was told`() throws {
    var session = InterviewSession(try SmallTalk.withConsents())
    session.answer("alone", "yes", .observed)
    session.answer("may_talk", "yes_please", .asked)
    session.note("I hate maths.", .ownWords)
    session.takeBackConsent()
    #expect(session.stop == .person)
    #expect(
      !session.events.filter(session.isKept).contains(.note(.init("I hate maths.", .ownWords))))
    // Where harm was told, that stays with the words for it, also when the case is opened again.
    session.answer("told_of_harm", "yes", .told)
    let kept = session.events.filter(session.isKept)
    #expect(kept.answers.map(\.item).contains("told_of_harm"))
    let again = InterviewSession(session.planned, events: kept)
    #expect(again.events.filter(again.isKept) == kept)
    #expect(kept.contains(.note(.init("I hate maths.", .ownWords))))
  }

  /// A session in which both gates are open.
  private func openSession() throws -> InterviewSession {
    var session = InterviewSession(planned)
    session.answer("alone", "yes", .observed)
    session.answer("may_talk", "yes_please", .asked)
    return session
  }
}
