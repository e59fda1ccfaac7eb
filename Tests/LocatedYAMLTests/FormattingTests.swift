import LocatedYAML
import Testing

struct FormattingTests {
  private func formatted(_ text: String) throws(SourceFile.FormattingRefusal) -> String {
    try SourceFile(name: "test.yaml", text: text).formatted()
  }

  @Test(arguments: [
    ("a:   1   \nb : 2", "a: 1\nb: 2\n"),
    ("a:\n    b:\n      c: 1\n", "a:\n  b:\n    c: 1\n"),
    ("list:\n- one\n-   two\n", "list:\n  - one\n  - two\n"),
    (
      "list:\n    -   id: one\n        ask: x\n    -\n        id: two\n",
      "list:\n  - id: one\n    ask: x\n  -\n    id: two\n"
    ),
    ("- -   a\n  - b\n", "- - a\n  - b\n"),
    ("a: {b: 1,c:   [x,y , z],}\n", "a: { b: 1, c: [x, y, z] }\n"),
    ("a: [ ]\nb: {   }\n", "a: []\nb: {}\n"),
    ("a: [one,\n two,\n   three\n]\n", "a: [one,\n  two,\n  three\n]\n"),
    ("\n\n\na: 1\n\n\n\nb: 2\n\n\n", "a: 1\n\nb: 2\n"),
    ("a: 1\r\nb: 2\r\n", "a: 1\nb: 2\n"),
    (
      "a:\n    say: |\n        One.\n          Two.\n\n        Three.  \n",
      "a:\n  say: |\n    One.\n      Two.\n\n    Three.  \n"
    ),
    ("a:\n    say: |2\n        One.\n      Two.\n", "a:\n  say: |2\n      One.\n    Two.\n"),
    ("a:\n    say: long\n     text\n", "a:\n  say: long\n    text\n"),
    ("a: 'it  is'   # why\n", "a: 'it  is'   # why\n"),
    ("x:   &m one\ny:   *m\n*m : z\n", "x: &m one\ny: *m\n*m : z\n"),
    ("a:\n    !!str 5\n", "a:\n  !!str 5\n"),
  ])
  func `a layout is made even`(text: String, even: String) throws {
    #expect(try formatted(text) == even)
  }

  @Test func `comments keep their words, and go with what they stand by`() throws {
    let text = """
      # The first.
      a:
          # About b.
          b: 1 # here
      # About c.
      c:
      # About the entry.
      - one
          # At the end.
      """
    #expect(
      try formatted(text) == """
        # The first.
        a:
          # About b.
          b: 1 # here
        # About c.
        c:
          # About the entry.
          - one
          # At the end.

        """)
  }

  @Test(arguments: ["- |1\n y\n", "-    |2\n  y\n", "a:\n  - |1\n    x\n"])
  func `a text whose indentation is stated is laid out or left, and nothing else`(text: String) {
    let even = try? formatted(text)
    #expect(even == nil || codes(even ?? "") == [])
  }

  @Test func `what was laid out once stays as it is`() throws {
    let text = "a:\n      b:\n          - one\n      # where?\n  # here\n      c: 2\n# end\n"
    let even = try formatted(text)
    #expect(try formatted(even) == even)
  }

  @Test func `many comments take no more time each than a few`() throws {
    let text = String(repeating: "# a comment\n", count: 20_000) + "a: 1\n"
    #expect(try formatted(text) == text)
  }

  @Test func `a file with errors has no other layout`() {
    #expect(throws: SourceFile.FormattingRefusal.errors) { try formatted("a: [1\nb: 2") }
    #expect(throws: SourceFile.FormattingRefusal.errors) { try formatted("a: 1\na: 2") }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `however a file is laid out, it gets the same layout and says the same`(seed: UInt64) throws
  {
    var numbers = SeededGenerator(seed: seed)
    for _ in 0..<10 {
      let value = Sketch.map(&numbers, depth: 0)
      let even = value.text { $0 }
      #expect(try formatted(even) == even)
      let uneven = value.text { $0 + Int.random(in: 0...3, using: &numbers) }
      #expect(try formatted(uneven) == even, "\(uneven)")
    }
  }
}

/// A value that can be written with more spaces than it takes.
private indirect enum Sketch {
  case word(String)
  case block([String])
  case list([Sketch], inBrackets: Bool)
  case map([(key: String, value: Sketch)], inBrackets: Bool)

  static func map(_ numbers: inout SeededGenerator, depth: Int, inBrackets: Bool = false) -> Sketch
  {
    let count = Int.random(in: 1...3, using: &numbers)
    return .map(
      (0..<count).map { ("key\($0)", any(&numbers, depth: depth + 1, inBrackets: inBrackets)) },
      inBrackets: inBrackets)
  }

  private static func any(
    _ numbers: inout SeededGenerator, depth: Int, inBrackets: Bool
  ) -> Sketch {
    let isBracketed = inBrackets || Bool.random(using: &numbers)
    switch Int.random(in: depth > 3 ? 0...2 : 0...4, using: &numbers) {
    case 0:
      let words = ["one", "'it''s  so'", "\"a # b\"", "5", "two words"]
      return .word(words[Int.random(in: words.indices, using: &numbers)])
    case 1:
      return inBrackets
        ? .word("true") : .block(["First.", "  Second.", "", "Third: # no comment."])
    case 2: return .list([], inBrackets: true)
    case 3:
      let count = Int.random(in: 1...3, using: &numbers)
      return .list(
        (0..<count).map { _ in any(&numbers, depth: depth + 1, inBrackets: isBracketed) },
        inBrackets: isBracketed)
    default: return map(&numbers, depth: depth, inBrackets: isBracketed)
    }
  }

  /// Written with what `spaces` makes of the number of spaces that are enough.
  func text(_ spaces: (Int) -> Int) -> String {
    lines(spaces).joined(separator: "\n") + "\n"
  }

  private func lines(_ spaces: (Int) -> Int) -> [String] {
    func blanks(_ least: Int) -> String { String(repeating: " ", count: spaces(least)) }
    func indented(_ lines: [String], _ blanks: String) -> [String] {
      lines.map { $0.isEmpty ? "" : blanks + $0 }
    }
    switch self {
    case .word, .list(_, true), .map(_, true): return [inline(spaces)]
    case .block(let lines): return lines
    case .list(let entries, false):
      return entries.flatMap { entry in
        if case .block(let lines) = entry { return ["-\(blanks(1))|"] + indented(lines, blanks(2)) }
        let inner = entry.lines(spaces)
        let gap = blanks(1)
        return ["-\(gap)\(inner[0])"]
          + indented(Array(inner.dropFirst()), " " + gap)
      }
    case .map(let entries, false):
      return entries.flatMap { key, value in
        switch value {
        case .word, .list(_, true), .map(_, true):
          return ["\(key):\(blanks(1))\(value.inline(spaces))"]
        case .block(let lines): return ["\(key):\(blanks(1))|"] + indented(lines, blanks(2))
        case .list(_, false), .map(_, false):
          return ["\(key):"] + indented(value.lines(spaces), blanks(2))
        }
      }
    }
  }

  private func inline(_ spaces: (Int) -> Int) -> String {
    func blanks(_ least: Int) -> String { String(repeating: " ", count: spaces(least)) }
    switch self {
    case .word(let text): return text
    case .block: return "block"
    case .list(let entries, _):
      let inner = entries.map { $0.inline(spaces) }.joined(separator: ",\(blanks(1))")
      return "[\(blanks(0))\(inner)\(blanks(0))]"
    case .map(let entries, _):
      let inner = entries.map { "\($0.key):\(blanks(1))\($0.value.inline(spaces))" }
        .joined(separator: ",\(blanks(1))")
      return "{\(blanks(1))\(inner)\(blanks(1))}"
    }
  }
}
