import LocatedYAML
import ScreeningCore
import TestSupport
import Testing

@testable import RulePacks

struct AnswersTests {
  static let items = """
    - { id: first, kind: yes_no, ask: Is it so? }
    - { id: one, kind: choice, ask: Which?, choices: { here: Here, there: There } }
    - { id: some, kind: choices, ask: Which?, choices: { photo: A photo, chat: A chat } }
    - { id: often, kind: scale, ask: How often?, steps: [Never, Now and then, Often] }
    - { id: days, kind: number, ask: How many?, min: 5, max: 9, not_sure: true }
    - { id: rest, kind: notice, say: Rest a little. }
    """

  @Test(arguments: [
    ("first: yes", 0, Answer.answered(1)), ("first: no", 0, .answered(0)),
    ("first: true", 0, .answered(1)), ("{\"first\": false}", 0, .answered(0)),
    ("first: not_sure", 0, .notSure), ("first: declined", 0, .declined),
    ("first: skipped", 0, .skipped), ("first: not_asked", 0, .notAsked),
    ("one: there", 1, .answered(1)), ("some: [chat, photo]", 2, .answered(3)),
    ("some: []", 2, .answered(0)), ("some: none", 2, .answered(0)),
    ("often: 2", 3, .answered(1)), ("often: Now and then", 3, .answered(1)),
    ("days: 5", 4, .answered(0)), ("days: not_sure", 4, .notSure), ("{}", 4, .open),
    ("{ checklist: drafts/draft, answers: { days: 9 } }", 4, .answered(4)),
    ("checklist: draft\nanswers:\n  first: yes", 0, .answered(1)),
  ])
  func `an answer is read by the kind of its item`(text: String, item: Int, answer: Answer) throws {
    let (answers, diagnostics) = try read(MarkedSource(text))
    #expect(diagnostics.map(\.message) == [])
    #expect(answers[item] == answer)
  }

  @Test(arguments: [
    Problem(
      "unknown-item", "the checklist has no item 'frist'; did you mean 'first'?", "1️⃣frist: yes"),
    Problem(
      "unknown-item",
      "the checklist has no item 'something_else'; 'waymark show drafts/draft' lists its items",
      "1️⃣something_else: yes"),
    Problem(
      "unknown-item", "'rest' asks nothing that counts, so it takes no answer here", "1️⃣rest: yes"),
    Problem(
      "bad-answer", "'first' takes yes or no; or skipped, declined, not_sure", "first: 1️⃣maybe"),
    Problem(
      "not-a-choice", "this item has no choice 'hree'; did you mean 'here'?", "one: 1️⃣hree"),
    Problem(
      "not-a-choice", "this item has no choice 'video'; there are photo, chat",
      "some: [photo, 1️⃣video]"),
    Problem(
      "bad-answer",
      "'some' takes a list, such as [photo, chat], or none; or skipped, declined",
      "some: 1️⃣photo"),
    Problem(
      "bad-answer",
      "'often' takes a step from 1 to 3 (Never, Now and then, Often); or skipped, declined",
      "often: 1️⃣4"),
    Problem(
      "bad-answer", "'days' takes a whole number from 5 to 9; or skipped, declined, not_sure",
      "days: 1️⃣4"),
    Problem(
      "bad-answer", "'often' does not offer \"not sure\"; write skipped or declined",
      "often: 1️⃣not_sure"),
    Problem(
      "other-checklist", "these are answers to 'another', not to 'drafts/draft'",
      "{ checklist: 1️⃣another, answers: { first: yes } }"),
    Problem(
      "wrong-kind", "answers are written as items with answers, 'item: answer'", "1️⃣[first]"),
  ])
  func `a wrong answer is reported at its place`(problem: Problem) throws {
    let source = MarkedSource(problem.text)
    problem.expect(try read(source).diagnostics, in: source)
  }

  private func read(_ source: MarkedSource) throws -> (answers: Answers, diagnostics: [Diagnostic])
  {
    let planned = try Draft.sound(Draft.checklist(items: Self.items))
    let findings = Findings()
    let root = try #require(Document.read(source.file).root)
    let answers = AnswersReader(for: planned, findings).answers(fromFile: root)
    return (answers.answers, findings.ordered)
  }
}
