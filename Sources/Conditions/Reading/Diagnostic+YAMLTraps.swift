package import LocatedYAML

/// Places where YAML gets in the way of a condition, each with what to write instead.
extension Diagnostic {
  /// `when: ! x`: to YAML the '!' is a tag, and only `x` is left.
  static func bareTag(_ node: Node) -> Self {
    Diagnostic(
      .conditionTag,
      "the '!' before this is a tag to YAML and would be lost; \(advice(for: node.lineValue))",
      at: node.span)
  }

  /// `- a ? 'x' : 'y'`: to YAML the ':' makes a map.
  static func ternaryBecameMap(_ node: Node) -> Self {
    Diagnostic(
      .conditionTernary,
      "the ':' of 'a ? b : c' makes a map to YAML; \(advice(for: node.lineValue))", at: node.span)
  }

  /// `[moved_chat in ['a'], b]`: to YAML the ',' ends the text.
  static func commaSplitsCondition(_ pieces: [Node]) -> Self {
    let whole = pieces.map(\.span.sourceText).joined(separator: ", ")
    let span = SourceSpan(
      file: pieces[0].span.file, start: pieces[0].span.start, end: pieces[pieces.count - 1].span.end
    )
    return Diagnostic(
      .conditionComma,
      "between '[' and ']' a ',' ends the text, so this condition is cut in \(pieces.count); "
        + advice(for: whole),
      at: span)
  }

  /// `{when: asked_for.exists(v, v == 'photo'), value: 1}`: the same between braces; nothing where
  /// the condition is not cut.
  static func commaCutsCondition(_ node: Node) -> Self? {
    guard node.openBrackets > 0, FlowBrackets(before: node.span).isInBraces else { return nil }
    return Diagnostic(
      .conditionComma,
      "between '{' and '}' a ',' ends the text, so this condition is cut; "
        + advice(for: node.lineValue),
      at: node.span)
  }

  /// `when: x == 'a #1'`: to YAML the '#' begins a comment.
  static func commentCutsCondition(at span: SourceSpan) -> Self {
    let line = ConditionLine(around: span)
    return Diagnostic(
      .conditionCut,
      "the condition ends before this '#', which begins a comment to YAML; "
        + advice(for: line.value),
      at: span)
  }

  static func advice(for condition: String) -> String {
    condition.isEmpty || condition.unicodeScalars.count > 80
      ? "put the whole condition in quotes"
      : "put the whole condition in quotes: \(condition.quotedCondition)"
  }
}

extension Diagnostic {
  /// What reading YAML found, in words about conditions where it lies in one.
  package var improvedForConditions: Diagnostic {
    guard let span else { return self }
    let line = ConditionLine(around: span)
    guard line.isCondition else { return self }
    let value = line.value
    switch value.first {
    case "[" where kind.code == "text-after-value":
      return Diagnostic(
        .conditionQuote, "to YAML the list ends at its ']'; \(Self.advice(for: value))", at: span)
    case "[", "{":
      if kind.isAboutTag { return .tagInBrackets(at: span) }
      return kind.isAboutBrackets ? .quotesInBrackets(at: span, notes) : self
    case "!" where kind.isAboutTag:
      return Diagnostic(
        .conditionTag,
        "a '!' at the start is a tag to YAML, not part of the condition; "
          + Self.advice(for: value) + line.negatedForm,
        at: span)
    case "'", "\"":
      guard kind.code == "text-after-value" || kind.code == "missing-comma" else { return self }
      return Diagnostic(
        .conditionQuote,
        "to YAML the text ends at its second quote; \(Self.advice(for: value))", at: span)
    default:
      let form = ParsedCondition.forms.first { value.hasPrefix("\($0):") }
      if kind.code == "colon-in-text", let form {
        return Diagnostic(
          .conditionForm,
          "'\(form)' is a key of its own; write it on the next line, indented, or all of it in braces: "
            + "{ \(value) }", at: span)
      }
      guard kind.code == "colon-in-text" || kind.code == "missing-comma", value.contains("?")
      else { return self }
      return Diagnostic(
        .conditionTernary,
        "the ':' of 'a ? b : c' makes a map to YAML; \(Self.advice(for: value))", at: span)
    }
  }

  private static func quotesInBrackets(at span: SourceSpan, _ notes: [Note]) -> Self {
    Diagnostic(
      .conditionComma,
      "between '[' and ']' the signs , ' [ and { mean something to YAML; put each condition that "
        + "has one in quotes, as in [\"'photo' in asked_for\", only_photos]",
      at: span, notes: notes)
  }

  private static func tagInBrackets(at span: SourceSpan) -> Self {
    let name = span.sourceText.drop { $0 == "!" }
    let example = name.isConditionName ? String(name) : "only_photos"
    return Diagnostic(
      .conditionTag,
      "a '!' at the start is a tag to YAML, not part of the condition; put the whole condition in "
        + "quotes, as in \"!\(example)\", or write { not: \(example) }",
      at: span)
  }
}

extension DiagnosticKind {
  fileprivate var isAboutTag: Bool {
    ["custom-tag", "block-header", "reserved-character", "not-yaml"].contains(code)
  }

  fileprivate var isAboutBrackets: Bool {
    ["missing-comma", "text-after-value", "not-yaml"].contains(code)
  }
}

extension DiagnosticKind {
  static let conditionTag = DiagnosticKind(
    code: "condition-tag", title: "a '!' that YAML takes for a tag",
    explanation: """
      A value that begins with '!' has a tag to YAML: the '!' never reaches the condition. Put the
      condition in quotes, or write it with `not`.

      Wrong:
          when: !only_photos
      Right:
          when: "!only_photos"
      """)

  static let conditionTernary = DiagnosticKind(
    code: "condition-ternary", title: "a '? :' that YAML takes for a map",
    explanation: """
      A ':' with a space after it separates a key from its value. A condition that has one must be
      in quotes.

      Wrong:
          when: only_photos ? pushy >= 2 : pushy >= 3
      Right:
          when: "only_photos ? pushy >= 2 : pushy >= 3"
      """)

  static let conditionQuote = DiagnosticKind(
    code: "condition-quote", title: "a condition that begins with a quote or bracket",
    explanation: """
      A value that begins with a quote ends at the next such quote, and one that begins with '['
      ends at its ']'. Put the whole condition in the other kind of quotes.

      Wrong:
          when: 'photo' in asked_for
      Right:
          when: "'photo' in asked_for"
      """)

  static let conditionComma = DiagnosticKind(
    code: "condition-comma", title: "a condition that is cut at a comma or quote",
    explanation: """
      Between '[' and ']' a ',' separates entries, also inside a condition. Put a condition that
      has commas, quotes or brackets of its own in quotes.

      Wrong:
          any: [asked_for.exists(v, v == 'photo'), only_photos]
      Right:
          any: ["asked_for.exists(v, v == 'photo')", only_photos]
      """)

  static let conditionCut = DiagnosticKind(
    code: "condition-cut", title: "a condition that a '#' cuts off",
    explanation: """
      In a value without quotes, '#' after a space begins a comment: the rest never reaches the
      condition. Put the condition in quotes, or the comment on a line of its own.

      Wrong:
          when: group == 'team #2'
      Right:
          when: "group == 'team #2'"
      """)
}
