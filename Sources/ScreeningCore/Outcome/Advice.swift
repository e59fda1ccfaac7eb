/// What a report advises: the steps of each card, and the one that stands above them all.
///
/// A card is what a report makes of a piece of guidance. A step that belongs to several cards is
/// said in the first of them.
package struct Advice: Hashable, Sendable {
  /// The cards of the guidance that is certain, the most urgent first.
  package let shown: [Card]
  /// The cards of guidance that is undecided, without those of which every step is ruled out.
  package let undecided: [Card]
  /// The step that a report begins with; nil where no certain card has one that can lead.
  package let next: Place?
  package let dangers: Dangers

  /// The guidance that a report begins with: that of its step, or else the first; nil where none is
  /// certain.
  package var first: Int? { next?.guidance ?? shown.first?.guidance }

  package struct Card: Hashable, Sendable {
    package let guidance: Int
    /// What is said here.
    package let steps: [Saying]
    /// The guidance of the earlier cards in which its other steps are said, that with most of them first.
    package let above: [Int]

    package init(guidance: Int, steps: [Saying], above: [Int]) {
      self.guidance = guidance
      self.steps = steps
      self.above = above
    }
  }

  /// A step as it is said.
  package struct Saying: Hashable, Sendable {
    package let step: Int
    /// The situations that it depends on and that are not known: those that have to be so, and those
    /// that must not be. Their words stand in front; there are none where the step stands by itself.
    package let so: [Int]
    package let notSo: [Int]

    package var isPlain: Bool { so.isEmpty && notSo.isEmpty }
  }

  /// A step of a card.
  package struct Place: Hashable, Sendable {
    package let guidance: Int
    package let step: Int
  }
}

/// How far it is known whether somebody is in a situation in which help comes first.
package struct Dangers: Hashable, Sendable {
  /// Whether somebody may get hurt, or is kept from leaving.
  package let harm: Certainty
  /// Whether the person thinks of hurting themselves.
  package let selfHarm: Certainty

  package enum Certainty: Hashable, Sendable {
    case isSo
    /// A question about it was skipped, declined, or answered "not sure".
    case isHidden
    /// It was not asked about, or not yet.
    case isNotKnown
    case isNotSo
  }

  package init(harm: Certainty = .isNotKnown, selfHarm: Certainty = .isNotKnown) {
    self.harm = harm
    self.selfHarm = selfHarm
  }

  /// Whether a report begins with the emergency number.
  package var leadWithEmergency: Bool { harm == .isSo || selfHarm == .isSo }
  /// Whether the emergency number stands under the next step instead.
  package var mentionEmergency: Bool { !leadWithEmergency && harm == .isHidden }
  /// Whether a line for those who think of hurting themselves stands in a report: unless they said that
  /// they do not.
  package var mentionCrisisLine: Bool { selfHarm != .isNotSo }

  /// Whether it stands under the next step: it may be who helps with that step already.
  package func mentionCrisisLine(isBesideNext: Bool) -> Bool {
    mentionCrisisLine && !leadWithCrisisLine(isBesideNext: isBesideNext)
  }

  /// Whether a report begins with it, which then stands before the emergency number.
  package func leadWithCrisisLine(isBesideNext: Bool) -> Bool {
    selfHarm == .isSo && isBesideNext
  }
}

extension Evaluator {
  /// Works out what to advise on a sheet of answers, finished or not.
  package func advice(for outcome: Outcome, given answers: Answers) -> Advice {
    evaluate(answers)
    // For each step, the guidance of the card in which it is said.
    var said = Array(repeating: -1, count: plan.steps.count)
    var shown: [Advice.Card] = []
    for guidance in outcome.shown { shown.append(card(guidance, &said)) }
    var undecided: [Advice.Card] = []
    for guidance in outcome.undecided where !isEveryStepRuledOut(of: guidance) {
      undecided.append(card(guidance, &said))
    }
    return Advice(
      shown: shown, undecided: undecided, next: next(in: outcome.shown),
      dangers: Dangers(harm: certainty(of: .harm), selfHarm: certainty(of: .selfHarm)))
  }

  private func certainty(of danger: Plan.Danger) -> Dangers.Certainty {
    var (isHidden, isThere, isNotSo) = (false, false, true)
    for index in plan.situations.indices where plan.situations[index].danger == danger {
      let truths = situation(index)
      if truths.isSo == .yes { return .isSo }
      // One that was not asked about says nothing beside one that was.
      if truths.isSo == .no && truths.isNotSo == .no { continue }
      if self.isHidden(index) { isHidden = true }
      if truths.isNotSo != .yes { isNotSo = false }
      isThere = true
    }
    return isHidden ? .isHidden : isThere && isNotSo ? .isNotSo : .isNotKnown
  }

  /// Whether a situation is undecided because of what somebody did not want to say, or did not know,
  /// be it the answer that would have led to the question about it.
  private func isHidden(_ index: Int) -> Bool {
    guard situation(index).isSo == .undecided else { return false }
    return plan.situations[index].items.contains { item in
      isWithheld(item)
        || applies(item) == .undecided
          && plan.program.whenDependencies[item].items.contains { isWithheld($0) }
    }
  }

  /// Whether somebody did not want to answer an item that may apply, or did not know.
  private func isWithheld(_ item: Int) -> Bool {
    guard applies(item) != .no else { return false }
    switch scratch.answers[item].state {
    case .notSure, .declined, .skipped: return true
    default: return false
    }
  }

  /// Whether a piece of guidance has steps, and none that could be advised.
  private func isEveryStepRuledOut(of guidance: Int) -> Bool {
    let steps = plan.guidance[guidance].steps
    for index in steps where step(index).possible != .no { return false }
    return !steps.isEmpty
  }

  private func card(_ guidance: Int, _ said: inout [Int]) -> Advice.Card {
    var steps: [Advice.Saying] = []
    var above: [(guidance: Int, steps: Int)] = []
    for saying in sayings(of: guidance) {
      let place = said[saying.step]
      if place < 0 {
        steps.append(saying)
        said[saying.step] = guidance
      } else if let known = above.firstIndex(where: { $0.guidance == place }) {
        above[known].steps += 1
        // The card with most of them first; equal ones as they come.
        var rank = known
        while rank > 0, above[rank - 1].steps < above[rank].steps {
          above.swapAt(rank - 1, rank)
          rank -= 1
        }
      } else {
        above.append((place, 1))
      }
    }
    return Advice.Card(guidance: guidance, steps: steps, above: above.map { $0.guidance })
  }

  /// The steps of a piece of guidance that are not ruled out, as of the last evaluation.
  package func sayings(of guidance: Int) -> [Advice.Saying] {
    var sayings: [Advice.Saying] = []
    for index in plan.guidance[guidance].steps {
      let truths = step(index)
      guard truths.possible != .no else { continue }
      var (so, notSo): ([Int], [Int]) = ([], [])
      if truths.plain != .yes {
        let step = plan.steps[index]
        for place in step.onlyWhen where situation(place).isSo != .yes { so.append(place) }
        for place in step.notWhen {
          let truths = situation(place)
          let isKnown = step.isHarmless ? truths.isSo == .no : truths.isNotSo == .yes
          if !isKnown { notSo.append(place) }
        }
      }
      sayings.append(Advice.Saying(step: index, so: so, notSo: notSo))
    }
    return sayings
  }

  /// The first step that stands by itself and can lead: by urgency, then in the order of the
  /// checklist, then in that of the card.
  private func next(in shown: [Int]) -> Advice.Place? {
    for guidance in shown {
      for index in plan.guidance[guidance].steps
      where plan.steps[index].isLead && step(index).plain == .yes {
        return Advice.Place(guidance: guidance, step: index)
      }
    }
    return nil
  }
}
