import Diagnostics
import Testing

@testable import LanguageServer

/// `|` marks the place that is looked for.
struct DraftOutlineTests {
  @Test(arguments: [
    ("|", ""), ("a: |", "a"), ("a:\n  b: x|", "a b"), ("a:\n  |", "a"), ("a:\n|", ""),
    ("a:\n  - |", "a -"), ("a:\n- |", "a -"), ("a:\n  - b: 1\n    |", "a -"),
    ("a:\n  - b: 1\n  |", "a"), ("a:\n  - b: 1\n    c: |\n    d: 2", "a - c"),
    ("a:\n  - b\n  - c|", "a -"), ("a: [b, |", "a -"), ("a: { b: |", "a b"), ("a: { b: 1, |", "a"),
    ("a: { b: [{ c: |", "a b - c"), ("a: [\n  b,\n  c|\n]", "a -"), ("a: \"x [\"\nb: |", "b"),
    ("a: [b, c]\nd: |", "d"), ("a: [b\nd: |", "d"), ("a: { b: \"}, {\", c: |", "a c"),
    ("a: |\n  b: {\nc: x|", "c"), ("- oops\na: \"x\nb:\n  c: |", "b c"), ("a: x # y: [\nb: |", "b"),
    ("a:\n  - { id: x, b: | }\n  - c", "a - b"), ("a: {b: [c|]}", "a b -"),
  ])
  func `keys and entries around a place are told, also in what is broken`(
    marked: String, path: String
  ) throws {
    let (outline, place) = Self.outline(marked)
    let found = try #require(place)
    let steps = outline.path(to: found.part).map { part in
      switch outline.parts[part].step {
      case .key(let name)?: name
      case .entry?: "-"
      case nil: ""
      }
    }
    #expect(steps.joined(separator: " ") == path)
  }

  @Test(arguments: ["# a|", "a: x\n# b: |", "a: |\n  some te¦xt", "a: >-\n\n  x\n\n  y: ¦"])
  func `in a comment or a text of several lines there is no place`(marked: String) {
    #expect(Self.outline(marked).place == nil)
  }

  @Test func `keys beside a place are known, those below it as well`() throws {
    let (outline, place) = Self.outline(
      "a:\n  - id: x\n    |\n    kind: 'yes_no' # c\n    of: [y]\nb: 1")
    let part = try #require(place).part
    #expect(outline.parts[part].words == ["id": "x", "kind": "yes_no", "of": ""])
  }

  @Test(arguments: [
    ("a|", true), ("a: |", false), ("a:\n  - b|", true), ("a: {b|", true), ("a: {b: c|", false),
    ("a: [b|", false),
  ])
  func `where a key can stand is known`(marked: String, mayBeKey: Bool) throws {
    #expect(try #require(Self.outline(marked).place).mayBeKey == mayBeKey)
  }

  /// The outline of a text with a mark; `¦` marks where a `|` stands for itself.
  private static func outline(_ marked: String) -> (
    outline: DraftOutline, place: DraftOutline.Place?
  ) {
    let mark: Character = marked.contains("¦") ? "¦" : "|"
    let end = marked.lastIndex(of: mark) ?? marked.endIndex
    let text = String(marked[..<end]) + marked[end...].dropFirst()
    let outline = DraftOutline(
      SourceFile(name: "a.yaml", text: text), at: marked[..<end].utf8.count)
    return (outline, outline.place)
  }
}
