internal import Diagnostics
internal import PlainText

/// Finds two questions of a checklist, or two texts of its guidance, that say nearly the same.
struct RepeatedTextCheck: LintCheck {
  func run(on lint: Lint, _ findings: Findings) -> [String] {
    for planned in lint.library.checklists {
      let items = planned.checklist.items.filter(\.isQuestion)
      check(items.map(\.ask), "question", fewestWords: 4, findings)
      check(planned.checklist.guidance.compactMap(\.say), "text", fewestWords: 6, findings)
    }
    return []
  }

  private func check(
    _ texts: [Text], _ what: String, fewestWords: Int, _ findings: Findings
  ) {
    let words = texts.map { TextWord.words(of: $0.text).map(\.folded) }
    for (place, own) in words.enumerated() where own.count >= fewestWords {
      guard let other = words[..<place].firstIndex(where: { own.saysNearly($0) }) else { continue }
      findings.report(.repeatedText(texts[place], like: texts[other], what))
    }
  }
}

extension [String] {
  /// Whether these words are others with slips of spelling at most.
  fileprivate func saysNearly(_ other: [String]) -> Bool {
    count == other.count
      && zip(self, other).allSatisfy { $0 == $1 || $0.count > 4 && nearest($0, in: [$1]) != nil }
  }
}

extension Diagnostic {
  fileprivate static func repeatedText(_ text: Text, like other: Text, _ what: String) -> Self {
    Diagnostic(
      .repeatedText,
      "this \(what) says the same as an earlier one; take one of them out, or say what differs",
      at: text.origin, notes: [Note("the earlier one is here", at: other.origin)])
  }
}

extension DiagnosticKind {
  static let repeatedText = DiagnosticKind(
    code: "repeated-text", severity: .warning, title: "two texts that say the same",
    explanation: """
      Whoever answers reads a question twice, and does not know which one counts. Often an entry was copied,
      and its text not changed yet.
      """)
}
