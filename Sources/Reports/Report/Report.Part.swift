internal import ScreeningCore

extension Report {
  /// A part of a report. The order of the cases is the order in every format.
  package enum Part: Hashable, Sendable, CaseIterable {
    /// What to do if somebody is in danger right now.
    case danger
    /// The one thing to do, and who can help with it.
    case next
    case thanks
    /// What the answers describe, the most urgent first.
    case described
    /// Guidance that was left undecided, in case it helps.
    case alsoHere
    case help
    /// Figures, for those who may see them.
    case figures
    /// What this cannot tell.
    case limits
    /// What is kept.
    case keeping
  }

  /// The parts that this report has, in order: somebody who thinks of hurting themselves meets the
  /// crisis line before the emergency number.
  package var parts: [Part] {
    let all = beginsWithCrisisLine ? [.next] + Part.allCases.filter { $0 != .next } : Part.allCases
    return all.filter { part in
      switch part {
      case .danger: dangers.leadWithEmergency
      case .next: next != nil || dangers.mentionEmergency || mentionsCrisisLine
      case .alsoHere: !undecided.isEmpty || !leftOut.isEmpty
      case .figures: !scores.isEmpty
      case .thanks, .described, .help, .limits, .keeping: true
      }
    }
  }
}
