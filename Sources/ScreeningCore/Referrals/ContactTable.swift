/// All contacts in one list, country after country, and the rule that chooses among them.
package struct ContactTable: Hashable, Sendable {
  package let contacts: [ContactFacts]
  /// For each country, the places of its contacts.
  package let countries: [Range<Int>]
  /// The places of those that serve people in every country.
  package let international: Range<Int>

  package init(countries: [[ContactFacts]], international: [ContactFacts]) {
    var contacts: [ContactFacts] = []
    var ranges: [Range<Int>] = []
    for country in countries {
      ranges.append(contacts.count..<contacts.count + country.count)
      contacts += country
    }
    self.international = contacts.count..<contacts.count + international.count
    self.contacts = contacts + international
    self.countries = ranges
  }

  /// A contact that was chosen, and which of the needs it is for.
  package struct Entry: Sendable {
    package let contact: Int
    package let needs: [Need]
    package let freshness: Freshness
  }

  /// The contacts chosen: the country's own, then those that serve every country.
  package struct Choice: Sendable {
    package let local: [Entry]
    package let international: [Entry]

    package var entries: [Entry] { local + international }
  }
}

extension ContactTable {
  /// Chooses contacts for the needs, the most urgent first: the country's, and international ones.
  ///
  /// There is always at least one as long as there is an international contact for the audience.
  package func choice(
    for needs: [Need], audience: Audience, country: Int?, today: CalendarDate
  ) -> Choice {
    func entries(of places: Range<Int>, for needs: [Need]) -> [Entry] {
      ContactChoice(contacts: contacts, needs: needs, audience: audience, today: today)
        .entries(of: places)
    }
    let local = country.map { entries(of: countries[$0], for: needs) } ?? []
    for wanted in [needs, [.directory], Need.allCases] {
      let found = entries(of: international, for: wanted)
      if !found.isEmpty || !local.isEmpty { return Choice(local: local, international: found) }
    }
    return Choice(local: local, international: [])
  }
}

extension ContactTable.Choice {
  /// The chosen contacts for these needs: the first for each need, then the second, and so on.
  package func contacts(for needs: [Need]) -> [Int] {
    Self.interleaved(
      needs.map { need in entries.filter { $0.needs.contains(need) }.map { $0.contact } })
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

/// What decides whether a contact is chosen.
package struct ContactFacts: Hashable, Sendable {
  package let needs: [Need]
  package let audiences: [ContactAudience]
  /// When a maintainer tried the contact; nil where nobody has.
  package let verified: CalendarDate?
  /// The date of the page it was read on; nil where it is unknown.
  package let pageDate: CalendarDate?
  /// Whether the source itself is less than certain.
  package let isUncertain: Bool

  package init(
    needs: [Need], audiences: [ContactAudience], verified: CalendarDate?, pageDate: CalendarDate?,
    isUncertain: Bool
  ) {
    self.needs = needs
    self.audiences = audiences
    self.verified = verified
    self.pageDate = pageDate
    self.isUncertain = isUncertain
  }

  func freshness(on today: CalendarDate) -> Freshness {
    Freshness(verified: verified, pageDate: pageDate, checkFirst: isUncertain, today: today)
  }
}

/// Chooses among the contacts of one place, and holds back those that are too old.
struct ContactChoice {
  let contacts: [ContactFacts]
  let needs: [Need]
  let audience: Audience
  let today: CalendarDate

  /// The contacts to show among those at `places`: in the order of the needs, and for each need in
  /// the order of the list.
  func entries(of places: Range<Int>) -> [ContactTable.Entry] {
    let suited = places.filter { audience.suits(contacts[$0].audiences) }.map(entry)
    var chosen: [ContactTable.Entry] = []
    for need in needs {
      for entry in kept(suited.filter { $0.needs.contains(need) })
      where !chosen.contains(where: { $0.contact == entry.contact }) {
        chosen.append(entry)
      }
    }
    return chosen
  }

  private func entry(_ place: Int) -> ContactTable.Entry {
    ContactTable.Entry(
      contact: place, needs: needs.filter { contacts[place].needs.contains($0) },
      freshness: contacts[place].freshness(on: today))
  }

  /// Those that are not held back. Where all are, one is kept: one whose source is certain if there
  /// is any, and among these the one with the latest date.
  private func kept(_ entries: [ContactTable.Entry]) -> [ContactTable.Entry] {
    let fresh = entries.filter { !$0.freshness.isPast }
    guard fresh.isEmpty, var best = entries.first else { return fresh }
    for entry in entries where entry.freshness.isBetter(than: best.freshness) { best = entry }
    return [best]
  }
}

extension Freshness {
  /// Whether this is the one to keep where both would be held back.
  fileprivate func isBetter(than other: Self) -> Bool {
    if checkFirst != other.checkFirst { return other.checkFirst }
    switch (date, other.date) {
    case (let one?, let two?): return two.isMoreThan(months: 0, before: one)
    case (.some, nil): return true
    default: return false
    }
  }
}
