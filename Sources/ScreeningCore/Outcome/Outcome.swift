/// What a sheet of answers comes to.
package struct Outcome: Hashable, Sendable {
  /// Guidance that is certain, the most urgent first, then in the order of the checklist.
  package let shown: [Int]
  /// Guidance that open or hidden answers leave undecided, in the same order.
  package let undecided: [Int]
  /// One figure for each score.
  package let figures: [Figure]
  /// Items that were not asked because it is not known whether they apply.
  package let leftOpen: [Int]

  package struct Figure: Hashable, Sendable {
    package let interval: Interval
    /// Whether enough was answered for the figure to be used.
    package let sufficient: Truth
  }
}

extension Evaluator {
  /// Works out the outcome of a sheet of answers, finished or not.
  package func outcome(of answers: Answers) -> Outcome {
    evaluate(answers)
    var shown: [Int] = []
    var undecided: [Int] = []
    for index in plan.byUrgency {
      switch guidance(index) {
      case .yes: shown.append(index)
      case .undecided: undecided.append(index)
      default: break
      }
    }
    return Outcome(
      shown: shown, undecided: undecided,
      figures: plan.scores.indices.map {
        Outcome.Figure(interval: score($0), sufficient: isSufficient($0))
      },
      leftOpen: plan.items.indices.filter {
        applies($0) == .undecided && (answers[$0].isOpen || answers[$0] == .notAsked)
          && plan.items[$0].domain.isAsked
      })
  }
}

extension Plan {
  /// All guidance, the most urgent first, then in the order of the checklist.
  package var byUrgency: [Int] {
    var order: [Int] = []
    for urgency in Urgency.allCases.reversed() {
      order += guidance.indices.filter { guidance[$0].urgency == urgency }
    }
    return order
  }
}

/// Facts about an outcome as a whole that decide how a report begins.
package struct OutcomeSummary: Hashable, Sendable {
  /// Whether the report begins with the emergency number.
  package let leadsWithEmergency: Bool
  /// Whether the emergency number stands with the undecided guidance instead.
  package let mentionsEmergency: Bool
  /// Whether some guidance is shown because of the answers, and not to everyone.
  package let describesSomething: Bool

  package init(
    shown: [(urgency: Urgency, isForEveryone: Bool)], undecided: [Urgency]
  ) {
    leadsWithEmergency = shown.contains { $0.urgency == .now }
    mentionsEmergency = !leadsWithEmergency && undecided.contains { $0 == .now }
    describesSomething = shown.contains { !$0.isForEveryone }
  }

  package init(_ outcome: Outcome, of plan: Plan) {
    self.init(
      shown: outcome.shown.map { (plan.guidance[$0].urgency, plan.guidance[$0].isForEveryone) },
      undecided: outcome.undecided.map { plan.guidance[$0].urgency })
  }
}

extension Plan.Guidance {
  /// Whether it is shown to everyone, whatever the answers.
  package var isForEveryone: Bool { condition.constant == true }
}
