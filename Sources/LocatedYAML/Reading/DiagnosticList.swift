/// What is wrong with a file, up to a limit.
struct DiagnosticList {
  private(set) var diagnostics: [Diagnostic] = []

  /// Adds one; throws the last one where there are too many.
  mutating func add(_ diagnostic: Diagnostic) throws(Diagnostic) {
    guard diagnostics.count < Document.diagnosticLimit else {
      throw Diagnostic.tooManyProblems(at: diagnostic.span)
    }
    diagnostics.append(diagnostic)
  }

  /// Adds the one after which reading stops, unless it was found on the way already.
  mutating func close(with diagnostic: Diagnostic) {
    let isKnown = diagnostics.contains {
      $0.kind == diagnostic.kind && $0.span?.offsets == diagnostic.span?.offsets
    }
    if !isKnown { diagnostics.append(diagnostic) }
  }
}

extension Diagnostic {
  fileprivate static func tooManyProblems(at span: SourceSpan?) -> Self {
    Diagnostic(
      .tooManyProblems,
      "more than \(Document.diagnosticLimit) problems so far; mend these first, then look again",
      at: span)
  }
}

extension DiagnosticKind {
  static let tooManyProblems = DiagnosticKind(
    code: "too-many-problems", title: "too many problems to list",
    explanation: """
      After a hundred problems in a file the reading stops. Mend the first ones and run the
      command again: one mistake often causes many of the others.
      """)
}
