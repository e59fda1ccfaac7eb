internal import RulePacks
internal import ScreeningCore

/// The countries and contacts that stand in a page, by the indices that its engine knows them by.
struct PageContacts: Sendable {
  /// What the engine takes in.
  let image: [UInt8]
  /// The countries that one can be in.
  let countries: [ContactDirectory.Country]
  let entries: [Entry]
  /// The time zones in which it matters what time it is, by their IANA names.
  let zones: [String]

  struct Entry: Sendable {
    let contact: Contact
    /// The country by its index; nil where it can be reached from anywhere.
    let country: Int?
    /// Whether it is printed on paper: what is too old on the day of the export is held back.
    let isOnPaper: Bool

    /// Whether it helps to find a service in any country.
    var isDirectory: Bool { contact.serves.first?.value == .directory }
  }

  init(
    of directory: ContactDirectory, for planned: PlannedChecklist, place: OfflinePage.Place,
    today: CalendarDate
  ) throws(PlanImage.Refusal) {
    let image = try ChecklistImage(
      of: planned, contacts: directory, countries: place.codes(in: directory), today: today)
    let referral = { (code: String?) in
      directory.referral(
        for: planned.needs, audience: planned.checklist.audience, country: code, today: today)
    }
    var referrals = image.countries.map { referral($0.code.value) }
    if place.country == nil { referrals.append(referral(nil)) }
    let printed = Set(referrals.flatMap(\.entries).map(\.contact.id.value))
    entries = image.contacts.map { contact in
      let id = contact.id.value
      return Entry(
        contact: contact,
        country: image.countries.firstIndex { $0.contacts.contains { $0.id.value == id } },
        isOnPaper: printed.contains(id))
    }
    self.image = image.bytes
    countries = image.countries
    zones = image.zones
  }
}

extension OfflinePage.Place {
  fileprivate func codes(in directory: ContactDirectory) -> [String] {
    switch self {
    case .anywhere: []
    case .country(let country): [country.code.value]
    case .askedFor: directory.countries.map(\.code.value)
    }
  }
}
