package import Diagnostics
package import ScreeningCore

/// What a scenario came to, beside what it expects.
public struct ScenarioRun: Sendable {
  public let scenario: PlannedScenario
  /// Everything that is not as expected; empty where the scenario passes.
  public let mismatches: [Mismatch]

  public var passed: Bool { mismatches.isEmpty }

  /// One thing that came out otherwise than expected.
  public struct Mismatch: Sendable {
    public let list: List
    /// The guidance, need or step that it is about.
    public let name: String
    /// Whether the scenario expects it; otherwise it came although it is not expected.
    public let isExpected: Bool
    /// What came, and why: the answers that decide it, or those that leave it undecided.
    public let reason: String
    package let origin: Origin
  }

  /// The lists under `expect`.
  public enum List: String, Sendable {
    case shown, undecided, refers, never
    case onlyIf = "only_if"
  }

  public init(_ scenario: PlannedScenario) {
    self.init(scenario, Evaluator(scenario.checklist.plan))
  }

  package init(_ scenario: PlannedScenario, _ evaluator: Evaluator) {
    self.scenario = scenario
    let outcome = evaluator.outcome(of: scenario.answers)
    let comparison = ScenarioComparison(
      scenario: scenario, outcome: outcome,
      advice: evaluator.advice(for: outcome, given: scenario.answers), evaluator: evaluator)
    mismatches = comparison.mismatches
  }
}

extension ScenarioRun.Mismatch {
  /// What was expected and what came, in one line.
  public var summary: String {
    switch (list, isExpected) {
    case (.shown, true): "expected '\(name)' to be shown, but it is \(reason)"
    case (.shown, false): "'\(name)' is shown and not expected: \(reason)"
    case (.undecided, true): "expected '\(name)' to be undecided, but it is \(reason)"
    case (.undecided, false): "'\(name)' is \(reason), and not expected"
    case (.refers, true): "expected '\(name)' among the needs of what is shown; \(reason)"
    case (.refers, false): "'\(name)' is not expected, but \(reason)"
    case (.never, _): "the step '\(name)' is never to come, but \(reason)"
    case (.onlyIf, _): "the step '\(name)' is to come after an \"If\", but \(reason)"
    }
  }
}
