internal import LocatedYAML
internal import Testing

/// Inputs made to be slow; a mistake here takes minutes or memory, and the time limit ends it.
@Suite(.timeLimit(.minutes(1))) struct `Hostile inputs` {
  private static let size = 256 * 1024

  @Test(arguments: [
    "[", "{", "- ", "? ", "[a,", "{a: ", "[{", "- [", "- - ", "[?", "{? ",
  ])
  func `nesting past the limit is one error, early in the file`(unit: String) throws {
    let found = read(repeating: unit).diagnostics
    #expect(found.count == 1)
    #expect(try #require(found.first?.span).start.offset <= 1024)
  }

  @Test func `a ladder of keys ends at the limit`() {
    let ladder = (0..<1000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(codes(ladder) == ["nesting-too-deep"])
  }

  @Test func `a hundred levels are read, one more is not`() {
    #expect(codes(nested(100)) == [])
    #expect(codes(nested(101)) == ["nesting-too-deep"])
  }

  @Test func `aliases do not reach deeper than the limit`() {
    #expect(codes("- &a \(nested(60))\n- \(nested(39, around: "*a"))\n") == [])
    #expect(codes("- &a \(nested(60))\n- \(nested(40, around: "*a"))\n") == ["nesting-too-deep"])
  }

  @Test func `marks that nothing repeats are looked for once, however many there are`() {
    let text = (0..<10_000).map { "- &a\($0) some words\n" }.joined()
    let found = codes(text)
    #expect(!found.isEmpty && Set(found).isSubset(of: ["lost-anchor", "too-many-problems"]))
  }

  @Test func `aliases of aliases stop at the budget`() {
    var text = "- &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let parts = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "- &a\(level) [\(parts)]\n"
    }
    #expect(codes(text) == ["alias-expansion"])
  }

  @Test(arguments: [(80, true), (90, false), (5_000, false)])
  func `a long text is repeated up to eight MiB, whether by itself or within others`(
    times: Int, isRead: Bool
  ) {
    let text = "- &a " + String(repeating: "x", count: 100_000) + "\n"
    let single = text + String(repeating: "- *a\n", count: times)
    let nested =
      text + "- &b [*a, *a, *a, *a]\n" + String(repeating: "- { k: *b }\n", count: times / 4 - 1)
    for text in [single, nested] { #expect(codes(text) == (isRead ? [] : ["alias-expansion"])) }
  }

  @Test(arguments: [
    "a: ", "&a ", "*a ", "!", "!!str ", "\"", "'", "#", "\n", " ", "\t", "a,", "a ", "a\n", "|\n",
    "\\", "@", "%", ":", ": ", "]", "}", "? a\n", "- a\n", "[]\n", "---\n", "\r", "\r\n", "\u{85}",
    "\u{301}", "日", "\0", "\u{FEFF}", "%TAG !a! b\n", "'' ", "a: b: ", "# \n", "&a\n", "[: ",
    "*b\n",
  ])
  func `any sign over and over is read or refused`(unit: String) {
    let document = read(repeating: unit)
    #expect(document.root != nil || document.hasErrors)
    #expect(document.diagnostics.count <= Document.diagnosticLimit + 1)
  }

  @Test(arguments: [
    ("\"", " ", "a "), ("a", "\n", "b\n"), ("a: |\n", "\n", "  a\n"), ("a: >\n", "\n", "  a\n"),
    ("\"", "\n", "a\n"), ("'", " ", "a "),
  ])
  func `a long space before many words does not make reading slow`(
    start: String, space: String, word: String
  ) {
    let half = Self.size / 2
    let text =
      start + String(repeating: space, count: half) + String(repeating: word, count: half)
    #expect(codes(text) == ["too-much-space"])
  }

  @Test func `many values, keys and anchors are read up to the limit`() {
    let keys = (0..<50_001).map { "k\($0): &a\($0) x\n" }.joined()
    #expect(codes(keys) == ["too-many-values"])
  }

  @Test(arguments: ["|\n  ", "\"", "", "'"])
  func `one long text is read`(start: String) {
    let end = start == "|\n  " ? "" : start
    let text = "a: " + start + String(repeating: "x", count: Self.size) + end
    #expect(codes(text) == [])
  }

  @Test func `a text past eight MiB is refused`() {
    let file = SourceFile(
      name: "big.yaml", bytes: [UInt8](repeating: 0x23, count: SourceFile.sizeLimit + 1))
    #expect(Document.read(file).diagnostics.map(\.kind.code) == ["file-too-large"])
  }

  private func read(repeating unit: String) -> Document {
    let count = Self.size / unit.utf8.count
    let text = String(repeating: unit, count: count)
    return Document.read(SourceFile(name: "hostile.yaml", text: text))
  }

  private func nested(_ levels: Int, around inner: String = "") -> String {
    String(repeating: "[", count: levels) + inner + String(repeating: "]", count: levels)
  }
}
