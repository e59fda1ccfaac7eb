package import LocatedYAML

/// Reads the settings of one score, and collects every problem in them with its place.
package struct SettingReader {
  package let context: ScoringContext
  package private(set) var diagnostics: [Diagnostic] = []
  /// Where problems of a whole record are shown; its mapping's place where nil.
  package var headline: SourceSpan?
  private let readCondition: (Node) -> Condition?

  package init(
    context: ScoringContext, condition readCondition: @escaping (Node) -> Condition?
  ) {
    self.context = context
    self.readCondition = readCondition
  }

  /// How many problems were found so far, those in conditions included.
  package private(set) var errorCount = 0

  /// Reads a condition; what is wrong with it is reported by whoever reads conditions.
  mutating func condition(from node: Node) -> Condition? {
    let condition = readCondition(node)
    if condition == nil { passOver() }
    return condition
  }

  /// Counts a problem that is reported elsewhere.
  mutating func passOver() {
    errorCount += 1
  }

  mutating func report(
    _ kind: DiagnosticKind, _ message: String, at span: SourceSpan, notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(Diagnostic(kind, message, at: span, notes: notes))
    if kind.severity == .error { errorCount += 1 }
  }
}
