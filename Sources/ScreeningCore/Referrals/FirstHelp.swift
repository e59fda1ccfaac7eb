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
  /// is a line for children in a checklist that refers to these, unless it is closed now; where a bank is
  /// wanted, the police for fraud will do. A step that asks for something else than to talk has a crisis
  /// line beside it only where nobody else is known. Nil: the emergency number.
  package func first(for need: Need?, of guidance: [Need]) -> Int? {
    if need == .emergency { return nil }
    if need == .suicideCrisis { return crisisLine.contact }
    let suited = services(need.map { suitable(for: $0) } ?? [])
    let isToTalk = need.map { $0.isSomeoneToTalkTo || $0 == .childHelpline } ?? true
    if let open = suited.first(where: { !$0.isClosed }) { return open.contact }
    if let closed = suited.first, !isToTalk { return closed.contact }
    let found = contacts(for: (need.map { [$0] } ?? []) + guidance)
      .compactMap { contact in entries.first { $0.contact == contact } }
    let fitting = found.filter { isToTalk || !$0.isCrisisLine }
    let others = fitting.isEmpty ? found : fitting
    let first = others.first { isOwn($0) && !$0.isDirectory } ?? others.first
    guard isToTalk, let first, first.isClosed else { return first?.contact }
    // Whoever is there for this very guidance, or else somebody to talk to.
    let fit = others.first { isOwn($0) && !$0.isDirectory && $0.isOpen && !$0.isCrisisLine }
    let open = services([.counselling, .childHelpline]).first { $0.isOpen }
    return ((need == nil ? fit : nil) ?? open ?? first).contact
  }

  /// The needs of those who can help with a step that asks for help with `need`, the best ones first.
  private func suitable(for need: Need) -> [Need] {
    switch need {
    case .counselling: [.childHelpline, need]
    case .bank: [need, .cybercrimePolice]
    default: [need]
    }
  }

  private func isOwn(_ entry: ContactTable.Entry) -> Bool {
    local.contains { $0.contact == entry.contact }
  }

  /// The services of one's own country for the needs, the best one first.
  private func services(_ needs: [Need]) -> [ContactTable.Entry] {
    contacts(for: needs).compactMap { contact in
      local.first { $0.contact == contact && !$0.isDirectory }
    }
  }

  /// Who is there for somebody who thinks of hurting themselves: a crisis line, or, while all of them are
  /// closed, somebody of their country to talk to who is there now. Where no crisis line is known, somebody
  /// else of their country to talk to, or else a directory.
  package var crisisLine: (contact: Int?, isKnown: Bool, needsEmergency: Bool) {
    let found = contacts(for: [.suicideCrisis])
    let known = found.compactMap { contact in
      entries.first { $0.contact == contact && !$0.isDirectory }
    }
    let others = services([.counselling])
    guard let line = known.first else {
      return ((others.first { !$0.isClosed } ?? others.first)?.contact ?? found.first, false, true)
    }
    guard line.isClosed else { return (line.contact, true, false) }
    let open = others.first { $0.isOpen }
    return ((open ?? line).contact, true, true)
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
