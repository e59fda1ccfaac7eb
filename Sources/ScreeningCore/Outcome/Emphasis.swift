/// What a report has to say before anything else, and whether it has anything to say.
package struct Emphasis: Hashable, Sendable {
  /// Whether the emergency number stands before anything else.
  package let leadsWithEmergency: Bool
  /// Whether the emergency number stands beside guidance that was left undecided.
  package let mentionsEmergency: Bool
  /// Whether the answers describe anything: whether more is shown than what everyone is shown.
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
