/// Chooses among the contacts of one place, and holds back those that are too old.
struct ContactChoice {
  let contacts: [ContactFacts]
  let needs: [Need]
  let audience: Audience
  let today: CalendarDate

  /// The contacts to show of those at `places`, in the order of the needs, then of the list.
  func entries(of places: Range<Int>) -> [ContactTable.Entry] {
    let suited = places.filter { audience.suits(contacts[$0].audiences) }
    var chosen: [Int] = []
    for need in needs {
      for place in kept(suited.filter { contacts[$0].needs.contains(need) })
      where !chosen.contains(place) {
        chosen.append(place)
      }
    }
    return chosen.map { place in
      ContactTable.Entry(
        contact: place, needs: needs.filter { contacts[place].needs.contains($0) },
        dating: dating(of: place))
    }
  }

  /// Those that are not past their date; where that leaves none, the surest, and of those the latest.
  private func kept(_ places: [Int]) -> [Int] {
    let fresh = places.filter { !dating(of: $0).isPast }
    guard fresh.isEmpty, var best = places.first else { return fresh }
    for place in places where dating(of: place).isBetter(than: dating(of: best)) { best = place }
    return [best]
  }

  private func dating(of place: Int) -> Dating { contacts[place].dating(on: today) }
}

extension Dating {
  /// Whether this is the one to keep of two that are past their date.
  fileprivate func isBetter(than other: Self) -> Bool {
    if checkFirst != other.checkFirst { return other.checkFirst }
    switch (date, other.date) {
    case (let one?, let two?): return two.isMoreThan(months: 0, before: one)
    case (.some, nil): return true
    default: return false
    }
  }
}
