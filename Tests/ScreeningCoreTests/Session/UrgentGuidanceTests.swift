import ScreeningCore
import Testing

/// Guidance with urgency `now` is handed out once, the moment it is certain.
struct UrgentGuidanceTests {
  /// Guidance 0 is for now after two yeses of three; 1 is for now after a yes to the last; 2 is
  /// less urgent, and shown after any yes.
  private func session() throws -> Session {
    let count = Quantity.sum((0..<3).map { .weight(1, ifYes: $0) })
    return Session(
      try Plan(
        items: Array(repeating: .init(domain: .yesNo), count: 3), scores: [],
        guidance: [
          .init(when: .within(count, from: Number(2)), urgency: .now),
          .init(when: .isYes(2), urgency: .now),
          .init(when: .within(count, from: .one), urgency: .soon),
        ]))
  }

  @Test func `it comes before the last answer, where that can no longer change it`() throws {
    var session = try session()
    session.answer(1)
    var taken: [[Int]] = []
    taken.append(session.takeNewlyCertain())
    session.answer(1)
    taken.append(session.takeNewlyCertain())
    #expect(session.current == 2)
    #expect(taken == [[], [0]])
  }

  @Test func `it is handed out once, also when the next one comes`() throws {
    var session = try session()
    session.answer(1)
    session.answer(1)
    var taken: [[Int]] = []
    taken.append(session.takeNewlyCertain())
    taken.append(session.takeNewlyCertain())
    session.answer(1)
    taken.append(session.takeNewlyCertain())
    #expect(taken == [[0], [], [1]])
  }

  @Test func `what was taken back and becomes certain again is handed out again`() throws {
    var session = try session()
    session.answer(1)
    session.answer(1)
    var taken: [[Int]] = []
    taken.append(session.takeNewlyCertain())
    session.change(0, to: .no)
    taken.append(session.takeNewlyCertain())
    session.change(0, to: .yes)
    taken.append(session.takeNewlyCertain())
    #expect(taken == [[0], [], [0]])
  }

  @Test func `what is less urgent waits for the outcome`() throws {
    var session = try session()
    session.answer(1)
    var taken: [[Int]] = []
    taken.append(session.takeNewlyCertain())
    #expect(session.outcome.shown == [2])
    #expect(taken == [[]])
  }

  @Test func `an outcome shows the most urgent first, and then in the order of the checklist`()
    throws
  {
    var session = try session()
    for _ in 0..<3 { session.answer(1) }
    #expect(session.outcome.shown == [0, 1, 2])
    let plan = try Plan(
      items: [], scores: [],
      guidance: [Urgency.learn, .now, .talk, .now, .soon].map {
        .init(when: .constant(true), urgency: $0)
      })
    #expect(Session(plan).outcome.shown == [1, 3, 4, 2, 0])
  }
}
