/// An exact search over the sheets of answers of one plan.
///
/// It fixes one item after another and prunes as soon as the evaluator has decided. Values that
/// no table of the plan tells apart are tried once. What it may take is counted in work, not in
/// time, so that the same search comes to the same end everywhere. Where the limit is reached, it
/// says so.
package final class Search {
  package enum Result: Hashable, Sendable {
    /// A sheet that has what was looked for.
    case found(Answers)
    /// There is none.
    case impossible
    /// Neither is known: as much work as allowed was done.
    case limitReached
  }

  /// What a look at a partly filled sheet says about all its completions.
  package enum Verdict {
    case found, ruledOut, open
  }

  /// Enough for any checklist that a person could go through, and done in a moment.
  package static let usualLimit = 10_000_000

  package let evaluator: Evaluator
  /// How much work one search may do: looks at an answer, a number or a truth.
  package var limit: Int
  /// How much work the last search did; it stops at the first evaluation past the limit.
  package private(set) var work = 0

  private var plan: Plan { evaluator.plan }
  private var representatives: [[Answer]?]
  /// For each item, whether the `when` of another rests on it.
  private let isGate: [Bool]

  package init(_ plan: Plan, limit: Int = Search.usualLimit) {
    evaluator = Evaluator(plan)
    self.limit = limit
    representatives = Array(repeating: nil, count: plan.items.count)
    var isGate = Array(repeating: false, count: plan.items.count)
    for cone in plan.program.whenCones { for item in cone.items { isGate[item] = true } }
    self.isGate = isGate
  }

  /// Whether some sheet that agrees with `answers` shows a piece of guidance.
  package func canBeShown(guidance index: Int, from answers: Answers? = nil) -> Result {
    let cone = plan.program.cones[index]
    return first(of: cone.items, from: answers ?? Answers(for: plan)) { sheet, _ in
      run(cone, on: sheet)
      return switch evaluator.guidance(index) {
      case .yes: .found
      case .no: .ruledOut
      default: .open
      }
    }
  }

  /// Whether the answer to an open item can still change what is shown.
  package func canChangeAnything(item: Int, from answers: Answers) -> Result {
    let affected = plan.guidance.indices.filter { plan.program.cones[$0].items.contains(item) }
    var others: [Int] = []
    for index in affected {
      for other in plan.program.cones[index].items where other != item && !others.contains(other) {
        others.append(other)
      }
    }
    others.sort()
    return first(of: others, from: answers) { sheet, isComplete in
      evaluate(sheet)
      if affected.allSatisfy({ evaluator.guidance($0).isDecided }) { return .ruledOut }
      guard isComplete else { return .open }
      return differs(item, on: sheet, affected) ? .found : .ruledOut
    }
  }

  /// The first sheet found that agrees with `answers` where they are not open, tries values for
  /// `items` in ascending order, and is accepted; `isComplete` says that all of them are fixed.
  package func first(
    of items: [Int], from answers: Answers,
    where decide: (_ sheet: Answers, _ isComplete: Bool) -> Verdict
  ) -> Result {
    work = 0
    var sheet = answers
    return extend(&sheet, items[...], decide)
  }

  private func extend(
    _ sheet: inout Answers, _ items: ArraySlice<Int>, _ decide: (Answers, Bool) -> Verdict
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
    for answer in candidates(for: item, on: sheet) {
      sheet[item] = answer
      let result = extend(&sheet, rest.dropFirst(), decide)
      sheet[item] = .open
      if result != .impossible { return result }
    }
    return .impossible
  }

  /// Whether two answers to `item` show different guidance on a sheet that is otherwise complete.
  private func differs(_ item: Int, on sheet: Answers, _ affected: [Int]) -> Bool {
    var copy = sheet
    var first: [Truth]?
    for answer in candidates(for: item, on: sheet) {
      copy[item] = answer
      evaluate(copy)
      let truths = affected.map { evaluator.guidance($0) }
      if truths != first ?? truths { return true }
      first = truths
    }
    return false
  }
}

extension Search {
  /// The answers worth trying: one of each sort that the plan tells apart, and the same to an
  /// opened item where it is not known whether it applies.
  private func candidates(for item: Int, on sheet: Answers) -> [Answer] {
    let when = when(item, on: sheet)
    if when == .no { return [.notAsked] }
    let answers = representatives(of: item)
    guard when == .undecided, evaluator.canOpen(item) else { return answers }
    return answers + answers.filter { $0.isGiven }.map { $0.opened }
  }

  /// One answer of each sort.
  ///
  /// Ways of not answering are tried where the plan asks about them, and one of them where it
  /// leaves open whether other items apply, so that these can be opened; elsewhere whatever they
  /// decide, every value decides as well.
  private func representatives(of item: Int) -> [Answer] {
    if let known = representatives[item] { return known }
    var answers = plan.program.distinctCodes(of: item, work: &work).map { Answer.answered($0) }
    if plan.program.stateIsRead[item] {
      answers += [.notSure, .declined, .skipped, .notAsked]
    } else if isGate[item] {
      answers.append(.skipped)
    }
    representatives[item] = answers
    return answers
  }

  private func when(_ item: Int, on sheet: Answers) -> Truth {
    if plan.items[item].when.constant == true { return .yes }
    run(plan.program.whenCones[item], on: sheet)
    return evaluator.when(item)
  }

  private func run(_ cone: Program.Cone, on sheet: Answers) {
    work += plan.items.count + cone.work
    evaluator.load(sheet)
    evaluator.run(cone)
  }

  private func evaluate(_ sheet: Answers) {
    work += plan.items.count + plan.program.work
    evaluator.evaluate(sheet)
  }
}
