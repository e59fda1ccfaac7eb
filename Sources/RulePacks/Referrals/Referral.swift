public import ScreeningCore

/// Whom to turn to, for the needs of one report, in one place, on one day.
public struct Referral: Sendable {
  /// The country, where one was asked for and is known.
  public let country: ContactDirectory.Country?
  /// The country's contacts, in the order of the needs.
  public let local: [Entry]
  public let emergency: Emergency
  /// Contacts that serve people in every country.
  public let international: [Entry]

  /// What was chosen, by the places of contacts in a list; and for each place, which of ``entries`` it is.
  private let choice: ContactTable.Choice
  private let places: [Int: Int]

  /// A contact, and for which of the needs it was chosen.
  public struct Entry: Sendable {
    public let contact: Contact
    public let needs: [Need]
    public let freshness: Freshness
    /// The ways to reach it, the best one now first.
    public let ways: [Way]
    /// Whether it is too old to be shown to others than professionals.
    public let isHeldBack: Bool
  }

  /// A way to reach a contact.
  public struct Way: Sendable {
    public let channel: Contact.Channel
    /// Whether it is open now by its own hours; nil where nobody knows.
    public let isOpen: Bool?
  }

  /// The way to immediate help.
  public enum Emergency: Sendable {
    case number(ContactDirectory.Emergency, Freshness)
    /// "The emergency number where you are."
    case whereYouAre
  }

  /// Everything in the order in which it is printed, the emergency number left out.
  public var entries: [Entry] { local + international }

  /// The contacts for one need, the best one first.
  public func entries(for need: Need) -> [Entry] {
    choice.contacts(for: [need]).compactMap(entry)
  }

  /// Who stands beside the step with which a report begins; nil: the emergency number.
  package func first(
    for advice: Advice, in plan: Plan, ofGuidance needs: [[Need]]
  ) -> Entry? {
    choice.first(for: advice, in: plan, ofGuidance: needs).flatMap(entry)
  }

  /// Who is there for somebody who thinks of hurting themselves: a line, or a directory where none
  /// `isKnown`; and whether to name the emergency number beside it.
  package var crisisLine: (entry: Entry?, isKnown: Bool, needsEmergency: Bool) {
    let line = choice.crisisLine
    return (line.contact.flatMap(entry), line.isKnown, line.needsEmergency)
  }

  private func entry(_ contact: Int) -> Entry? { places[contact].map { entries[$0] } }
}

extension ContactDirectory {
  /// Chooses contacts: the country's for the needs, its emergency number, international ones.
  ///
  /// There is always at least one as long as the directory has an international contact.
  ///
  /// - Parameters:
  ///   - needs: What guidance refers to, the most urgent first.
  ///   - audience: Whom the checklist speaks to; contacts for others are left out.
  ///   - code: The country that was asked for; nil, or one that is not here, gives international
  ///     contacts only. It is never guessed.
  ///   - today: The day on which ages are worked out.
  ///   - minuteOfWeek: What minute of the week it is now, from Monday 0:00, in a time zone by its IANA
  ///     name; nil where that is not known. Whoever is there now comes before others who serve a need
  ///     as well.
  /// - Returns: Contacts in the order in which they are printed.
  public func referral(
    for needs: [Need], audience: Audience, country code: String?, today: CalendarDate,
    minuteOfWeek: (_ zone: String) -> Int? = { _ in nil }
  ) -> Referral {
    let country = code.flatMap { self[$0] }.flatMap {
      $0.code.value == Self.international ? nil : $0
    }
    let index = ContactIndex([country].compactMap { $0 }, international: self[Self.international])
    let choice = index.table.choice(
      for: needs, audience: audience, country: country == nil ? nil : 0, today: today,
      now: index.zones.map(minuteOfWeek))
    return Referral(choice, of: index.contacts, country: country, today: today)
  }
}

extension Referral {
  fileprivate init(
    _ choice: ContactTable.Choice, of contacts: [Contact], country: ContactDirectory.Country?,
    today: CalendarDate
  ) {
    self.country = country
    local = choice.local.map { Entry($0, of: contacts) }
    international = choice.international.map { Entry($0, of: contacts) }
    self.choice = choice
    places = Dictionary(uniqueKeysWithValues: zip(choice.entries.map(\.contact), 0...))
    emergency =
      country?.emergency.map { .number($0, Freshness($0.record, today: today)) } ?? .whereYouAre
  }
}

extension Referral.Entry {
  fileprivate init(_ entry: ContactTable.Entry, of contacts: [Contact]) {
    let contact = contacts[entry.contact]
    self.init(
      contact: contact, needs: entry.needs, freshness: entry.freshness,
      ways: entry.ways.map { way in
        Referral.Way(
          channel: contact.channels[way.channel],
          isOpen: way.availability == .unknown ? nil : way.availability == .open)
      }, isHeldBack: entry.isHeldBack)
  }
}

/// The contacts of some countries and of all, and their facts in the same order.
package struct ContactIndex: Sendable {
  package let table: ContactTable
  package let contacts: [Contact]
  /// The names of the time zones, by the places that the facts name.
  package let zones: [String]

  /// Takes the contacts for which `isWanted` holds; dates after `today`, where it is given, are left
  /// out.
  package init(
    _ countries: [ContactDirectory.Country], international: ContactDirectory.Country?,
    today: CalendarDate? = nil,
    where isWanted: (Contact, _ isLocal: Bool) -> Bool = { _, _ in true }
  ) {
    var zones: [String] = []
    var contacts: [Contact] = []
    func facts(of country: ContactDirectory.Country, isLocal: Bool) -> [ContactFacts] {
      country.contacts.filter { isWanted($0, isLocal) }.map { contact in
        contacts.append(contact)
        let zone = (contact.zone ?? country.zone)?.text
        if let zone, contact.needsClock, !zones.contains(zone) { zones.append(zone) }
        return contact.facts(
          zone: zone.flatMap { zones.firstIndex(of: $0) }, on: today)
      }
    }
    let local = countries.map { facts(of: $0, isLocal: true) }
    table = ContactTable(
      countries: local, international: international.map { facts(of: $0, isLocal: false) } ?? [],
      zones: zones.count)
    self.contacts = contacts
    self.zones = zones
  }
}

extension Contact {
  /// Whether it depends on the time whether somebody is there.
  package var needsClock: Bool {
    channels.contains { $0.hours.map { !$0.isAlways } ?? false }
  }

  /// The facts that decide whether it is chosen, as known on a day, where one is given.
  func facts(zone: Int? = nil, on today: CalendarDate? = nil) -> ContactFacts {
    let known = { (date: CalendarDate?) in today.map { date?.unless(after: $0) } ?? date }
    return ContactFacts(
      serves: serves.map(\.value), also: also.map(\.value), audiences: audiences,
      channels: channels.map { ChannelFacts($0.means, hours: $0.hours?.openingHours) },
      zone: zone, verified: known(record.verified), pageDate: known(record.pageDate),
      isUncertain: confidence != .high)
  }
}
