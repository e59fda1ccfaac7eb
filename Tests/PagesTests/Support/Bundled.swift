import BundledRules
import BundledScoring
import Localization
import Pages
import Reports
import RulePacks
import ScreeningCore
import Testing

/// The packs that travel with the program, and pages made of them on a fixed day.
enum Bundled {
  static let library = Library(
    folders: [BundledRules.folder].compactMap { $0 }, modules: bundledModules)

  /// Those that there are pages of: none that is for interviews alone.
  static let names = library.checklistsToAnswer.map(\.id).sorted()
  static let interviews = library.checklists.filter(\.checklist.isForInterviewsOnly).map(\.id)
    .sorted()
  static let stories = library.scenarios
    .filter { !$0.checklist.checklist.isForInterviewsOnly }.map(\.scenario.name.value).sorted()
  static let day = CalendarDate(year: 2026, month: 11, day: 25)

  static func page(
    _ name: String, place: OfflinePage.Place = .anywhere, story: String? = nil,
    wording: Wording = .english, isProjected: Bool = false,
    classroom: OfflinePage.Classroom? = nil, today: CalendarDate? = day
  ) throws -> OfflinePage {
    let planned = try library.checklist(named: name)
    return try OfflinePage(
      planned, contacts: library.contacts, place: place, today: try #require(today),
      story: story.map { try library.scenario(named: $0, of: planned) }, wording: wording,
      isProjected: isProjected, classroom: classroom)
  }

  static func handout(
    _ story: String, for reader: StoryHandout.Reader, wording: Wording = .english
  ) throws -> StoryHandout {
    let planned = try #require(library.scenarios.first { $0.scenario.name.value == story })
    return try StoryHandout(
      planned, contacts: library.contacts, place: try country("PH"), today: try #require(day),
      wording: wording,
      for: reader)
  }

  static func country(_ code: String) throws -> OfflinePage.Place {
    .country(try #require(library.contacts[code]))
  }
}
