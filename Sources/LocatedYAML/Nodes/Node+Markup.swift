extension Diagnostic {
  /// The warning for signs of HTML or Markdown in a text, which nobody turns into anything.
  static func markup(_ node: Node) -> Diagnostic? {
    guard let scalar = node.scalar else { return nil }
    let isBlock = scalar.style == .literal || scalar.style == .folded
    guard isBlock || scalar.text.utf8.contains(where: "<&*_#[".utf8.contains) else { return nil }
    let text = Array(scalar.text.unicodeScalars)
    for start in text.indices {
      guard let sign = Markup(text, at: start, isBlock: isBlock).sign else { continue }
      return Diagnostic(
        .markupInText,
        "readers see '\(sign)' as it stands; texts are plain, so write the words alone",
        at: node.span(ofScalars: start..<start + sign.unicodeScalars.count))
    }
    return nil
  }
}

/// What may be a sign of HTML or Markdown at a place of a text.
private struct Markup {
  private let text: [Unicode.Scalar]
  private let start: Int
  private let isBlock: Bool

  init(_ text: [Unicode.Scalar], at start: Int, isBlock: Bool) {
    self.text = text
    self.start = start
    self.isBlock = isBlock
  }

  /// The beginnings of what makes lines break, links and letters appear.
  private static let signs = [
    "</", "<b>", "<br", "<i>", "<p>", "<em>", "<strong>", "<ul>", "<li>", "<a ", "<div", "<span",
    "&nbsp;", "&amp;", "&quot;", "&lt;", "&gt;", "&#", "](http",
  ]
  /// What begins a heading or an entry of a list, at the start of a line of its own.
  private static let lineSigns = ["# ", "## ", "### ", "- ", "* "]

  var sign: String? {
    let rest = text[start...]
    let matches = { (sign: String) in rest.starts(with: sign.unicodeScalars) }
    if let sign = Self.signs.first(where: matches) { return sign }
    let isLineStart = start == 0 || text[start - 1] == "\n"
    if isBlock, isLineStart, let sign = Self.lineSigns.first(where: matches) {
      return String(sign.dropLast())
    }
    return emphasis
  }

  /// The sign around words that are to stand out: `*no*`, `**no**`, `_no_`.
  private var emphasis: String? {
    let mark = text[start]
    guard mark == "*" || mark == "_",
      start == 0 || !isWord(text[start - 1]) && text[start - 1] != mark
    else { return nil }
    let length = start + 1 < text.count && text[start + 1] == mark ? 2 : 1
    let first = start + length
    guard first < text.count, text[first].properties.isAlphabetic else { return nil }
    let line = text[first...].prefix { $0 != "\n" }
    let closes = line.indices.contains { place in
      text[place] == mark && place > first && text[place - 1] != " "
        && (place + length >= text.count || !isWord(text[place + length]))
    }
    return closes ? String(repeating: String(mark), count: length) : nil
  }

  private func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
