/// Mistakes that only a reader who expects a text can recognise, with the words for them.
extension Node {
  /// A comment on the same line directly after an unquoted text, which may have been meant as text.
  package var trailingComment: SourceSpan? {
    guard let scalar, scalar.style == .plain, !scalar.text.isEmpty else { return nil }
    let file = scalar.source.file
    var scanner = SourceScanner(file, scalar.source.end.offset..<file.bytes.count)
    scanner.skipBlanks()
    guard scanner.offset > scalar.source.end.offset, scanner.isAt("#") else { return nil }
    let start = scanner.offset
    scanner.skipLine()
    return file.span(start..<scanner.offset)
  }
}

extension Diagnostic {
  /// The warning for a text with a comment after it, or nothing where there is none.
  package static func commentCutsText(_ node: Node) -> Diagnostic? {
    guard let comment = node.trailingComment else { return nil }
    return Diagnostic(
      .commentCutsText,
      "the text ends before this '#', and the rest of the line is a comment; if it is part of the "
        + "text, put all of it in quotes, otherwise put the comment on a line of its own",
      at: comment)
  }

  /// The error for a map where a text is expected, as in `- Keep what they wrote: names`.
  package static func textBecameMap(_ node: Node) -> Diagnostic? {
    guard let entry = node.mapping?.entries.first else { return nil }
    let file = node.span.file
    guard file.bytes[node.span.start.offset] != UInt8(ascii: "{") else { return nil }
    var after = SourceScanner(file, node.span.end.offset..<file.bytes.count)
    after.skipSpaceAndComments()
    let isInBrackets = after.isAt(",") || after.isAt("]")
    let suggestion =
      isInBrackets
      ? file.quoted(node.span.offsets) : file.quotedRestOfLine(from: node.span.start.offset)
    let colon = SourceScanner(file, entry.key.span.end.offset..<file.bytes.count).nextColon
    return Diagnostic(
      .textBecameMap,
      "a text is wanted here, but the ':' makes it a map to YAML; put the text in quotes\(suggestion)",
      at: colon.map(file.span) ?? node.span)
  }
}

extension SourceScanner {
  fileprivate var nextColon: Range<Int>? {
    var ahead = self
    ahead.skipSpaceAndComments()
    return ahead.isAt(":") ? ahead.offset..<ahead.offset + 1 : nil
  }
}

extension DiagnosticKind {
  static let commentCutsText = DiagnosticKind(
    code: "comment-cuts-text", severity: .warning, title: "a '#' that cuts off a text",
    explanation: """
      In a text without quotes, '#' with a space before it begins a comment: the rest of the line
      is not part of the text, and nobody will ever read it. If it belongs to the text, put the
      text in quotes. If it is a comment, put it on a line of its own.

      Wrong:
          say: You are our number # 1
      Right:
          say: "You are our number # 1"
      """)

  static let textBecameMap = DiagnosticKind(
    code: "text-became-map", title: "a ':' that makes a map out of a text",
    explanation: """
      A ':' with a space after it separates a key from its value. A text that has one must be in
      quotes, otherwise YAML reads a map.

      Wrong:
          - Keep what they wrote: names and messages
      Right:
          - "Keep what they wrote: names and messages"
      """)
}
