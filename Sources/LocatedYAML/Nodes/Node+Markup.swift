extension Diagnostic {
  /// The warning for signs of HTML or Markdown in a text, which nobody turns into anything.
  static func markup(_ node: Node) -> Diagnostic? {
    guard let scalar = node.scalar else { return nil }
    let isBlock = scalar.style == .literal || scalar.style == .folded
    guard scalar.text.utf8.contains(where: Markup.mayBegin) else { return nil }
    let text = Array(scalar.text.unicodeScalars)
    for start in text.indices where text[start].isASCII && Markup.mayBegin(UInt8(text[start].value))
    {
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
    "<h1", "<h2", "<h3", "<BR", "<B>", "&nbsp;", "&amp;", "&quot;", "&lt;", "&gt;", "&#", "](",
    "~~",
  ]
  /// What begins a heading or an entry of a list, at the start of a line of its own.
  private static let lineSigns = ["# ", "## ", "### ", "#### ", "- ", "* ", "+ ", "> "]

  /// Whether a sign can begin with a character: few do, and looking for each sign everywhere would take a quarter
  /// of the time in which packs are read.
  static func mayBegin(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "]"), UInt8(ascii: "~"),
      UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ">"),
      UInt8(ascii: "_"), UInt8(ascii: "`"):
      true
    default: false
    }
  }

  var sign: String? {
    let rest = text[start...]
    let matches = { (sign: String) in rest.starts(with: sign.unicodeScalars) }
    if let sign = Self.signs.first(where: matches) { return sign }
    if isBlock, let sign = Self.lineSigns.first(where: matches), beginsLine(sign) {
      return String(sign.dropLast())
    }
    let isBold = text[start] == "*" && start + 2 < text.count && text[start + 1] == "*"
    return isBold && beginsWords(text[start + 2]) ? "**" : emphasis
  }

  /// Whether a sign stands where a line begins that goes on with nothing: a dash within a sentence may come
  /// to stand there too.
  private func beginsLine(_ sign: String) -> Bool {
    guard start > 0 else { return true }
    guard text[start - 1] == "\n" else { return false }
    let before = text[..<(start - 1)]
    if before.last.map({ ".?!:\n".unicodeScalars.contains($0) }) ?? true { return true }
    let line = before.suffix(from: (before.lastIndex(of: "\n") ?? -1) + 1)
    return line.starts(with: sign.unicodeScalars)
  }

  /// The sign around words that are to stand out, also over several lines of a paragraph: `*no*`, `**no**`,
  /// `_no_`, and a backtick.
  private var emphasis: String? {
    let mark = text[start]
    guard "*_`".unicodeScalars.contains(mark), start == 0 || isBeforeWords(text[start - 1])
    else { return nil }
    let length = start + 1 < text.count && text[start + 1] == mark ? 2 : 1
    let first = start + length
    guard first < text.count,
      beginsWords(text[first]) || isWord(text[first]) && (length == 2 || mark == "`")
    else { return nil }
    let end = (first..<text.count).first { text[$0] == "\n" && text[$0 - 1] == "\n" }
    let closes = (first + 1..<max(first + 1, end ?? text.count)).contains { place in
      let behind = place + length
      return text[place] == mark && !text[place - 1].properties.isWhitespace
        && behind <= text.count && text[behind - 1] == mark
        && (behind == text.count || !isWord(text[behind]))
    }
    return closes ? String(repeating: String(mark), count: length) : nil
  }

  /// Whether words may begin behind it: in an address a sign stands between others.
  private func isBeforeWords(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || "(\"'“‘«[".unicodeScalars.contains(scalar)
  }

  private func beginsWords(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || "\"'“‘«(".unicodeScalars.contains(scalar)
  }

  private func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
