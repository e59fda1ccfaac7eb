internal import LocatedYAML

extension MappingReader {
  /// A word out of a fixed list, where the key is there.
  func word<Word: VocabularyWord>(_ key: String, as: Word.Type) -> Located<Word>? {
    optional(key).flatMap { Located(reading: $0, of: "'\(key)'", findings) }
  }

  /// A word out of a fixed list, for a key that must be there.
  func requiredWord<Word: VocabularyWord>(_ key: String, as: Word.Type) -> Located<Word>? {
    required(key, example: Word.words.first ?? "")
      .flatMap { Located(reading: $0, of: "'\(key)'", findings) }
  }

  /// Words out of a fixed list; each may stand once.
  func words<Word: VocabularyWord & Hashable>(
    _ key: String, as: Word.Type
  ) -> [Located<Word>] {
    unique(list(key).compactMap { Located(reading: $0, of: "'\(key)'", findings) }, key)
  }

  /// Words out of a fixed list that must be there and not be empty.
  func requiredWords<Word: VocabularyWord & Hashable>(
    _ key: String, as: Word.Type, example: String
  ) -> [Located<Word>] {
    let nodes = requiredList(key, example: example) ?? []
    return unique(nodes.compactMap { Located(reading: $0, of: "'\(key)'", findings) }, key)
  }

  /// The members of a list without those that stand in it a second time, which are reported.
  func unique<Value: Hashable>(_ values: [Located<Value>], _ key: String) -> [Located<Value>] {
    var seen: Set<Value> = []
    return values.filter { value in
      let isNew = seen.insert(value.value).inserted
      if !isNew { findings.report(.twiceInList(value.origin, key: key)) }
      return isNew
    }
  }

  /// A whole number, which must be there.
  func requiredWhole(_ key: String, example: String) -> Located<Int>? {
    required(key, example: example).flatMap { whole($0, key) }
  }

  private func whole(_ node: Node, _ key: String) -> Located<Int>? {
    guard let scalar = node.scalar, case .integer = scalar.value else {
      findings.report(.notWhole(key, at: node.origin))
      return nil
    }
    if let number = Int(scalar.text) { return Located(number, at: node.origin) }
    let isDecimal = scalar.text.trimmingPrefix("-").allSatisfy { "0"..."9" ~= $0 }
    findings.report(isDecimal ? .tooLarge(key, at: node.origin) : .notWhole(key, at: node.origin))
    return nil
  }

  /// `true` or `false`, where the key is there.
  func flag(_ key: String) -> Located<Bool>? {
    guard let node = optional(key) else { return nil }
    if case .bool(let value)? = node.scalar?.value { return Located(value, at: node.origin) }
    findings.report(.notAFlag(key, node))
    return nil
  }
}

extension Located where Value: VocabularyWord {
  /// Reads one of the words.
  init?(reading node: Node, of what: String, _ findings: Findings) {
    guard let text = node.scalar?.text, let word = Value(rawValue: text) else {
      findings.report(.unknownWord(node, what: what, known: Value.words))
      return nil
    }
    self.init(word, at: node.origin)
  }
}

extension Diagnostic {
  static func unknownWord(_ node: Node, what: String, known: [String]) -> Self {
    let all = "it is one of \(known.joined(separator: ", "))"
    guard let text = node.scalar?.text else {
      return Diagnostic(.wrongKind, "\(what) is one word here; \(all)", at: node.origin)
    }
    let near = nearest(text, in: known).map { "did you mean '\($0)'?" }
    return Diagnostic(
      .unknownWord, "\(what) does not know '\(text.shortened)'; \(near ?? all)", at: node.origin)
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
      no difference, nor do Cyrillic and Greek letters that look like Latin ones. Nor can they repeat what is offered anyway: "I'd rather not say", with several
      choices "None of these", and with 'not_sure: true' "Not sure".
      """)
}
