internal import RulePacks
internal import ScreeningCore

// Where the interview goes: any item may be left, taken in any order, and come back to.
extension InterviewSession {
  /// Goes to anything; what is there says whether it is asked.
  package mutating func go(to place: Place) {
    if case .item(let item) = place, !planned.has(item: item) { return }
    self.place = place
  }

  /// Goes on to what is said, asked or listened for next. What is left stays open.
  package mutating func goOn() { place = next(after: place) }

  package mutating func goBack() { if let previous { place = previous } }

  /// Where going back leads; nil at the beginning.
  package var previous: Place? {
    let last: Int
    switch place {
    case .item(let item): last = item - 1
    case .gate(let section): last = sections.items[section].upperBound - 1
    case .end: last = planned.checklist.items.count - 1
    }
    return stride(from: last, through: 0, by: -1)
      .first { leadsTo($0) || !record.answers.answers[$0].isOpen }.map { .item($0) }
  }

  /// What comes after a place by itself. A gate that is not open comes once its section is over; behind one
  /// that is closed comes what is agreed.
  func next(after place: Place) -> Place {
    var from: Int
    switch place {
    case .end: return .end
    case .gate(let section):
      if gate(ofSection: section) == .notAnswered, let item = unanswered(inFrontOf: section) {
        return .item(item)
      }
      from = sections.items[section].upperBound
    case .item(let item):
      from = item + 1
      let section = sections.section(ofItem: item)
      let end = sections.items[section].upperBound
      if let next = (from..<max(from, end)).first(where: leadsTo) { return .item(next) }
      if let state = gate(ofSection: section), state != .open { return .gate(section: section) }
      // Whoever took something told before its time comes back to what it waits for.
      if let gate = gate(before: section), gate.state == .notAnswered {
        return .gate(section: gate.section)
      }
      from = max(from, end)
    }
    guard let next = (from..<max(from, standings.count)).first(where: leadsTo) else { return .end }
    return .item(next)
  }

  /// Whether the talk comes to an item by itself. What is only listened for behind a gate that is not open
  /// is there for whoever goes to it.
  func leadsTo(_ item: Int) -> Bool {
    guard standings[item].isOffered else { return false }
    return standings[item] != .heard || gate(before: sections.section(ofItem: item)) == nil
  }

  /// An item on which a gate rests and that has no answer, the first in order.
  private func unanswered(inFrontOf section: Int) -> Int? {
    let items = sections.gate(ofSection: section).map { planned.plan.situations[$0].items } ?? []
    return items.sorted().first { record.answers.answers[$0].code == nil && leadsTo($0) }
      ?? items.min()
  }
}

extension InterviewSession {
  /// How far the gate of a section is open; nil where it has none.
  package func gate(ofSection section: Int) -> GateState? { course.gates[section] }

  /// The first gate before a section that is not open.
  func gate(before section: Int) -> (section: Int, state: GateState)? {
    course.gate(before: section)
  }

  /// Why nothing more is asked; nil where nothing stops it.
  package var stop: StopReason? { course.stop }
}
