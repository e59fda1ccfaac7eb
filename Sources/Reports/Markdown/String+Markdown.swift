internal import HTMLKit
internal import PlainText

extension String {
  /// The text as it stands in Markdown, in one line, with nothing read as markup or HTML.
  ///
  /// It compares code points, as readers of Markdown do: to Swift, a backtick followed by a
  /// combining accent is another character than the backtick.
  var markdown: String {
    let scalars = Array(sanitized.unicodeScalars.drop { $0 == " " })
    var result = String.UnicodeScalarView()
    for (place, scalar) in scalars.enumerated() {
      let isLive =
        Self.active.contains(scalar) || scalars.startsBlock(at: place)
        || scalars.linksItself(at: place)
      if isLive { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  /// What starts emphasis, code, links, tables, HTML, entities or an address that links itself.
  private static let active: Set<Unicode.Scalar> = [
    "\\", "`", "*", "_", "[", "]", "<", ">", "&", "|", "~", "#", "@", "!", "$",
  ]
}

extension [Unicode.Scalar] {
  /// Whether this would make a list, a rule or a heading of the line.
  fileprivate func startsBlock(at place: Int) -> Bool {
    switch self[place] {
    case "-", "+", "=", ":": place == 0
    case ".", ")": place > 0 && self[..<place].allSatisfy { "0"..."9" ~= $0 }
    default: false
    }
  }

  /// Whether this is the mark in `://` or `www.` by which an address becomes a link.
  fileprivate func linksItself(at place: Int) -> Bool {
    switch self[place] {
    case ":": self[place...].starts(with: [":", "/", "/"])
    case ".": place > 2 && self[(place - 3)..<place].allSatisfy { $0 == "w" || $0 == "W" }
    default: false
    }
  }
}
