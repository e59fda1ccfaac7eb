package import Diagnostics
public import ScreeningCore

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
    /// When the guidance that it is about is shown, in words and names; nil where that is not the matter.
    public let condition: String?
    /// The smallest parts of the condition by which it comes out as it does; empty where it has only one.
    public let parts: [Part]
    package let origin: Origin

    init(
      list: List, name: String, isExpected: Bool, reason: String, condition: String? = nil,
      parts: [Part] = [], origin: Origin
    ) {
      self.list = list
      self.name = name
      self.isExpected = isExpected
      self.reason = reason
      self.condition = condition
      self.parts = parts
      self.origin = origin
    }

    /// A part of a condition, and what it comes to.
    public struct Part: Sendable {
      public let text: String
      public let truth: Truth
      /// The answers that decide it, or that leave it undecided, as `item: answer`.
      public let answers: [String]
    }
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

  /// By which part of which condition, a line for each.
  public var explanation: [String] {
    (condition.map { ["when: \($0)"] } ?? [])
      + parts.map { part in
        let by = part.answers.isEmpty ? "" : ", by \(part.answers.joined(separator: ", "))"
        return "\(part.truth.word): \(part.text)\(by)"
      }
  }
}

extension Truth {
  /// As `eval` prints it.
  public var word: String {
    switch self {
    case .yes: "true"
    case .no: "false"
    default: "undecided"
    }
  }
}
