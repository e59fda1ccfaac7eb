internal import Localization
internal import Pages
internal import RulePacks
internal import ScreeningCore
internal import Synchronization

/// The pages that are served, each made once for each reading of the packs.
///
/// Addresses are numbers, so that a list of them tells nothing.
final class SitePages: Sendable {
  private let today: CalendarDate
  private let wording: Wording
  private let made: Mutex<(pages: [Made], index: WebPage)>

  /// A checklist that could be made a page of.
  private struct Made {
    let checklist: PlannedChecklist
    let page: WebPage
  }

  init(today: CalendarDate, wording: Wording) {
    self.today = today
    self.wording = wording
    made = Mutex(([], Self.index(of: [], countries: [], wording)))
  }

  var index: WebPage { made.withLock { $0.index } }

  /// The page at an address.
  subscript(number: String?) -> WebPage? {
    guard let place = number.flatMap(Int.init), String(place) == number else { return nil }
    let pages = made.withLock { $0.pages }
    return pages.indices.contains(place - 1) ? pages[place - 1].page : nil
  }

  /// Takes the checklists of a library in place of those before; gives why some are no pages.
  ///
  /// One that cannot be made a page, or that is missing where something in the packs is broken,
  /// stays as it was, at its address.
  func take(_ library: Library) -> [ServerProblem] {
    var refusals: [ServerProblem] = []
    var new: [Made] = []
    for checklist in library.checklistsToAnswer {
      do throws(PlanImage.Refusal) {
        new.append(Made(checklist: checklist, page: try page(of: checklist, library.contacts)))
      } catch {
        refusals.append(ServerProblem(error, of: checklist))
      }
    }
    made.withLock { old in
      if library.hasErrors || !refusals.isEmpty {
        let there = Set(new.map(\.checklist.id))
        for (place, before) in old.pages.enumerated() where !there.contains(before.checklist.id) {
          new.insert(before, at: min(place, new.count))
        }
      }
      old = (new, Self.index(of: new, countries: library.contacts.places, wording))
    }
    return refusals
  }

  private static func index(
    of pages: [Made], countries: [ContactDirectory.Country], _ wording: Wording
  ) -> WebPage {
    let index = SiteIndex(
      checklists: pages.map(\.checklist), countries: countries, wording: wording
    ) { String($0) }
    return WebPage(html: index.html, policy: index.contentSecurityPolicy)
  }

  private func page(
    of checklist: PlannedChecklist, _ contacts: ContactDirectory
  ) throws(PlanImage.Refusal) -> WebPage {
    let page = try OfflinePage(
      checklist, contacts: contacts, place: .askedFor, today: today, wording: wording,
      isInSite: true)
    return WebPage(html: page.html, policy: page.contentSecurityPolicy)
  }
}
