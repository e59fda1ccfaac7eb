internal import LocatedYAML
internal import TestSupport
internal import Testing

@Suite struct `Reading a document` {
  @Test func `keys keep their order and are found by code points`() throws {
    let mapping = try #require(try sound("b: 1\na: 2\n\u{E9}: 3\ne\u{301}: 4\n").mapping)
    #expect(mapping.entries.map(\.key.scalar?.text) == ["b", "a", "\u{E9}", "e\u{301}"])
    #expect(mapping["\u{E9}"]?.scalar?.text == "3")
    #expect(mapping["e\u{301}"]?.scalar?.text == "4")
    #expect(mapping["c"] == nil)
  }

  @Test func `an anchor may be redefined, even inside its own node`() throws {
    let root = try sound("a: &x 1\nb: *x\nc: &x 2\nd: *x\ne: &y [&y z, *y]\nf: *y\n").mapping
    #expect(root?["b"]?.scalar?.text == "1")
    #expect(root?["d"]?.scalar?.text == "2")
    #expect(root?["e"]?.sequence?.last?.scalar?.text == "z")
    #expect(root?["f"]?.scalar?.text == "z")
  }

  @Test(arguments: ["", "\n", "# nothing\n", "\u{FEFF}", "---\n", "--- # nothing\n...\n"])
  func `an empty document is null`(text: String) throws {
    #expect(try sound(text).scalar?.value == .null)
  }

  @Test func `a value with no key of its line is found, with its style`() throws {
    let root = try sound("- a\n- 'a'\n- \"a\"\n- |\n  a\n- >\n  a\n")
    #expect(
      root.sequence?.map(\.scalar?.style) == [
        .plain, .singleQuoted, .doubleQuoted, .literal, .folded,
      ])
  }

  @Test(arguments: [
    ("a: 1\n1️⃣a: 2\n", "duplicate-key"),
    ("x: {a: 1, 1️⃣'a': 2}\n", "duplicate-key"),
    ("1️⃣1: a\n", "key-not-text"),
    ("1️⃣true: a\n", "key-not-text"),
    ("1️⃣~: a\n", "key-not-text"),
    ("1️⃣: a\n", "key-not-text"),
    ("? 1️⃣[a]\n: b\n", "key-not-text"),
    ("1️⃣{a: b}: c\n", "key-not-text"),
    ("x: {1️⃣1.5: a}\n", "key-not-text"),
    ("a: &x {b: c}\nd: {1️⃣<<: *x}\n", "merge-key"),
    ("a: 1️⃣*b\n", "undefined-alias"),
    ("a: &b [1️⃣*b]\n", "alias-of-itself"),
    ("a: 1️⃣!mine b\n", "custom-tag"),
    ("a: 1️⃣!!int b\n", "wrong-tag"),
    ("a: b1️⃣\u{0}c\n", "control-character"),
    ("a: 'b1️⃣\u{1B}[31mc'\n", "control-character"),
    ("a: é日1️⃣\u{9B}c\n", "control-character"),
    ("a: b1️⃣\u{FEFF}c\n", "control-character"),
    ("a: 'b1️⃣\u{2028}c'\n", "unusual-line-break"),
  ])
  func `what is wrong stands at its place`(marked: String, code: String) throws {
    let source = MarkedSource(marked)
    let found = Document.read(source.file).diagnostics
    #expect(found.map(\.kind.code) == [code])
    #expect(found.first?.span?.start == source["1️⃣"])
  }

  @Test func `a duplicate key has a note where the first is, and the first counts`() throws {
    let source = MarkedSource("1️⃣a: 1\n2️⃣a: 2\n")
    let document = Document.read(source.file)
    let note = try #require(document.diagnostics.first?.notes.first)
    #expect(note.span?.start == source["1️⃣"])
    #expect(document.root?.mapping?["a"]?.scalar?.text == "1")
  }

  @Test(arguments: [
    (
      "- a: 1\n  b: 2\n  1️⃣a: 3\n  b: 4\n- a: 5\n", "[{\"a\":1,\"b\":2},{\"a\":3,\"b\":4},{\"a\":5}]"
    ),
    (
      "x:\n- a: 1\n  b: [2]\n  c: 3\n  1️⃣'a': 4\n  c: 5\n",
      "{\"x\":[{\"a\":1,\"b\":[2],\"c\":3},{\"a\":4,\"c\":5}]}"
    ),
    ("- a: 1\n  1️⃣a: 2\n  b: 3\n", "[{\"a\":1,\"b\":3}]"),
    ("- a: 1\n  b: 2\n  1️⃣b: 3\n", "[{\"a\":1,\"b\":2}]"),
    ("- {a: 1, b: 2, 1️⃣a: 3}\n", "[{\"a\":1,\"b\":2}]"),
  ])
  func `entries of a list that run together are one mistake, and are read apart`(
    marked: String, json: String
  ) throws {
    let source = MarkedSource(marked)
    let document = Document.read(source.file)
    #expect(document.diagnostics.map(\.kind.code) == ["duplicate-key"])
    #expect(document.diagnostics.first?.span?.start == source["1️⃣"])
    #expect(document.root?.json.filter { !$0.isWhitespace } == json)
  }

  @Test func `what is twice is told also where the rest cannot be read`() {
    #expect(codes("- a: 1\n  b: 2\n  a: 3\n  b: [\n") == ["duplicate-key", "unclosed-bracket"])
  }

  @Test func `quotes do not make a key another one, but they make a number a key`() {
    #expect(codes("a: 1\n\"a\": 2\n") == ["duplicate-key"])
    #expect(codes("\"1\": 1\n") == [])
    #expect(codes("'<<': 1\n") == [])
  }

  @Test func `everything is reported in one run, in order, up to the first unreadable place`() {
    let text = "a: 1\na: !x 2\n1: *y\nb: &c [*c]\nd: {<<: 1}\ne: [\n---\n"
    #expect(
      codes(text) == [
        "duplicate-key", "custom-tag", "key-not-text", "undefined-alias", "alias-of-itself",
        "merge-key", "unclosed-bracket",
      ])
  }

  @Test func `the list of problems ends after a hundred`() {
    let found = codes(String(repeating: "a: 1\n", count: 1000))
    #expect(found.count == Document.diagnosticLimit + 1)
    #expect(found.last == "too-many-problems")
  }

  @Test func `a misspelt alias is told the nearest anchor`() throws {
    let text = "a: &usual 1\nb: *usaul\n"
    let found = Document.read(SourceFile(name: "test.yaml", text: text)).diagnostics
    #expect(try #require(found.first).message.contains("did you mean '*usual'?"))
  }
}
