import BundledRules
import BundledScoring
import Localization
import Pages
import Questions
import Reports
import RulePacks
import ScreeningCore
import TestSupport
import Testing

/// What a page about a story asks, and what it does not: nobody's own life, and nothing private.
struct StoryItemTests {
  private static let library = Library(
    folders: [StoryPack.folder] + [BundledRules.folder].compactMap(\.self),
    modules: bundledModules, extent: .init(countries: ["PH"], names: ["a_message"]))

  private func page(isStory: Bool, isProjected: Bool = false, isClass: Bool = false) throws
    -> OfflinePage
  {
    let planned = try Self.library.checklist(named: "a_message")
    return try OfflinePage(
      planned, contacts: Self.library.contacts, place: .country(try #require(country)),
      today: try #require(Bundled.day),
      story: isStory ? try Self.library.scenario(named: "the_night_message", of: planned) : nil,
      isProjected: isProjected, classroom: isClass ? .init(address: "/sheet") : nil)
  }

  private var country: ContactDirectory.Country? { Self.library.contacts["PH"] }

  private func handout(for reader: StoryHandout.Reader) throws -> String {
    let planned = try Self.library.checklist(named: "a_message")
    return try StoryHandout(
      Self.library.scenario(named: "the_night_message", of: planned),
      contacts: Self.library.contacts, place: .country(try #require(country)),
      today: try #require(Bundled.day), for: reader
    ).html
  }

  @Test func `a page for oneself asks what is private, in the plain words`() throws {
    let html = try page(isStory: false).html
    for text in StoryPack.privateTexts { #expect(html.contains(text), "\(text)") }
    #expect(html.contains("private of yours?"))
    #expect(!html.contains("{person}") && !html.contains("{other}"))
  }

  @Test func `no trace of what is private stands where others look on`() throws {
    for html in [
      try page(isStory: true).html, try page(isStory: true, isProjected: true).html,
      try page(isStory: false, isProjected: true).html,
      try page(isStory: true, isClass: true).html,
      try handout(for: .student), try handout(for: .teacher),
    ] {
      for text in StoryPack.privateTexts { #expect(!html.contains(text), "\(text)") }
      #expect(!html.contains("self_harm") && !html.contains("item-0") && !html.contains("item-1\""))
    }
  }

  @Test func `a story asks about its people by name, on pages and on paper`() throws {
    for html in [
      try page(isStory: true).html, try page(isStory: true, isClass: true).html,
      try handout(for: .student), try handout(for: .teacher),
    ] {
      let text = try Markup(html).text
      #expect(text.contains("Did the scout say they would show something private of Mina & Co's?"))
      #expect(text.contains("A photo of Mina & Co"))
      #expect(html.contains("Mina &amp; Co"))
      #expect(!text.contains("private of yours") && !text.contains("A photo of me"))
      #expect(!html.contains("{person}") && !html.contains("{other}"))
    }
  }

  @Test func `a report on a story gives its reasons in the words of the story`() throws {
    let planned = try Self.library.checklist(named: "a_message")
    let story = try Self.library.scenario(named: "the_night_message", of: planned)
    let report = ReportAssembly(
      planned: story.checklist, contacts: Self.library.contacts, country: country,
      today: try #require(Bundled.day), mode: .story
    ).report(on: story.answers)
    let reasons = report.shown.flatMap(\.reasons).map { "\($0.question) \($0.answer)" }
    #expect(
      reasons == [
        "The scout wrote at night. Did the scout say they would show something private of "
          + "Mina & Co's? Yes"
      ])
    #expect(report.undecided.isEmpty)
    #expect(report.dangers.mentionCrisisLine, "the crisis line is there for everybody")
  }

  @Test func `in another language the words around the names are what is translated`() throws {
    let planned = try Self.library.checklist(named: "a_message")
    let story = try Self.library.scenario(named: "the_night_message", of: planned)
    let wording = Wording(
      language: .init("de"),
      translations: [
        "What did {other} want from {person}?": "Was wollte {other} von {person}?",
        "the scout": "der Scout", "A photo of {person}": "Ein Foto von {person}",
      ])
    let item = story.checklist.checklist.items[3]
    #expect(wording.say(item.ask) == "Was wollte der Scout von Mina & Co?")
    #expect(wording.answer(story.answers[3], to: item.question) == "Ein Foto von Mina & Co")
  }
}
