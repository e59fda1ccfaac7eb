import ScreeningCore
import Testing

/// One person going through a checklist: what is asked, and what a change of mind does.
struct SessionTests {
  /// 0: a notice. 1: yes/no. 2: a scale, asked after a yes to 1. 3: yes/no. 4: asked after a yes
  /// to 3. Score 0 adds up the scale and twice item 3.
  static func session() throws -> Session {
    Session(
      try Plan(
        items: [
          .init(domain: .notice), .init(domain: .yesNo),
          .init(domain: .scale(4), when: .isYes(1)), .init(domain: .yesNo),
          .init(domain: .yesNo, when: .isYes(3)),
        ],
        scores: [
          .init(.sum([.figures(2, in: .scale(4), [1, 2, 3, 4]), .weight(2, ifYes: 3)]))
        ],
        guidance: [.init(when: .isYes(4), urgency: .now)]))
  }

  /// A session that has passed the notice, and gave these answers.
  private func session(_ codes: Int...) throws -> Session {
    var session = try Self.session()
    session.answer(0)
    for code in codes { session.answer(code) }
    return session
  }

  private func figure(of session: Session) -> Interval { session.outcome.figures[0].interval }

  @Test func `items are asked in their order, and only those that apply`() throws {
    var session = try Self.session()
    #expect(session.current == 0)
    session.answer(0)
    #expect(session.current == 1)
    session.answer(0)
    #expect(session.current == 3, "2 is asked only after a yes to 1")
    session.answer(1)
    #expect(session.current == 4)
    session.answer(0)
    #expect(session.current == nil)
  }

  @Test(arguments: [-1, 2, 99])
  func `a value that the item does not have is refused`(_ code: Int) throws {
    var session = try session()
    let before = session.answers
    let isTaken = session.answer(code)
    #expect(!isTaken)
    #expect(session.current == 1)
    #expect(session.answers == before)
  }

  @Test(arguments: [Answer.answered(2), .answered(99), .notAsked])
  func `a change to an answer that nobody can give is refused`(_ answer: Answer) throws {
    var session = try session(1)
    let before = session.answers
    let isTaken = session.change(1, to: answer)
    #expect(!isTaken)
    #expect(session.answers == before)
  }

  @Test func `"skip", "rather not say" and "not sure" are kept apart, and move on`() throws {
    var session = try session(1)
    session.decline()
    session.skip()
    #expect(session.current == nil)
    #expect(session.answers[2] == .declined)
    #expect(session.answers[3] == .skipped)
    #expect(session.outcome.leftOpen == [4])
    session.change(3, to: .open)
    session.sayNotSure()
    #expect(session.answers[3] == .notSure)
  }

  @Test func `going back leaves the answer standing, and going forward again too`() throws {
    var session = try session(1, 3)
    session.goBack()
    session.goBack()
    #expect(session.current == 1)
    #expect(!session.canGoBack, "a notice is nothing to go back to")
    session.goBack()
    #expect(session.current == 1)
    #expect(session.answers[1] == .yes)
    session.goForward()
    #expect(session.current == 2)
    session.goForward()
    #expect(session.current == 3)
    #expect(session.answers[2] == .answered(3))
  }

  @Test func `an item gone back to can be answered anew, and the first open one is asked next`()
    throws
  {
    var session = try session(1, 3)
    session.goBack()
    session.answer(0)
    #expect(session.answers[2] == .answered(0))
    #expect(session.current == 3)
  }

  @Test func `from an item gone back to, the way on leads through what was asked since`() throws {
    var session = try session(1, 3)
    session.goBack()
    session.goBack()
    session.answer(1)
    #expect(session.current == 2)
    #expect(session.answers[2] == .answered(3), "it stands until it is answered anew")
    session.answer(3)
    #expect(session.current == 3)
    #expect(!session.canGoForward)
  }

  @Test func `an item gone to by choice leads on to what is open`() throws {
    var session = try session(1, 3)
    session.go(to: 1)
    session.answer(1)
    #expect(session.current == 3)
  }

  @Test func `what depends on an earlier answer follows when it is changed`() throws {
    var session = try session(1, 3, 0)
    #expect(figure(of: session) == Interval(4, 4))
    session.change(3, to: .yes)
    #expect(session.current == 4)
    #expect(figure(of: session) == Interval(6, 6))
  }

  @Test func `an answer that no longer applies is kept, not counted, and comes back`() throws {
    var session = try session(1, 3, 0)
    session.change(1, to: .no)
    #expect(figure(of: session) == Interval(0, 0))
    #expect(session.answers[2] == .answered(3))
    session.change(1, to: .yes)
    #expect(figure(of: session) == Interval(4, 4))
    #expect(session.current == nil, "2 is not asked again")
  }

  @Test func `an item that stops to apply while it is asked is left`() throws {
    var session = try session(1, 3)
    session.goBack()
    #expect(session.current == 2)
    session.change(1, to: .no)
    #expect(session.current == 3)
  }

  @Test func `a person may stop at once`() throws {
    var session = try Self.session()
    session.finish()
    #expect(session.current == nil)
    #expect(session.answers.indices.allSatisfy { session.answers[$0] == .notAsked })
    session.answer(1)
    session.skip()
    #expect(session.answers[1] == .notAsked)
    #expect(session.outcome.shown.isEmpty)
  }

  @Test func `a change after the end starts anew where the session stopped`() throws {
    var session = try session(1)
    session.finish()
    #expect(session.answers[3] == .notAsked)
    session.change(1, to: .no)
    #expect(!session.isFinished)
    #expect(session.answers[3] == .open)
    #expect(session.current == 3)
  }

  @Test func `going back after the end opens the session again`() throws {
    var session = try session(1)
    session.finish()
    session.goBack()
    #expect(!session.isFinished)
    #expect(session.current == 1)
    session.goForward()
    #expect(session.current == 2)
  }

  @Test func `going back where nothing was answered lets one start after all`() throws {
    var session = try Self.session()
    let first = session.current
    session.finish()
    session.goBack()
    #expect(!session.isFinished)
    #expect(session.current == first)
  }

  @Test func `an item of which it is not known whether it applies can be opened`() throws {
    var session = try session(1, 3)
    session.decline()
    #expect(session.current == nil)
    #expect(session.outcome.leftOpen == [4])
    session.change(4, to: .skipped)
    #expect(session.outcome.leftOpen.isEmpty, "it was asked")
    session.change(4, to: .open)
    session.go(to: 4)
    #expect(session.current == 4)
    session.answer(1)
    #expect(session.outcome.leftOpen.isEmpty)
    #expect(session.outcome.shown == [0], "the person was invited to answer, so it counts")
  }

  /// 0: yes/no. 1: asked after a yes to 0. 2: asked after a yes to 1.
  private func chain(_ first: Answer) throws -> Session {
    var session = Session(
      try Plan(
        items: [
          .init(domain: .yesNo), .init(domain: .yesNo, when: .isYes(0)),
          .init(domain: .yesNo, when: .isYes(1)),
        ],
        scores: [],
        guidance: [
          .init(when: .isYes(1), urgency: .soon), .init(when: .isYes(2), urgency: .now),
        ]))
    session.record(first)
    return session
  }

  @Test func `what follows from an opened answer is asked at once`() throws {
    var session = try chain(.declined)
    session.go(to: 1)
    session.answer(1)
    #expect(session.current == 2)
    session.answer(1)
    #expect(session.outcome.shown == [1, 0])
  }

  @Test func `an item that rests on one left open can be opened only after it`() throws {
    var session = try chain(.declined)
    #expect(session.outcome.leftOpen == [1, 2])
    #expect(session.openable == [1])
    let isTaken = session.go(to: 2)
    #expect(!isTaken)
    session.go(to: 1)
    session.skip()
    #expect(session.openable == [2])
    session.go(to: 2)
    session.answer(1)
    #expect(session.outcome.shown == [1])
  }

  @Test func `nothing can be opened while what it rests on is still to be asked`() throws {
    var session = try chain(.open)
    #expect(session.openable == [])
    let isTaken = session.go(to: 1)
    #expect(!isTaken)
    #expect(session.current == 0)
  }

  @Test func `opening after the end opens again what was not asked`() throws {
    var session = try chain(.skipped)
    session.finish()
    #expect(session.openable == [1])
    let isRefused = !session.go(to: 2)
    #expect(isRefused && session.isFinished, "nothing has changed")
    session.go(to: 1)
    #expect(session.answers[2] == .open)
    session.answer(0)
    #expect(session.outcome.leftOpen == [])
  }

  @Test(arguments: [(Answer.no, [Int]()), (.yes, [0])])
  func `a change that decides whether an opened item applies decides whether it counts`(
    gate: Answer, shown: [Int]
  ) throws {
    var session = try chain(.declined)
    session.go(to: 1)
    session.answer(1)
    #expect(session.answers[1] == .yes.opened)
    #expect(session.outcome.shown == [0])
    session.change(0, to: gate)
    #expect(session.answers[1] == .yes, "no longer opened, and kept")
    #expect(session.outcome.shown == shown)
    session.change(0, to: .declined)
    #expect(session.outcome.shown == [], "it was not opened anew")
  }

  @Test func `an opened answer can be changed, and stays opened`() throws {
    var session = try chain(.declined)
    session.go(to: 1)
    session.answer(0)
    session.goBack()
    #expect(session.current == 1)
    session.answer(1)
    #expect(session.answers[1] == .yes.opened)
  }

  @Test(arguments: [0, 2, 99])
  func `a notice, and an item that does not apply, cannot be gone to`(_ item: Int) throws {
    var session = try session(0)
    let isTaken = session.go(to: item)
    #expect(!isTaken)
    #expect(session.current == 3)
  }

  @Test func `progress counts the questions that may still come`() throws {
    var session = try session()
    #expect(session.progress == (1, 4))
    session.answer(0)
    #expect(session.progress == (2, 3), "2 does not apply")
    session.answer(0)
    #expect(session.progress == (2, 2))
  }
}
