/// Texts in braces that a ',' of their own cuts: `{ a: In the place, where we met, b: Elsewhere }`.
extension Node.Mapping {
  /// The entries that are the rest of a text before them, each with what to write instead, which
  /// stands with the first of several; nil where it is said elsewhere, as of a condition.
  package func cutTexts() -> [(index: Int, problem: Diagnostic?)] {
    var cut: [(index: Int, problem: Diagnostic?)] = []
    var owner: Int?
    for index in entries.indices {
      guard Self.isRestOfText(entries[index]), let first = owner else {
        owner = entries[index].value.scalar?.style == .plain ? index : nil
        continue
      }
      let isFirst = cut.last?.index != index - 1
      let isSaid = entries[first].value.opensBrackets
      cut.append((index, isFirst && !isSaid ? problem(from: first, to: index) : nil))
    }
    return cut
  }

  private func problem(from first: Int, to index: Int) -> Diagnostic {
    let rest = entries[index...].prefix(while: Self.isRestOfText)
    let start = entries[first].value.span.start.offset
    let end = rest.last?.key.span.end.offset ?? start
    let key = entries[index].key
    if let name = key.gluedKey {
      return Diagnostic(
        .textCutByComma,
        "the ':' after '\(name)' has no space behind it, so that '\(name)' is no key; put one there",
        at: key.span)
    }
    return Diagnostic(
      .textCutByComma,
      "between '{' and '}' a ',' ends the text before it; put the text in quotes"
        + key.span.file.quoted(start..<max(start, end)),
      at: key.span)
  }
}

extension Node.Mapping {
  /// Whether an entry is a piece of text alone, with no ':' after it.
  private static func isRestOfText(_ entry: Entry) -> Bool {
    let key = entry.key
    guard let scalar = entry.value.scalar, scalar.style == .plain, scalar.text.isEmpty,
      key.scalar?.style == .plain
    else { return false }
    let file = key.span.file
    var after = SourceScanner(file, key.span.end.offset..<file.bytes.count)
    after.skipSpaceAndComments()
    return after.isAt(",") || after.isAt("}")
  }
}

extension Node {
  /// The key in `photo:A photo`, where the space after the ':' is missing.
  fileprivate var gluedKey: Substring? {
    guard let text = scalar?.text, let colon = text.firstIndex(of: ":") else { return nil }
    let name = text[..<colon]
    let isName = name.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x5F }
    return isName && !name.isEmpty && text.index(after: colon) < text.endIndex ? name : nil
  }

  /// Whether it is an unquoted text in which a bracket opens that is not closed.
  fileprivate var opensBrackets: Bool {
    guard let scalar, scalar.style == .plain else { return false }
    let opened = scalar.text.count { "([".contains($0) }
    return opened > scalar.text.count { ")]".contains($0) }
  }
}

extension DiagnosticKind {
  static let textCutByComma = DiagnosticKind(
    code: "comma-cuts-text", title: "a ',' that cuts a text in braces",
    explanation: """
      Between '{' and '}' a ',' separates one key from the next, also in a text without quotes. A
      text that has a ',' must be in quotes, or the keys on lines of their own.

      Wrong:
          choices: { same: In the place, where we met, other: Elsewhere }
      Right:
          choices: { same: "In the place, where we met", other: Elsewhere }
      """)
}
