internal import Diagnostics
internal import Questions

/// Finds questions with yes or no for an answer of which nobody can tell what the yes, or the no, means:
/// two questions in one, and questions that ask whether something is not so. English only.
struct QuestionFormCheck: LintCheck {
  func run(on lint: Lint, _ findings: Findings) -> [String] {
    for pack in lint.library.packs where pack.pack.isWritten(in: "en") {
      for item in pack.checklists.flatMap(\.checklist.items) where item.question.kind == .yesNo {
        for text in [item.ask, item.story.ask].compactMap(\.self) { check(text, findings) }
      }
    }
    return []
  }

  private func check(_ text: Text, _ findings: Findings) {
    let words = TextWord.words(of: text.text)
    if text.text.count(where: { $0 == "?" }) > 1 || words.joinsQuestions {
      findings.report(.doubleQuestion(text))
    }
    if let place = words.negation { findings.report(.negatedQuestion(text, at: place)) }
  }
}

extension [TextWord] {
  private static let auxiliaries: Set<String> = [
    "am", "are", "can", "could", "did", "do", "does", "had", "has", "have", "is", "may", "might",
    "must",
    "shall", "should", "was", "were", "will", "would",
  ]
  private static let subjects: Set<String> = [
    "anybody", "anyone", "he", "it", "she", "somebody", "someone", "that", "there", "they", "this",
    "you",
  ]

  /// Whether a second question follows an 'and': `Do you … and do they …`.
  fileprivate var joinsQuestions: Bool {
    indices.contains { place in
      place > 0 && place + 2 < count && self[place].folded == "and"
        && Self.auxiliaries.contains(self[place + 1].folded)
        && Self.subjects.contains(self[place + 2].folded)
    }
  }

  /// Where the verb of the question is denied: `Don't you …`, `Have you never …`.
  fileprivate var negation: Range<Int>? {
    for (place, word) in enumerated() {
      let next = place + 1 < count ? self[place + 1].folded : ""
      let isVerb =
        Self.auxiliaries.contains { word.folded == "\($0)n't" }
        || ["can't", "won't"].contains(word.folded)
      if isVerb, Self.subjects.contains(next) { return word.range }
      if Self.auxiliaries.contains(word.folded), Self.subjects.contains(next), place + 2 < count,
        ["not", "never"].contains(self[place + 2].folded)
      {
        return self[place + 2].range
      }
    }
    return nil
  }
}

extension Diagnostic {
  fileprivate static func doubleQuestion(_ text: Text) -> Self {
    Diagnostic(
      .doubleQuestion,
      "here are two questions, and one answer for both; ask one of them, or make two items",
      at: text.origin)
  }

  fileprivate static func negatedQuestion(_ text: Text, at place: Range<Int>) -> Self {
    Diagnostic(
      .negatedQuestion,
      "whether something is not so can be answered with yes and with no, and both mean the same; ask whether "
        + "it is so", at: text.origin.part(place))
  }
}

extension DiagnosticKind {
  static let doubleQuestion = DiagnosticKind(
    code: "double-question", severity: .warning, title: "two questions in one",
    explanation: """
      Whoever says yes to one and no to the other cannot answer, and nobody can tell which of them a yes is
      about.

      Wrong:
          ask: Do they write at night, and do they ask for pictures?
      Right:
          ask: Do they ask for pictures?
      """)

  static let negatedQuestion = DiagnosticKind(
    code: "negated-question", severity: .warning,
    title: "a question that asks whether something is not so",
    explanation: """
      To "Don't you know them?" both "yes" and "no" can mean that one does not. In some languages the answer
      turns around. Ask whether something is so.

      Wrong:
          ask: Have you never seen them live?
      Right:
          ask: Have you seen them live?
      """)
}
