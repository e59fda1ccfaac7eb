internal import Diagnostics

/// Finds words that no language has: often blanks were lost, or a key was held down.
struct LongWordCheck: LintCheck {
  /// The most letters of a word.
  static let mostLetters = 200

  func run(on lint: Lint, _ findings: Findings) -> [String] {
    for text in lint.texts + lint.textsForStories where text.text.utf8.count > Self.mostLetters {
      let words = TextWord.words(of: text.text)
      guard let word = words.first(where: { $0.range.count > Self.mostLetters && $0.isSpaced })
      else { continue }
      findings.report(.longWord(word, in: text))
    }
    return []
  }
}

extension Diagnostic {
  static func longWord(_ word: TextWord, in text: Text) -> Self {
    Diagnostic(
      .longWord,
      "this word has \(word.range.count) letters, and nobody can read it; put blanks between its "
        + "words, or take it out", at: text.origin.part(word.range))
  }
}

extension DiagnosticKind {
  static let longWord = DiagnosticKind(
    code: "long-word", severity: .warning, title: "a word that is too long to be one",
    explanation: """
      A word of more than \(LongWordCheck.mostLetters) letters is none that people read. It runs over
      the edge of a page or a telephone. Often the blanks between words were lost. Scripts that write
      no blanks between words are not looked at.
      """)
}
