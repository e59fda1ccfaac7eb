/// What the engine of a page needs to know of a checklist, all of it as numbers.
///
/// Texts are not in it: they stand in the document, where they can be read without a script.
/// Items, guidance, countries and contacts are known by the place they have in these lists.
package struct PlanImage: Sendable {
  package let plan: Plan
  package let audience: Audience
  /// For each piece of guidance, what it refers to, in the order of the checklist.
  package let needs: [[Need]]
  package let contacts: ContactTable
  /// For each country, its emergency number's dates; nil where it has none.
  package let emergencies: [EmergencyFacts?]

  package init(
    plan: Plan, audience: Audience, needs: [[Need]], contacts: ContactTable,
    emergencies: [EmergencyFacts?]
  ) {
    self.plan = plan
    self.audience = audience
    self.needs = needs
    self.contacts = contacts
    self.emergencies = emergencies
  }

  /// How old the facts about an emergency number are.
  package struct EmergencyFacts: Hashable, Sendable {
    package let verified: CalendarDate?
    package let pageDate: CalendarDate?

    package init(verified: CalendarDate?, pageDate: CalendarDate?) {
      self.verified = verified
      self.pageDate = pageDate
    }
  }
}

extension PlanImage {
  /// Why bytes are not the image of a checklist, or a checklist has none.
  package enum Refusal: Error, Hashable {
    /// These bytes are something else.
    case notAnImage
    /// It was written for another version of the engine.
    case otherVersion
    /// Bytes are missing, are left over, or were changed.
    case damaged
    /// What it says does not hang together.
    case malformed
    /// It is larger than an engine on a small device should take on.
    case tooLarge(Limit)
    /// The core's own checks refuse the plan.
    case flawedPlan

    /// The number by which a page knows it.
    package var code: Int {
      switch self {
      case .notAnImage: 1
      case .otherVersion: 2
      case .damaged: 3
      case .malformed: 4
      case .tooLarge: 5
      case .flawedPlan: 6
      }
    }
  }
}
