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

  /// A contact, and which of the needs it is for.
  public struct Entry: Sendable {
    public let contact: Contact
    public let needs: [Need]
    public let freshness: Freshness
  }

  /// The way to immediate help.
  public enum Emergency: Sendable {
    case number(ContactDirectory.Emergency, Freshness)
    /// "The emergency number where you are."
    case whereYouAre
  }

  /// Everything in the order in which it is printed, the emergency number left out.
  public var entries: [Entry] { local + international }

  /// The contacts for one need.
  public func entries(for need: Need) -> [Entry] {
    entries.filter { $0.needs.contains(need) }
  }
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
  /// - Returns: Contacts in the order in which they are printed.
  public func referral(
    for needs: [Need], audience: Audience, country code: String?, today: CalendarDate
  ) -> Referral {
    let country = code.flatMap { self[$0] }.flatMap {
      $0.code.value == Self.international ? nil : $0
    }
    let table = ContactTable(
      countries: [country?.contacts ?? []].map { $0.map(\.facts) },
      international: international.map(\.facts))
    let contacts = (country?.contacts ?? []) + international
    let choice = table.choice(for: needs, audience: audience, country: 0, today: today)
    var emergency = Referral.Emergency.whereYouAre
    if let number = country?.emergency {
      emergency = .number(number, Freshness(number.record, today: today))
    }
    return Referral(
      country: country, local: choice.local.map { Referral.Entry($0, of: contacts) },
      emergency: emergency,
      international: choice.international.map { Referral.Entry($0, of: contacts) })
  }
}

extension Referral.Entry {
  fileprivate init(_ entry: ContactTable.Entry, of contacts: [Contact]) {
    self.init(contact: contacts[entry.contact], needs: entry.needs, freshness: entry.freshness)
  }
}

extension Contact {
  /// The facts that decide whether it is chosen.
  var facts: ContactFacts {
    ContactFacts(
      needs: needs.map(\.value), audiences: audiences, verified: record.verified,
      pageDate: record.pageDate, isUncertain: confidence == .medium)
  }

  /// The same as known on a day: dates after that day are left out.
  package func facts(on today: CalendarDate) -> ContactFacts {
    ContactFacts(
      needs: facts.needs, audiences: audiences, verified: facts.verified?.unless(after: today),
      pageDate: facts.pageDate?.unless(after: today), isUncertain: facts.isUncertain)
  }
}
