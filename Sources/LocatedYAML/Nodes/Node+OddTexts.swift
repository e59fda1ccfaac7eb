/// Texts that YAML reads otherwise than their author sees them, which only whoever expects a text can
/// tell.
extension Diagnostic {
  /// All warnings of this sort for one text.
  package static func oddities(of node: Node) -> [Diagnostic] {
    [
      curlyQuotes(node), lostTag(node), bulletInText(node), strayQuote(node), entryTooDeep(node),
      lostBlockSign(node), strayComma(node), markup(node),
    ].compactMap(\.self)
  }

  /// The warning for a line of a text that begins like an entry of a list, and is deeper than the entry
  /// that it belongs to.
  static func entryTooDeep(_ node: Node) -> Diagnostic? {
    for line in node.furtherLines {
      let word = line.text.prefix { $0 != " " }
      let isGlued =
        word.count > 1 && "-•*".contains(word.first ?? " ")
        && word.dropFirst().first?.isLetter == true
      guard bullets.contains(word) && word.count < line.text.count || isGlued else { continue }
      let sign = isGlued ? word.prefix(1) : word
      return Diagnostic(
        .strayDash,
        "this line goes on with the text above it, and readers see the '\(sign)'; if it is an entry of "
          + "its own, let it begin with '- ' in the column of the others, otherwise take the '\(sign)' out",
        at: node.span.file.span(line.offset..<line.offset + sign.utf8.count))
    }
    return nil
  }

  /// The warning for a letter or a bar in place of the '|' before a text of several lines.
  static func lostBlockSign(_ node: Node) -> Diagnostic? {
    guard let first = node.furtherLines.first, first.isSecond else { return nil }
    let file = node.span.file
    let start = node.span.start.offset
    let end = file.offsets(ofLine: node.span.start.line).upperBound
    let text = String(decoding: file.bytes[start..<end], as: UTF8.self)
    let sign = text.filter { !$0.isWhitespace }
    guard ["l", "I", "1", "!", "/", "\\", "¦", "｜", "||", "│"].contains(sign) else { return nil }
    return Diagnostic(
      .lostBlockSign,
      "this '\(sign)' is part of the text, and readers see it; write '|' in its place",
      at: file.span(start..<start + sign.utf8.count)
    ).fixed(at: file.span(start..<start + sign.utf8.count), by: "|")
  }

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

  /// The warning for a text without quotes that ends with one, because the first was left out.
  static func strayQuote(_ node: Node) -> Diagnostic? {
    guard let scalar = node.scalar, scalar.style == .plain, scalar.text.utf8.count > 1,
      scalar.text.utf8.last == UInt8(ascii: "\""),
      scalar.text.utf8.count(where: { $0 == UInt8(ascii: "\"") }) == 1
    else { return nil }
    let end = node.span.end.offset
    return Diagnostic(
      .strayQuote,
      "this quote is part of the text, since none stands at its start; write one there too, or take "
        + "this one out", at: node.span.file.span(end - 1..<end))
  }

  /// The warning for a text without quotes that ends with the ',' of a list in another notation.
  static func strayComma(_ node: Node) -> Diagnostic? {
    guard let scalar = node.scalar, scalar.style == .plain, let last = scalar.text.last,
      last == ",", scalar.text.utf8.count > 1
    else { return nil }
    let end = node.span.end.offset
    return Diagnostic(
      .strayQuote,
      "this '\(last)' is part of the text, and readers see it; take it out",
      at: node.span.file.span(end - 1..<end)
    ).fixed(at: node.span.file.span(end - 1..<end), by: "")
  }

  /// The warning for a heading that goes on over another line, where a text of its own may have been meant.
  package static func headingRunsOn(_ node: Node, into key: String) -> Diagnostic? {
    guard let line = node.furtherLines.first else { return nil }
    return Diagnostic(
      .entryRunsOn,
      "this line goes on with the heading above it; if it is a text of its own, write '\(key): |' on a "
        + "line before it, otherwise write the heading on one line",
      at: node.span.file.span(line.offset..<line.offset + line.text.utf8.count))
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

extension Diagnostic {
  /// Signs that begin an entry of a list in other programs, or that stand for the '-' of one.
  private static let bullets: Set<Substring> = [
    "-", "--", "–", "—", "−", "•", "·", "◦", "▪", "‣", "*", "+",
  ]

  /// The warning for a text that begins with the sign of a list, which readers see.
  static func bulletInText(_ node: Node) -> Diagnostic? {
    guard let scalar = node.scalar, scalar.style != .literal, scalar.style != .folded,
      let space = scalar.text.firstIndex(of: " "), bullets.contains(scalar.text[..<space])
    else { return nil }
    let sign = scalar.text[..<space]
    return Diagnostic(
      .strayDash,
      "this '\(sign)' is part of the text, and readers see it; take it out",
      at: node.span(ofScalars: 0..<sign.unicodeScalars.count))
  }

  /// The warning for an entry of a list with the ',' and '-' of another one in it.
  package static func entryInEntry(_ node: Node) -> Diagnostic? {
    guard let scalar = node.scalar, scalar.style != .literal, scalar.style != .folded else {
      return nil
    }
    let words = scalar.text.split(separator: " ")
    var start = 0
    for (word, next) in zip(words, words.dropFirst()) {
      start += word.unicodeScalars.count + 1
      guard ",;".contains(word.last ?? " "), bullets.contains(next), next != words.last else {
        continue
      }
      return Diagnostic(
        .strayDash,
        "this '\(next)' after a '\(word.suffix(1))' looks like the start of another entry; if it is "
          + "one, put it on a line of its own after '- ', otherwise take the '\(next)' out",
        at: node.span(ofScalars: start..<start + next.unicodeScalars.count))
    }
    return nil
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

extension Node {
  /// The lines of a text without quotes after its first, without their indents, and where they begin.
  fileprivate var furtherLines: [(text: Substring, offset: Int, isSecond: Bool)] {
    guard let scalar, scalar.style == .plain, span.end.line > span.start.line else { return [] }
    let file = span.file
    return (span.start.line + 1...span.end.line).compactMap { number in
      let line = file.line(number)
      let start = line.drop { $0 == " " }
      guard !start.isEmpty else { return nil }
      let offset = file.offsets(ofLine: number).lowerBound + line.utf8.count - start.utf8.count
      return (start, offset, number == span.start.line + 1)
    }
  }
}

extension DiagnosticKind {
  /// What is told of a text alone, whatever stands around it.
  package static let oddTexts: [DiagnosticKind] = [
    .markupInText, .curlyQuotes, .strayDash, .strayQuote, .lostBlockSign, .lostTag, .foreignComma,
  ]

  static let lostBlockSign = DiagnosticKind(
    code: "lost-block-sign", severity: .warning, title: "a letter in place of the '|'",
    explanation: """
      A text of several lines begins with '|' after the ':'. Other signs that look like it are part of the
      text.

      Wrong:
          story: l
            Ana is 15.
      Right:
          story: |
            Ana is 15.
      """)

  static let curlyQuotes = DiagnosticKind(
    code: "curly-quotes", severity: .warning, title: "curly quotes around a whole text",
    explanation: """
      Word processors turn straight quotes into curly ones. To YAML these are letters like any other,
      so they are shown to readers. Quotes that belong to YAML are straight.
      """)

  static let strayQuote = DiagnosticKind(
    code: "stray-quote", severity: .warning, title: "a quote or a comma at the end of a text alone",
    explanation: """
      Quotes around a text belong to YAML only where the text begins with one. Otherwise the one at its
      end is part of the text, and readers see it. So is a comma at the end of a line: in YAML only what
      stands in brackets is separated by commas.

      Wrong:
          title: A friend, or not"
      Right:
          title: "A friend, or not"
      """)

  static let markupInText = DiagnosticKind(
    code: "markup-in-text", severity: .warning, title: "signs of HTML or Markdown in a text",
    explanation: """
      Texts of a pack are plain, so that they read the same on a screen, on paper and aloud. Signs for
      bold type, line breaks and the like are shown as they stand.

      Wrong:
          say: Tell <b>one</b> person.
      Right:
          say: Tell one person.
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

  static let strayDash = DiagnosticKind(
    code: "stray-dash", severity: .warning, title: "a '-' or bullet inside a text",
    explanation: """
      In YAML an entry of a list begins with '-' and a space, at the start of its line. A bullet, or a
      dash that comes later, is part of the text. Perhaps two entries stand on one line.

      Wrong:
          steps:
            - Never
            - Now and then, -- Often
      Right:
          steps:
            - Never
            - Now and then
            - Often
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
