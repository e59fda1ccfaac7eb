internal import LocatedYAML

extension FormatKind {
  /// A word out of a fixed list.
  static func word<Word>(_: Word.Type) -> Self where Value == Located<Word>, Word: VocabularyWord {
    FormatKind(.word(Word.words)) { Located(reading: $0, of: $1.what, $1.findings) }
  }

  /// Words out of a fixed list; each may stand once.
  static func words<Word>(_: Word.Type, mayBeEmpty: Bool = false) -> Self
  where Value == [Located<Word>], Word: VocabularyWord & Hashable {
    FormatKind(.list(of: .word(Word.words), mayBeEmpty: mayBeEmpty)) { node, reading in
      let words = reading.nodes(of: node, mayBeEmpty: mayBeEmpty)
        .compactMap { Located<Word>(reading: $0, of: reading.what, reading.findings) }
      return reading.findings.unique(words, in: reading.key.name)
    }
  }
}

extension Located where Value: VocabularyWord {
  /// Reads one of the words.
  init?(reading node: Node, of what: String, _ findings: Findings) {
    guard let text = node.scalar?.text, let word = Value(rawValue: text) else {
      let meant = node.scalar.flatMap { Value.meant(by: $0.text) }?.rawValue
      findings.report(.unknownWord(node, what: what, known: Value.words, meant: meant))
      return nil
    }
    self.init(word, at: node.origin)
  }
}

extension Diagnostic {
  static func unknownWord(
    _ node: Node, what: String, known: [String], meant: String? = nil
  ) -> Self {
    let all = "it is one of \(known.joined(separator: ", "))"
    guard let text = node.scalar?.text else {
      return Diagnostic(.wrongKind, "\(what) is one word here; \(all)", at: node.origin)
    }
    let several = text.severalNames(among: known).map { "write a ',' between \($0)" }
    let word = several == nil ? meant ?? nearest(text, in: known) : nil
    let near = several ?? word.map { "did you mean '\($0)'?" }
    return Diagnostic(
      .unknownWord, "\(what) does not know '\(text.shortened)'; \(near ?? all)", at: node.origin
    ).suggesting(word, for: text)
  }

  static func twiceInList(_ origin: Origin, key: String) -> Self {
    Diagnostic(
      .twiceInList, "this stands in '\(key)' twice; take one of them out", at: origin)
  }

  static func notWhole(_ key: String, at origin: Origin) -> Self {
    Diagnostic(.wrongKind, "'\(key)' is a whole number in digits, such as 7", at: origin)
  }

  static func tooLarge(_ key: String, at origin: Origin) -> Self {
    Diagnostic(
      .overLimit, "'\(key)' is too large for a number here; write one nearer to 0", at: origin)
  }

  static func notAFlag(_ key: String, _ node: Node) -> Self {
    let isYes = ["yes", "on", "y"].contains(node.scalar?.text.lowercased() ?? "")
    let advice = isYes ? "write 'true'" : "write 'true', or leave the key out"
    return Diagnostic(.wrongKind, "'\(key)' is true or false; \(advice)", at: node.origin)
  }
}

extension String {
  /// The names in a text in which nothing, or something else than a ',', separates them, as a message
  /// lists them; nil where it is anything else.
  func severalNames(among known: [String]) -> String? {
    let words = split { " ;/.&+|".contains($0) }.map(String.init).filter { $0 != "and" }
    guard words.count > 1, words.allSatisfy(known.contains) else { return nil }
    return words.map { "'\($0)'" }.joined(separator: " and ")
  }
}

extension DiagnosticKind {
  static let unknownWord = DiagnosticKind(
    code: "unknown-word", title: "a word that is not one of those that can stand here",
    explanation: """
      Some keys take one word out of a fixed list, such as 'student' for 'audience' or 'soon' for
      'urgency'. The message names the word that is most like yours, or all of them.
      """)

  static let twiceInList = DiagnosticKind(
    code: "twice-in-list", title: "something that stands in a list twice",
    explanation: """
      The second one adds nothing; often another word was meant. Answers to choose from count as
      the same where they look the same: capitals, blanks and characters that cannot be seen make
      no difference, nor do Cyrillic and Greek letters that look like Latin ones. Nor can they repeat
      what is offered anyway: "I'd rather not say", with several choices "None of these", and with
      'not_sure: true' "Not sure".
      """)
}
