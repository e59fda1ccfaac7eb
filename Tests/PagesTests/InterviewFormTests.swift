import Foundation
import Localization
import Pages
import RulePacks
import TestSupport
import Testing

/// The form on which an interview is led with a pen.
struct InterviewFormTests {
  @Test func `a small interview gives this form`() throws {
    try expectSnapshot(
      SmallInterview.form(for: .teen).html.withoutStyle, named: "interview-form.html")
  }

  @Test(arguments: AgeGroup.allCases)
  func `a form for an age says everything in its words alone`(age: AgeGroup) throws {
    let text = try Markup(SmallInterview.form(for: age).html).text
    let words: [AgeGroup: String] = [
      .child: "Do you want to talk?", .teen: "Is it OK if we talk?", .easy: "Can we talk?",
      .adult: "Is it all right if we talk?",
    ]
    for (other, said) in words { #expect(text.contains(said) == (other == age), "\(said)") }
  }

  @Test func `without an age, all the words stand there`() throws {
    let text = try Markup(SmallInterview.form(for: nil).html).text
    for words in [
      "Is it all right if we talk?", "Child, up to 12", "Do you want to talk?",
      "Is it OK if we talk?", "Can we talk?",
    ] { #expect(text.contains(words), "\(words)") }
  }

  @Test func `gates, the stop rule and conditions speak of numbers that stand on the form`() throws
  {
    let text = try Markup(SmallInterview.form(for: .teen).html).text
    for words in [
      "Go on only where 1 is “Yes”", "Go on only where 2 is “Yes”",
      "Then go to G (What we agree), H (To close).",
      "5 “Somebody hurts them or makes them do things.” is ticked",
      "Where 5 is ticked, ask nothing more.", "Only where 5 is not ticked",
      "Where 3 is not “Yes” and 2 is “Yes”", "A court may demand this sheet", "Call 911",
      "Call 163", "from others",
    ] { #expect(text.contains(words), "\(words)") }
  }

  @Test func `a form for what was seen questions nobody, and counts only what stands on it`() throws
  {
    let text = try Markup(SmallInterview.form(for: nil, isObserved: true).html).text
    for words in [
      "A form for what you saw or were told", "Nobody is questioned with this form.",
      "1 · Seen or known", "They have somewhere safe to sleep tonight.", "Yes", "No",
      "from others",
      "What was told or seen", "Somebody hurts them or makes them do things.",
      "Only where 2 is not ticked",
      "Where 1 is not “Yes”", "Where their papers are.",
      "In the person's own words, in quotation marks", "Call 163",
    ] { #expect(text.contains(words), "\(words)") }
    for words in [
      "When to stop asking", "Go on only where", "asked", "would rather not say",
      "Tell me what brought you here.",
      "Nobody who came along can hear.", "Not here:", "Are you safe tonight?",
      "Do you have somewhere safe to sleep tonight?", "Is it all right if we talk?",
      "It helps to know whom to ask for new ones.",
    ] { #expect(!text.contains(words), "\(words)") }
  }

  @Test(arguments: AgeGroup.allCases)
  func `whoever interprets has what is said, and nothing of what is listened for`(age: AgeGroup)
    throws
  {
    let planned = try SmallInterview.planned()
    let text = try Markup(InterpreterSheet(planned, age: age).html).text
    for item in planned.checklist.items {
      let said = item.spoken(to: age)
      #expect(text.contains((said ?? item.ask).text) == (said != nil), "\(item.name.value)")
    }
    for words in ["Do not try to persuade.", "Yes · Not now · With somebody else"] {
      #expect(text.contains(words), "\(words)")
    }
    for words in ["If tonight is not safe", "Go on only where", planned.checklist.title.text] {
      #expect(!text.contains(words), "\(words)")
    }
  }

  @Test func `a form has no script, and asks for nothing`() throws {
    let html = try SmallInterview.form(for: nil).html
    #expect(!html.contains("<script") && !html.contains("src=") && !html.contains("url("))
  }

  @Test func `a site leaves interviews out`() throws {
    let folder = try SmallInterview()
    let library = Library(folders: [folder.path], modules: [])
    #expect(library.checklists.count == 1 && library.checklistsToAnswer.isEmpty)
    let site = Site(library, today: try #require(Bundled.day))
    #expect(try site.files(wording: .english).map(\.name) == ["index.html"])
  }
}

extension String {
  /// The page without its style sheet, which has tests of its own.
  fileprivate var withoutStyle: String {
    guard let start = range(of: "<style>"), let end = range(of: "</style>") else { return self }
    return replacingCharacters(in: start.upperBound..<end.lowerBound, with: "")
      .replacing(/'sha256-[^']*'/, with: "'sha256-…'")
  }
}
