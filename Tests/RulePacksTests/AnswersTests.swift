import LocatedYAML
import PlainText
import PlanSketches
import Questions
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
    ("{ version: 0.1.0, answers: { days: 9 } }", 4, .answered(4)),
    ("first: { answer: yes, how: told }", 0, .answered(1)),
    ("some: { answer: [chat], how: known_from_others }", 2, .answered(2)),
  ])
  func `an answer is read by the kind of its item`(text: String, item: Int, answer: Answer) throws {
    let (answers, diagnostics) = try read(MarkedSource(text))
    #expect(diagnostics.map(\.message) == [])
    #expect(answers[item] == answer)
  }

  @Test(arguments: ["", "# nothing yet\n", "---\n", "~\n"])
  func `a file with nothing in it is said to be so`(text: String) throws {
    let (answers, diagnostics) = try read(MarkedSource(text))
    #expect(diagnostics.map(\.kind.code) == ["no-answers"])
    #expect(diagnostics.first?.isError == false && answers[0] == .open)
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
      "'some' takes a list, such as [photo, chat], or none; or skipped, declined; write [photo]",
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
      "other-checklist",
      "these are answers to 'another', not to 'drafts/draft'; name the checklist that they belong to",
      "{ checklist: 1️⃣another, answers: { first: yes } }"),
    Problem(
      "other-version",
      "these answers were given to version 0.0.9 of the pack, and this is 0.1.0; what no longer fits "
        + "is named", "{ version: 1️⃣0.0.9, answers: { first: yes } }"),
    Problem(
      "unknown-word",
      "'how' does not know 'said'; it is one of asked, told, observed, known_from_others",
      "first: { answer: yes, how: 1️⃣said }"),
    Problem(
      "unknown-key", "a file of answers has no key 'ansers'; did you mean 'answers'?",
      "checklist: draft\n1️⃣ansers: { first: yes }"),
    Problem(
      "missing-key", "an answer needs 'answer'; write 'answer: yes'", "first: { 1️⃣how: told }"),
    Problem(
      "answer-twice", "'photo' stands in this answer twice; take one of them out",
      "some: [photo, 1️⃣photo]"),
    Problem(
      "wrong-kind", "answers are written as items with answers, 'item: answer'", "1️⃣[first]"),
  ])
  func `a wrong answer is reported at its place`(problem: Problem) throws {
    let source = MarkedSource(problem.text)
    problem.expect(try read(source).diagnostics, in: source)
  }

  @Test(arguments: 1...40)
  func `a sheet that is written and read again is the same`(seed: Int) throws {
    var random = RandomSource(seed: seed)
    let planned = try Draft.sound(Draft.checklist(items: Self.items))
    var answers = Answers(for: planned.plan)
    for (index, item) in planned.checklist.items.enumerated() where item.isQuestion {
      let values = planned.plan.items[index].domain.codes.map(Answer.answered)
      let states: [Answer] = [.open, .skipped, .declined, .notAsked]
      let unsure: [Answer] = item.question.offersNotSure ? [.notSure] : []
      answers[index] = (values + states + unsure).randomElement(using: &random) ?? .open
    }
    let sheet = AnswerSheet(answers, to: planned)
    for json in [sheet.json.text, sheet.json.line] {
      let (again, diagnostics) = try read(MarkedSource(json))
      #expect(diagnostics.map(\.message) == [])
      #expect(again == answers)
    }
  }

  @Test func `a sheet keeps how an answer came`() throws {
    let findings = Findings()
    let root = try #require(
      Document.read(MarkedSource("first: { answer: yes, how: told }").file).root)
    let sheet = AnswerSheet(file: root, isItem: { _ in false }, findings)
    #expect(sheet.entries.map(\.source) == [.told])
    #expect(sheet.json.line == #"{"answers": {"first": {"answer": "yes", "how": "told"}}}"#)
  }

  private func read(_ source: MarkedSource) throws -> (answers: Answers, diagnostics: [Diagnostic])
  {
    let planned = try Draft.sound(Draft.checklist(items: Self.items))
    let findings = Findings()
    let root = try #require(Document.read(source.file).root)
    let answers = AnswerSheet(file: root, isItem: { planned.index(ofItem: $0) != nil }, findings)
      .fitted(to: planned, findings)
    return (answers.answers, findings.ordered)
  }
}
