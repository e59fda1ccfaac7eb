/// All contacts in one list, country after country, and the rule that chooses among them.
package struct ContactTable: Hashable, Sendable {
  package let contacts: [ContactFacts]
  /// For each country, the places of its contacts.
  package let countries: [Range<Int>]
  /// The places of those that serve people in every country.
  package let international: Range<Int>
  /// How many time zones the contacts are in; they name them by place.
  package let zones: Int

  package init(countries: [[ContactFacts]], international: [ContactFacts], zones: Int = 0) {
    var contacts: [ContactFacts] = []
    var ranges: [Range<Int>] = []
    for country in countries {
      ranges.append(contacts.count..<contacts.count + country.count)
      contacts += country
    }
    self.international = contacts.count..<contacts.count + international.count
    self.contacts = contacts + international
    self.countries = ranges
    self.zones = zones
  }

  /// A way to reach a contact, by its place in the contact's list.
  package struct Way: Hashable, Sendable {
    package let channel: Int
    package let availability: Availability
  }

  /// A contact that was chosen, and for which of the needs.
  package struct Entry: Sendable {
    package let contact: Int
    package internal(set) var needs: [Need]
    package let freshness: Freshness
    /// The ways to reach it, the best one now first.
    package let ways: [Way]
    /// Whether it is too old to be shown to others than professionals.
    package internal(set) var isHeldBack: Bool
    /// Whether it only lists services of others.
    package let isDirectory: Bool
    /// Whether it exists for people who think of hurting themselves.
    package let isCrisisLine: Bool

    /// Whether somebody is there now, by the way that is best now.
    package var availability: Availability { ways.first?.availability ?? .unknown }
  }

  /// The contacts chosen: the country's own, then those that serve every country.
  package struct Choice: Sendable {
    package let local: [Entry]
    package let international: [Entry]
    /// For each need that was asked for, its contacts, the best one first.
    package let lists: [(need: Need, contacts: [Int])]

    package var entries: [Entry] { local + international }
  }
}

extension ContactTable {
  /// Chooses contacts for the needs, the most urgent first: the country's, and international ones.
  ///
  /// There is always at least one as long as there is an international contact for the audience.
  /// Ages are worked out on the day `today`; `now` is the minute of the week in each zone, where what is
  /// missing is not known.
  package func choice(
    for needs: [Need], audience: Audience, country: Int?, today: CalendarDate, now: [Int?] = []
  ) -> Choice {
    let chooser = ContactChoice(table: self, audience: audience, today: today, now: now)
    let own = country.map { countries[$0] } ?? 0..<0
    var choice = chooser.choice(for: needs, own: own)
    for wanted in [[.directory], Need.allCases] where choice.entries.isEmpty {
      choice = chooser.choice(for: wanted, own: own)
    }
    return choice
  }
}

extension ContactTable.Choice {
  /// The chosen contacts for these needs: the first for each need, then the second, and so on.
  package func contacts(for needs: [Need]) -> [Int] {
    Self.interleaved(
      needs.map { need in lists.first { $0.need == need }?.contacts ?? [] })
  }

  /// The first of each list, then the second of each, and so on, without repeats: so even the first
  /// few serve as many needs as they can.
  package static func interleaved<Contact: Equatable>(_ lists: [[Contact]]) -> [Contact] {
    var found: [Contact] = []
    var (rank, isLeft) = (0, true)
    while isLeft {
      isLeft = false
      for list in lists where rank < list.count {
        isLeft = true
        if !found.contains(list[rank]) { found.append(list[rank]) }
      }
      rank += 1
    }
    return found
  }

  /// The most contacts that stand beside a piece of guidance.
  private static let mostBesideGuidance = 3

  /// The contacts that stand beside a piece of guidance: the first few, or none beside guidance that
  /// is for everyone, whose contacts are in the list of all.
  package static func besideGuidance<Contact>(
    _ contacts: [Contact], isForEveryone: Bool
  ) -> [Contact] {
    isForEveryone ? [] : Array(contacts.prefix(mostBesideGuidance))
  }
}
