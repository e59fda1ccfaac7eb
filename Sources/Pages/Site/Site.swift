package import Localization
package import RulePacks
package import ScreeningCore

/// Checklists and stories as pages that link to one another, for a place where only files are. Checklists
/// for interviews alone are none of them.
///
/// Pages have numbers for names, so that a history or a list of files tells nothing of what was read.
package struct Site: Sendable {
  package let checklists: [PlannedChecklist]
  package let stories: [PlannedScenario]
  let contacts: ContactDirectory
  let place: OfflinePage.Place
  let today: CalendarDate

  /// For some countries, to choose from where they are several; nil for all that the library has.
  package init(
    _ library: Library, countries wanted: [ContactDirectory.Country]? = nil, today: CalendarDate
  ) {
    let codes = (wanted ?? library.contacts.places).map(\.code.value)
    contacts = ContactDirectory(
      library.contacts.countries.filter {
        codes.contains($0.code.value) || $0.code.value == ContactDirectory.international
      })
    let countries = contacts.places
    let checklists = library.checklistsToAnswer
    self.checklists = checklists
    // In the order of the checklists, as the list of stories has them.
    stories = checklists.flatMap { planned in
      library.scenarios.filter { $0.checklist.id == planned.id }
    }
    place =
      switch countries.count {
      case 0: .anywhere
      case 1: .country(countries[0])
      default: .askedFor
      }
    self.today = today
  }

  /// A file of the site.
  package struct File: Sendable {
    package let name: String
    package let html: String

    package init(name: String, html: String) {
      self.name = name
      self.html = html
    }
  }

  package static let indexName = "index.html"

  /// Every file in one language, the index last, which leads to those in other languages.
  package func files(
    wording: Wording, languages: [SiteIndex.OtherLanguage] = []
  ) throws(Refusal) -> [File] {
    var files: [File] = []
    for planned in checklists {
      files.append(try file(planned, story: nil, number: files.count + 1, wording))
    }
    for story in stories {
      files.append(try file(story.checklist, story: story, number: files.count + 1, wording))
    }
    let list = StoryList(
      stories: stories, first: checklists.count + 1, countries: countries, wording: wording,
      address: Self.name)
    if !stories.isEmpty { files.append(File(name: Self.storiesName, html: list.html)) }
    let index = SiteIndex(
      checklists: checklists, countries: countries,
      stories: stories.isEmpty ? nil : Self.storiesName, languages: languages, wording: wording,
      address: Self.name)
    return files + [File(name: Self.indexName, html: index.html)]
  }

  /// Those to choose from.
  private var countries: [ContactDirectory.Country] {
    if case .askedFor = place { contacts.places } else { [] }
  }

  private static let storiesName = "stories.html"
  private static let name: @Sendable (Int) -> String = { "\($0).html" }

  private func file(
    _ planned: PlannedChecklist, story: PlannedScenario?, number: Int, _ wording: Wording
  ) throws(Refusal) -> File {
    do throws(PlanImage.Refusal) {
      let page = try OfflinePage(
        planned, contacts: contacts, place: place, today: today, story: story, wording: wording,
        isInSite: true)
      return File(name: Self.name(number), html: page.html)
    } catch {
      throw Refusal(planned: planned, refusal: error)
    }
  }

  /// Why there is no site: a checklist that is too large for a page.
  package struct Refusal: Error {
    let planned: PlannedChecklist
    let refusal: PlanImage.Refusal

    package var sentence: String { refusal.sentence(about: planned) }
  }
}
