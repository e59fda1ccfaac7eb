internal import RulePacks
internal import ScreeningCore

/// The countries and contacts that stand in a page, by the indices that its engine knows them by.
struct PageContacts: Sendable {
  /// Only what the page can ever show; the engine is made from this too.
  let directory: ContactDirectory
  /// The countries that one can be in.
  let countries: [ContactDirectory.Country]
  let entries: [Entry]

  struct Entry: Sendable {
    let contact: Contact
    /// The country by its index; nil where it can be reached from anywhere.
    let country: Int?
    /// Whether it is printed on paper: what is too old on the day of the export is held back.
    let isOnPaper: Bool
  }

  init(
    of all: ContactDirectory, for planned: PlannedChecklist, place: OfflinePage.Place,
    today: CalendarDate
  ) {
    let choice = Choice(planned)
    directory = all.limited(to: place, by: choice)
    countries = directory.countries.filter { $0.code.value != ContactDirectory.international }
    var entries: [Entry] = []
    for country in directory.countries {
      let index = countries.firstIndex { $0.code.value == country.code.value }
      let referral = directory.referral(
        for: choice.needs, audience: choice.audience, country: country.code.value, today: today)
      let shown = Set(
        (index == nil ? referral.international : referral.local).map(\.contact.id.value))
      entries += country.contacts.map {
        Entry(contact: $0, country: index, isOnPaper: shown.contains($0.id.value))
      }
    }
    self.entries = entries
  }

  /// What contacts are chosen for.
  fileprivate struct Choice {
    let needs: [Need]
    let audience: Audience

    init(_ planned: PlannedChecklist) {
      audience = planned.checklist.audience
      var needs: [Need] = []
      for index in planned.plan.byUrgency {
        for need in planned.checklist.guidance[index].needs.map(\.value)
        where !needs.contains(need) { needs.append(need) }
      }
      self.needs = needs
    }

    /// Whether a contact can ever be chosen.
    func mayTake(_ contact: Contact) -> Bool {
      audience.suits(contact)
        && contact.needs.contains { needs.contains($0.value) || $0.value == .directory }
    }
  }
}

extension ContactDirectory {
  fileprivate func limited(to place: OfflinePage.Place, by choice: PageContacts.Choice) -> Self {
    let chosen = countries.filter { country in
      if country.code.value == Self.international { return true }
      return switch place {
      case .anywhere: false
      case .country(let one): one.code.value == country.code.value
      case .askedFor: true
      }
    }
    return ContactDirectory(chosen.map { $0.keeping { choice.mayTake($0) } })
  }
}

extension ContactDirectory.Country {
  fileprivate func keeping(_ isKept: (Contact) -> Bool) -> Self {
    Self(code: code, name: name, emergency: emergency, contacts: contacts.filter(isKept))
  }
}
