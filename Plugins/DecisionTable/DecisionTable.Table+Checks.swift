internal import ScoringKit

extension DecisionTable.Table {
  /// The value of the first row that holds; rows that never count are warned about.
  func first(in checklist: ScoringContext) -> Figures {
    var warnings: [SettingProblem] = []
    var earlier: [Condition] = []
    for row in rows {
      let isReached = row.condition && .not(.any(of: earlier))
      switch checklist.possibility(of: isReached) {
      case .possible: break
      case .impossible:
        let never = checklist.possibility(of: row.condition) == .impossible
        warnings.append(.rowNeverReached(never ? .contradiction : .covered, at: row.place))
      case .unknown:
        warnings.append(.tooLarge(at: row.place))
      }
      earlier.append(row.condition)
    }
    return Figures(main: nested(rows, otherwise: otherwise ?? 0), warnings: warnings)
  }

  /// The value of the only row that holds; answers for which none or several hold are an error.
  func unique(in checklist: ScoringContext, at place: SettingPlace) throws -> Figures {
    var problems: [SettingProblem] = []
    var warnings: [SettingProblem] = []
    let isGap = Condition.not(.any(of: rows.map(\.condition)))
    switch (checklist.possibility(of: isGap), otherwise) {
    case (.possible(let answers), nil): problems.append(.gap(answers, at: place))
    case (.impossible, _?): warnings.append(.otherwiseNeverUsed(at: otherwisePlace))
    case (.unknown, _): warnings.append(.tooLarge(at: place))
    default: break
    }
    switch checklist.possibility(of: checklist.count(rows.map(\.condition)) >= 2) {
    case .possible: problems += overlaps(in: checklist)
    case .unknown: warnings.append(.tooLarge(at: place))
    case .impossible: break
    }
    if !problems.isEmpty { throw SettingProblems(problems) }
    guard otherwise == nil, let last = rows.last else {
      return Figures(main: nested(rows, otherwise: otherwise ?? 0), warnings: warnings)
    }
    return Figures(main: nested(rows.dropLast(), otherwise: last.value), warnings: warnings)
  }

  /// For each row, the first earlier row that can hold with it.
  private func overlaps(in checklist: ScoringContext) -> [SettingProblem] {
    rows.enumerated().compactMap { index, row in
      for earlier in rows[..<index] {
        let both = checklist.possibility(of: row.condition && earlier.condition)
        if case .possible(let answers) = both {
          return .overlap(answers, at: row.place, with: earlier.place)
        }
      }
      return nil
    }
  }
}
