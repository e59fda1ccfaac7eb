extension Diagnostic {
  static func reservedCharacter(at place: SyntaxPlace) -> Self {
    let character = place.character.map(String.init) ?? ""
    if place.isLineStart, place.restSpan.sourceText.hasPrefix("```") {
      return Diagnostic(
        .reservedCharacter,
        "this line belongs to the page that the file was copied from, and not to YAML; take it out",
        at: place.restSpan)
    }
    if place.offset == place.keyStart, place.hasKeyOnLine {
      return Diagnostic(
        .reservedCharacter, "a key cannot begin with '\(character)'; take it away",
        at: place.characterSpan
      ).fixed(at: place.characterSpan, by: "")
    }
    return Diagnostic(
      .reservedCharacter,
      "a text cannot begin with '\(character)'; put it in quotes\(place.quotedValue)",
      at: place.characterSpan)
  }

  /// `&` or `*` without a name after it.
  static func markInText(at place: SyntaxPlace) -> Self {
    if place.isAfterValue { return .textAfterValue(at: place) }
    if place.isBullet { return .otherBullet(at: place.characterSpan) }
    return Diagnostic(
      .reservedCharacter,
      "a text cannot begin with '&' or '*'; put it in quotes\(place.quotedValue)",
      at: place.characterSpan)
  }

  /// `*Stop* replying`, `*sections:`
  static func textBeginsWithStar(_ word: SourceSpan, isKey: Bool) -> Self {
    let inBrackets = !FlowBrackets(before: word).isEmpty
    let advice =
      isKey
      ? ", or take the '*' away"
      : word.file.quotedRestOfLine(from: word.start.offset, inBrackets: inBrackets)
    return Diagnostic(
      .reservedCharacter, "a text or key cannot begin with '*'; put it in quotes\(advice)", at: word
    )
  }

  /// `• Tell one person`, `* id: x`, `1. Never`
  static func otherBullet(at span: SourceSpan) -> Self {
    let sign = span.sourceText
    return Diagnostic(
      .reservedCharacter,
      "an entry of a list begins with '-' and a space"
        + (sign == "-"
          ? "; put a space after this '-'" : ", not with '\(sign)'; write '- ' in its place"),
      at: span
    ).fixed(at: span, by: sign == "-" ? "- " : "-")
  }

  static func directive(at place: SyntaxPlace) -> Self {
    Diagnostic(
      .directive,
      "a line that begins with '%' is an instruction to YAML, and this one is not understood; "
        + "remove the line, or put a text in quotes",
      at: place.file.span(place.lineStart..<place.line.upperBound))
  }
}

extension SyntaxPlace {
  /// Whether `key: ` stands behind the sign that is here.
  fileprivate var hasKeyOnLine: Bool {
    let word = file.bytes[min(offset + 1, line.upperBound)..<line.upperBound]
      .prefix { 0x61...0x7A ~= $0 || $0 == UInt8(ascii: "_") }
    return !word.isEmpty && valueStart > keyStart && word.endIndex < line.upperBound
      && file.bytes[word.endIndex] == UInt8(ascii: ":")
  }

  /// Whether a '*' stands here where the '-' of a list would.
  fileprivate var isBullet: Bool {
    let next = offset + 1 < file.bytes.count ? file.bytes[offset + 1] : 0
    return character == "*" && offset == lineStart && next == 0x20
  }
}

extension DiagnosticKind {
  static let reservedCharacter = DiagnosticKind(
    code: "reserved-character", title: "a text that begins with a special character",
    explanation: """
      A text without quotes cannot begin with @, `, %, & or *, nor with '?' and a space. In quotes
      it can.

      Wrong:
          ask: @home or away?
      Right:
          ask: "@home or away?"
      """)

  static let directive = DiagnosticKind(
    code: "directive", title: "a line that begins with '%'",
    explanation: """
      Lines that begin with '%' are instructions to YAML programs. The only one that is of any use
      here is '%YAML 1.2', followed by a line of '---'; it can be left out.
      """)
}
