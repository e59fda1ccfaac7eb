import Interviews
import Questions
import RulePacks
import ScreeningCore
import Testing

/// A talk that is practised with a person of a story.
struct PracticeTests {
  private let person: PracticePerson
  private let planned: PlannedChecklist

  init() throws {
    planned = try SmallTalk.planned()
    person = PracticePerson(try SmallTalk.story(), in: planned)
  }

  @Test func `the person answers what is said, and tells at an invitation what nobody asks`() throws
  {
    #expect(person.response(to: try index("safe")) == .answers([.no]))
    #expect(person.response(to: try index("who_i_am")) == nil)
    #expect(person.response(to: try index("papers")) == .saysNothing)
    #expect(
      person.response(to: try index("brought_here"))
        == .tells([], besides: [Sign(try index("told_of_harm")), Sign(try index("watched"))]))
    #expect(person.response(to: try index("watched")) == nil, "it was told before")
    let alone = try index("alone")
    #expect(person.response(to: alone) == .tells([], besides: [Sign(alone)]))
    #expect(person.response(to: try index("thanks")) == nil)
    #expect(person.toldBefore(try index("watched")) == [])
  }

  @Test func `the person tells in their own words, and no sign stands beside them`() throws {
    let person = try telling(
      """
      who_i_am:
        - shows: She looks at the window.
      brought_here:
        - says: He is there every day.
          signs: [watched]
        - says: I do not want to go there any more.
          signs: [told_of_harm]
      """)
    let here = try heard(at: "brought_here", by: person)
    #expect(
      here.lines.map(\.words.text) == [
        "He is there every day.", "I do not want to go there any more.",
      ])
    #expect(here.lines.map(\.isSeen) == [false, false] && here.signs == [])
    let before = try heard(at: "who_i_am", by: person)
    #expect(before.lines.map(\.isSeen) == [true])
    #expect(person.response(to: try index("told_of_harm")) == nil)
    #expect(person.toldBefore(try index("watched")) == here.lines, "it can be looked at again")
    #expect(person.toldBefore(try index("brought_here")) == [])
    #expect(person.line(telling: Sign(try index("watched"))) == here.lines.first)
  }

  @Test
  func `an invitation without a line meets silence, and what no line tells shows itself`()
    throws
  {
    let person = try telling(
      """
      thanks:
        - says: He is there every day.
          signs: [watched]
      """)
    let here = try heard(at: "brought_here", by: person)
    let harm = Sign(try index("told_of_harm"))
    #expect(here.lines == [] && here.signs == [harm])
    let silent = try telling(
      """
      brought_here: []
      thanks:
        - says: It is all of it.
          signs: [watched, told_of_harm]
      """)
    #expect(silent.response(to: try index("brought_here")) == .saysNothing)
    #expect(try heard(at: "thanks", by: silent).lines.count == 1)
  }

  @Test func `afterwards stands what was asked, told, missed and asked too much, and no figure`()
    throws
  {
    var session = InterviewSession(planned)
    session.answer("alone", "yes", .observed)
    session.answer("may_talk", "yes_please", .asked)
    session.answer("told_of_harm", "yes", .told)
    session.answer("papers", "mine", .asked)
    let review = PracticeReview(session, with: person)
    #expect(review.asked == [try index("may_talk"), try index("papers")])
    #expect(review.toldWithoutAsking == [Sign(try index("told_of_harm"))])
    #expect(review.notTicked == [Sign(try index("watched"))])
    #expect(review.missedHelp == [try #require(planned.index(ofGuidance: "unsafe"))])
    #expect(review.askedTooMuch == [try index("papers")])
  }

  @Test func `who asks little and hears what is told has asked nothing too much`() throws {
    var session = InterviewSession(planned)
    session.answer("alone", "yes", .observed)
    session.answer("may_talk", "yes_please", .asked)
    session.answer("safe", "no", .asked)
    session.answer("watched", "yes", .told)
    session.answer("told_of_harm", "yes", .told)
    let review = PracticeReview(session, with: person)
    #expect(review.askedTooMuch == [] && review.missedHelp == [] && review.notTicked == [])
  }

  @Test func `what is ticked while listening and not in the story is named afterwards`() throws {
    let person = PracticePerson(
      try SmallTalk.story {
        $0.replacing("watched: { answer: yes, how: told }", with: "watched: no")
      },
      in: planned)
    var session = InterviewSession(planned)
    session.answer("alone", "yes", .observed)
    session.answer("may_talk", "yes_please", .asked)
    session.answer("watched", "yes", .told)
    session.answer("wants_call", "yes", .told)
    let review = PracticeReview(session, with: person)
    #expect(review.notInStory == [Sign(try index("watched"))])
    #expect(review.notTicked == [Sign(try index("told_of_harm"))])
    #expect(review.toldWithoutAsking == [])
  }

  /// The person of the story with lines under `tells`.
  private func telling(_ lines: String) throws -> PracticePerson {
    let key = "tells:\n" + lines.split(separator: "\n").map { "  \($0)\n" }.joined()
    return PracticePerson(
      try SmallTalk.story { $0.replacing("expect:\n", with: key + "expect:\n") }, in: planned)
  }

  private func heard(
    at item: String, by person: PracticePerson
  ) throws -> (lines: [PracticePerson.Line], signs: [Sign]) {
    guard case .tells(let lines, let signs)? = person.response(to: try index(item)) else {
      Issue.record("nothing is told at '\(item)'")
      return ([], [])
    }
    return (lines, signs)
  }

  private func index(_ item: String) throws -> Int {
    try #require(planned.index(ofItem: item))
  }
}
