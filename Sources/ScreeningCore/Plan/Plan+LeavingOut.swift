extension Plan {
  /// The same plan where some items are never asked.
  ///
  /// They do not apply, whatever is answered. Guidance that rests on them alone is never shown, and a
  /// situation that rests on them alone is one that nobody asks about.
  package func leavingOut(_ left: Set<Int>) -> Plan {
    guard !left.isEmpty else { return self }
    let items = items.enumerated().map { place, item in
      left.contains(place) ? Item(domain: item.domain, when: .constant(false)) : item
    }
    let guidance = guidance.map { card in
      let behind = card.condition.items
      return behind.isEmpty || !left.isSuperset(of: behind)
        ? card : Guidance(when: .constant(false), urgency: card.urgency, steps: card.steps)
    }
    return Plan(
      checked: items, scores, guidance, situations.map { $0.asked(by: items, without: left) }, steps
    )
  }
}

extension Plan.Situation {
  /// The same where only some of its items are asked, which have to apply for it to be so or not.
  fileprivate func asked(by all: [Plan.Item], without left: Set<Int>) -> Self {
    let behind = items
    guard behind.contains(where: left.contains) else { return self }
    let asked = Condition.any(
      behind.filter { !left.contains($0) }.map { Self.applies($0, in: all) })
    return Self(isSo: .all([asked, isSo]), isNotSo: .all([asked, isNotSo]), danger: danger)
  }
}
