internal import LocatedYAML
internal import TestSupport
internal import Testing

@Suite struct `Places of nodes` {
  @Test(arguments: [
    ("1️⃣abc2️⃣", "abc"),
    ("1️⃣abc\n  def2️⃣  # x\n", "abc def"),
    ("'a': 1️⃣'it''s'2️⃣ # x\n", "it's"),
    ("a: 1️⃣\"b\\u00e9\"2️⃣\n", "bé"),
    ("a: !!str &x 1️⃣b2️⃣\n", "b"),
    ("a: &x\n  !!str # why\n  1️⃣b2️⃣\n", "b"),
    ("a: 1️⃣|\n  b\n  c2️⃣\nd: e\n", "b\nc\n"),
    ("a: 1️⃣|\n  b2️⃣\n\n\nd: e\n", "b\n"),
    ("a: 1️⃣|+\n  b2️⃣\n\n\nd: e\n", "b\n\n\n"),
    ("a: 1️⃣>- # why\n  b\n  c2️⃣\n # comment\nd: e\n", "b c"),
    ("a: 1️⃣|2️⃣\nd: e\n", ""),
    ("a: 1️⃣|2️⃣ # why\n\n\nd: e\n", ""),
    ("a: 1️⃣|+2️⃣\n\n\nd: e\n", "\n\n"),
    ("a: 1️⃣|2\n     b\n    c2️⃣\nd: e\n", "   b\n  c\n"),
    ("a: 1️⃣|\n  b2️⃣", "b"),
    ("\u{FEFF}a: 1️⃣b2️⃣\n", "b"),
    ("é日😀: 1️⃣b2️⃣\n", "b"),
    ("a: b\r\nc: 1️⃣d2️⃣\r\n", "d"),
    ("a: b\rc: 1️⃣d2️⃣\r", "d"),
  ])
  func `a scalar spans what is written`(marked: String, text: String) throws {
    let source = MarkedSource(marked)
    let document = Document.read(source.file)
    let node = try #require(document.root?.all.last { $0.scalar?.text == text })
    #expect(node.span.start == source["1️⃣"])
    #expect(node.span.end == source["2️⃣"])
  }

  @Test(arguments: [
    "1️⃣[a, b]2️⃣ # x\n", "1️⃣{a: b}2️⃣\n", "1️⃣- a\n- b2️⃣\n\n# x\n", "1️⃣a: b\nc:2️⃣\n\n# x\n",
    "1️⃣- a\n- |\n  b2️⃣\n\n", "# x\n\n1️⃣a:\n  - b: c2️⃣\n\n", "--- &x !!map\n1️⃣a: b2️⃣\n", "1️⃣? a2️⃣\n",
    "1️⃣- - a\n  -2️⃣\n", "!!map &x # why\n1️⃣a: b2️⃣\n", "1️⃣- &a b\n- *a2️⃣\n", "1️⃣&a a: b2️⃣\n",
  ])
  func `a list or map spans its parts`(marked: String) throws {
    let source = MarkedSource(marked)
    let node = try #require(Document.read(source.file).root)
    // A key's own anchor is where its map begins, as libyaml marks it.
    #expect(node.span.start == source["1️⃣"])
    #expect(node.span.end == source["2️⃣"])
  }

  @Test(arguments: [
    "a:1️⃣\nb: c", "a:1️⃣   # x\nb: c", "- b\n-1️⃣\n- c", "b: c\n? a1️⃣\n", "b: c\na: !!null1️⃣ # x\n",
    "[a: b, c:1️⃣ , d: e]", "{a: b, c1️⃣, d: e}", "1️⃣", "1️⃣# x\n", "---1️⃣\n# x\n",
  ])
  func `a value that is not written has its place where it should be`(marked: String) throws {
    let source = MarkedSource(marked)
    let nodes = try #require(Document.read(source.file).root).all
    let node = try #require(nodes.first { $0.scalar?.value == .null })
    #expect(node.span.start == source["1️⃣"])
    #expect(node.span.end == source["1️⃣"])
  }

  @Test func `columns count code points, offsets count bytes`() throws {
    let node = try sound("- é日😀e\u{301}: x")
    let value = try #require(node.sequence?.first?.mapping?.entries.first?.value)
    #expect(value.span.short == "1:10-1:11")
    #expect(value.span.start.offset == 16)
  }

  @Test func `lines end only where YAML 1.2 ends them`() throws {
    let file = SourceFile(name: "test.yaml", text: "a: \"b\u{85}\u{2028}c\"\nd: e\n")
    let document = Document.read(file)
    #expect(document.diagnostics.map(\.kind.code) == ["unusual-line-break", "unusual-line-break"])
    #expect(document.root?.mapping?["d"]?.span.short == "2:4-2:5")
    #expect(file.line(2) == "d: e")
  }

  @Test func `an alias has its own place, its parts have those at the anchor`() throws {
    let root = try sound("a: &x [b]\nc: *x\n").mapping
    let alias = try #require(root?["c"])
    #expect(alias.span.short == "2:4-2:6")
    #expect(alias.sequence?.first?.span.short == "1:8-1:9")
  }
}
