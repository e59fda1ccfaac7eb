/// What a sheet of answers comes to.
package struct Outcome: Hashable, Sendable {
  /// Guidance that is certain, the most urgent first, then in the order of the checklist.
  package let shown: [Int]
  /// Guidance that open or hidden answers leave undecided, in the same order.
  package let undecided: [Int]
  /// One figure for each score.
  package let figures: [Figure]
  /// Items that do not count, answered or not, because it is not known whether they apply.
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
        applies($0) == .undecided && plan.items[$0].domain.isAsked
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

extension Plan.Guidance {
  /// Whether it is shown to everyone, whatever the answers.
  package var isForEveryone: Bool { condition.constant == true }
}
