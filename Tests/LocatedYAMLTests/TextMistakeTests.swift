internal import LocatedYAML
internal import TestSupport
internal import Testing

/// What only a reader who expects a text can report.
@Suite struct `Mistakes in texts` {
  @Test(arguments: [
    "say: one 1️⃣# two2️⃣\n", "say: one\n  two   1️⃣#three2️⃣", "say: 12 1️⃣# x2️⃣\r\n", "say: a\t1️⃣# x2️⃣\n",
  ])
  func `a comment directly after an unquoted text is found`(marked: String) throws {
    let source = MarkedSource(marked)
    let node = try #require(Document.read(source.file).root?.mapping?["say"])
    let warning = try #require(Diagnostic.commentCutsText(node))
    #expect(warning.kind.severity == .warning)
    #expect(warning.span?.start == source["1️⃣"])
    #expect(warning.span?.end == source["2️⃣"])
  }

  @Test(arguments: [
    "say: 'one' # two\n", "say: one#two\n", "say: one\n# two\n", "say: |\n  one # two\n",
    "say: # x\n",
    "say: [one] # two\n", "say: \"a # b\"\n",
  ])
  func `no other comment is`(text: String) throws {
    let node = try #require(try sound(text).mapping?["say"])
    #expect(node.trailingComment == nil)
  }

  @Test func `a text that became a map is told how to be written`() throws {
    let source = MarkedSource("- Keep what they wrote1️⃣: names\n")
    let node = try #require(Document.read(source.file).root?.sequence?.first)
    let error = try #require(Diagnostic.textBecameMap(node))
    #expect(error.span?.start == source["1️⃣"])
    #expect(error.message.hasSuffix("put the text in quotes: \"Keep what they wrote: names\""))
    #expect(Diagnostic.textBecameMap(try sound("{a: b}")) == nil)
    #expect(Diagnostic.textBecameMap(try sound("a")) == nil)
  }

  @Test func `the choice of CEL alone in a list is such a map`() throws {
    let node = try #require(try sound("- a ? 'x' : 'y'\n").sequence?.first)
    let message = try #require(Diagnostic.textBecameMap(node)).message
    #expect(message.hasSuffix("put the text in quotes: \"a ? 'x' : 'y'\""))
  }
}
