/// Chooses among the contacts of one place, and holds back those that are too old.
struct ContactChoice {
  let needs: [Need]
  let audience: Audience
  let today: CalendarDate

  /// The contacts to show, in the order of the needs, then of the list.
  func entries(of contacts: ArraySlice<ContactFacts>) -> [ContactTable.Entry] {
    var suited: [Candidate] = []
    for index in contacts.indices where audience.suits(contacts[index].audiences) {
      let facts = contacts[index]
      suited.append(Candidate(index: index, facts: facts, dating: facts.dating(on: today)))
    }
    var chosen: [ContactTable.Entry] = []
    for need in needs {
      for candidate in kept(suited.filter { $0.facts.needs.contains(need) })
      where !chosen.contains(where: { $0.contact == candidate.index }) {
        chosen.append(
          .init(
            contact: candidate.index, needs: needs.filter { candidate.facts.needs.contains($0) },
            dating: candidate.dating))
      }
    }
    return chosen
  }

  /// Those that are not past their date; where that leaves none, the one that is least so.
  private func kept(_ candidates: [Candidate]) -> [Candidate] {
    let fresh = candidates.filter { !$0.dating.isPast }
    guard fresh.isEmpty, let first = candidates.first else { return fresh }
    return [candidates.dropFirst().reduce(first) { $1.isBetter(than: $0) ? $1 : $0 }]
  }
}

/// A contact that is for the audience, and its place in the table.
private struct Candidate {
  let index: Int
  let facts: ContactFacts
  let dating: Dating

  /// Whether this is the one to keep of two that are past their date.
  func isBetter(than other: Self) -> Bool {
    let dates = (
      dating.verified ?? dating.pageDate, other.dating.verified ?? other.dating.pageDate
    )
    switch dates {
    case (let one?, let two?) where one != two:
      return two.isMoreThan(months: 0, before: one)
    case (.some, nil): return true
    case (nil, .some): return false
    default: return !facts.isUncertain && other.facts.isUncertain
    }
  }
}
