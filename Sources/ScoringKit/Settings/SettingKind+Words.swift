package import Diagnostics

extension SettingKind where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// One of the words of an enumeration, by raw value.
  public static func word(of type: Value.Type = Value.self) -> Self {
    let words = type.allCases.map(\.rawValue)
    return SettingKind(.word(words), words: { $0.rawValue }) { value, reader in
      guard let word = reader.word(.word(words), from: value) else { return nil }
      if let word = Value(rawValue: word) { return word }
      reader.report(.wrongSetting, .unknownWord(word, words), at: value.origin)
      return nil
    }
  }
}

extension SettingKind where Value == String {
  /// Words for people.
  public static var text: Self {
    SettingKind(.text) { value, reader in
      reader.word(.text, from: value)
    }
  }
}

extension SettingKind where Value == Condition {
  /// A condition over the items of the checklist, in either form.
  public static var condition: Self {
    SettingKind(.condition) { value, reader in reader.condition(from: value) }
  }
}

extension SettingKind where Value == ScoringContext.Pattern {
  /// A pattern that some sign of the checklist names.
  public static var pattern: Self {
    SettingKind(.pattern) { value, reader in
      guard let name = reader.word(.pattern, from: value) else { return nil }
      if let pattern = reader.context.patterns.first(where: { $0.name == name }) { return pattern }
      let isDeclared = reader.context.declaredPatterns.contains(name)
      let known = reader.context.patterns.map(\.name)
      reader.report(
        .unknownPattern, isDeclared ? .patternWithoutSigns(name) : .unknownPattern(name, known),
        at: value.origin)
      return nil
    }
  }
}

extension SettingKind where Value == [ScoringContext.Pattern] {
  /// A list of patterns, at least one, each once.
  public static var patterns: Self {
    .list(of: .pattern, named: \.name)
  }
}

extension SettingReader {
  /// Whether a key can name a figure or a band: in snake_case.
  mutating func name(from key: SettingValue) -> String? {
    guard let name = word(.name, from: key) else { return nil }
    let characters = Array(name.utf8)
    let isName =
      characters.first.map { 0x61...0x7A ~= $0 } == true
      && characters.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x5F }
    if isName { return name }
    reportExpected(.name, at: key)
    return nil
  }
}

extension DiagnosticKind {
  package static let unknownPattern = DiagnosticKind(
    code: "pattern-without-signs",
    title: "no sign of the checklist names this pattern",
    explanation: """
      A score can only count a pattern that `sign:` or `signs:` of some item in the same checklist \
      names. Patterns are declared in pack.yaml.
      """)
}

extension String {
  fileprivate static func unknownWord(_ word: String, _ words: [String]) -> String {
    if let close = nearest(word, in: words) {
      return "'\(word)' is not one of the words here: did you mean '\(close)'?"
    }
    return "'\(word)' is not one of the words here: write \(words.joined(separator: ", "))"
  }

  fileprivate static func patternWithoutSigns(_ name: String) -> String {
    "no item of this checklist is a sign of '\(name)': leave it out, or name it at an item"
  }

  fileprivate static func unknownPattern(_ name: String, _ known: [String]) -> String {
    if let close = nearest(name, in: known) {
      return "there is no pattern '\(name)': did you mean '\(close)'?"
    }
    return known.isEmpty
      ? "there is no pattern '\(name)': no item of this checklist names a sign"
      : "there is no pattern '\(name)': signs here name \(known.joined(separator: ", "))"
  }
}
