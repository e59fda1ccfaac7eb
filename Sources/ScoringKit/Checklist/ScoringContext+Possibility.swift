/// Whether a condition can hold at all.
public enum Possibility: Hashable, Sendable {
  /// There are answers under which it holds; they are given in words.
  case possible(String)
  /// No answers make it hold.
  case impossible
  /// The search was stopped at its limit.
  case unknown
}

extension ScoringContext {
  /// How many evaluations one question may take; so many are made in some ten milliseconds.
  private static let searchLimit = 20_000

  /// Whether some answers make the condition hold, by exact search over all of them.
  public func possibility(of condition: Condition) -> Possibility {
    if condition.constant == false { return .impossible }
    let items = items.map { Plan.Item(domain: $0.domain, when: $0.when) }
    let guidance = Plan.Guidance(when: condition, urgency: .learn)
    guard let plan = try? Plan(items: items, scores: [], guidance: [guidance]) else {
      return .unknown
    }
    return switch Search(plan, limit: Self.searchLimit).canBeShown(guidance: 0) {
    case .found(let answers): .possible(words(for: answers))
    case .impossible: .impossible
    case .limitReached: .unknown
    }
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
