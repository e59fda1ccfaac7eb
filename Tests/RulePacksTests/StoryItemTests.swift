import BundledRules
import BundledScoring
import LocatedYAML
import Questions
import ScreeningCore
import TestSupport
import Testing

@testable import RulePacks

/// Items that are private, and what stories say in place of the words of others.
struct StoryItemTests {
  private static let library = Library(
    folders: [StoryPack.folder] + [BundledRules.folder].compactMap(\.self),
    modules: bundledModules, extent: .init(countries: [], names: ["a_message"]))

  private func story(_ name: String) throws -> PlannedScenario {
    try #require(Self.library.scenarios.first { $0.scenario.name.value == name })
  }

  @Test func `a story speaks of its people, with a capital where a sentence begins`() throws {
    let items = try story("the_night_message").checklist.checklist.items
    #expect(
      items[2].ask.text
        == "The scout wrote at night. Did the scout say they would show something private of "
        + "Mina & Co's?")
    #expect(items[2].help?.text == "It counts if the scout only hinted at it to Mina & Co.")
    #expect(items[3].question.options.compactMap(\.text) == ["A photo of Mina & Co", "Money"])
    #expect(items[3].labels.map(\.text) == ["A photo of Mina & Co", "Money"])
    #expect(
      items[4].question.options.compactMap(\.text)
        == ["The scout never pushes", "Sometimes", "Often"])
  }

  @Test func `a story that names nobody says so in words that fit`() throws {
    let items = try story("nobody_named").checklist.checklist.items
    #expect(items[3].ask.text == "What did the other person want from the person?")
    #expect(items[2].ask.text.hasPrefix("The other person wrote at night."))
  }

  @Test func `everywhere else the plain words stand`() throws {
    let items = try Self.library.checklist(named: "a_message").checklist.items
    #expect(items[2].ask.text == "Has anyone said they would show something private of yours?")
    #expect(items[3].question.options.compactMap(\.text) == ["A photo of me", "Money"])
  }

  @Test func `answers go by the plain words of a step also where a story has others`() throws {
    let question = try story("the_night_message").checklist.checklist.items[4].question
    #expect(try question.answer(from: .word("They never push me")) == .answered(0))
  }

  @Test func `no story asks a private item, and nothing that rests on it alone comes`() throws {
    for story in Self.library.scenarios {
      #expect(ScenarioRun(story).mismatches.map(\.summary) == [])
      #expect(!story.checklist.has(item: 0) && !story.checklist.has(item: 1))
      let names = story.checklist.possibleGuidance.map {
        story.checklist.checklist.guidance[$0].name.value
      }
      #expect(names == ["threatened", "for_everyone"])
    }
    let planned = try Self.library.checklist(named: "a_message")
    #expect(planned.has(item: 0))
    #expect(planned.possibleGuidance.count == 4)
  }

  @Test func `a situation that rests on a private item is one that a story does not ask about`()
    throws
  {
    let checklist = try story("the_night_message").checklist
    let place = try #require(checklist.situations.firstIndex { $0.name.value == "self_harm" })
    let situation = checklist.plan.situations[place]
    #expect(situation.isSo.constant == false && situation.isNotSo.constant == false)
  }

  @Test func `loading and lint find nothing wrong with it but the story that names nobody`() throws
  {
    #expect(DiagnosticRenderer().render(Self.library.diagnostics) == "")
    let today = try #require(CalendarDate("2026-11-29"))
    let found = Lint(Self.library, today: today, wordLists: []).report().diagnostics
    #expect(
      found.filter { $0.origin.sourceName?.contains("StoryPack") == true }.map(\.message) == [
        "this story does not say who its questions are about; add 'person:' and 'other:', as in "
          + "'person: Mina' and 'other: the scout'"
      ])
  }

  @Test(arguments: [
    Problem(
      "private-never-asked",
      "'a' is private, and so never asked here; add 'self' or 'interview' to 'modes', or take it out",
      "{ id: 1️⃣a, kind: yes_no, ask: Is it so?, private: true }"),
    Problem(
      "unknown-blank", "a story has no '{prson}'; did you mean '{person}'?",
      "{ id: a, kind: yes_no, ask: Is it so?, about: \"Is it 1️⃣{prson}?\" }"),
    Problem(
      "unknown-blank", "a story has no '{Other}'; did you mean '{other}'?",
      "{ id: a, kind: yes_no, ask: Is it so?, help: So., about_help: \"Is it 1️⃣{Other}?\" }"),
    Problem(
      "unknown-blank",
      "a story has no '{friends_name}'; write '{person}' or '{other}', or the words themselves",
      "{ id: a, kind: scale, ask: Is it?, steps: [No, { label: A, about: \"1️⃣{friends_name}\" }] }"),
    Problem(
      "unknown-blank",
      "a brace stands alone here; write '{person}' or '{other}', or the words themselves",
      "{ id: a, kind: yes_no, ask: Is it so?, about: \"Is it 1️⃣}other?\" }"),
    Problem(
      "unknown-key", "a choice or a step has no key 'abuot'; did you mean 'about'?",
      "{ id: a, kind: scale, ask: Is it?, steps: [No, { label: A, 1️⃣abuot: B }] }"),
    Problem(
      "missing-key", "a choice or a step needs 'label'; write 'label: A photo of me'",
      "{ id: a, kind: scale, ask: Is it?, steps: [No, Yes, { 1️⃣about: B }] }"),
  ])
  func `what cannot be in an item of stories is said`(problem: Problem) throws {
    let source = MarkedSource(
      Draft.checklist(items: "- " + problem.text, modes: "[story, class]"))
    problem.expect(try Draft.plan(source).diagnostics, in: source)
  }

  @Test(arguments: ["[self]", "[interview]", "[story, self]"])
  func `a private item is asked about oneself and in interviews`(modes: String) throws {
    let item = "- { id: a, kind: yes_no, ask: Is it so?, private: true }"
    #expect(
      try Draft.sound(Draft.checklist(items: item, modes: modes)).checklist.items[0].isPrivate)
  }
}
