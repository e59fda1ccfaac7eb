/// Blocks of Markdown, one empty line between them.
struct MarkdownPage {
  private var blocks: [String] = []

  var text: String { blocks.joined(separator: "\n\n") + "\n" }

  mutating func heading(_ level: Int, _ text: String) {
    blocks.append(String(repeating: "#", count: level) + " " + text.markdown)
  }

  mutating func paragraph(_ text: String) {
    blocks.append(text.markdown)
  }

  /// A block that is Markdown already.
  mutating func markdown(_ block: String) { blocks.append(block) }

  mutating func emphasized(_ text: String) {
    blocks.append("*" + text.markdown + "*")
  }

  /// A block set apart: a title and paragraphs.
  mutating func quotation(_ title: String, _ paragraphs: [String]) {
    let blocks = ["**" + title.markdown + "**"] + paragraphs.map(\.markdown)
    self.blocks.append(blocks.map { "> " + $0 }.joined(separator: "\n>\n"))
  }

  mutating func steps(_ texts: [String]) {
    guard !texts.isEmpty else { return }
    let lines = texts.enumerated().map { "\($0.offset + 1). " + $0.element.markdown }
    blocks.append(lines.joined(separator: "\n"))
  }

  mutating func list(_ texts: [String]) {
    listOfMarkdown(texts.map(\.markdown))
  }

  /// A list of texts that are Markdown already.
  mutating func listOfMarkdown(_ texts: [String]) {
    guard !texts.isEmpty else { return }
    blocks.append(texts.map { "- " + $0 }.joined(separator: "\n"))
  }
}
