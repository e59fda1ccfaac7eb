import BundledRules
import BundledScoring
import LocatedYAML
import ScreeningCore
import Testing

@testable import RulePacks

struct DutyTests {
  static let duty = """
    country: PH
    name: Philippines
    duties:
      - id: ph-teachers
        about: child
        rests_on: law
        who: Teachers
        passes_on: A suspicion
        to: The office
        sources:
          - { page: "https://example.org/law", page_date: unknown, read: 2026-01-15, read_as: law, fact: So. }
        confidence: high
    """

  private func library(
    _ files: [String: String], countries: [String]? = nil
  ) throws -> Library {
    let folder = try TemporaryFolder(files)
    return withExtendedLifetime(folder) {
      Library(
        folders: [folder.path], modules: bundledModules,
        extent: Library.Extent(countries: countries).andDuties)
    }
  }

  @Test func `the duties of a place are read where they are asked for, and nowhere else`() throws {
    let files = [
      "duties/ph.yaml": Self.duty, "contacts/ph.yaml": "country: PH\nname: Philippines\n",
    ]
    #expect(try library(files).duties.map(\.code.value) == ["PH"])
    #expect(
      try library(files, countries: ["PH"]).duties.first?.duties.map(\.id.value) == ["ph-teachers"])
    // A place may be called otherwise than its file, such as UK or United Kingdom.
    #expect(try library(files, countries: ["Philippines"]).duties.map(\.code.value) == ["PH"])
    let both = files.merging(["duties/ie.yaml": Self.duty.replacing("PH", with: "IE")]) { $1 }
    #expect(try library(both, countries: ["PH"]).duties.map(\.code.value) == ["PH"])
    let folder = try TemporaryFolder(files)
    let without = withExtendedLifetime(folder) {
      Library(folders: [folder.path], modules: bundledModules)
    }
    #expect(without.duties.isEmpty)
    #expect(!without.filesRead.contains { $0.contains("duties") })
  }

  @Test(arguments: [
    ("2026-11-30", 1), ("2028-01-15", 1), ("2028-01-16", 0), ("2030-01-01", 0),
  ])
  func `a duty that nobody looked at for two years counts as not known`(
    today: String, count: Int
  ) throws {
    let place = try #require(try library(["duties/ph.yaml": Self.duty]).duties.first)
    #expect(place.current(on: try #require(CalendarDate(today))).count == count)
  }

  @Test func `a duty of which a part cannot be read is not shown as the rest of it`() throws {
    let broken = Self.duty.replacing("rests_on: law", with: "rests_on: lore")
    let library = try library(["duties/ph.yaml": broken])
    #expect(library.duties.first?.duties.isEmpty == true)
    #expect(library.diagnostics.filter(\.isError).map(\.kind.code) == ["unknown-word"])
  }

  @Test func `lint tells of old duties, of days still to come, and of contacts that there are not`()
    throws
  {
    let text = Self.duty.replacing(
      "    confidence: high",
      with: "    contact: ph-nobody\n    verified: 2029-01-01\n    confidence: high")
    let library = try library([
      "duties/ph.yaml": text, "duties/ie.yaml": Self.duty.replacing("PH", with: "IE"),
    ])
    let report = Lint(library, today: try #require(CalendarDate("2027-06-01")), wordLists: [])
      .report()
    let codes = report.diagnostics.map(\.kind.code)
    #expect(codes.filter { $0 == "unknown-contact" }.count == 1)
    #expect(codes.filter { $0 == "bad-date" }.count == 1)
    #expect(codes.filter { $0 == "old-duties" }.count == 1)
  }

  @Test func `each bundled duty names its pages, and nobody is told that it was looked over`()
    throws
  {
    let folder = try #require(BundledRules.folder)
    let library = Library(
      folders: ["\(folder)/duties/.."], modules: bundledModules,
      extent: Library.Extent(countries: nil, names: []).andDuties)
    #expect(library.duties.count >= 30)
    for duty in library.duties.flatMap(\.duties) {
      #expect(!duty.sources.isEmpty, "\(duty.id.value)")
      #expect(duty.verified == nil, "\(duty.id.value)")
    }
  }
}
