/// Texts that YAML reads otherwise than their author sees them, which only whoever expects a text can
/// tell.
extension Diagnostic {
  /// The warning for curly quotes around a whole text, which are part of it.
  package static func curlyQuotes(_ node: Node) -> Diagnostic? {
    let quotes = "\u{201C}\u{201D}\u{201E}\u{201F}\u{AB}\u{BB}\u{2018}\u{2019}\u{201A}"
      .unicodeScalars
    guard let scalar = node.scalar, scalar.style == .plain, scalar.text.unicodeScalars.count > 2,
      let first = scalar.text.unicodeScalars.first, let last = scalar.text.unicodeScalars.last,
      quotes.contains(first), quotes.contains(last),
      !scalar.text.unicodeScalars.dropFirst().dropLast().contains(where: quotes.contains)
    else { return nil }
    return Diagnostic(
      .curlyQuotes,
      "these curly quotes are part of the text, and readers see them; leave them out, or write "
        + "straight ones: \"", at: node.span(ofScalars: 0..<1))
  }

  /// The warning for a lone '!' before a text, which is a tag to YAML and gets lost.
  package static func lostTag(_ node: Node) -> Diagnostic? {
    let file = node.span.file
    var offset = node.span.start.offset
    guard let scalar = node.scalar, scalar.style == .plain || scalar.style == .doubleQuoted else {
      return nil
    }
    while offset > 0, file.bytes[offset - 1] == 0x20 { offset -= 1 }
    guard offset > 1, offset < node.span.start.offset, file.bytes[offset - 1] == UInt8(ascii: "!"),
      file.bytes[offset - 2] == 0x20
    else { return nil }
    return Diagnostic(
      .lostTag,
      "this '!' is a tag to YAML, and no reader sees it; take it out, or put all of the text in quotes",
      at: file.span(offset - 1..<offset))
  }
}

extension Node {
  /// The warning for an entry of a list that goes on over a line which looks like an entry of its own:
  /// a sentence ended before it, and its first word would have fitted on that line.
  package var entryRunOn: Diagnostic? {
    guard let scalar, scalar.style == .plain, span.end.line == span.start.line + 1 else {
      return nil
    }
    let file = span.file
    let (first, second) = (file.line(span.start.line), file.line(span.end.line))
    let start = second.drop { $0 == " " }
    let word = start.prefix { $0 != " " }
    guard let end = first.last, ".?!".contains(end), start.first?.isUppercase == true,
      first.count + word.count < Self.usualWidth
    else { return nil }
    let offset =
      file.offsets(ofLine: span.end.line).lowerBound + second.utf8.count - start.utf8.count
    return Diagnostic(
      .entryRunsOn,
      "this goes on with the entry above it; if it is one of its own, put '- ' before it, otherwise "
        + "write both on one line", at: file.span(offset..<offset + word.utf8.count))
  }

  /// How wide lines are at least before somebody breaks them.
  private static let usualWidth = 78
}

extension DiagnosticKind {
  static let curlyQuotes = DiagnosticKind(
    code: "curly-quotes", severity: .warning, title: "curly quotes around a whole text",
    explanation: """
      Word processors turn straight quotes into curly ones. To YAML these are letters like any other,
      so they are shown to readers. Quotes that belong to YAML are straight.
      """)

  static let lostTag = DiagnosticKind(
    code: "lost-tag", severity: .warning, title: "a '!' before a text that gets lost",
    explanation: """
      A '!' with a space after it, before a text, is a tag to YAML and no part of the text. In quotes
      it stays.

      Wrong:
          title: ! Stop
      Right:
          title: "! Stop"
      """)

  static let entryRunsOn = DiagnosticKind(
    code: "entry-runs-on", severity: .warning,
    title: "two entries of a list that may have run together",
    explanation: """
      A line without a '-' goes on with the text above it. Here a sentence ended just before, and there
      was room for more, so that the '-' may have been forgotten.

      Wrong:
          do:
            - Stop replying.
              Tell one person you trust.
      Right:
          do:
            - Stop replying.
            - Tell one person you trust.
      """)
}
