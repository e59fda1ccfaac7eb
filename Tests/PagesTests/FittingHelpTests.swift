import Pages
import Reports
import RulePacks
import ScreeningCore
import Testing

/// Help that fits, in the reports and pages of the bundled packs.
struct FittingHelpTests {
  private func report(
    _ checklist: String, _ region: String?, story: String? = nil
  ) throws -> Report {
    let planned = try Bundled.library.checklist(named: checklist)
    let assembly = ReportAssembly(
      planned: planned, contacts: Bundled.library.contacts,
      country: region.flatMap { Bundled.library.contacts[$0] }, today: try #require(Bundled.day))
    let answers = try story.map {
      try Bundled.library.scenario(named: $0, of: planned).answers
    }
    return assembly.report(on: answers ?? Answers(for: planned.plan).finished)
  }

  @Test(arguments: ["ET", "LA", "TR"], Bundled.names)
  func `a country without a crisis line is told so, with what stands there instead`(
    region: String, checklist: String
  ) throws {
    let report = try report(checklist, region)
    let words =
      "We know of no crisis line in \(try #require(report.place?.name)). You can call "
      + "emergency services, or turn to "
      + (try #require(report.crisisLine.contact?.name.prefix { $0 != "'" }))
    let renderers: [any Renderer] = [
      TextRenderer(width: 500), MarkdownRenderer(), HTMLRenderer(), JSONRenderer(),
    ]
    for renderer in renderers { #expect(renderer.render(report).contains(words)) }
    let page = try Markup(Bundled.page(checklist, place: Bundled.country(region)).html)
    let line = page.elements.first { $0.attributes["class"] == "none-known" }
    #expect(line?.attributes["data-place"] == report.place?.name)
    #expect(line?.attributes["data-template"]?.hasPrefix("We know of no crisis line in") == true)
  }

  @Test(arguments: ["GB", "TR"], Bundled.names)
  func `whoever thinks of dying finds a crisis line before the emergency number`(
    region: String, checklist: String
  ) throws {
    let planned = try Bundled.library.checklist(named: checklist)
    let card = try #require(
      planned.checklist.guidance.first { $0.needs.first?.value == .suicideCrisis })
    #expect(card.contactsBeforeEmergency == 1)
    let page = try Markup(Bundled.page(checklist, place: Bundled.country(region)).html)
    #expect(page.elements.contains { $0.attributes["data-before-emergency"] == "1" })
  }

  @Test(arguments: ["PH", "US", "GB", "KR", nil], Bundled.names)
  func `others are not told that there is none`(region: String?, checklist: String) throws {
    let text = TextRenderer(width: 500).render(try report(checklist, region))
    #expect(!text.contains("no crisis line"))
  }

  @Test func `of several choices, a reason cites those that decided`() throws {
    let report = try report("online_romance", "PH", story: "if_you_loved_me")
    let passwords = try #require(report.shown.first { $0.id == "passwords" })
    #expect(passwords.reasons.map(\.answer) == ["A password or a code"])
  }

  @Test func `guidance on being alone cites the answer about that`() throws {
    let report = try report("pressure_with_pictures", "PH", story: "the_message_at_break")
    let alone = try #require(report.shown.first { $0.id == "too_much_alone" })
    #expect(!alone.reasons.map(\.item).contains("threatened_to_share"))
  }

  @Test(arguments: Bundled.names)
  func `before the first question it is said once that any of them can be skipped`(
    checklist: String
  ) throws {
    let text = try Markup(Bundled.page(checklist).html).text(in: "notice")
    // Once on paper, and once in the few words on a screen.
    #expect(text.ranges(of: "skip any question").count == 1)
    #expect(text.ranges(of: "Skip any question, stop at any time.").count == 1)
  }

  @Test(arguments: Bundled.names)
  func `a duty to report stands where an adult runs it, and not on a student's own page`(
    checklist: String
  ) throws {
    let words = "a duty to report may apply"
    let audience = try #require(Bundled.library.checklists.first { $0.id == checklist })
      .checklist.audience
    let own = try Markup(Bundled.page(checklist).html).text(in: "notice")
    #expect(own.contains(words) == (audience == .caregiver))
    let wall = try Bundled.page(checklist, isProjected: true)
    #expect(try Markup(wall.html).text(in: "notice").contains(words))
    // In few words in view, and in full where it is folded.
    #expect(own.contains("At work, " + words) == (audience == .caregiver))
    #expect(own.contains(words + " where you are.") == (audience == .caregiver))
  }

  @Test(arguments: Bundled.stories)
  func `a teacher's handout begins with the step and the contact of the report`(
    story: String
  ) throws {
    let planned = try #require(
      Bundled.library.scenarios.first { $0.scenario.name.value == story })
    let next = try #require(try report(planned.checklist.id, "PH", story: story).next)
    let text = try Markup(Bundled.handout(story, for: .teacher).html).text
    #expect(text.contains(next.step))
    // Where the step is to call the emergency number, that stands beside it.
    #expect(text.contains(next.contact?.name ?? "911"))
  }

  @Test func `a student's handout begins with a step for everyone, which tells nothing of the key`()
    throws
  {
    let text = try Markup(Bundled.handout("the_message_at_break", for: .student).html)
      .text(in: "main")
    #expect(text.contains("If you want to talk, now or later"))
    #expect(text.contains("If you think of hurting yourself"))
  }
}
