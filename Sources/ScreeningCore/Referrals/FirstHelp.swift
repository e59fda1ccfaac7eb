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
    let isToTalk = need == nil || need == .childHelpline || need?.isSomeoneToTalkTo == true
    if let need {
      var suited = [need]
      if need == .counselling { suited = [.childHelpline, need] }
      // Where a bank is wanted, the police for fraud will do.
      if need == .bank { suited.append(.cybercrimePolice) }
      let best = service(suited, .unknown) ?? (isToTalk ? nil : service(suited, .closed))
      if best != nil { return best }
    }
    let needs = Need.distinct(in: [need.map { [$0] } ?? [], guidance])
    guard let best = service(needs, .closed, crisisLines: isToTalk) else {
      let found = contacts(for: needs)
      return isToTalk ? found.first : elsewhere(found) ?? found.first
    }
    if isToTalk, isClosed(best) {
      // Whoever is there for this very guidance, or else somebody to talk to.
      let open = need == nil ? service(needs, .open, crisisLines: false) : nil
      return open ?? service([.counselling, .childHelpline], .open) ?? best
    }
    return best
  }

  /// The first contact for the needs that is a service of one's own country and at least so near to being
  /// there now. Not copied to where it is called: the engine of a page would grow by half a kilobyte.
  @inline(never)
  private func service(
    _ needs: [Need], _ availability: Availability, crisisLines: Bool = true
  ) -> Int? {
    for contact in contacts(for: needs) {
      for entry in local where entry.contact == contact && !entry.isDirectory {
        if entry.isCrisisLine && !crisisLines { continue }
        if entry.availability.rawValue <= availability.rawValue { return contact }
      }
    }
    return nil
  }

  private func isClosed(_ contact: Int) -> Bool {
    for entry in local where entry.contact == contact { return entry.availability == .closed }
    return false
  }

  /// The first that is no crisis line of one's own country.
  private func elsewhere(_ contacts: [Int]) -> Int? {
    for contact in contacts {
      var isCrisisLine = false
      for entry in local where entry.contact == contact { isCrisisLine = entry.isCrisisLine }
      if !isCrisisLine { return contact }
    }
    return nil
  }

  /// Who is there for somebody who thinks of hurting themselves: a crisis line, or, while all of them are
  /// closed, somebody of their country to talk to who is there now. Where no crisis line is known, somebody
  /// else of their country to talk to, or else a directory.
  package var crisisLine: (contact: Int?, isKnown: Bool, needsEmergency: Bool) {
    let found = contacts(for: [.suicideCrisis])
    for contact in found {
      for entry in entries where entry.contact == contact && !entry.isDirectory {
        if entry.availability != .closed { return (contact, true, false) }
        return (service([.counselling], .open) ?? contact, true, true)
      }
    }
    let other = service([.counselling], .unknown) ?? service([.counselling], .closed)
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
