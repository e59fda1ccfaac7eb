package import RulePacks
package import ScreeningCore

extension PlanImage.Refusal {
  /// Why there is no page of a checklist, and what to do; without a full stop.
  package func sentence(about planned: PlannedChecklist) -> String {
    switch self {
    case .tooLarge(let limit): "\(planned.id) is too large for a page: \(limit.sentence)"
    case .flawedPlan:
      "\(planned.id) has conditions or scores that no page can work out; make them simpler"
    case .notAnImage, .otherVersion, .damaged, .malformed:
      "\(planned.id) is not understood by the engine of its own page (\(self)); report this mistake"
    }
  }
}

extension PlanImage.Limit {
  /// What there is too much of, and what to do.
  fileprivate var sentence: String {
    switch self {
    case .items: Self.tooMany(PlanImage.Limits.rows, "items; divide it into smaller checklists")
    case .scores:
      Self.tooMany(
        PlanImage.Limits.rows,
        "scores; take out those that no guidance needs, or divide it into smaller checklists")
    case .guidance:
      Self.tooMany(
        PlanImage.Limits.rows, "pieces of guidance; divide it into smaller checklists")
    case .situations:
      Self.tooMany(PlanImage.Limits.rows, "situations; let its guidance name steps that need fewer")
    case .steps:
      Self.tooMany(PlanImage.Limits.steps, "steps; divide it into smaller checklists")
    case .countries:
      "it would hold contacts of more than \(PlanImage.Limits.countries) countries; make a page "
        + "for one country"
    case .contacts:
      "more than \(PlanImage.Limits.contacts) contacts of one country fit it; take out those that "
        + "others make unnecessary, or let its guidance refer to fewer needs"
    case .channels:
      "a contact has more than \(PlanImage.Limits.channels) ways to reach it; take out those that "
        + "others make unnecessary"
    case .zones:
      "its contacts are in more than \(PlanImage.Limits.zones) time zones; make a page for one "
        + "country"
    case .nodes:
      "its conditions and scores come to more than \(PlanImage.Limits.nodes) different parts; make "
        + "them simpler, or divide it into smaller checklists"
    case .depth:
      "a condition or score has more than \(PlanImage.Limits.depth) levels inside one another, "
        + "counting the scores that it rests on; take levels away"
    case .parts:
      "a condition or score has more than \(PlanImage.Limits.parts) parts, ranges or steps in one "
        + "place; make it simpler"
    case .answers:
      "an item can be answered in more ways than a page can hold; give it fewer choices or steps"
    case .work:
      "comparing its conditions and scores with one another would take a page too long; make those "
        + "of many parts simpler, use such scores in fewer places, or narrow the range of numbers"
    case .entries:
      "the tables of its conditions and scores come to more than \(PlanImage.Limits.entries) "
        + "entries; narrow the range of its numbers and scales, or look at them in fewer places"
    case .visits:
      "its conditions and scores come to more than \(PlanImage.Limits.visits) parts, with every "
        + "score counted wherever it is used; use scores of many parts in fewer places"
    case .bytes:
      "it comes to more than \(PlanImage.Limits.bytes / 1024) KiB of numbers; make its scores "
        + "simpler, or divide it into smaller checklists"
    }
  }

  private static func tooMany(_ most: Int, _ what: String) -> String {
    "it has more than \(most) \(what)"
  }
}
