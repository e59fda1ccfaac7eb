internal import LocatedYAML
internal import TestSupport
internal import Testing

@Suite struct `Rendering diagnostics` {
  @Test func `the place, the words, the code, the line, the caret, and notes alike`() {
    let text = rendered("a: 1\nb: 2\na: 3\n")
    #expect(
      text == """
        test.yaml:3:1: error: the key 'a' is here a second time; keep one of the two [duplicate-key]
         3 | a: 3
           | ^
        test.yaml:1:1: note: it is here first
         1 | a: 1
           | ^

        """)
  }

  @Test(arguments: [
    ("日本: 1️⃣bc2️⃣", "日本: bc", "      ^^"),
    ("a: 1️⃣日本2️⃣ c", "a: 日本 c", "   ^^^^"),
    ("a: e\u{301}1️⃣b2️⃣", "a: e\u{301}b", "    ^"),
    ("a: e1️⃣\u{301}2️⃣b", "a: e\u{301}b", "   ^"),
    ("a: 😀1️⃣b2️⃣", "a: 😀b", "     ^"),
    ("a: x\u{200D}y1️⃣b2️⃣", "a: x\u{200D}yb", "     ^"),
    ("a:\t1️⃣b2️⃣", "a:    b", "      ^"),
    ("a: 🇵🇭1️⃣b2️⃣", "a: 🇵🇭b", "     ^"),
    ("한국: 1️⃣b2️⃣", "한국: b", "      ^"),
    ("a: 1️⃣2️⃣b", "a: b", "   ^"),
    ("a: b1️⃣2️⃣", "a: b", "    ^"),
    ("a: 1️⃣b\n  c2️⃣", "a: b", "   ^"),
    ("\u{FEFF}a: 1️⃣b2️⃣", "a: b", "   ^"),
    ("a: \u{1B}[31m1️⃣b2️⃣", "a: <U+001B>[31mb", "               ^"),
    ("a: \u{202E}1️⃣b2️⃣", "a: <U+202E>b", "           ^"),
    ("a: 1️⃣\u{0}2️⃣b", "a: <U+0000>b", "   ^^^^^^^^"),
    ("a: 1️⃣\u{FFFF}2️⃣b", "a: <U+FFFF>b", "   ^^^^^^^^"),
  ])
  func `carets stand under what is meant`(marked: String, line: String, carets: String) throws {
    let source = MarkedSource(marked)
    let start = try #require(source.offsets["1️⃣"])
    let end = try #require(source.offsets["2️⃣"])
    let diagnostic = Diagnostic(kind, "here", at: source.file.span(start..<end))
    let lines = DiagnosticRenderer().render(diagnostic).split(separator: "\n")
    #expect(Array(lines[1].unicodeScalars) == Array(" 1 | \(line)".unicodeScalars))
    #expect(lines[2] == "   | \(carets)")
  }

  @Test func `bytes that are not UTF-8 are shown as numbers`() throws {
    let file = SourceFile(name: "test.yaml", bytes: Array("a: caf".utf8) + [0xE9, 0x0A])
    let found = Document.read(file).diagnostics
    #expect(
      DiagnosticRenderer().render(found) == """
        test.yaml:1:7: error: this byte (hexadecimal E9) is not UTF-8 text; save the file as UTF-8 \
        [not-utf-8]
         1 | a: caf<E9>
           |       ^^^^

        """)
  }

  @Test(arguments: [0, 10, 50, 500, 2_000, 3_999])
  func `a long line is shown around the caret`(offset: Int) throws {
    let words = (0..<1000).map { "w\(100 + $0 % 900)" }.joined()
    let file = SourceFile(name: "test.yaml", text: words)
    let diagnostic = Diagnostic(kind, "here", at: file.span(offset..<offset + 1))
    let lines = DiagnosticRenderer().render(diagnostic).split(separator: "\n").map(Array.init)
    #expect(lines[1].count <= 110)
    let caret = try #require(lines[2].firstIndex(of: "^"))
    #expect(lines[1][caret] == Array(words)[offset])
    #expect(lines[1].contains("…"))
  }

  @Test func `accents without end are cut like a long line`() throws {
    let accents = String(repeating: "\u{301}", count: 10_000)
    let file = SourceFile(name: "test.yaml", text: "e\(accents) b e\(accents)")
    let place = try #require(file.bytes.firstIndex(of: UInt8(ascii: "b")))
    for offset in [0, place, file.bytes.count - 2] {
      let text = DiagnosticRenderer().render(
        Diagnostic(kind, "here", at: file.span(offset..<offset + 1)))
      #expect(text.utf8.count < 4_000)
      #expect(text.unicodeScalars.contains("…"))
    }
  }

  @Test func `nothing of a name or message reaches the terminal raw`() {
    let file = SourceFile(name: "a\u{1B}[2Jb", text: "x")
    let diagnostic = Diagnostic(
      kind, "\u{9B}31m\u{202E}\n\u{7}", at: file.span(0..<1),
      notes: [.init("\u{1B}]0;t\u{7}")])
    #expect(
      DiagnosticRenderer().render(diagnostic) == """
        a<U+001B>[2Jb:1:1: error: <U+009B>31m<U+202E><U+000A><U+0007> [test]
         1 | x
           | ^
        note: <U+001B>]0;t<U+0007>

        """)
  }

  @Test func `colour only if asked for`() {
    let file = SourceFile(name: "a", text: "x")
    let diagnostic = Diagnostic(kind, "here", at: file.span(0..<1))
    #expect(!DiagnosticRenderer().render(diagnostic).contains("\u{1B}"))
    #expect(
      DiagnosticRenderer(colour: true).render(diagnostic).hasPrefix(
        "\u{1B}[1ma:1:1:\u{1B}[0m \u{1B}[1;31merror:\u{1B}[0m here"))
  }

  @Test func `diagnostics are ordered by file, then by place`() {
    let (first, second) = (SourceFile(name: "a", text: "xy"), SourceFile(name: "b", text: "xy"))
    let unordered = [
      Diagnostic(kind, "4", at: second.span(1..<2)), Diagnostic(kind, "2", at: first.span(1..<2)),
      Diagnostic(kind, "3", at: second.span(0..<1)), Diagnostic(kind, "1", at: first.span(0..<1)),
      Diagnostic(kind, "0", at: nil),
    ]
    #expect(unordered.orderedByPlace().map(\.message) == ["0", "1", "2", "3", "4"])
  }

  private let kind = DiagnosticKind(code: "test", title: "a test", explanation: "None.")

  private func rendered(_ text: String) -> String {
    DiagnosticRenderer().render(Document.read(MarkedSource(text).file).diagnostics)
  }
}

extension `Rendering diagnostics` {
  @Test func `problems in a sheet come in the order of its rows, those without a place first`() {
    let kind = DiagnosticKind(code: "a-kind", title: "", explanation: "")
    let cell = { row, column in
      Origin(.cell(SheetCell(file: "a.xlsx", sheet: "survey", row: row, column: column)))
    }
    let diagnostics = [
      Diagnostic(kind, "3", at: cell(10, 1)), Diagnostic(kind, "2", at: cell(2, 27)),
      Diagnostic(kind, "4", at: Origin(.path("item[2].text", in: "b.json"))),
      Diagnostic(kind, "1", at: cell(2, 26)), Diagnostic(kind, "0", at: .code),
    ]
    #expect(
      DiagnosticRenderer().render(diagnostics.orderedByPlace()) == """
        error: 0 [a-kind]
        a.xlsx:survey!Z2: error: 1 [a-kind]
        a.xlsx:survey!AA2: error: 2 [a-kind]
        a.xlsx:survey!A10: error: 3 [a-kind]
        b.json:item[2].text: error: 4 [a-kind]

        """)
  }
}
