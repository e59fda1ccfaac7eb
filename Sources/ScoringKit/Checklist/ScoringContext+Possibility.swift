/// Whether a condition can hold at all.
public enum Possibility: Hashable, Sendable {
  /// There are answers under which it holds; they are given in words.
  case possible(String)
  /// No answers make it hold.
  case impossible
  /// The search was stopped at its limit.
  case unknown
}

/// How much searching the questions of one score may take together.
public struct SearchBudget: Sendable {
  /// How many evaluations one question may take; so many are made in some ten milliseconds.
  static let limitOfOne = 20_000

  var evaluations = 10 * limitOfOne

  /// Enough for a table of usual size.
  public init() {}

  /// Whether nothing more can be found out within it.
  public var isSpent: Bool { evaluations == 0 }
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
    if budget.isSpent { return .unknown }
    let reached = itemsReached(by: condition)
    let items = items.enumerated().map { index, item in
      Plan.Item(domain: item.domain, when: reached.contains(index) ? item.when : .always)
    }
    let guidance = Plan.Guidance(when: condition, urgency: .learn)
    guard let plan = try? Plan(items: items, scores: [], guidance: [guidance]) else {
      return .unknown
    }
    let search = Search(plan, limit: min(SearchBudget.limitOfOne, budget.evaluations))
    let result = search.canBeShown(guidance: 0)
    budget.evaluations -= min(search.evaluations, budget.evaluations)
    return switch result {
    case .found(let answers): .possible(words(for: answers))
    case .impossible: .impossible
    case .limitReached: .unknown
    }
  }

  /// The items that the condition looks at, by itself or through the `when` of one of them.
  private func itemsReached(by condition: Condition) -> Set<Int> {
    var reached: Set<Int> = []
    var conditions = [condition]
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
    let told = zip(items, answers.indices).compactMap { item, index in
      item.words(for: answers[index]).map { "\(item.name): \($0)" }
    }
    return told.isEmpty ? "any answers" : told.joined(separator: ", ")
  }
}

extension ScoringContext.Item {
  fileprivate func words(for answer: Answer) -> String? {
    guard let code = answer.code else {
      return switch answer.state {
      case .notSure: "not_sure"
      case .declined: "declined"
      case .skipped: "skipped"
      default: nil
      }
    }
    switch domain {
    case .notice: return nil
    case .yesNo: return code == 1 ? "yes" : "no"
    case .choice: return choices.indices.contains(code) ? choices[code] : nil
    case .choices:
      let chosen = choices.indices.filter { code >> $0 & 1 == 1 }.map { choices[$0] }
      return chosen.isEmpty ? "none" : "[\(chosen.joined(separator: ", "))]"
    case .scale: return String(code + 1)
    case .number(let range): return String(code + range.lowerBound)
    }
  }
}
