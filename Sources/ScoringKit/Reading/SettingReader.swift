package import Conditions
package import Diagnostics

/// Reads the settings of one score, and collects every problem in them with its place.
package struct SettingReader {
  package let context: ScoringContext
  package private(set) var diagnostics: [Diagnostic] = []
  /// Where problems of all settings together are shown; nil for the place of their map.
  package var headline: Origin?
  private let lowerCondition: (ParsedCondition) -> Condition?

  package init(
    context: ScoringContext, condition lower: @escaping (ParsedCondition) -> Condition?
  ) {
    self.context = context
    lowerCondition = lower
  }

  /// How many problems were found so far, those in conditions included.
  package private(set) var errorCount = 0

  /// Lowers a condition; its problems are reported by the function that lowers it.
  mutating func condition(from value: SettingValue) -> Condition? {
    guard case .condition(let parsed) = value.content else {
      reportExpected(.condition, at: value)
      return nil
    }
    let condition = lowerCondition(parsed)
    if condition == nil { countReportedProblem() }
    return condition
  }

  /// Counts a problem that is reported elsewhere.
  mutating func countReportedProblem() {
    errorCount += 1
  }

  /// Reports a problem; `name` is what the message suggests in place of what is `written`.
  mutating func report(
    _ kind: DiagnosticKind, _ message: String, at origin: Origin, notes: [Diagnostic.Note] = [],
    suggesting name: String? = nil, for written: String = ""
  ) {
    diagnostics.append(
      Diagnostic(kind, message, at: origin, notes: notes).suggesting(name, for: written))
    if kind.severity == .error { errorCount += 1 }
  }
}
