/// Contacts by index, country after country, and the rule by which some of them are chosen.
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
    package let dating: Dating
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
  /// All that were chosen for these needs, by turns.
  package func contacts(for needs: [Need]) -> [Int] {
    Self.inTurn(
      needs.map { need in entries.filter { $0.needs.contains(need) }.map { $0.contact } })
  }

  /// The first contact for each need, then the second ones, and so on, each once: so the first few
  /// leave no need out.
  package static func inTurn<Contact: Equatable>(_ lists: [[Contact]]) -> [Contact] {
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

  /// How many contacts stand beside a piece of guidance at most.
  private static let mostBesideGuidance = 3

  /// The first of the contacts for a piece of guidance; what is for everyone leaves them to the
  /// list.
  package static func besideGuidance<Contact>(
    _ contacts: [Contact], isForEveryone: Bool
  ) -> [Contact] {
    isForEveryone ? [] : Array(contacts.prefix(mostBesideGuidance))
  }
}
