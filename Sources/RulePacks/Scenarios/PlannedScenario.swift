package import ScreeningCore

/// A scenario whose answers were read against its checklist.
public struct PlannedScenario: Sendable {
  public let scenario: Scenario
  public let checklist: PlannedChecklist
  package let answers: Answers
}
