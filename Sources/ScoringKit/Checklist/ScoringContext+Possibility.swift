internal import Synchronization

/// Whether a condition can hold at all.
public enum Possibility: Hashable, Sendable {
  /// There are answers under which it holds; they are given in words.
  case possible(String)
  /// No answers make it hold.
  case impossible
  /// The search was stopped at its limit.
  case unknown
}

/// Whether two of several conditions can hold at once.
public enum Overlap: Hashable, Sendable {
  /// The places of two that can, and the answers under which they do, in words.
  case possible(Int, Int, String)
  /// Two hold for every value that these answers leave unknown, but not always the same two.
  case possibleSomewhere(String)
  /// No answers make two of them hold.
  case impossible
  /// The search was stopped at its limit.
  case unknown
}

/// How much searching the questions of one score may take together, counted in work.
public struct SearchBudget: Sendable {
  /// The most that one question may take.
  static let limitOfOne = 500_000
  /// The work of laying out one expression of a condition.
  static let layingOut = 50

  private(set) var work = 4 * limitOfOne

  /// Enough for a table of usual size.
  public init() {}

  /// Whether it is used up.
  public var isSpent: Bool { work <= 0 }

  mutating func spend(_ amount: Int) { work -= min(amount, work) }
  mutating func spendEverything() { work = 0 }
}

/// How much searching may be done while one checklist is loaded, whatever its scores ask.
package final class SearchMeter: Sendable {
  /// Twice what one score may take.
  package static let usual = 8 * SearchBudget.limitOfOne

  private let left: Atomic<Int>

  package init(_ work: Int = SearchMeter.usual) { left = Atomic(work) }

  var isSpent: Bool { left.load(ordering: .relaxed) <= 0 }

  func spend(_ amount: Int) { left.subtract(amount, ordering: .relaxed) }
}

extension ScoringContext {
  /// Whether some answers make the condition hold, by exact search over all of them.
  public func possibility(of condition: Condition) -> Possibility {
    var budget = SearchBudget()
    return possibility(of: condition, within: &budget)
  }

  /// The same for one of many questions; once the budget is used up, the rest is unknown.
  public func possibility(
    of condition: Condition, within budget: inout SearchBudget
  ) -> Possibility {
    if condition.constant == false { return .impossible }
    if let meter, meter.isSpent { budget.spendEverything() }
    if budget.isSpent { return .unknown }
    return switch search(for: condition, within: &budget) {
    case .found(let answers): .possible(words(for: answers))
    case .impossible: .impossible
    case .limitReached: .unknown
    }
  }

  /// The first two of the conditions that can hold on one sheet, by exact search.
  ///
  /// An overlap that was found is returned even if the budget is then used up.
  public func overlap(
    among conditions: [Condition], within budget: inout SearchBudget
  ) -> Overlap {
    let several = count(conditions) >= 2
    if several.constant == false { return .impossible }
    if let meter, meter.isSpent { budget.spendEverything() }
    if budget.isSpent { return .unknown }
    switch search(for: several, within: &budget) {
    case .impossible: return .impossible
    case .limitReached: return .unknown
    case .found(let answers):
      for sheet in [answers, answered(answers)] {
        let held = holding(conditions, on: sheet)
        if held.count > 1 { return .possible(held[0], held[1], words(for: sheet)) }
      }
      return .possibleSomewhere(words(for: answers))
    }
  }

  /// The places of the conditions that hold for certain on a sheet.
  private func holding(_ conditions: [Condition], on answers: Answers) -> [Int] {
    guard let plan = plan(for: conditions) else { return [] }
    let evaluator = Evaluator(plan)
    evaluator.evaluate(answers)
    return conditions.indices.filter { evaluator.guidance($0) == .yes }
  }

  /// The sheet with its first value for each item that is still open.
  private func answered(_ answers: Answers) -> Answers {
    var whole = answers
    for item in answers.indices where answers[item].isOpen { whole[item] = .answered(0) }
    return whole
  }

  private func search(
    for condition: Condition, within budget: inout SearchBudget
  ) -> Search.Result {
    guard let plan = plan(for: [condition]) else { return .limitReached }
    let search = Search(plan, limit: min(SearchBudget.limitOfOne, budget.work))
    let result = search.canBeShown(guidance: 0)
    let work = search.work + SearchBudget.layingOut * condition.size
    budget.spend(work)
    meter?.spend(work)
    return result
  }

  /// A plan that shows a piece of guidance exactly where its condition holds.
  private func plan(for conditions: [Condition]) -> Plan? {
    let reached = itemsReached(by: conditions)
    let items = items.enumerated().map { index, item in
      Plan.Item(domain: item.domain, when: reached.contains(index) ? item.when : .always)
    }
    let guidance = conditions.map { Plan.Guidance(when: $0, urgency: .learn) }
    return try? Plan(items: items, scores: [], guidance: guidance)
  }

  /// The items that conditions look at, by themselves or through the `when` of one of them.
  private func itemsReached(by conditions: [Condition]) -> Set<Int> {
    var reached: Set<Int> = []
    var conditions = conditions
    while let condition = conditions.popLast() {
      condition.visitVariables { variable in
        guard reached.insert(variable.item).inserted, items.indices.contains(variable.item)
        else { return }
        conditions.append(items[variable.item].when)
      }
    }
    return reached
  }

  /// Answers as a scenario would list them: `only_photos: yes, pushy: 3`.
  private func words(for answers: Answers) -> String {
    let told = zip(items, answers.indices).compactMap { item, index -> String? in
      guard item.question.isAsked, answers[index].isGiven else { return nil }
      return "\(item.name): \(item.question.words(for: answers[index]))"
    }
    return told.isEmpty ? "any answers" : told.joined(separator: ", ")
  }
}
