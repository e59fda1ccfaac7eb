import Pages
import Reports
import RulePacks
import ScreeningCore
import Testing

/// Stories: in a page, and on paper.
struct StoryTests {
  @Test(arguments: Bundled.stories)
  func `a page holds the story once, and its key with reasons and questions`(name: String) throws {
    let story = try #require(
      Bundled.library.scenarios.first { $0.scenario.name.value == name })
    let page = try Bundled.page(story.checklist.id, story: name).html
    let markup = try Markup(page)
    let opening = story.scenario.story.paragraphs[0]
    #expect(markup.texts.filter { $0.text == opening }.count == 1)
    let key = markup.text(in: "key")
    for reason in story.scenario.reasons { #expect(key.contains(reason.text.paragraphs[0])) }
    for question in story.scenario.questions { #expect(key.contains(question.text)) }
    #expect(key.contains("no wrong answers"))
  }

  @Test(arguments: Bundled.names, ["PH", "GB", "US", nil])
  func `the contacts beside guidance leave none of its first needs out`(
    checklist: String, region: String?
  ) throws {
    let assembly = ReportAssembly(
      planned: try Bundled.library.checklist(named: checklist), contacts: Bundled.library.contacts,
      country: region.flatMap { Bundled.library.contacts[$0] }, today: try #require(Bundled.day))
    for (index, guidance) in assembly.planned.checklist.guidance.enumerated()
    where !guidance.isAlways {
      let needs = guidance.needs.map(\.value)
      let served = assembly.contacts.referral(
        for: needs, audience: assembly.planned.checklist.audience, country: region,
        today: assembly.today)
      let first = assembly.firstContacts(ofGuidance: index).map(\.id)
      for need in needs.filter({ !served.entries(for: $0).isEmpty }).prefix(first.count) {
        let serving = served.entries(for: need).map(\.contact.id.value)
        #expect(!Set(first).isDisjoint(with: serving), "\(guidance.name.value): \(need)")
      }
    }
  }

  @Test func `the key names the patterns that its answers are signs of`() throws {
    let page = try Bundled.page("new_online_friend", story: "the_same_band")
    let key = try Markup(page.html).text(in: "key")
    #expect(key.contains("Someone who may not be who they say"))
    #expect(key.contains("Getting very close very fast"))
    #expect(!key.contains("Using something private to pressure you"))
  }

  @Test func `a student's handout has the questions and no key`() throws {
    let text = try Markup(Bundled.handout("the_same_band", for: .student).html).text
    #expect(text.contains("Priya is 15"))
    #expect(text.contains("Did Priya only ever see"))
    #expect(text.contains("Which things would make you wonder"))
    #expect(text.contains("Think of two people you could turn to"))
    #expect(!text.contains("Photos can be of anyone"))
    #expect(!text.contains("What the pattern is"))
  }

  @Test func `a teacher's handout has the key, the reasons, and what the answers bring up`() throws
  {
    let text = try Markup(Bundled.handout("the_same_band", for: .teacher).html).text
    #expect(text.contains("Photos can be of anyone"))
    #expect(text.contains("When a new friend gets close very fast"))
    #expect(!text.contains("If someone threatens to share something private"))
    #expect(text.contains("pass it on to the person whose job it is"))
  }

  @Test func `a teacher's handout says what to keep to before and after, a student's does not`()
    throws
  {
    let sheets = try StoryHandout.Reader.allCases.map {
      try Markup(Bundled.handout("the_same_band", for: $0).html).text
    }
    for words in [
      "Know who handles worries today", "no hands up for", "listened to, not questioned",
      "What could Priya do, and whom could they tell?",
    ] { #expect(sheets.map { $0.contains(words) } == [false, true], "\(words)") }
  }

  @Test func `without a story, a page has none of it`() throws {
    let markup = try Markup(Bundled.page("new_online_friend").html)
    #expect(markup.element("story") == nil)
    #expect(markup.element("key") == nil)
  }
}
