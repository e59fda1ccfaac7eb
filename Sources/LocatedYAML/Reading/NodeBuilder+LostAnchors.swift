extension NodeBuilder {
  /// A mark before a text: `&name`.
  struct Mark {
    let name: String
    let place: Range<Int>
    let isInBrackets: Bool
  }

  /// Warns of the marks that nothing repeats: they seem to be words of the texts behind them.
  mutating func reportLostAnchors() throws(Diagnostic) {
    for mark in marks where !repeatedNames.contains(mark.name) {
      try diagnostics.add(.lostAnchor(mark, in: file))
    }
  }
}

extension Diagnostic {
  fileprivate static func lostAnchor(_ mark: NodeBuilder.Mark, in file: SourceFile) -> Self {
    let span = file.span(mark.place)
    return Diagnostic(
      .lostAnchor,
      "'\(span.sourceText.shortened)' is a mark to YAML and no part of the text, and nothing repeats "
        + "what it marks; if it is meant as text, put all of it in quotes"
        + file.quotedRestOfLine(from: mark.place.lowerBound, inBrackets: mark.isInBrackets),
      at: span)
  }
}

extension DiagnosticKind {
  static let lostAnchor = DiagnosticKind(
    code: "lost-anchor", severity: .warning, title: "a word after '&' that gets lost",
    explanation: """
      '&name' marks a value, so that '*name' can repeat it further down; it is no part of the value.
      Nothing repeats this one. If the word belongs to the text, put the text in quotes.

      Wrong:
          ask: &How does it feel?
      Right:
          ask: "&How does it feel?"
      """)
}
