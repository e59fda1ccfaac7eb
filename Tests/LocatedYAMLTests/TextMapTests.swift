internal import LocatedYAML
internal import Testing

@Suite struct `From text back to source` {
  @Test(arguments: [
    ("- a b c", "b", "b"),
    ("- a\n  bcd", "cd", "cd"),
    ("- a\n  b", " ", "\n"),
    ("- a  \n  b", " ", "\n"),
    ("- 'it''s x'", "'s", "''s"),
    ("- \"a\\tb\"", "\t", "\\t"),
    ("- \"a\\u00e9b\"", "é", "\\u00e9"),
    ("- \"a\\U0001F600b\"", "😀", "\\U0001F600"),
    ("- \"ab\\\n   cd\"", "c", "c"),
    ("- \"a\n\n  b\"", "\n", "\n"),
    ("- |\n  ab\n   cd\n", "cd", "cd"),
    ("- >\n  ab\n  cd\n", "d", "d"),
    ("- >\n  ab\n  cd\n", " ", "\n"),
    ("- |\r\n  ab\r\n  cd\r\n", "\ncd", "\r\n  cd"),
    ("- é日😀x", "😀x", "😀x"),
    ("- \"日\\n😀y\"", "😀y", "😀y"),
  ])
  func `a part of a text is found`(yaml: String, part: String, written: String) throws {
    let node = try #require(try sound(yaml).sequence?.first)
    let text = try #require(node.scalar?.text)
    let start = try #require(scalarOffset(of: part, in: text))
    let span = node.span(ofScalars: start..<start + part.unicodeScalars.count)
    #expect(span.sourceText == written)
  }

  @Test func `an empty part has a place, at the end too`() throws {
    let node = try #require(try sound("- 'ab'\n").sequence?.first)
    #expect(node.span(ofScalars: 0..<0).short == "1:4-1:4")
    #expect(node.span(ofScalars: 1..<1).short == "1:5-1:5")
    #expect(node.span(ofScalars: 2..<2).short == "1:6-1:6")
    #expect(node.span(ofScalars: 7..<9).short == "1:6-1:6")
  }

  @Test func `a list has its own span for any part`() throws {
    let node = try sound("[a, b]")
    #expect(node.span(ofScalars: 1..<2) == node.span)
  }

  @Test func `through an alias, parts are found at the anchor`() throws {
    let node = try #require(try sound("a: &x 'b c'\nd: *x\n").mapping?["d"])
    #expect(node.span(ofScalars: 2..<3).short == "1:10-1:11")
  }

  @Test func `in random texts of every style each character is found where it is written`() throws {
    var generator = SeededGenerator(seed: FuzzRounds.seed)
    for _ in 0..<FuzzRounds.count(orElse: 600) {
      let source = RandomScalar(using: &generator)
      let document = Document.read(SourceFile(name: "test.yaml", text: source.yaml))
      let node = try #require(document.root?.mapping?["key"], "\(source.yaml)")
      let text = try #require(node.scalar?.text)
      for (index, scalar) in text.unicodeScalars.enumerated() {
        let written = node.span(ofScalars: index..<index + 1).sourceText
        try #require(
          stands(written, for: scalar, in: node), "\(scalar) as \(written) in \(source.yaml)")
      }
    }
  }

  /// Whether what is written is the character, an escape for it, or a line break folded into it.
  private func stands(_ written: String, for scalar: Unicode.Scalar, in node: Node) -> Bool {
    if written.unicodeScalars.elementsEqual([scalar]) { return true }
    switch (node.scalar?.style, scalar) {
    case (.singleQuoted, "'"): return written == "''"
    case (_, " ") where node.scalar?.style != .literal && written.isLineBreak: return true
    case (_, "\n") where written.isLineBreak: return true
    case (.doubleQuoted, _):
      let value = Document.read(SourceFile(name: "", text: "\"\(written)\"")).root?.scalar?.text
      return written.hasPrefix("\\")
        && value.map { $0.unicodeScalars.elementsEqual([scalar]) } == true
    default: return false
    }
  }
}

/// A mapping with one scalar of a random style, which need not be a sound one.
private struct RandomScalar {
  let yaml: String

  init(using generator: inout SeededGenerator) {
    let lineBreak = ["\n", "\n", "\n", "\r\n", "\r"].randomElement(using: &generator) ?? "\n"
    let style = Int.random(in: 0..<5, using: &generator)
    var text = ""
    for line in 0..<Int.random(in: 1...5, using: &generator) {
      if line > 0 {
        let count = Int.random(in: 1...2, using: &generator)
        text += String(repeating: lineBreak, count: count) + "  "
        if style > 2 { text += ["", "", " ", "  "].randomElement(using: &generator) ?? "" }
      }
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        text += Self.pieces[style].randomElement(using: &generator) ?? ""
      }
      text += Self.words.randomElement(using: &generator) ?? ""
    }
    let chomping = ["", "-", "+", "2", "2-", "+2"].randomElement(using: &generator) ?? ""
    let header = chomping + (Bool.random(using: &generator) ? "" : " # why") + lineBreak + "  "
    let ends = ["", lineBreak, lineBreak + lineBreak, lineBreak + "other: x" + lineBreak]
    let end = ends.randomElement(using: &generator) ?? ""
    let value =
      switch style {
      case 0: "w" + text
      case 1: "'" + text + "'"
      case 2: "\"" + text + "\""
      case 3: "|" + header + "w" + text
      default: ">" + header + "w" + text
      }
    yaml = "key: " + value + end
  }

  private static let words = ["a", "bc", "é", "日本", "😀", "e\u{301}", "x\u{200D}y", "\u{FFFD}"]
  private static let common = words + [" ", "  ", "a-b", "(c)", "1"]
  private static let pieces: [[String]] = [
    common + ["a:b", "c#d", "'e", "\"f"],
    common + ["''", "\"", "\\", ": ", " # "],
    common + [
      "\\n", "\\t", "\\\"", "\\\\", "\\u00e9", "\\x41", "\\U0001F600", "\\ ", "'", "\\/", "\\L",
    ],
    common + ["'", "\"", "\\n", ": ", " # ", "\t"],
    common + ["'", "\"", "\\n", ": ", " # ", "\t"],
  ]
}

extension String {
  fileprivate var isLineBreak: Bool { ["\n", "\r", "\r\n"].contains(self) }
}

private func scalarOffset(of part: String, in text: String) -> Int? {
  let (part, text) = (Array(part.unicodeScalars), Array(text.unicodeScalars))
  guard part.count <= text.count else { return nil }
  return (0...text.count - part.count).first { text[$0..<$0 + part.count].elementsEqual(part) }
}
