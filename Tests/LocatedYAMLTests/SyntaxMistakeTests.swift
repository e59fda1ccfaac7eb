internal import LocatedYAML
internal import TestSupport
internal import Testing

/// What people get wrong, and what they are told; the whole text is in the snapshot.
@Suite struct `Mistakes in the syntax` {
  static let mistakes: [(code: String, text: String)] = [
    ("colon-in-text", "title: Pictures1️⃣: what to do\n"),
    ("colon-in-text", "min: 0 1️⃣max: 400\n"),
    ("colon-in-text", "sources: 1️⃣article: An article\n"),
    ("colon-in-text", "tells:\n  invite: 1️⃣says: He writes.\n  pause: []\n"),
    ("colon-in-text", "title: 1️⃣story_check.online: yes\n"),
    ("colon-in-text", "score:\n  when: a ? 'x' 1️⃣: 'y'\n"),
    ("custom-tag", "when: 1️⃣!only_photos\n"),
    ("custom-tag", "when: 1️⃣!(a && b)\n"),
    ("custom-tag", "when: 1️⃣!(a || b)\n"),
    ("custom-tag", "- 1️⃣!mine [a, b]\n"),
    ("custom-tag", "a: 1️⃣!e!x b\n"),
    ("text-after-value", "when: 'photo' 1️⃣in asked_for\n"),
    ("text-after-value", "all:\n  - 'photo' 1️⃣in asked_for\n"),
    ("text-after-value", "when: [a, b] 1️⃣&& c\n"),
    ("text-after-value", "when: \"a\" 1️⃣== b # why\n"),
    ("missing-comma", "any: [a, 'photo' 1️⃣in asked_for]\n"),
    ("missing-comma", "any: [a, b in 1️⃣['x', 'y']]\n"),
    ("missing-comma", "any: {a: b c1️⃣: d}\n"),
    ("unclosed-bracket", "modes: 1️⃣[self, story\nages: 13-17\n"),
    ("unclosed-bracket", "modes: 1️⃣{a: b,\n"),
    ("unclosed-bracket", "- { a: 1️⃣#9110 }\n- { a: b }\n"),
    ("unclosed-quote", "title: 1️⃣\"A new friend\nages: 13-17\n"),
    ("unclosed-quote", "title: 1️⃣'It is\n---\n"),
    ("text-after-value", "title: 'It'1️⃣s you'\n"),
    ("text-after-value", "\"title\": \"It is you\"1️⃣,\n"),
    ("text-after-value", "title: \"She says \"1️⃣Hi\" to you.\"\n"),
    ("missing-colon", "title: A\n1️⃣audience student\nages: b\n"),
    ("missing-colon", "title: A\n1️⃣audience:student\nages: b\n"),
    ("missing-colon", "say: Look at\n1️⃣https://example.org for more\nages: b\n"),
    ("missing-colon", "say: We have until\n1️⃣12:30 today\nages: b\n"),
    ("missing-colon", "1️⃣title A\nages: b\n"),
    ("missing-colon", "- 1️⃣id:a\n  ask: b\n"),
    ("missing-colon", "id: a\n1️⃣\"ask: b\"\nkind: c\n"),
    ("missing-colon", "1️⃣\"id: a\nask: b\n"),
    ("missing-colon", "a: b\n1️⃣{ status: none }\nc: d\n"),
    ("missing-colon", "1️⃣\"id: a\"\nask: b\n"),
    ("missing-colon", "items:\n  - 1️⃣\"id: a\n    ask: b\n"),
    ("missing-colon", "items:\n  - 1️⃣\"id: a\"\n    ask: b\n"),
    ("missing-colon", "items:\n  - 1️⃣\"id: a\n    ask: \"b\"\n"),
    ("missing-colon", "a: b\n1️⃣\"items:\n  - c\n"),
    ("missing-colon", "a: b\n1️⃣'items:'\n  - c\n"),
    ("missing-colon", "a: b\n1️⃣\"say: |\n  c\n"),
    ("missing-colon", "a: b\n1️⃣\"ask: c\nd: e\n"),
    ("colon-in-text", "kind: 1️⃣kind: number\n"),
    ("reserved-character", "a: b\n1️⃣@refer: [c]\n"),
    ("text-after-value", "modes: [self, story] 1️⃣ages: 13-17\n"),
    ("reserved-character", "1️⃣```yaml\na: b\n"),
    ("key-not-text", "weights: { a: 11️⃣,5 }\n"),
    ("duplicate-key", "- id: a\n  ask: b\n  kind: c\n  1️⃣ask: d\n  kind: e\n"),
    ("indentation", "title: A\n  1️⃣audience: student\n"),
    ("indentation", "a:\n  b: 1\n 1️⃣c: 2\n"),
    ("indentation", "  a: 1\n1️⃣b: 2\n"),
    ("indentation", "items:\n  - id: a\n    ask: b\n  1️⃣id: c\n    ask: d\n"),
    ("indentation", "expect:\n  1️⃣- shown: [a]\n  undecided: []\n  refers: []\n"),
    ("reserved-character", "items:\n  - id: a\n  1️⃣-id: b\n    ask: c\n"),
    ("unusual-line-break", "a: b\nc: d1️⃣\re: f\n"),
    ("text-after-value", "close: { any: [a, b] }1️⃣;\nd: e\n"),
    ("missing-comma", "a: { b: c, d: 1️⃣“for {person} alone” }\ne: f\n"),
    ("missing-colon", "a: b\nmood 1️⃣= [c]\n"),
    ("key-between", "answers:\n  a: yes\n1️⃣story: Mina is 15.\n  b: no\n"),
    ("indentation", "a:\n- b\n  1️⃣- c: d\n  e: f\n"),
    ("indentation", "items:\n  - a\n  1️⃣b: c\n"),
    ("indentation", "a: b\n1️⃣- c\n"),
    ("indentation", "- a\n1️⃣b: c\n"),
    ("indentation", "items:\n  - a: b\n    c: d\n\n  # so\n  1️⃣e: f\n"),
    ("tab-indentation", "a: b\n1️⃣\u{A0}c: d\n"),
    ("tab-indentation", "a:\n  b: c\n  1️⃣\u{A0}d: e\n"),
    ("merge-key", "a: &x { b: c }\nd: { 1️⃣<<: *x, e: f }\n"),
    ("merge-key", "a:\n  1️⃣<<: *nothing\n  b: c\n"),
    ("tab-indentation", "a:\n1️⃣\tb: c\n"),
    ("tab-indentation", "a:\n  b: c\n1️⃣\td: e\n"),
    ("list-on-key-line", "do: 1️⃣- Tell one person\n"),
    ("reserved-character", "ask: 1️⃣@home or away?\n"),
    ("reserved-character", "ask: 1️⃣`code`\n"),
    ("reserved-character", "ask: 1️⃣%d days\n"),
    ("reserved-character", "ask: 1️⃣**bold** text\n"),
    ("block-header", "say: | 1️⃣This is known.\n"),
    ("unknown-escape", "pattern: \"a1️⃣\\d\"\n"),
    ("unknown-escape", "pattern: \"1️⃣\\ud83d\\ude00\"\n"),
    ("missing-value", "modes: [self, 1️⃣, class]\n"),
    ("directive", "1️⃣%TAGS here\n---\na: b\n"),
    ("second-document", "a: b\n1️⃣---\nc: d\n"),
    ("second-document", "a: b\n...\n1️⃣---\nc: d\n"),
    ("second-document", "a: b\n...\n1️⃣c: d\n"),
    ("second-document", "1️⃣...\na: b\n"),
    ("custom-tag", "- {id: z, when: 1️⃣!only_photos}\n"),
    ("not-yaml", "a: &b 1️⃣&c d\n"),
  ]

  @Test(arguments: mistakes)
  func `each has a code and stands where the reader would look`(code: String, text: String) throws {
    let source = MarkedSource(text)
    let first = try #require(Document.read(source.file).diagnostics.first)
    #expect(first.kind.code == code)
    #expect(first.span?.start == source["1️⃣"])
  }

  @Test(arguments: [
    (
      "a: 1️⃣\"One\nb: 2\nc: 2️⃣[d\ne: f: g\nh: i\n",
      ["unclosed-quote", "unclosed-bracket", "colon-in-text"]
    ),
    (
      "- a: b\n  c: 1️⃣{ d: e\n  f: g\n- h: i\n  j: 2️⃣@k\n",
      ["unclosed-bracket", "reserved-character"]
    ),
    ("a: b\nc:\n  d: e\n 1️⃣f: g\nh: i\nj: 2️⃣%k\n", ["indentation", "reserved-character"]),
    ("1️⃣id met\nask: So?\nkind: 2️⃣`x`\n", ["missing-colon", "reserved-character"]),
    ("1️⃣\"a: b\nc: d\ne: 2️⃣@f\n", ["missing-colon", "reserved-character"]),
    (
      "a:\n  b:\n1️⃣\t\t- c\n  d: e\nf:\n  - g: 2️⃣@h\n", ["tab-indentation", "reserved-character"]
    ),
    ("a: 1\nb: 1️⃣c: 2\nd: 3\n2️⃣---\ne: f: g\n", ["colon-in-text", "second-document"]),
    ("a: 1️⃣@b\nc: d\n2️⃣c: e\n", ["reserved-character", "duplicate-key"]),
    (
      "a:\n  b: c\n1️⃣d: e\n  f: g\n  h: 2️⃣@i\nj: k\n", ["key-between", "reserved-character"]
    ),
    ("a:\n    b: c\n1️⃣\u{A0}   d: e\nf: 2️⃣@g\n", ["tab-indentation", "reserved-character"]),
    // One mistake that spoils what is behind it is told once.
    ("a: 1️⃣\"One\n  two\nb: c\n", ["unclosed-quote"]),
    ("a:\n  - b: 1\n    c: 2\n   1️⃣d: 3\n    e: 4\n  - f: 5\n", ["indentation"]),
    ("a: b\n1️⃣- c\n- d\n- e\n", ["indentation"]),
    // In brackets nothing can be taken out.
    ("{ a: 1️⃣\"One, b: c }\nd: [e\n", ["unclosed-quote"]),
  ])
  func `a mistake does not hide those behind it`(text: String, codes: [String]) {
    let source = MarkedSource(text)
    let found = Document.read(source.file).diagnostics
    #expect(found.map(\.kind.code) == codes)
    #expect(found.first?.span?.start == source["1️⃣"])
    if codes.count > 1 { #expect(found[1].span?.start == source["2️⃣"]) }
  }

  @Test func `of a file with mistakes the rest is known, and where something in it is cut`() throws
  {
    let source = MarkedSource(
      """
      items:
        - { id: one, ask: So? }
        - id: two
          1️⃣ask:
            a: b: c
        - 2️⃣id: three
          ask: d: e
      more:
        - 3️⃣{ id: four }
      """)
    let rest = try #require(Document.read(source.file).rest)
    #expect(rest.root.mapping?.entries.map(\.key.scalar?.text) == ["items", "more"])
    #expect(rest.names(at: "id") == ["two", "three"])
    let isCut = ["1️⃣", "2️⃣", "3️⃣"].map { mark in
      source.offsets[mark].map { rest.isCut(at: source.file.span($0..<$0 + 1)) }
    }
    #expect(isCut == [true, false, false])
  }

  @Test func `however many mistakes there are, reading ends`() {
    let text = String(repeating: "a: [b\nc: d\n", count: 1000)
    let found = Document.read(SourceFile(name: "test.yaml", text: text)).diagnostics
    #expect(found.map(\.kind.code) == Array(repeating: "unclosed-bracket", count: 21))
  }

  @Test(arguments: ["", "a: 1\n", "a:\n  - "])
  func `a key that is too long is said to be so, on the first line as on others`(before: String) {
    for quote in ["", "\""] {
      let key = quote + String(repeating: "é", count: 1025) + quote
      #expect(codes("\(before)\(key): 1\n") == ["key-too-long"])
    }
    #expect(codes("\(before)\(String(repeating: "é", count: 1024)): 1\n") == [])
  }

  @Test func `a line that lines up is not told that it does not`() {
    for text in ["a: b\n- c\n", "- a\nb: c\n", "a:\n  - b: c\n  d: e\n"] {
      let found = Document.read(SourceFile(name: "test.yaml", text: text)).diagnostics
      #expect(found.map(\.kind.code) == ["indentation"])
      #expect(found.first?.message.contains("line up") == false)
      #expect(found.first?.message.contains("same column") == true)
    }
  }

  @Test func `the words say what to do`() throws {
    let renderer = DiagnosticRenderer()
    let texts = Self.mistakes.map { mistake in
      renderer.render(Document.read(MarkedSource(mistake.text).file).diagnostics)
    }
    try expectSnapshot(texts.joined(separator: "\n"), named: "syntax-mistakes.txt")
  }
}
