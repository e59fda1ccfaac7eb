/// An exact search over the sheets of answers of one plan.
///
/// It fixes one item after another, and goes no deeper where the evaluator has already decided.
/// Of the values that every table of the plan treats alike, one is tried. Its limit is counted in
/// work, not in time, so that the same search has the same result everywhere; where the limit is
/// reached, it says so.
package final class Search {
  package enum Result: Hashable, Sendable {
    /// A sheet that has what was looked for.
    case found(Answers)
    /// There is none.
    case impossible
    /// It is not known which: the search reached its limit.
    case limitReached
  }

  /// What is known of all completions of a partly filled sheet.
  package enum Verdict {
    case found, ruledOut, open
  }

  /// Which answers a search tries, of those that the plan does not treat alike.
  package enum Trial {
    /// Those that decide something: enough to find a sheet on which something is certain, or none.
    case answers
    /// The least that can be known: enough to find a sheet on which something is undecided, or none.
    case gaps
    /// Each answer, and none.
    case both
  }

  /// The most work that a search does where nothing else is said.
  package static let usualLimit = 10_000_000

  package let evaluator: Evaluator
  /// How much work one search may do: how many answers, numbers and truths it may read.
  package var limit: Int
  /// How much work the last search did; it stops at the first evaluation past the limit.
  package private(set) var work = 0

  var plan: Plan { evaluator.plan }
  private var representatives: [[Answer]?]
  /// For each item, whether the `when` of another item depends on it.
  private let hasDependents: [Bool]

  package init(_ plan: Plan, limit: Int = Search.usualLimit) {
    evaluator = Evaluator(plan)
    self.limit = limit
    representatives = Array(repeating: nil, count: plan.items.count)
    var hasDependents = Array(repeating: false, count: plan.items.count)
    for dependencies in plan.program.whenDependencies {
      for item in dependencies.items { hasDependents[item] = true }
    }
    self.hasDependents = hasDependents
  }

  /// Whether some sheet that agrees with `answers` shows a piece of guidance.
  package func canBeShown(guidance index: Int, from answers: Answers? = nil) -> Result {
    let dependencies = plan.program.guidanceDependencies[index]
    return first(of: dependencies.items, from: answers) { sheet in
      run(dependencies, on: sheet)
      return evaluator.guidance(index)
    }
  }

  /// Whether some sheet shows a piece of guidance, and leaves another one out or undecided.
  package func canBeShown(guidance index: Int, without other: Int) -> Result {
    let needed = [index, other].map { plan.program.guidanceDependencies[$0] }
    let items = Set(needed.flatMap { $0.items }).sorted()
    return first(of: items, from: Answers(for: plan)) { sheet, isComplete in
      for dependencies in needed { run(dependencies, on: sheet) }
      let (shown, left) = (evaluator.guidance(index), evaluator.guidance(other))
      if shown == .no || left == .yes { return .ruledOut }
      return shown == .yes && (left == .no || isComplete) ? .found : .open
    }
  }

  /// Whether some sheet leads to an item, or leaves it to be opened.
  package func canBeAsked(item index: Int) -> Result {
    let dependencies = plan.program.whenDependencies[index]
    return first(of: (dependencies.items + [index]).sorted()) { sheet in
      run(dependencies, on: sheet)
      return evaluator.applies(index)
    }
  }

  /// Whether a situation is so on some sheet.
  package func canBeSo(situation index: Int) -> Result {
    let items = plan.itemsBehind(plan.situations[index])
    return first(of: items.sorted()) { sheet in
      evaluate(sheet)
      return evaluator.situation(index).isSo
    }
  }

  /// Whether some sheet shows a piece of guidance and does not rule out a step of it.
  package func canBeAdvised(step: Int, inGuidance guidance: Int) -> Result {
    shown(guidance, with: [step]) { [evaluator] in evaluator.step(step).possible }
  }

  /// Whether some sheet shows a piece of guidance and rules out every step of it.
  package func canLackSteps(guidance: Int) -> Result {
    let steps = plan.guidance[guidance].steps
    return shown(guidance, with: steps) { [evaluator] in
      let truths = steps.map { evaluator.step($0).possible }
      if truths.contains(.yes) { return .no }
      return truths.allSatisfy { $0 == .no } ? .yes : .undecided
    }
  }

  /// Looks for a sheet on which a piece of guidance is shown and `truth` holds, which rests on steps.
  private func shown(
    _ guidance: Int, with steps: [Int], _ truth: () -> Truth
  ) -> Result {
    let needed =
      [plan.program.guidanceDependencies[guidance]]
      + steps.map { plan.program.stepDependencies[$0] }
    var items: [Int] = []
    for item in needed.flatMap({ $0.items }) where !items.contains(item) { items.append(item) }
    return first(of: items.sorted()) { sheet in
      for dependencies in needed { run(dependencies, on: sheet) }
      let truths = (evaluator.guidance(guidance), truth())
      if truths.0 == .no || truths.1 == .no { return .no }
      return truths == (.yes, .yes) ? .yes : .undecided
    }
  }

  /// Looks for a sheet on which `truth` is certain.
  private func first(
    of items: [Int], from answers: Answers? = nil, _ truth: (Answers) -> Truth
  ) -> Result {
    first(of: items, from: answers ?? Answers(for: plan)) { sheet, _ in
      switch truth(sheet) {
      case .yes: .found
      case .no: .ruledOut
      default: .open
      }
    }
  }

  /// Fixes the open ones of `items`, in this order, until `decide` finds a sheet or rules out all.
  ///
  /// - Parameters:
  ///   - items: The items to try answers for, ascending.
  ///   - answers: What is known already; only open items are fixed.
  ///   - trial: Which answers are tried.
  ///   - decide: Says what is known of a sheet; `isComplete` is true once all of `items` are fixed.
  /// - Returns: The sheet that `decide` found.
  package func first(
    of items: [Int], from answers: Answers, trying trial: Trial = .answers,
    where decide: (_ sheet: Answers, _ isComplete: Bool) -> Verdict
  ) -> Result {
    work = 0
    var sheet = answers
    return extend(&sheet, items[...], trial, decide)
  }

  private func extend(
    _ sheet: inout Answers, _ items: ArraySlice<Int>, _ trial: Trial,
    _ decide: (Answers, Bool) -> Verdict
  ) -> Result {
    let rest = items.drop { !sheet[$0].isOpen }
    guard work < limit else { return .limitReached }
    work += 1
    switch decide(sheet, rest.isEmpty) {
    case .found: return .found(sheet)
    case .ruledOut: return .impossible
    case .open: break
    }
    guard let item = rest.first else { return .impossible }
    for answer in candidates(for: item, on: sheet, trial) {
      sheet[item] = answer
      let result = extend(&sheet, rest.dropFirst(), trial, decide)
      sheet[item] = .open
      if result != .impossible { return result }
    }
    return .impossible
  }
}

extension Search {
  /// The answers to try: one from each group that the plan treats alike and, where it is undecided
  /// whether the item applies, the same as answers to an opened item.
  func candidates(for item: Int, on sheet: Answers, _ trial: Trial = .answers) -> [Answer] {
    let when = when(item, on: sheet)
    if when == .no { return [.notAsked] }
    var answers = representatives(of: item)
    switch trial {
    case .answers: break
    case .gaps where !plan.program.stateIsRead[item]: return [.skipped]
    case .gaps: answers.sort { $0.code == nil && $1.code != nil }
    case .both: if !answers.contains(.skipped) { answers.append(.skipped) }
    }
    guard when == .undecided, evaluator.canOpen(item) else { return answers }
    return answers + answers.filter { $0.isGiven }.map { $0.opened }
  }

  /// One answer from each group that the plan treats alike.
  ///
  /// Not answering is tried only where the plan reads the item's state, and once where it leaves
  /// undecided whether other items apply, so that these can be opened. Elsewhere it would only
  /// leave the value unknown, and what is decided without the value is decided in the same way with
  /// each value.
  private func representatives(of item: Int) -> [Answer] {
    if let known = representatives[item] { return known }
    var answers = plan.program.distinctCodes(of: item, work: &work).map { Answer.answered($0) }
    if plan.program.stateIsRead[item] {
      answers += [.notSure, .declined, .skipped, .notAsked]
    } else if hasDependents[item] {
      answers.append(.skipped)
    }
    representatives[item] = answers
    return answers
  }

  private func when(_ item: Int, on sheet: Answers) -> Truth {
    if plan.items[item].when.constant == true { return .yes }
    run(plan.program.whenDependencies[item], on: sheet)
    return evaluator.when(item)
  }

  func run(_ dependencies: Program.Dependencies, on sheet: Answers) {
    work += plan.items.count + dependencies.work
    evaluator.load(sheet)
    evaluator.run(dependencies)
  }

  func evaluate(_ sheet: Answers) {
    work += plan.items.count + plan.program.work
    evaluator.evaluate(sheet)
  }
}
