internal import Questions
internal import ScreeningCore

// For somebody who asks nobody, and only writes down what was seen, or what others said.
extension PlannedChecklist {
  /// The same with what can be seen or known alone, each item at its place: nothing is said, and no gate and no
  /// rule holds anything back.
  package var observed: PlannedChecklist {
    guard !isObserved else { return self }
    let left = Set(checklist.items.indices).subtracting(checklist.itemsToObserve)
    return PlannedChecklist(
      pack: pack, checklist: checklist.observed, plan: plan.applying(course.whens), scores: scores,
      steps: steps, situations: situations, leavingOut: left)
  }

  package var isObserved: Bool { checklist.isObserved }
}

extension Checklist {
  /// Whether nobody is questioned, and only what was seen or known is written down.
  package var isObserved: Bool { sections.allSatisfy(\.isObserved) }

  /// The items that somebody can fill in who asks nobody, by their places: what is heard and asked, and before
  /// that what is a sign already. What is asked needs words of its own for that.
  package var itemsToObserve: [Int] {
    let phases = sections.flatMap { section in section.items.map { _ in section.phase } }
    return items.indices.filter { place in
      let item = items[place]
      guard item.isQuestion, item.consent == nil, !item.voice.isSpoken || item.seen != nil else {
        return false
      }
      switch phases[place] {
      case .safety, .listening, .clarifying, nil: return true
      case .setting: return item.question.options.contains { $0.pattern != nil }
      case .opening, .consent, .settling, .agreeing, .closing: return false
      }
    }
  }

  fileprivate var observed: Checklist {
    Checklist(
      name: name, title: title, mark: mark, audience: audience, ages: ages, modes: modes,
      opening: nil, situations: situations,
      sections: sections.map { section in
        // The title of a phase in a pack is for a talk.
        Section(
          name: section.name, title: section.phase == nil ? section.title : nil,
          phase: section.phase, items: section.items.map(\.observed))
      }, scores: scores, guidance: guidance)
  }
}

extension Checklist.Section {
  package var isObserved: Bool { items.allSatisfy { $0.voice == .seen } }
}

extension Checklist.Item {
  fileprivate var observed: Self {
    Self(
      name: name, question: question, ask: seen ?? ask, help: nil, isPrivate: isPrivate,
      listenFor: nil, voice: .seen, seen: seen, labels: labels, sources: sources, when: when)
  }
}
