// Who helps first: with the step that a report begins with, and when somebody thinks of hurting
// themselves.

extension ContactTable.Choice {
  /// Who stands beside the step with which a report begins; nil: the emergency number.
  package func first(
    for advice: Advice, in plan: Plan, ofGuidance needs: [[Need]]
  ) -> Int? {
    guard let guidance = advice.first else { return nil }
    return first(for: advice.next.flatMap { plan.steps[$0.step].need }, of: needs[guidance])
  }

  /// The contact for a step that asks for help with `need`, or else with what its guidance needs: a
  /// service of one's own country before whoever else comes first. Where somebody is wanted to talk to, that
  /// is a line for children in a checklist that refers to these. Nil: the emergency number.
  package func first(for need: Need?, of guidance: [Need]) -> Int? {
    if need == .emergency { return nil }
    if need == .suicideCrisis { return crisisLine.contact }
    let suited = need.map { contacts(for: $0 == .counselling ? [.childHelpline, $0] : [$0]) } ?? []
    let found = suited + contacts(for: guidance)
    return found.first { isService($0, among: local) } ?? found.first
  }

  private func isService(_ contact: Int, among entries: [ContactTable.Entry]) -> Bool {
    entries.contains { $0.contact == contact && !$0.isDirectory }
  }

  /// Who is there for somebody who thinks of hurting themselves; where no crisis line is known, somebody
  /// else of their country to talk to, or else a directory.
  package var crisisLine: (contact: Int?, isKnown: Bool, needsEmergency: Bool) {
    let found = contacts(for: [.suicideCrisis])
    for contact in found {
      guard let entry = entries.first(where: { $0.contact == contact && !$0.isDirectory }) else {
        continue
      }
      return (contact, true, entry.ways.first?.availability == .closed)
    }
    let other = contacts(for: [.counselling]).first { isService($0, among: local) }
    return (other ?? found.first, false, true)
  }
}

extension Advice {
  /// What help is asked for by the guidance of these cards, by its steps, and by whoever thinks of
  /// hurting themselves, the most urgent first.
  package func needs(in plan: Plan, ofGuidance needs: [[Need]]) -> [Need] {
    var lists: [[Need]] = []
    for card in shown + undecided {
      lists.append(needs[card.guidance])
    }
    for card in shown + undecided {
      for saying in card.steps {
        if let need = plan.steps[saying.step].need { lists.append([need]) }
      }
    }
    if dangers.mentionCrisisLine { lists.append([.suicideCrisis]) }
    // Somebody else to talk to stands in where no crisis line is known.
    if lists.contains(where: { $0.contains(.suicideCrisis) }) { lists.append([.counselling]) }
    return Need.distinct(in: lists)
  }
}
