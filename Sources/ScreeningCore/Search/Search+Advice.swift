// Whether it is still worth asking.
extension Search {
  /// What the answer to an open item can still change.
  package enum Influence: Hashable, Sendable {
    /// It can change what is advised: this guidance, or its steps, the most urgent first; none where it
    /// only decides whether the emergency number or a crisis line comes first.
    case some(guidance: [Int])
    /// Whatever the answer, and whatever else is answered, the advice is the same.
    case none
    /// It is not known which: the search reached its limit.
    case notKnown
  }

  /// What the answer to an open item can still change in the advice: in guidance and its urgency, in steps
  /// and the situations in front of them, and so in who can help.
  package func influence(ofItem item: Int, from answers: Answers) -> Influence {
    let reach = Reach(of: item, in: plan)
    let result = first(of: reach.others, from: answers) { sheet, isComplete in
      evaluate(sheet)
      if isSettled(reach) { return .ruledOut }
      guard isComplete else { return .open }
      return changes(by: item, on: sheet) == nil ? .ruledOut : .found
    }
    switch result {
    case .impossible: return .none
    case .limitReached: return .notKnown
    case .found(let sheet):
      // What it changes as things stand says more than what it would change some day.
      let now = changes(by: item, on: answers) ?? []
      return .some(guidance: now.isEmpty ? changes(by: item, on: sheet) ?? [] : now)
    }
  }

  /// The guidance that different answers to an item advise differently on a sheet; nil where they all come
  /// to the same.
  private func changes(by item: Int, on sheet: Answers) -> [Int]? {
    var copy = sheet
    var first: Advice?
    var changed: [Int] = []
    var isChanged = false
    for answer in candidates(for: item, on: sheet) {
      copy[item] = answer
      evaluate(copy)
      let advice = evaluator.advice(for: evaluator.outcome(of: copy), given: copy)
      guard let known = first else {
        first = advice
        continue
      }
      guard advice != known else { continue }
      isChanged = true
      for guidance in plan.byUrgency
      where advice.said(under: guidance) != known.said(under: guidance)
        && !changed.contains(guidance)
      {
        changed.append(guidance)
      }
    }
    return isChanged ? changed : nil
  }

  /// Whether nothing that an item reaches can change any more, as of the last evaluation.
  private func isSettled(_ reach: Reach) -> Bool {
    for guidance in reach.guidance where !evaluator.guidance(guidance).isDecided { return false }
    for (step, cards) in reach.steps where !isSettled(step, on: cards) { return false }
    for danger in reach.dangers {
      let isSo = danger.contains { evaluator.situation($0).isSo == .yes }
      if !isSo, !danger.allSatisfy(isDecided(situation:)) { return false }
    }
    return true
  }

  private func isSettled(_ step: Int, on cards: [Int]) -> Bool {
    let truths = evaluator.step(step)
    if truths.possible == .no || truths.plain == .yes { return true }
    if cards.allSatisfy({ evaluator.guidance($0) == .no }) { return true }
    return plan.steps[step].situations.allSatisfy(isDecided(situation:))
  }

  private func isDecided(situation: Int) -> Bool {
    let truths = evaluator.situation(situation)
    return truths.isSo.isDecided && truths.isNotSo.isDecided
  }
}

extension Search {
  /// What an item has a part in, and what else that rests on.
  private struct Reach {
    /// The guidance whose condition rests on it.
    private(set) var guidance: [Int] = []
    /// The steps that rest on it, each with the guidance that it belongs to.
    private(set) var steps: [(step: Int, cards: [Int])] = []
    /// For each danger in which it has a part, the situations.
    private(set) var dangers: [[Int]] = []
    /// The other items on which any of it rests, ascending.
    private(set) var others: [Int] = []

    init(of item: Int, in plan: Plan) {
      var items: [Int] = []
      func add(_ more: [Int]) { for one in more where !items.contains(one) { items.append(one) } }
      let behind = plan.situations.map { plan.itemsBehind($0) }
      func addSituations(of step: Int) {
        for situation in plan.steps[step].situations { add(behind[situation]) }
      }
      for index in plan.guidance.indices {
        let dependencies = plan.program.guidanceDependencies[index].items
        guard dependencies.contains(item) else { continue }
        guidance.append(index)
        add(dependencies)
        plan.guidance[index].steps.forEach(addSituations)
      }
      for step in plan.steps.indices
      where plan.steps[step].situations.contains(where: { behind[$0].contains(item) }) {
        let cards = plan.guidance.indices.filter { plan.guidance[$0].steps.contains(step) }
        steps.append((step, cards))
        addSituations(of: step)
        for card in cards { add(plan.program.guidanceDependencies[card].items) }
      }
      for danger in Plan.Danger.allCases {
        let situations = plan.situations.indices.filter { plan.situations[$0].danger == danger }
        guard situations.contains(where: { behind[$0].contains(item) }) else { continue }
        dangers.append(situations)
        for situation in situations { add(behind[situation]) }
      }
      others = items.filter { $0 != item }.sorted()
    }
  }
}

extension Plan {
  /// The items on which a situation rests, directly or through the `when`s of these.
  func itemsBehind(_ situation: Situation) -> [Int] {
    var items: [Int] = []
    for item in situation.items {
      for one in program.whenDependencies[item].items + [item] where !items.contains(one) {
        items.append(one)
      }
    }
    return items
  }
}

extension Plan.Step {
  /// All situations that it names.
  fileprivate var situations: [Int] { onlyWhen + notWhen }
}

extension Advice {
  /// What is said under a piece of guidance; nil where it does not stand there.
  fileprivate func said(under guidance: Int) -> Said? {
    for card in shown where card.guidance == guidance {
      return Said(isCertain: true, steps: card.steps)
    }
    for card in undecided where card.guidance == guidance {
      return Said(isCertain: false, steps: card.steps)
    }
    return nil
  }

  fileprivate struct Said: Equatable {
    let isCertain: Bool
    let steps: [Saying]
  }
}
