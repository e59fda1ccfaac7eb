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
        == .tells([try index("told_of_harm"), try index("watched")]))
    #expect(person.response(to: try index("watched")) == nil, "it was told before")
    #expect(person.response(to: try index("alone")) == .tells([try index("alone")]))
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
    #expect(review.toldWithoutAsking == [try index("told_of_harm")])
    #expect(review.notTicked == [try index("watched")])
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

  private func index(_ item: String) throws -> Int {
    try #require(planned.index(ofItem: item))
  }
}
