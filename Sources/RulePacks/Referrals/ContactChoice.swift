/// Chooses among the contacts of one place, and holds back those that are too old.
struct ContactChoice {
  let needs: [Need]
  let audience: Audience
  let today: CalendarDate

  /// The contacts to show, in the order of the needs, then of the file.
  func entries(of contacts: [Contact]) -> [Referral.Entry] {
    let suited = contacts.filter { audience.suits($0) }
      .map { Referral.Entry(contact: $0, needs: matching($0), dating: dating($0)) }
    var chosen: [Referral.Entry] = []
    for need in needs {
      for entry in kept(suited.filter { $0.needs.contains(need) })
      where !chosen.contains(where: { $0.contact.id.value == entry.contact.id.value }) {
        chosen.append(entry)
      }
    }
    return chosen
  }

  /// Those that are not past their date; where that leaves none, the one that is least so.
  private func kept(_ entries: [Referral.Entry]) -> [Referral.Entry] {
    let fresh = entries.filter { !$0.dating.isPast }
    guard fresh.isEmpty, let first = entries.first else { return fresh }
    return [entries.dropFirst().reduce(first) { $1.isBetter(than: $0) ? $1 : $0 }]
  }

  private func matching(_ contact: Contact) -> [Need] {
    needs.filter { need in contact.needs.contains { $0.value == need } }
  }

  private func dating(_ contact: Contact) -> Dating {
    Dating(contact.record, confidence: contact.confidence, today: today)
  }
}

extension Referral.Entry {
  /// Whether this is the one to keep of two that are past their date.
  fileprivate func isBetter(than other: Self) -> Bool {
    let dates = (
      dating.verified ?? dating.pageDate, other.dating.verified ?? other.dating.pageDate
    )
    switch dates {
    case (let one?, let two?) where one != two:
      return two.isMoreThan(months: 0, before: one)
    case (.some, nil): return true
    case (nil, .some): return false
    default: return contact.confidence == .high && other.contact.confidence == .medium
    }
  }
}

extension Audience {
  /// Whether a contact is for people to whom a checklist of this audience speaks.
  package func suits(_ contact: Contact) -> Bool {
    switch self {
    case .student: contact.audiences.contains { $0 == .child || $0 == .anyone }
    case .adult, .caregiver: contact.audiences.contains { $0 == .adult || $0 == .anyone }
    case .professional: true
    }
  }
}
