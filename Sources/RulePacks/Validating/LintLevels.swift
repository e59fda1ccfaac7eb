internal import LocatedYAML

extension Pack {
  /// How severe what a rule finds is taken to be.
  package enum LintLevel: String, VocabularyWord {
    case off, warning, error
  }

  /// A rule, and how severe it is in this pack.
  package struct RuleLevel: Sendable {
    package let rule: Name
    package let level: Located<LintLevel>
  }
}

extension FormatKind where Value == [Pack.RuleLevel] {
  /// Rules of `waymark lint`, each with how severe it is.
  static var ruleLevels: Self {
    FormatKind(.map(from: .reference(to: .rule), to: .word(Pack.LintLevel.words))) {
      node, reading in
      guard let mapping = node.mapping else {
        reading.findings.report(.notRuleLevels(at: node.origin))
        return nil
      }
      return mapping.entries.compactMap { key, value in
        guard let rule = Name(referring: key, reading.findings) else { return nil }
        if !Lint.isRule(rule.value) {
          reading.findings.report(.unknownRule(rule))
        }
        return Located<Pack.LintLevel>(reading: value, of: reading.what, reading.findings)
          .map { Pack.RuleLevel(rule: rule, level: $0) }
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func notRuleLevels(at origin: Origin) -> Self {
    Diagnostic(
      .wrongKind,
      "'lint' is written as rules, each with off, warning or error, such as 'lint: { hard-text: off }'",
      at: origin)
  }
}
