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

  @Test(arguments: ["\u{301}", "\u{200D}", "\u{FE0F}", "\u{20DD}", "\u{1F3FB}", "\u{903}"])
  func `no code point behind a quote lets a pack add an attribute to the page`(mark: String)
    throws
  {
    let text = #"x\""# + mark + #" id=engine y=\""# + mark + "<" + mark + "p id='engine'>"
    let page = try page(text, section: text)
    let marks = mark.unicodeScalars
    let bare = String(String.UnicodeScalarView(page.unicodeScalars.filter { !marks.contains($0) }))
    let markup = try Markup(bare)
    #expect(markup.elements.count { $0.attributes["id"] == "engine" } == 1)
    #expect(markup.element("engine")?.name == "script")
    #expect(markup.text(in: "item-0").contains("id=engine"))
  }

  @Test func `the day a page is made stands in it, and a date after it is not known`() throws {
    let markup = try Markup(page("A question?", today: CalendarDate("2026-01-01")))
    #expect(markup.elements("main").first?.attributes["data-made"] == "2026-01-01")
    #expect(markup.text(in: "international").contains("From a page without a date"))
    #expect(!markup.text(in: "international").contains("2026"))
  }

  @Test func `answers that are offered beside those of a pack are called as lint knows them`() {
    let wording = Wording.english
    #expect(wording.say(.noneOfThese) == BuiltInAnswer.noneOfThese.label)
    #expect(wording.say(.notSure) == BuiltInAnswer.notSure.label)
    #expect(wording.say(.declined) == BuiltInAnswer.declined.label)
  }

  @Test(arguments: [("2026-11-25", false), ("2027-06-01", true)])
  func `a contact past its date is not on paper, and stays for the script to decide on`(
    day: String, isHeldBack: Bool
  ) throws {
    let today = try #require(CalendarDate(day))
    let markup = try Markup(page("A question?", today: today))
    let contacts = markup.elements.filter { $0.attributes["class"] == "contact" }
    #expect(contacts.map { $0.attributes["hidden"] != nil }.prefix(2) == [isHeldBack, false])
  }

  private func page(
    _ question: String, section: String = "The only part", today: CalendarDate? = Bundled.day
  ) throws -> String {
    let folder = try SmallPack(question: question, section: section)
    let library = Library(
      folders: [folder.path] + [BundledRules.folder].compactMap { $0 },
      modules: bundledModules, extent: .checklist("small"))
    let planned = try library.checklist(named: "small")
    let contacts = Library(folders: [folder.path], modules: []).contacts
    return try OfflinePage(
      planned, contacts: contacts, place: .country(try #require(contacts["PH"])),
      today: try #require(today)
    ).html
  }
}
