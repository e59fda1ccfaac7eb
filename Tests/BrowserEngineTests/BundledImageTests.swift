import BundledRules
import BundledScoring
import Pages
import RulePacks
import ScreeningCore
import Testing

struct BundledImageTests {
  static let library = Library(
    folders: [BundledRules.folder].compactMap { $0 }, modules: bundledModules)

  @Test func `every bundled checklist is the same once it was written and read`() throws {
    #expect(!Self.library.checklists.isEmpty)
    for checklist in Self.library.checklists {
      let countries = Self.library.contacts.countries.map(\.code.value)
      let image = try ChecklistImage(
        of: checklist, contacts: Self.library.contacts, countries: countries,
        today: #require(CalendarDate("2026-11-29")))
      let read = try PlanImage(image.bytes)
      #expect(read.plan.items == checklist.plan.items, "\(checklist.id)")
      #expect(read.plan.scores == checklist.plan.scores, "\(checklist.id)")
      #expect(read.plan.guidance == checklist.plan.guidance, "\(checklist.id)")
    }
  }
}
