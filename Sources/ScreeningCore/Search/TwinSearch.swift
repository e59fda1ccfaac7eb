/// An exact search over two plans that the same person answers, such as two versions of a checklist.
///
/// It looks for answers on which the plans differ, those with the fewest first. Like ``Search`` it goes no
/// deeper where both evaluators have decided, tries one of the answers that every table of both plans treats
/// alike, and counts its limit in work.
package final class TwinSearch {
  /// An item of both plans, or of one of them, and what can be answered to it.
  package struct Item {
    let old: Int?
    let new: Int?
    /// The same answer to both; the second is as good as none where the other plan lacks the item.
    let answers: [(old: Answer, new: Answer)]

    package init(old: Int?, new: Int?, answers: [(old: Answer, new: Answer)]) {
      self.old = old
      self.new = new
      self.answers = answers
    }
  }

  /// What both plans may advise: guidance, or a step of guidance that both show.
  package struct Target {
    let guidance: (old: Int?, new: Int?)
    let step: (old: Int?, new: Int?)?

    /// By its places; nil where a plan lacks it.
    package init(guidance: (old: Int?, new: Int?), step: (old: Int?, new: Int?)? = nil) {
      self.guidance = guidance
      self.step = step
    }
  }

  /// How much of something there is.
  package enum Level: Int, CaseIterable, Comparable, Sendable {
    case none
    /// Guidance that is undecided, or a step after an "If".
    case perhaps
    case certain

    package static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  package enum Result {
    /// The answers given, by the places of their items; nothing else was said.
    case found([(item: Int, answer: Answer)])
    case impossible
    case limitReached
  }

  private let old: Evaluator
  private let new: Evaluator
  private let items: [Item]
  /// How much work the searches may still do.
  package private(set) var work: Int

  private var oldSheet: Answers
  private var newSheet: Answers
  private var given: [(item: Int, answer: Answer)] = []
  /// The work at which the search that goes on stops.
  private var end = 0

  /// - Parameters:
  ///   - old: A plan.
  ///   - new: Another one.
  ///   - items: Their items, in an order in which both can be asked.
  ///   - work: How much work all searches together may do.
  package init(_ old: Plan, _ new: Plan, items: [Item], work: Int = 5 * Search.usualLimit) {
    self.old = Evaluator(old)
    self.new = Evaluator(new)
    self.work = work
    oldSheet = Answers(for: old)
    newSheet = Answers(for: new)
    var spent = 0
    self.items = items.map { item in
      Item(
        old: item.old, new: item.new,
        answers: Self.representatives(of: item, old, new, work: &spent))
    }
    self.work -= spent
  }

  /// Answers on which the levels of something are as wanted: the fewest that are found within the limit.
  package func first(
    _ target: Target, where isWanted: (_ old: Level, _ new: Level) -> Bool
  ) -> Result {
    let places = items.indices.filter { rests(target, on: items[$0]) }
    given = []
    end = max(0, work - Search.usualLimit)
    guard extend(places[...], places.count, target, isWanted) else {
      return work <= end ? .limitReached : .impossible
    }
    let found = given
    end = max(0, work - Search.usualLimit / 4)
    for budget in 0..<found.count {
      given = []
      if extend(places[...], budget, target, isWanted) { return .found(given) }
      if work <= end { break }
    }
    return .found(found)
  }

  /// Whether such answers were found, with at most so many more; they stand in `given`.
  private func extend(
    _ places: ArraySlice<Int>, _ budget: Int, _ target: Target,
    _ isWanted: (Level, Level) -> Bool
  ) -> Bool {
    guard work > end else { return false }
    old.evaluate(old.opened(oldSheet))
    new.evaluate(new.opened(newSheet))
    work -= old.plan.program.work + new.plan.program.work + items.count
    guard let (oldLevel, newLevel) = levels(of: target, isLast: places.isEmpty) else {
      return false
    }
    if let oldLevel, let newLevel { return isWanted(oldLevel, newLevel) }
    let isPossible = (oldLevel.map { [$0] } ?? Level.allCases).contains { old in
      (newLevel.map { [$0] } ?? Level.allCases).contains { isWanted(old, $0) }
    }
    guard isPossible else { return false }
    guard let place = places.first else { return false }
    let item = items[place]
    let isOldAsked = item.old.map { old.applies($0) != .no } ?? false
    let isNewAsked = item.new.map { new.applies($0) != .no } ?? false
    let rest = places.dropFirst()
    func isFound(_ oldAnswer: Answer, _ newAnswer: Answer, _ budget: Int) -> Bool {
      if let index = item.old { oldSheet[index] = isOldAsked ? oldAnswer : .notAsked }
      if let index = item.new { newSheet[index] = isNewAsked ? newAnswer : .notAsked }
      return extend(rest, budget, target, isWanted)
    }
    defer {
      if let index = item.old { oldSheet[index] = .open }
      if let index = item.new { newSheet[index] = .open }
    }
    if isFound(.skipped, .skipped, budget) { return true }
    guard isOldAsked || isNewAsked else { return false }
    guard budget > 0 else { return false }
    for answer in item.answers {
      given.append((place, isNewAsked ? answer.new : answer.old))
      if isFound(answer.old, answer.new, budget - 1) { return true }
      given.removeLast()
    }
    return false
  }
}

extension TwinSearch {
  /// What is known of something in both plans, as of the last evaluation; nil for what is still open, and for
  /// both where a step does not come to be compared.
  private func levels(of target: Target, isLast: Bool) -> (old: Level?, new: Level?)? {
    let oldGuidance = level(of: target.guidance.old, in: old, isLast: isLast)
    let newGuidance = level(of: target.guidance.new, in: new, isLast: isLast)
    guard let step = target.step else { return (oldGuidance, newGuidance) }
    for guidance in [oldGuidance, newGuidance] where guidance ?? .certain != .certain { return nil }
    guard oldGuidance != nil, newGuidance != nil else { return (nil, nil) }
    return (
      level(ofStep: step.old, in: old, isLast: isLast),
      level(ofStep: step.new, in: new, isLast: isLast)
    )
  }

  private func level(of guidance: Int?, in evaluator: Evaluator, isLast: Bool) -> Level? {
    guard let guidance else { return Level.none }
    switch evaluator.guidance(guidance) {
    case .yes: return .certain
    case .no: return Level.none
    default: return isLast ? .perhaps : nil
    }
  }

  private func level(ofStep step: Int?, in evaluator: Evaluator, isLast: Bool) -> Level? {
    guard let step else { return Level.none }
    let truths = evaluator.step(step)
    if truths.possible == .no { return Level.none }
    if truths.plain == .yes { return .certain }
    return isLast ? .perhaps : nil
  }

  private func rests(_ target: Target, on item: Item) -> Bool {
    let sides = [
      (item.old, old.plan.program, target.guidance.old, target.step?.old),
      (item.new, new.plan.program, target.guidance.new, target.step?.new),
    ]
    return sides.contains { item, program, guidance, step in
      guard let item else { return false }
      return guidance.map { program.guidanceDependencies[$0].items.contains(item) } ?? false
        || step.map { program.stepDependencies[$0].items.contains(item) } ?? false
    }
  }

  /// One of the answers that both plans treat alike, of each such group, and the reasons for none where
  /// either plan looks at them.
  private static func representatives(
    of item: Item, _ old: Plan, _ new: Plan, work: inout Int
  ) -> [(old: Answer, new: Answer)] {
    let sides = [(item.old, old.program), (item.new, new.program)]
    let readsState = sides.contains { side in side.0.map { side.1.stateIsRead[$0] } ?? false }
    let sortings = sides.map { index, program in
      index.map { program.sorting(ofItem: $0, work: &work) }
    }
    var seen: Set<[[Int64]]> = []
    return item.answers.filter { answer in
      guard let oldCode = answer.old.code, let newCode = answer.new.code else { return readsState }
      return seen.insert([
        sortings[0]?.sort(of: oldCode) ?? [], sortings[1]?.sort(of: newCode) ?? [],
      ]).inserted
    }
  }
}
