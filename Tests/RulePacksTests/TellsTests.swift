import LocatedYAML
import TestSupport
import Testing

@testable import RulePacks

/// What the person of a story tells at which invitation.
struct TellsTests {
  @Test func `a story keeps what is said and shown, in order, and what it tells`() throws {
    let (scenario, diagnostics) = try plan(
      MarkedSource(
        Self.frame + """
          tells:
            who_i_am: [{ says: Good morning. }]
            invitation:
              - says: Somebody hurts me.
                signs: [told_of_harm]
              - shows: She looks at the door.
            thanks: []
          """))
    #expect(diagnostics.map(\.message) == [])
    let tells = try #require(scenario?.scenario.tells)
    #expect(tells.map(\.item.value) == ["who_i_am", "invitation", "thanks"])
    #expect(tells.map(\.lines.count) == [1, 2, 0])
    #expect(tells[1].lines.map(\.words.text) == ["Somebody hurts me.", "She looks at the door."])
    #expect(tells[1].lines.map(\.isSeen) == [false, true])
    #expect(tells[1].lines.map { $0.signs.map(\.value) } == [["told_of_harm"], []])
  }

  @Test(arguments: [
    Problem(
      "unknown-item", "the checklist has no item 'invitatoin'; did you mean 'invitation'?",
      "1️⃣invitatoin: [{ says: So., signs: [told_of_harm] }]"),
    Problem(
      "not-an-invitation",
      "'told_of_harm' does not invite to tell: an invitation is said, and has nothing to tick; write "
        + "the lines under 'who_i_am', 'invitation', 'thanks'",
      "1️⃣told_of_harm: [{ says: So., signs: [told_of_harm] }]"),
    Problem(
      "not-an-invitation",
      "'danger' does not invite to tell: an invitation is said, and has nothing to tick; write the lines "
        + "under 'who_i_am', 'invitation', 'thanks'",
      "1️⃣danger: [{ says: So., signs: [told_of_harm] }]"),
    Problem(
      "unknown-item", "the checklist has no item 'told_of_ham'; did you mean 'told_of_harm'?",
      "invitation: [{ says: So., signs: [1️⃣told_of_ham] }]"),
    Problem(
      "not-a-choice", "'told_of_harm' has no choices; write it by itself",
      "invitation: [{ says: So., signs: [1️⃣told_of_harm.much] }]"),
    Problem(
      "not-a-sign", "'danger' is asked and not listened for, so no line tells it; take it out",
      "invitation: [{ says: So., signs: [told_of_harm, 1️⃣danger] }]"),
    Problem(
      "not-a-sign",
      "'wants_call' is told here and is not so by 'answers'; write it there, or take it out",
      "invitation: [{ says: So., signs: [told_of_harm, 1️⃣wants_call] }]"),
    Problem(
      "not-a-sign", "'told_of_harm' is told by a line before already; take it out here",
      "invitation: [{ says: So., signs: [told_of_harm] }, { says: Yes., signs: [1️⃣told_of_harm] }]"),
    Problem(
      "twice-in-list", "this stands in 'signs' twice; take one of them out",
      "invitation: [{ says: So., signs: [told_of_harm, 1️⃣told_of_harm] }]"),
    Problem(
      "no-value", "'says' is empty; write a text, or leave it out",
      "invitation: [{ says: 1️⃣'', signs: [told_of_harm] }]"),
    Problem(
      "missing-key",
      "a line needs 'says' or 'shows'; write what the person says or what can be seen",
      "invitation: [{ 1️⃣signs: [told_of_harm] }]"),
    Problem(
      "says-and-shows", "a line has one of 'says' and 'shows'; make two lines of it",
      "invitation: [{ says: So., shows: 1️⃣She nods., signs: [told_of_harm] }]"),
    Problem(
      "wrong-kind",
      "'invitation' takes a list of lines here; write '- says: …' or '- shows: …' for each under it",
      "1️⃣invitation: Somebody hurts me."),
    Problem(
      "unknown-key", "a line has no key 'say'; did you mean 'says'?",
      "invitation: [{ 1️⃣say: So., signs: [told_of_harm] }]"),
    Problem(
      "never-told",
      "'told_of_harm' is so in this story and is told by no line, so the words of the checklist stand "
        + "there; write a line with 'says' or 'shows' for it", "1️⃣invitation: [{ says: Hello. }]"),
  ])
  func `a problem of what is told is reported at its place`(problem: Problem) throws {
    let source = MarkedSource(Self.frame + "tells:\n  \(problem.text)\n")
    let diagnostics = try plan(source).diagnostics
    problem.expect(diagnostics, in: source)
    #expect(diagnostics.allSatisfy { $0.isError } == (problem.code != "never-told"))
  }

  @Test func `one choice is a sign by itself, and an item stands for all that is answered of it`()
    throws
  {
    let checklist = InterviewDraft.replacing(
      "- { id: told_of_harm,",
      with:
        "- { id: who, kind: choices, listen_for: Who, choices: { uncle: An uncle, boss: A boss, aunt: An aunt } }\n"
        + "      - { id: told_of_harm,")
    func diagnostics(_ signs: String) throws -> [String] {
      let frame = Self.frame.replacing(
        "told_of_harm: yes", with: "told_of_harm: no, papers: skipped, who: [uncle, boss]")
      return try plan(
        MarkedSource(frame + "tells:\n  invitation: [\(signs)]\n"), checklist
      ).diagnostics.map(\.kind.code)
    }
    #expect(try diagnostics("{ says: So., signs: [who] }") == [])
    #expect(
      try diagnostics("{ says: So., signs: [who.boss] }, { says: So., signs: [who.uncle] }") == [])
    #expect(try diagnostics("{ says: So., signs: [who.boss] }") == ["never-told"])
    #expect(try diagnostics("{ says: So., signs: [who.aunt, who] }") == ["not-a-sign"])
    #expect(try diagnostics("{ says: So., signs: [who.boss, who] }") == ["not-a-sign"])
    #expect(try diagnostics("{ says: So., signs: [who, who.ant] }") == ["not-a-choice"])
  }

  @Test func `only the story of an interview tells at invitations`() throws {
    let problem = Problem(
      "tells-outside-interview",
      "'tells' is for stories of checklists that are led as interviews; take it out",
      """
      scenario: story
      checklist: draft
      story: Somebody writes.
      answers: { threat: no, often: 1 }
      expect: { shown: [], undecided: [], refers: [] }
      tells:
        1️⃣threat: [{ says: So. }]
      """)
    let source = MarkedSource(problem.text)
    problem.expect(try plan(source, ScenarioTests.checklist).diagnostics, in: source)
  }

  @Test func `what is written in place of lines by name says how they are written`() throws {
    let problem = Problem(
      "wrong-kind",
      "'tells' is written as names of what is said, each with a list of lines, such as "
        + "'invitation: [{ says: … }]'", Self.frame + "tells: 1️⃣[{ says: So. }]\n")
    let source = MarkedSource(problem.text)
    problem.expect(try plan(source).diagnostics, in: source)
  }

  private static let frame = """
    scenario: story
    checklist: draft
    story: Somebody comes.
    answers: { alone: yes, may_talk: yes, danger: no, told_of_harm: yes, wants_call: no }
    expect: { shown: [], undecided: [], refers: [] }

    """

  private func plan(
    _ source: MarkedSource, _ checklist: String = InterviewDraft.text
  ) throws -> (scenario: PlannedScenario?, diagnostics: [Diagnostic]) {
    try Draft.scenario(source, of: checklist)
  }
}
