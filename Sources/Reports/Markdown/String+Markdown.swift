internal import PlainText

extension String {
  /// The text as it stands in Markdown, in one line, with nothing read as markup or HTML.
  var markdown: String {
    var result = ""
    for character in harmless {
      if character.isASCII, Self.active.contains(character) { result.append("\\") }
      result.append(character)
    }
    return result.replacing("://", with: "\\://").replacing("www.", with: "www\\.").escapedAtStart
  }

  /// What starts emphasis, code, links, tables, HTML, entities or an address that links itself.
  private static let active: Set<Character> = [
    "\\", "`", "*", "_", "[", "]", "<", ">", "&", "|", "~", "#", "@", "!", "$",
  ]

  /// The text with what would start a list, a rule or a heading at the start of a line escaped.
  private var escapedAtStart: String {
    let text = String(drop { $0 == " " })
    guard let first = text.first else { return text }
    if "-+=:".contains(first) { return "\\" + text }
    let digits = text.prefix { "0"..."9" ~= $0 }
    guard !digits.isEmpty, let next = text.dropFirst(digits.count).first, ".)".contains(next)
    else { return text }
    return digits + "\\" + text.dropFirst(digits.count)
  }
}
