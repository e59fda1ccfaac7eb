/// Chooses among contacts, for some people at some moment.
///
/// For one need, those for this audience stand in this order: who is there for people of this age; in a
/// crisis, whoever is not closed now; the specialist before the others; open now before unknown before
/// closed; a way that the audience uses; the fresher; the order of the list.
struct ContactChoice {
  let table: ContactTable
  let audience: Audience
  let today: CalendarDate
  let now: [Int?]

  /// The contacts for the needs, each once, in the order of the needs.
  func choice(for needs: [Need], own: Range<Int>) -> ContactTable.Choice {
    var local: [ContactTable.Entry] = []
    var international: [ContactTable.Entry] = []
    var lists: [(need: Need, contacts: [Int])] = []
    for need in needs {
      let found = entries(for: need, own: own)
      for entry in found {
        if table.international.contains(entry.contact) {
          add(entry, to: &international)
        } else {
          add(entry, to: &local)
        }
      }
      lists.append((need, found.map { $0.contact }))
    }
    return ContactTable.Choice(local: local, international: international, lists: lists)
  }

  private func add(_ entry: ContactTable.Entry, to entries: inout [ContactTable.Entry]) {
    guard let place = entries.firstIndex(where: { $0.contact == entry.contact }) else {
      entries.append(entry)
      return
    }
    entries[place].needs += entry.needs
    entries[place].isHeldBack = entries[place].isHeldBack && entry.isHeldBack
  }

  /// The contacts for one need, the best one first. A directory or another country's service is
  /// among them only where the country has no service of its own for it.
  private func entries(for need: Need, own: Range<Int>) -> [ContactTable.Entry] {
    let local = places(for: need, among: own)
    let services =
      need == .directory ? local : local.filter { !table.contacts[$0].isDirectory }
    guard services.isEmpty else { return ranked(services, for: need) }
    return ranked(local, for: need)
      + ranked(places(for: need, among: table.international), for: need)
  }

  private func places(for need: Need, among places: Range<Int>) -> [Int] {
    places.filter {
      table.contacts[$0].distance(to: need) != nil && audience.suits(table.contacts[$0].audiences)
        && !isForChildrenAlone(table.contacts[$0], need)
    }
  }

  /// Whether an adult who needs somebody to talk to would meet a line that is there for children.
  private func isForChildrenAlone(_ facts: ContactFacts, _ need: Need) -> Bool {
    audience == .adult && need.isSomeoneToTalkTo && facts.isForChildren(as: need)
  }

  private func ranked(_ places: [Int], for need: Need) -> [ContactTable.Entry] {
    var entries: [ContactTable.Entry] = []
    var ranks: [Int] = []
    for place in places {
      let facts = table.contacts[place]
      let freshness = facts.freshness(on: today)
      let isHeldBack = freshness.isPast && isReplaced(place, freshness, among: places)
      if isHeldBack && audience != .professional { continue }
      let entry = ContactTable.Entry(
        contact: place, needs: [need], freshness: freshness, ways: ways(to: place),
        isHeldBack: isHeldBack, isDirectory: facts.isDirectory,
        isCrisisLine: facts.serves.first == .suicideCrisis)
      entries.append(entry)
      ranks.append(rank(of: entry, for: need))
    }
    return Self.order(of: ranks).map { entries[$0] }
  }

  /// The places of ranks from the lowest to the highest, equal ones as they stand.
  private static func order(of ranks: [Int]) -> [Int] {
    var order: [Int] = []
    for place in ranks.indices {
      order.append(place)
      var hole = place
      while hole > 0, ranks[order[hole - 1]] > ranks[place] {
        order[hole] = order[hole - 1]
        hole -= 1
      }
      order[hole] = place
    }
    return order
  }

  /// Whether a fresher one with the same specialism, which is not closed now, stands in for a contact
  /// that is past its date.
  private func isReplaced(_ place: Int, _ freshness: Freshness, among places: [Int]) -> Bool {
    places.contains { other in
      table.contacts[other].serves.first == table.contacts[place].serves.first
        && table.contacts[other].freshness(on: today).isBetter(than: freshness)
        && ways(to: other).first?.availability != .closed
    }
  }

  private func rank(of entry: ContactTable.Entry, for need: Need) -> Int {
    let facts = table.contacts[entry.contact]
    var rank = entry.isHeldBack ? 1 : 0
    rank = rank * 2 + (suitsAge(facts, for: need) ? 0 : 1)
    rank = rank * 2 + (need == .suicideCrisis && entry.availability == .closed ? 1 : 0)
    rank = rank * 3 + (facts.distance(to: need) ?? 2)
    var (availability, isPreferred) = (Availability.unknown, false)
    if let first = entry.ways.first {
      availability = first.availability
      isPreferred = audience.prefers(facts.channels[first.channel].means)
    }
    rank = rank * 3 + availability.rawValue
    rank = rank * 2 + (isPreferred ? 0 : 1)
    return rank * 3 + entry.freshness.age.steps
  }

  /// Whether a contact is there for people of this age: for an adult, not one that exists for children;
  /// for the young, one that names children, or a crisis line, which takes everybody's call.
  private func suitsAge(_ facts: ContactFacts, for need: Need) -> Bool {
    switch audience {
    case .student: facts.audiences.contains(.child) || need == .suicideCrisis
    case .adult: !facts.isForChildren(as: need)
    case .caregiver, .professional: true
    }
  }

  /// The ways to reach a contact: open now before unknown before closed, then what the audience
  /// rather uses, then their own order.
  private func ways(to place: Int) -> [ContactTable.Way] {
    let facts = table.contacts[place]
    let minute = facts.zone.flatMap { now.indices.contains($0) ? now[$0] : nil }
    var ways: [ContactTable.Way] = []
    var ranks: [Int] = []
    for (channel, means) in facts.channels.enumerated() {
      let availability = means.availability(at: minute)
      ways.append(ContactTable.Way(channel: channel, availability: availability))
      ranks.append(availability.rawValue * 2 + (audience.prefers(means.means) ? 0 : 1))
    }
    return Self.order(of: ranks).map { ways[$0] }
  }
}

extension Freshness {
  /// Whether this stands in for another that is past its date: one that is not past it, or else a
  /// surer one, or else one with a later date.
  fileprivate func isBetter(than other: Self) -> Bool {
    guard isPast else { return true }
    if checkFirst != other.checkFirst { return other.checkFirst }
    switch (date, other.date) {
    case (let one?, let two?): return two.isMoreThan(months: 0, before: one)
    case (.some, nil): return true
    default: return false
    }
  }
}

extension Freshness.Age {
  /// The steps from recent.
  fileprivate var steps: Int {
    switch self {
    case .recent: 0
    case .overOneYear: 1
    case .overTwoYears: 2
    }
  }
}
