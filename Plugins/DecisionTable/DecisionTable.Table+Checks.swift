internal import ScoringKit

extension DecisionTable.Table {
  /// The value of the first row that holds; rows that never count are warned about.
  func first(in checklist: ScoringContext) -> Figures {
    var warnings: [SettingProblem] = []
    var isPassedOver: [Condition] = []
    var budget = SearchBudget()
    var firstUnknown: Row?
    for row in rows {
      if budget.isSpent {
        firstUnknown = firstUnknown ?? row
        break
      }
      let isReached = Condition.all(of: isPassedOver + [row.condition])
      switch checklist.possibility(of: isReached, within: &budget) {
      case .possible: break
      case .impossible:
        let never = checklist.possibility(of: row.condition, within: &budget) == .impossible
        warnings.append(.rowNeverReached(never ? .contradiction : .covered, at: row.place))
      case .unknown: firstUnknown = firstUnknown ?? row
      }
      isPassedOver.append(.not(row.condition))
    }
    if let firstUnknown { warnings.append(.tooLarge(at: firstUnknown.place)) }
    return Figures(main: nested(rows, otherwise: otherwise ?? 0), warnings: warnings)
  }

  /// The value of the only row that holds; answers for which none or several hold are an error.
  func unique(in checklist: ScoringContext, at place: SettingPlace) throws -> Figures {
    var problems: [SettingProblem] = []
    var warnings: [SettingProblem] = []
    var budget = SearchBudget()
    var isSearched = true
    let isGap = Condition.not(.any(of: rows.map(\.condition)))
    switch (checklist.possibility(of: isGap, within: &budget), otherwise) {
    case (.possible(let answers), nil): problems.append(.gap(answers, at: place))
    case (.impossible, _?): warnings.append(.otherwiseNeverUsed(at: otherwisePlace))
    case (.unknown, _): isSearched = false
    default: break
    }
    switch checklist.overlap(among: rows.map(\.condition), within: &budget) {
    case .possible(let earlier, let later, let answers):
      let all = overlaps(in: checklist, within: &budget)
      let found = SettingProblem.overlap(
        answers, at: rows[later].place, with: rows[earlier].place)
      problems += all.isEmpty ? [found] : all
    case .possibleSomewhere(let answers):
      let all = overlaps(in: checklist, within: &budget)
      problems += all.isEmpty ? [.overlapSomewhere(answers, at: place)] : all
    case .unknown:
      problems += overlaps(in: checklist, within: &budget)
      isSearched = false
    case .impossible: break
    }
    if !problems.isEmpty { throw SettingProblems(problems) }
    if !isSearched { warnings.append(.tooLarge(at: place)) }
    guard otherwise == nil, let last = rows.last else {
      return Figures(main: nested(rows, otherwise: otherwise ?? 0), warnings: warnings)
    }
    return Figures(main: nested(rows.dropLast(), otherwise: last.value), warnings: warnings)
  }

  /// For each row, the first earlier row that can hold with it.
  private func overlaps(
    in checklist: ScoringContext, within budget: inout SearchBudget
  ) -> [SettingProblem] {
    var problems: [SettingProblem] = []
    for (index, row) in rows.enumerated() {
      for earlier in rows[..<index] where !budget.isSpent {
        let both = checklist.possibility(of: row.condition && earlier.condition, within: &budget)
        if case .possible(let answers) = both {
          problems.append(.overlap(answers, at: row.place, with: earlier.place))
          break
        }
      }
    }
    return problems
  }
}
