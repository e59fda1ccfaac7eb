internal import Diagnostics

/// Finds words in questions that push towards an answer, or sound like blame.
struct LeadingWordCheck: LintCheck {
  func run(on lint: Lint, _ findings: Findings) -> [String] {
    for pack in lint.library.packs {
      let lists = lint.leadingWords.filter { pack.pack.isWritten(in: $0.language) }
      let questions =
        pack.checklists.flatMap { $0.checklist.items.filter(\.isQuestion).flatMap(\.questions) }
        + pack.scenarios.flatMap(\.scenario.questions)
      for text in questions {
        let words = BannedWordCheck.Words(of: text.text)
        for entry in lists.entries {
          guard let place = entry.place(in: words) else { continue }
          findings.report(.leadingWord(entry, at: text.origin.part(place)))
        }
      }
    }
    return []
  }
}

extension Checklist.Item {
  /// Its question in all its forms.
  fileprivate var questions: [Text] { [ask] + [story.ask].compactMap(\.self) + words.values }
}

extension Diagnostic {
  fileprivate static func leadingWord(_ entry: WordList.Entry, at origin: Origin) -> Self {
    let instead = entry.instead.map { "; write \($0)" } ?? ""
    return Diagnostic(
      .leadingWord, "'\(entry.word)' pushes towards an answer: \(entry.reason)\(instead)",
      at: origin)
  }
}

extension DiagnosticKind {
  static let leadingWord = DiagnosticKind(
    code: "leading-word", severity: .warning,
    title: "a word in a question that pushes towards an answer",
    explanation: """
      A question leaves every answer open, "no" and "I'd rather not say" too. Words that say what one expects,
      or that doubt the answer, stand in a list, \(WordList.placeOfLeading), each with the reason.

      Wrong:
          ask: Surely you told somebody?
      Right:
          ask: Have you told somebody?
      """)
}
