import LocatedYAML
import TestSupport
import Testing

@testable import RulePacks

struct ScenarioTests {
  static let checklist = Draft.checklist(
    items: """
      - { id: threat, kind: yes_no, ask: Is it so? }
      - { id: often, kind: scale, ask: How often?, steps: [Never, Sometimes, Often] }
      """,
    guidance: """
      guidance:
        - { id: help, when: threat, urgency: now, title: If, say: So., refer: [emergency] }
        - { id: talk, when: often >= 2, urgency: talk, title: If, say: So., refer: [counselling] }
        - { id: everyone, always: true, urgency: learn, title: Good, say: Talk., refer: [directory] }
      """)

  @Test func `a scenario passes where everything came as expected, in any order`() throws {
    let run = try run(
      "{ threat: no, often: Often }",
      "{ shown: [everyone, talk], undecided: [], refers: [directory, counselling] }")
    #expect(run.passed)
  }

  @Test(arguments: [
    (
      "{ threat: no, often: 1 }",
      "{ shown: [talk, everyone], undecided: [], refers: [counselling, directory] }",
      [
        "expected 'talk' to be shown, but it is not shown: often: 1",
        "expected 'counselling' among the needs of what is shown; only 'talk' would, and is not "
          + "shown",
      ]
    ),
    (
      "{ threat: yes, often: 1 }", "{ shown: [everyone], undecided: [], refers: [directory] }",
      [
        "'help' is shown and not expected: threat: yes",
        "'emergency' is not expected, but 'help' refers to it",
      ]
    ),
    (
      "{ threat: declined, often: 1 }", "{ shown: [everyone], undecided: [], refers: [directory] }",
      ["'help' is undecided, because of threat: declined, and not expected"]
    ),
    (
      "{ threat: not_asked, often: 1 }",
      "{ shown: [everyone, help], undecided: [], refers: [directory] }",
      [
        "expected 'help' to be shown, but it is undecided, because of threat: not_asked",
        "'help' is undecided, because of threat: not_asked, and not expected",
      ]
    ),
    (
      "{ threat: no, often: 1 }", "{ shown: [], undecided: [everyone], refers: [directory] }",
      [
        "'everyone' is shown and not expected: it is for everyone",
        "expected 'everyone' to be undecided, but it is shown: it is for everyone",
      ]
    ),
  ])
  func `what is not as expected says what came and why`(
    answers: String, expected: String, mismatches: [String]
  ) throws {
    let run = try run(answers, expected)
    #expect(run.mismatches.map(\.summary) == mismatches)
  }

  @Test(arguments: [
    Problem(
      "unknown-guidance", "the checklist has no guidance 'halp'; did you mean 'help'?",
      "expect: { shown: [1️⃣halp], undecided: [], refers: [] }"),
    Problem(
      "unknown-guidance", "the checklist has no guidance 'nobody'; there are help, talk, everyone",
      "expect: { shown: [1️⃣nobody], undecided: [], refers: [] }"),
    Problem(
      "unknown-word", "'refers' does not know 'emergancy'; did you mean 'emergency'?",
      "expect: { shown: [], undecided: [], refers: [1️⃣emergancy] }"),
    Problem(
      "missing-key", "what is expected needs 'undecided'; write 'undecided: []'",
      "expect: { 1️⃣shown: [], refers: [] }"),
    Problem(
      "unknown-item", "the checklist has no item 'thread'; did you mean 'threat'?",
      "why: { 1️⃣thread: It was said. }"),
    Problem(
      "bad-answer", "'threat' takes yes or no; or skipped, declined, not_sure",
      "answers: { threat: 1️⃣[], often: 1 }"),
    Problem(
      "unknown-checklist", "the pack has no checklist 'drafd'; did you mean 'draft'?",
      "checklist: 1️⃣drafd"),
    Problem("unknown-key", "a scenario has no key 'storry'; did you mean 'story'?", "1️⃣storry: So."),
  ])
  func `a problem of a scenario is reported at its place`(problem: Problem) throws {
    let key = problem.text.drop { !$0.isASCII || !$0.isLetter }.prefix { $0 != ":" } + ":"
    let lines = [
      "scenario: story", "checklist: draft", "story: Somebody writes.",
      "answers: { threat: no, often: 1 }",
      "expect: { shown: [], undecided: [], refers: [] }",
    ]
    let source = MarkedSource(
      (lines.filter { !$0.hasPrefix(key) } + [problem.text]).joined(separator: "\n"))
    problem.expect(try plan(source).diagnostics, in: source)
  }

  private static let withFollowUp = Draft.checklist(
    items: """
      - { id: met, kind: yes_no, ask: Is it so? }
      - { id: gifts, kind: choices, when: met, ask: Which?, choices: { cash: Cash, cam: A camera } }
      """,
    guidance: """
      guidance:
        - { id: help, when: gifts.cam, urgency: soon, title: If, say: So., refer: [directory] }
        - { id: everyone, always: true, urgency: learn, title: Good, say: Talk., refer: [directory] }
      """)

  @Test(arguments: [
    Problem(
      "answer-not-asked",
      "'gifts' is not asked, going by the other answers, so this answer was not counted; take it "
        + "out, or change the answer that leaves the item out", "{ met: no, 1️⃣gifts: [cam] }"),
    Problem(
      "answer-not-asked",
      "'gifts' is not asked, going by the other answers, so this answer was not counted; take it "
        + "out, or change the answer that leaves the item out", "{ met: no, 1️⃣gifts: skipped }"),
    Problem(
      "answer-twice", "'cam' stands in this answer twice; take one of them out",
      "{ met: yes, gifts: [cam, 1️⃣cam] }"),
  ])
  func `an answer to what is not asked, or given twice, is a warning`(problem: Problem) throws {
    let source = MarkedSource("answers: \(problem.text)\n" + Self.frame)
    let (scenario, diagnostics) = try plan(source, Self.withFollowUp)
    problem.expect(diagnostics, in: source)
    #expect(diagnostics.allSatisfy { !$0.isError } && scenario != nil)
  }

  @Test(arguments: [
    ("{}", "'met' is asked and has no answer here"),
    ("{ met: yes }", "'gifts' is asked and has no answer here"),
    ("{ met: declined }", nil), ("{ met: no }", nil), ("{ met: not_asked }", nil),
    ("{ met: no, gifts: not_asked }", nil),
  ])
  func `what is asked and left out is a warning`(answers: String, message: String?) throws {
    let source = MarkedSource("1️⃣answers: \(answers)\n" + Self.frame)
    let diagnostics = try plan(source, Self.withFollowUp).diagnostics
    #expect(diagnostics.allSatisfy { $0.kind.code == "asked-left-out" && !$0.isError })
    #expect(
      diagnostics.map { $0.message.prefix { $0 != ";" } } == (message.map { [$0[...]] } ?? []))
  }

  @Test func `an answer opens an item of which it is not known whether it is asked`() throws {
    let source = MarkedSource("answers: { met: declined, gifts: [cam] }\n" + Self.frame)
    let (scenario, diagnostics) = try plan(source, Self.withFollowUp)
    #expect(diagnostics.map(\.message) == [])
    let run = ScenarioRun(try #require(scenario))
    #expect(run.mismatches.map(\.summary) == ["'help' is shown and not expected: gifts: [cam]"])
  }

  private static let withPrivateItem = Draft.checklist(
    items: """
      - { id: hurt, kind: yes_no, ask: Is it so?, private: true }
      - { id: threat, kind: yes_no, ask: Is it so?, when: hurt }
      """,
    guidance: Draft.guidance + "\n"
      + "  - { id: help, when: hurt, urgency: now, title: If, say: So., refer: [emergency] }")

  @Test(arguments: ["answers: { 1️⃣hurt: yes }", "answers: {}\nwhy: { 1️⃣hurt: It was said. }"])
  func `a story has no answer to a private item, and no reason for one`(text: String) throws {
    let problem = Problem(
      "private-in-story",
      "'hurt' is private: no story asks it, since others look on where one is gone through; take it "
        + "out here",
      """
      scenario: story
      checklist: draft
      story: Somebody writes.
      \(text)
      expect: { shown: [for_everyone], undecided: [], refers: [] }
      """)
    let source = MarkedSource(problem.text)
    problem.expect(try plan(source, Self.withPrivateItem).diagnostics, in: source)
  }

  private static let frame = """
    scenario: story
    checklist: draft
    story: Somebody writes.
    expect: { shown: [everyone], undecided: [], refers: [directory] }
    """

  private func run(_ answers: String, _ expected: String) throws -> ScenarioRun {
    let text = """
      scenario: story
      checklist: draft
      story: Somebody writes.
      answers: \(answers)
      expect: \(expected)
      """
    let (scenario, diagnostics) = try plan(MarkedSource(text))
    #expect(diagnostics.map(\.message) == [])
    return ScenarioRun(try #require(scenario))
  }

  private func plan(
    _ source: MarkedSource, _ checklist: String = Self.checklist
  ) throws -> (scenario: PlannedScenario?, diagnostics: [Diagnostic]) {
    try Draft.scenario(source, of: checklist)
  }
}
