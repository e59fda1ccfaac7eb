internal import LocatedYAML

/// Reads what the answers to an item can be signs of.
struct SignReader {
  let pack: Pack
  let findings: Findings

  /// The pattern that a yes is a sign of.
  func sign(_ fields: MappingReader) -> String? {
    guard let pattern = fields.read(ItemKeys.sign) else { return nil }
    check(pattern)
    return pattern.value
  }

  /// The patterns that choices are signs of, by choice.
  func patterns(_ fields: MappingReader, _ choices: [String]) -> [String: String] {
    guard let node = fields.read(ItemKeys.signs) else { return [:] }
    guard let mapping = node.mapping else {
      findings.report(.signsNotMapped(at: node.origin))
      return [:]
    }
    var patterns: [String: String] = [:]
    for (key, value) in mapping.entries {
      guard let choice = Name(referring: key, findings),
        let pattern = Name(referring: value, findings)
      else { continue }
      if !choices.isEmpty, !choices.contains(choice.value) {
        findings.report(.unknownChoice(choice.value, known: choices, at: choice.origin))
      }
      check(pattern)
      patterns[choice.value] = pattern.value
    }
    return patterns
  }

  private func check(_ pattern: Name) {
    let known = pack.patterns.map(\.name.value)
    guard pack.hasAllPatterns, !known.contains(pattern.value) else { return }
    let isSource = pack.sources.contains { $0.name.value == pattern.value }
    findings.report(
      known.isEmpty
        ? .noPatterns(isSource: isSource, at: pattern.origin)
        : .unknownPattern(pattern.value, known: known, at: pattern.origin))
  }
}

extension Diagnostic {
  static func signsNotMapped(at origin: Origin) -> Self {
    Diagnostic(
      .wrongKind, "'signs' is written as choices with patterns, 'choice: pattern'", at: origin)
  }

  static func unknownChoice(_ name: String, known: [String], at origin: Origin) -> Self {
    let choice = nearest(name, in: known)
    let near = choice.map { "did you mean '\($0)'?" }
    let all = "there are \(known.joined(separator: ", "))"
    return Diagnostic(
      .unknownChoice, "this item has no choice '\(name.shortened)'; \(near ?? all)", at: origin
    ).suggesting(choice, for: name)
  }

  /// For the first sign where there is no pattern at all; `isSource` says that it is among the sources.
  static func noPatterns(isSource: Bool, at origin: Origin) -> Self {
    Diagnostic(
      .unknownPattern,
      isSource
        ? "this name stands under 'sources' in pack.yaml; write a line 'patterns:' before it there"
        : "pack.yaml has no 'patterns', which signs name; write 'patterns:' there, and under it each of "
          + "their names with words for it", at: origin)
  }

  static func unknownPattern(_ name: String, known: [String], at origin: Origin) -> Self {
    let pattern = nearest(name, in: known)
    let near = pattern.map { "; did you mean '\($0)'?" }
    return Diagnostic(
      .unknownPattern,
      "'\(name.shortened)' is not among the patterns of pack.yaml\(near ?? "; add it there")",
      at: origin
    ).suggesting(pattern, for: name)
  }
}

extension DiagnosticKind {
  static let unknownChoice = DiagnosticKind(
    code: "not-a-choice", title: "a choice that the item does not have",
    explanation: """
      A choice is named as it is under 'choices' of its item.
      """)

  static let unknownPattern = DiagnosticKind(
    code: "unknown-pattern", title: "a sign of a pattern that the pack does not list",
    explanation: """
      A sign names one of the 'patterns' of pack.yaml, so that a misspelt one is found and every
      pattern has a title that can be shown.
      """)
}
