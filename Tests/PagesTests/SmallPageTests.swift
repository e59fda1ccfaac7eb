import BundledRules
import BundledScoring
import Pages
import RulePacks
import ScreeningCore
import TestSupport
import Testing

/// A small checklist of one's own.
struct SmallPageTests {
  @Test func `a small checklist gives this page`() throws {
    try expectSnapshot(page("A question?").withoutScripts, named: "small.html")
  }

  @Test func `words of a pack stay words`() throws {
    let page = try page("<script>alert(1)</script> \\\" onload=x ' & {name}")
    let markup = try Markup(page)
    #expect(markup.text(in: "item-0").contains("<script>alert(1)</script>"))
    #expect(!page.contains("<script>alert"))
  }

  @Test(arguments: [("2026-11-25", false), ("2027-06-01", true)])
  func `a contact past its date is not on paper, and stays for the script to decide on`(
    day: String, isHeldBack: Bool
  ) throws {
    let today = try #require(CalendarDate(day))
    let markup = try Markup(page("A question?", today: today))
    let old = try #require(markup.element("contact-0"))
    #expect((old.attributes["hidden"] != nil) == isHeldBack)
    #expect(markup.element("contact-1")?.attributes["hidden"] == nil)
  }

  private func page(_ question: String, today: CalendarDate? = Bundled.day) throws -> String {
    let folder = try SmallPack(question: question)
    let library = Library(
      folders: [folder.path] + [BundledRules.folder].compactMap { $0 },
      modules: bundledModules)
    let planned = try library.checklist(named: "small")
    let contacts = Library(folders: [folder.path], modules: []).contacts
    return try OfflinePage(
      planned, contacts: contacts, place: .country(try #require(contacts["PH"])),
      today: try #require(today)
    ).html
  }
}
