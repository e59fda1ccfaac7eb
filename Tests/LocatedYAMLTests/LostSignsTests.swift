internal import LocatedYAML
internal import TestSupport
internal import Testing

/// Quotes, dashes, commas and spaces that were forgotten or look like others: the message stands where
/// the mistake is, and what it advises works.
@Suite struct `Signs that got lost` {
  @Test(arguments: [
    ("a: 1️⃣\"One\nb: \"two\"\n", "put the missing \" at its end"),
    ("a: 1️⃣'One\nb: 'two'\n", "put the missing ' at its end"),
    ("- a: 1️⃣\"One\n  b: they say \"two\" often\n", "put the missing \""),
    ("a: [\"One\", 1️⃣\"two, \"three\"]\n", "put the missing \""),
    ("a: 1️⃣\"One\nb: two\nc: 3 \"\nd: e\n", "put the missing \""),
    ("a: 1️⃣\"One\n", "never closed"),
  ])
  func `a text that is not closed is reported where it begins`(text: String, words: String) throws {
    try expect("unclosed-quote", words, text)
  }

  @Test(arguments: [
    "a: \"One\n  two\"\n", "a: \"One\n\n  b: two\"\n", "a: 'It''s\n  so'\nb: 'c'\n",
  ])
  func `a text in quotes may go over lines that are indented`(text: String) throws {
    _ = try sound(text)
  }

  @Test(arguments: [
    ("- a\n1️⃣* b\n", "not with '*'"),
    ("x:\n  - id: a\n    b: c\n  1️⃣• id: d\n    b: e\n", "not with '•'"),
    ("x:\n  - a: b\n  1️⃣– c: d\n", "not with '–'"), ("1️⃣* id: x\n  b: c\n", "not with '*'"),
  ])
  func `another bullet than a dash is called so`(text: String, words: String) throws {
    try expect("reserved-character", words, text)
  }

  @Test(arguments: [
    ("signs: {a: b1️⃣]\nc: d\n", "this ']' does not close the '{' that is open; write '}'"),
    (
      "any: [a, b1️⃣}\nc: d\n",
      "does not close the '[' that is open; write ']' in its place or before"
    ),
    ("a: {b: [c, d 1️⃣}, e: f}\n", "does not close the '['"),
    ("a: [b, {c: d1️⃣]]\n", "does not close the '{'"),
    ("steps: [a, b 1️⃣# so, c]\nd: e\n", "this '#' begins a comment"),
    ("bands: {a: 1, b: 2 1️⃣# high }\nd: e\n", "this '#' begins a comment"),
    ("do: [a, \"b # c\", d 1️⃣# e]\nf: g\n", "behind the ']'"),
    ("- {a: b 1️⃣# c}\n- d\n", "this '#' begins a comment"),
  ])
  func `a bracket of the other kind, or in a comment, is shown`(text: String, words: String) throws
  {
    try expect("unclosed-bracket", words, text)
  }

  @Test(arguments: ["[a, b]1️⃣]\n", "{a: b}1️⃣]\n", "{a: [b]} 1️⃣}\n"])
  func `a bracket that closes nothing is called so`(text: String) throws {
    try expect("text-after-value", "closes nothing; take it away", "x: \(text)y: z\n")
  }

  @Test(arguments: [
    ("ask: 1️⃣*How does it feel?\n", "in quotes: \"*How does it feel?\""),
    ("say:\n  1️⃣*Stop replying now.\n", "in quotes: \"*Stop replying now.\""),
    ("- a: b\n  c: 1️⃣*d e\n", "in quotes: \"*d e\""), ("do: [1️⃣*a b, c]\n", "in quotes: \"*a b\""),
    ("1️⃣*sections:\n  a: b\n", "or take the '*' away"),
  ])
  func `a text that begins with a star is told once to stand in quotes`(
    text: String, words: String
  ) throws {
    try expect("reserved-character", words, text)
  }

  @Test(arguments: [
    ("a: [1️⃣@home what, What now]\n", "put it in quotes: \"@home what\""),
    ("a: { b: 1️⃣`x`, c: d }\n", "put it in quotes: \"`x`\""),
    ("a: { b: 1️⃣*123# }\n", "put it in quotes: \"*123#\""),
  ])
  func `within brackets the entry alone stands in quotes`(text: String, words: String) throws {
    try expect("reserved-character", words, text)
  }

  @Test(arguments: [
    ("a: &How does it feel?\n", "put all of it in quotes: \"&How does it feel?\""),
    ("a: &x one two\nb: *x2\n", "in quotes: \"&x one two\""), ("a: &x one\nb: *x\n", nil),
    ("a: R &D at work\n", nil), ("a: one\n", nil), ("a: &x 12\n", nil),
  ])
  func `a word after an ampersand that YAML swallows is a warning`(
    text: String, words: String?
  ) throws {
    let document = Document.read(SourceFile(name: "test.yaml", text: text))
    let found = document.diagnostics.filter { $0.kind.code == "lost-anchor" }
    #expect(found.count == (words == nil ? 0 : 1))
    #expect(found.first.map { $0.message.hasSuffix(words ?? "") } ?? true)
  }

  @Test(arguments: [
    "a: b\nc:1️⃣\u{A0}d\ne: f\n", "x:\n  a: b\n1️⃣\u{A0} c: d\n  # one\n\n  # two\n  e: f\n",
    "x:\n1️⃣\u{A0} a:\n    b: c\n    d: e\n  f: g\n",
  ])
  func `a no-break space is shown as what it is`(text: String) throws {
    try expect("tab-indentation", "no-break space", text)
  }

  @Test func `a text that became a map in brackets is quoted as far as it goes`() throws {
    let root = try sound("steps: [Never, Now: and then, Often]\n")
    let entry = try #require(root.mapping?["steps"]?.sequence?[1])
    #expect(Diagnostic.textBecameMap(entry)?.message.hasSuffix(": \"Now: and then\"") == true)
  }

  @Test(arguments: [
    ("{ a: In the place, where we met, b: Elsewhere }", ["\"In the place, where we met\""]),
    ("{ a: One, two, three }", ["\"One, two, three\""]),
    ("{ a: f(x, y), b: c }", []), ("{ a: One, b: , c: two }", []), ("{ a: One, b: two }", []),
  ])
  func `a text in braces that a comma cuts is put together again`(
    text: String, advice: [String]
  ) throws {
    let mapping = try #require(try sound("x: \(text)\n").mapping?["x"]?.mapping)
    let messages = mapping.cutTexts().compactMap { $0.problem?.message }
    #expect(messages.count == advice.count)
    for (message, words) in zip(messages, advice) { #expect(message.hasSuffix(words)) }
  }

  @Test(arguments: [
    ("[Go slow, you set the pace]", true, 1), ("[Never, Now, and then, Often]", false, 1),
    ("[never, sometimes, often]", false, 0), ("[Never, sometimes, often]", false, 0),
    ("[\"Go slow\", you set the pace]", true, 0), ("[Never, Often]", false, 0),
  ])
  func `an entry that begins small may be the rest of the one before it`(
    text: String, areSentences: Bool, count: Int
  ) throws {
    let list = try #require(try sound("x: \(text)\n").mapping?["x"])
    #expect(list.entriesCutByComma(areSentences: areSentences).count == count)
  }

  @Test func `what readers would see, or not see, is a warning`() throws {
    func text(_ yaml: String) throws -> Node { try #require(try sound(yaml).mapping?["a"]) }
    #expect(Diagnostic.curlyQuotes(try text("a: “Do you know them?”\n")) != nil)
    #expect(Diagnostic.curlyQuotes(try text("a: She asks “why” and “when”\n")) == nil)
    #expect(
      Diagnostic.oddities(of: try text("a: So, then\"\n")).map(\.kind.code) == ["stray-quote"])
    #expect(Diagnostic.oddities(of: try text("a: They say \"no\"\n")) == [])
    #expect(Diagnostic.lostTag(try text("a: ! Stop now\n")) != nil)
    #expect(Diagnostic.lostTag(try text("a: Stop! Now\n")) == nil)
  }

  @Test func `a space of another kind further up in a text is left alone`() {
    let text = "say: |\n  \u{A0}text\na: b\n  c: d\n"
    let found = Document.read(SourceFile(name: "test.yaml", text: text)).diagnostics
    #expect(found.map(\.kind.code) == ["indentation"])
  }

  @Test(arguments: [
    ("-- Often", 1), ("• Often", 1), ("Now and then, -- Often", 1), ("Never; - Often", 1),
    ("Now and then - often", 0), ("-5 degrees", 0), ("So, - ", 0), ("He said: so - or so", 0),
  ])
  func `the dash of another entry inside a text is a warning`(text: String, count: Int) throws {
    let entry = try #require(try sound("- \"\(text)\"\n").sequence?.first)
    let found = Diagnostic.oddities(of: entry) + [Diagnostic.entryInEntry(entry)].compactMap(\.self)
    #expect(found.count == count)
    #expect(found.allSatisfy { $0.kind.code == "stray-dash" && !$0.isError })
  }

  @Test(arguments: [
    ("- Stop replying.\n  Tell someone.\n", true), ("- Stop replying,\n  Tell someone.\n", false),
    ("- Stop replying.\n  then tell someone.\n", false),
    ("- \(String(repeating: "word ", count: 15))stop.\n  Tell someone.\n", false),
  ])
  func `an entry whose dash was forgotten is a warning`(text: String, isOne: Bool) throws {
    let entry = try #require(try sound(text).sequence?.first)
    #expect((entry.entryRunOn != nil) == isOne)
  }

  @Test(arguments: [
    "{ 1️⃣// mine\n\"a\": \"yes\" }", "{ \"a\": \"yes\", 1️⃣// mine\n\"b\": 3 }",
    "{ \"a\": \"yes\" 1️⃣/* mine */ }", "{ \"a\": \"yes\" } 1️⃣// mine",
  ])
  func `JSON is said to have no comments`(text: String) throws {
    let source = MarkedSource(text)
    let file = SourceFile(name: "answers.json", bytes: source.file.bytes)
    let found = Document.read(file).diagnostics
    #expect(found.map(\.kind.code) == ["comment-in-json"])
    #expect(found.first?.span?.start.offset == source["1️⃣"]?.offset)
  }

  @Test func `a web address in JSON is no comment`() {
    let file = SourceFile(name: "answers.json", text: "{ \"a\": \"https://example.org\" }")
    #expect(Document.read(file).diagnostics == [])
  }

  private func expect(
    _ code: String, _ words: String, _ text: String, at place: SourceLocation = #_sourceLocation
  ) throws {
    let source = MarkedSource(text)
    let found = Document.read(source.file).diagnostics
    #expect(found.map(\.kind.code) == [code], sourceLocation: place)
    let first = try #require(found.first, sourceLocation: place)
    #expect(first.span?.start == source["1️⃣"], sourceLocation: place)
    #expect(first.message.contains(words), "\(first.message)", sourceLocation: place)
  }
}
