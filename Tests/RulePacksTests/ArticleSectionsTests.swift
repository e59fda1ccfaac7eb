import BundledRules
import BundledScoring
import Foundation
import RulePacks
import ScreeningCore
import Testing

/// The table of the article's sections says where each stands, and says it exactly.
struct ArticleSectionsTests {
  private let rows: [Row]
  private let library: Library
  /// The sections that items cite.
  private let cited: Set<String>

  private struct Row {
    /// The heading in the article, and shorter names for it.
    let names: Set<String>
    let place: String
  }

  init() throws {
    let folder = try #require(BundledRules.folder)
    library = Library(folders: [folder], modules: bundledModules)
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let table = try String(
      contentsOf: root.appending(path: "Docs/article-sections.md"), encoding: .utf8)
    rows = table.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst(2).map { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      return Row(names: Set(cells[0].components(separatedBy: ", ")), place: cells[2])
    }
    let sources = library.checklists.flatMap { $0.checklist.items.flatMap(\.sources) }
    cited = Set(sources.filter { $0.source.value == "article" }.compactMap(\.section))
  }

  @Test func `every section of the inventory has a row`() {
    #expect(
      rows.map { $0.names.sorted().joined(separator: ", ") } == [
        "Intro", "Victims", "Perpetrators", "Internet platforms", "Social media", "Videotelephony",
        "Australia, Australia and Oceania", "East Asia", "Europe", "Southeast Asia", "Education",
      ])
  }

  @Test func `a row says items where an item cites its section, and only there`() {
    for row in rows {
      #expect(
        (row.place == "items") == !row.names.isDisjoint(with: cited),
        "\(row.names.sorted()): \(row.place)")
    }
  }

  @Test func `no item cites a section that is not in the table`() {
    #expect(cited.subtracting(rows.flatMap(\.names)) == [])
  }

  @Test func `a row says nothing but items, what teaches it, the interview, or that it is missing`()
  {
    for row in rows where !["items", "interview", "not covered yet"].contains(row.place) {
      let name = row.place.hasPrefix("learn: ") ? String(row.place.dropFirst(7)) : ""
      let cards = library.checklists.flatMap { planned in
        planned.checklist.guidance.filter { $0.urgency == .learn }
          .map { "\(planned.id)/\($0.name.value)" }
      }
      #expect(cards.contains(name), "\(row.place)")
    }
  }
}
