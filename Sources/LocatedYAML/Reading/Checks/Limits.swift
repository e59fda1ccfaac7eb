extension Document {
  /// The most levels of lists and maps inside one another.
  package static let depthLimit = 100

  /// The most values in a file, keys included and aliases written out.
  package static let nodeLimit = 100_000

  /// The most bytes of text that aliases may repeat, all of them together.
  package static let repeatedTextLimit = 8 << 20

  /// The most problems that are listed for a file.
  package static let diagnosticLimit = 100
}

extension Diagnostic {
  static func nestingTooDeep(at span: SourceSpan) -> Self {
    Diagnostic(
      .nestingTooDeep,
      "lists and maps stand more than \(Document.depthLimit) deep in one another here; "
        + "use fewer levels",
      at: span)
  }

  static func tooManyNodes(at span: SourceSpan) -> Self {
    Diagnostic(
      .tooManyNodes, "this file has more than \(Document.nodeLimit) values; split it", at: span)
  }

  static func secondDocument(at span: SourceSpan) -> Self {
    Diagnostic(
      .secondDocument,
      "a second document starts here; keep one document in a file and remove the '---' or '...'",
      at: span)
  }
}

extension DiagnosticKind {
  static let nestingTooDeep = DiagnosticKind(
    code: "nesting-too-deep", title: "too many levels inside one another",
    explanation: """
      Lists and maps may stand at most 100 deep in one another. Files written by people have
      about ten levels; more are a sign that something went wrong, often a '[' or '{' too many.
      """)

  static let tooManyNodes = DiagnosticKind(
    code: "too-many-values", title: "too many values in one file",
    explanation: """
      A file may hold at most 100,000 values, keys included. A rule pack has a few thousand.
      Split the file.
      """)

  static let secondDocument = DiagnosticKind(
    code: "second-document", title: "more than one document in a file",
    explanation: """
      A line of '---' in the middle of a file begins a second document, and '...' ends the first.
      Only one document a file is read, so that nothing is passed over in silence. Remove the
      line, or make two files.

      Wrong:
          title: One
          ---
          title: Two
      Right:
          title: One
      """)
}
