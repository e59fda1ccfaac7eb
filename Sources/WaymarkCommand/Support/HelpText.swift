internal import ArgumentParser
internal import PlainText
internal import Reports

/// The help of a command as the argument parser writes it, for a screen of any width.
struct HelpText {
  /// A width at which the parser breaks no line.
  static let widest = 10_000

  /// Where the parser puts what it says of an option, and what it says beyond that.
  private static let column = 26
  private static let discussion = 8
  /// The narrowest screen with room for two columns.
  private static let twoColumns = 60

  private let lines: [Substring]

  /// Nil for a text that is no help of a command, such as a script for a shell.
  init?(_ text: String) {
    guard text.hasPrefix("OVERVIEW: ") else { return nil }
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The help in lines that fit: paragraphs are filled, and examples stay as they are.
  func text(width: Int) -> String {
    var page = TextPage(width: width)
    let usage = lines.firstIndex { $0.hasPrefix("USAGE: ") } ?? lines.endIndex
    page.addParagraphs(lines[..<usage])
    for line in lines[usage...] {
      let words = line.drop { $0 == " " }
      let indent = line.count - words.count
      if line.hasPrefix("USAGE: ") {
        page.add(line.dropFirst(7).withOptionsWhole, mark: "USAGE: ")
      } else if words.isEmpty {
        page.gap()
      } else if indent == 2, !words.hasPrefix("See '") {
        add(line, to: &page)
      } else {
        page.add(String(words), indent: page.width < Self.twoColumns ? min(indent, 4) : indent)
      }
    }
    return page.text
  }

  /// Adds the name of an option or command, and what it does beside or below it.
  private func add(_ line: Substring, to page: inout TextPage) {
    let label = line.prefix(Self.column)
    guard label.count == Self.column, label.last == " " else {
      return page.add(line.dropFirst(2).withOptionsWhole, indent: 2)
    }
    let meaning = String(line.dropFirst(Self.column))
    if page.width >= Self.twoColumns { return page.add(meaning, mark: String(label)) }
    page.add(String(label).trimmed.dropFirst(0).withOptionsWhole, indent: 2)
    page.add(meaning, indent: 4)
  }
}

extension TextPage {
  /// Adds paragraphs, each written as lines without an indent; indented lines stay by themselves.
  mutating func addParagraphs(_ lines: some Sequence<Substring>) {
    var paragraph: [Substring] = []
    for line in Array(lines) + [""] {
      if !line.isEmpty, !line.hasPrefix(" ") {
        paragraph.append(line)
        continue
      }
      if !paragraph.isEmpty { add(paragraph.joined(separator: " ")) }
      paragraph = []
      let words = line.drop { $0 == " " }
      if words.isEmpty {
        gap()
      } else if String(line).cells <= width {
        add("", mark: String(line))  // As it stands, with the blanks in it.
      } else {
        add(String(words), indent: line.count - words.count)
      }
    }
  }
}

extension Substring {
  /// How something is called, with no line break between an option and its value.
  var withOptionsWhole: String {
    String(self).replacing(" <", with: "\u{A0}<").replacing(" ...", with: "\u{A0}...")
  }
}
