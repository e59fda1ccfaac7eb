import BundledScoring
import LocatedYAML
import ScreeningCore
import TestSupport
import Testing

@testable import RulePacks

/// What newcomers get wrong in the files of a pack: one message, at its place, which mends it when obeyed.
struct NewcomersTests {
  struct Slip: CustomTestStringConvertible, Sendable {
    let file: String
    let old: String
    /// With `1️⃣` where the message stands.
    let new: String
    let code: String
    let message: String
    /// What the message advises, in place of the old text.
    let mended: String

    var testDescription: String { message }
  }

  static let files = [
    "pack.yaml": """
    format: 1
    pack: drafts
    version: 0.1.0
    title: Drafts
    language: en
    validation: { status: none }
    patterns:
      secrecy: Asking to keep things secret
    checklists: [draft.yaml]
    scenarios: [stories]
    """,
    "draft.yaml": Draft.checklist(
      items: """
        - { id: a, kind: yes_no, ask: Is it so?, sign: secrecy }
        - id: some
          kind: choices
          ask: Which?
          choices:
            photo: A photo
            money: Money
        """,
      scores: """
        scores:
          sum:
            module: weighted-sum
            weights: { a: 1 }
        """,
      guidance: """
        guidance:
          - { id: gift, when: a || sum >= 1, urgency: talk, title: If, say: So., refer: [directory] }
          - { id: everyone, always: true, urgency: learn, title: Good, say: Talk. }
        """),
    "stories/one.yaml": """
    scenario: one
    checklist: draft
    story: Somebody writes.
    answers:
      a: yes
      some: [photo]
    expect:
      shown: [gift, everyone]
      undecided: []
      refers: [directory]
    """,
  ]

  @Test(arguments: [
    Slip(
      file: "pack.yaml", old: "checklists: [draft.yaml]", new: "checklists: 1️⃣draft.yaml",
      code: "wrong-kind", message: "'checklists' takes a list; write 'checklists: [draft.yaml]'",
      mended: "checklists: [draft.yaml]"),
    Slip(
      file: "pack.yaml", old: "[draft.yaml]", new: "[1️⃣draff.yaml]", code: "missing-file",
      message:
        "'drafts/draff.yaml' cannot be read: there is no such file; did you mean 'draft.yaml'?",
      mended: "[draft.yaml]"),
    Slip(
      file: "pack.yaml", old: "[stories]", new: "[1️⃣stories/ones.yml]", code: "missing-file",
      message:
        "'drafts/stories/ones.yml' cannot be read: there is no such file; did you mean 'stories/one.yaml'?",
      mended: "[stories/one.yaml]"),
    Slip(
      file: "pack.yaml", old: "[stories]", new: "[1️⃣stories/*.yaml]", code: "wrong-kind",
      message:
        "'stories/*.yaml' is a pattern, and files are listed by their names; write 'stories/', which "
        + "stands for all files in that folder", mended: "[stories/]"),
    Slip(
      file: "pack.yaml", old: "[draft.yaml]", new: "[1️⃣'*.yaml']", code: "wrong-kind",
      message: "'*.yaml' is a pattern, and files are listed by their names; write each of them",
      mended: "[draft.yaml]"),
    Slip(
      file: "pack.yaml", old: "validation: { status: none }", new: "validation: 1️⃣pilot",
      code: "wrong-kind",
      message:
        "a validation is written as keys with values, as in 'validation: { status: none }'",
      mended: "validation: { status: none }"),
    Slip(
      file: "pack.yaml", old: "patterns:\n  secrecy: Asking", new: "patterns: 1️⃣secrecy: Asking",
      code: "colon-in-text",
      message:
        "'secrecy' cannot be a key on the line of another; write each key that belongs under "
        + "'patterns' on a line of its own below it, indented; or, if all of this is one text, put it in "
        + "quotes: \"secrecy: Asking to keep things secret\"",
      mended: "patterns:\n  secrecy: Asking"),
    Slip(
      file: "draft.yaml", old: "module: weighted-sum", new: "1️⃣modul: weighted-sum",
      code: "unknown-key", message: "a score has no key 'modul'; did you mean 'module'?",
      mended: "module: weighted-sum"),
    Slip(
      file: "draft.yaml", old: "id: some", new: "id: 1️⃣a", code: "duplicate-name",
      message: "there is already an item called 'a'; choose another name", mended: "id: some"),
    Slip(
      file: "draft.yaml", old: "id: everyone", new: "id: 1️⃣gift", code: "duplicate-name",
      message: "there is already a piece of guidance called 'gift'; choose another name",
      mended: "id: everyone"),
    Slip(
      file: "draft.yaml", old: "refer: [directory]", new: "refer: 1️⃣none", code: "wrong-kind",
      message: "'refer' takes a list, also where there is nothing in it; write 'refer: []'",
      mended: "refer: [directory]"),
    Slip(
      file: "stories/one.yaml", old: "shown: [gift, everyone]", new: "shown: 1️⃣{gift, everyone}",
      code: "wrong-kind", message: "'shown' takes a list; write 'shown: [gift, everyone]'",
      mended: "shown: [gift, everyone]"),
    Slip(
      file: "draft.yaml", old: "title: If, say",
      new: "1️⃣colour: red, size: 3, mood: x, note: y, title: If, say",
      code: "unknown-key",
      message:
        "a piece of guidance has no keys 'colour', 'size', 'mood' and 1 more here; it can have "
        + "'id', 'when', 'always', 'urgency', 'title', 'say', 'do', 'refer'",
      mended: "title: If, say"),
    Slip(
      file: "stories/one.yaml", old: "some: [photo]", new: "1️⃣some.photo: yes", code: "unknown-item",
      message:
        "'some.photo' is how a condition speaks of a choice; an answer names the item, so write "
        + "'some: [photo]'", mended: "some: [photo]"),
    Slip(
      file: "stories/one.yaml", old: "undecided: []", new: "undecided: 1️⃣none", code: "wrong-kind",
      message: "'undecided' takes a list, also where there is nothing in it; write 'undecided: []'",
      mended: "undecided: []"),
    Slip(
      file: "stories/one.yaml", old: "undecided: []", new: "1️⃣undecided:", code: "no-value",
      message:
        "'undecided' has no value; write its entries, or 'undecided: []' where there are none",
      mended: "undecided: []"),
    Slip(
      file: "stories/one.yaml", old: "story: Somebody writes.", new: "1️⃣story:", code: "no-value",
      message:
        "'story' has no value; write one, such as 'story: Mina is 15. A scout writes to her …'",
      mended: "story: Mina is 15."),
    Slip(
      file: "stories/one.yaml", old: "shown: [gift, everyone]", new: "shown: 1️⃣gift, everyone",
      code: "wrong-kind", message: "'shown' takes a list; write 'shown: [gift, everyone]'",
      mended: "shown: [gift, everyone]"),
    Slip(
      file: "stories/one.yaml",
      old: "  shown: [gift, everyone]\n  undecided: []\n  refers: [directory]",
      new: "  1️⃣- shown: [gift, everyone]\n  - undecided: []\n  - refers: [directory]",
      code: "wrong-kind",
      message:
        "what is expected is written as keys with values in the same column; take the '- ' before each "
        + "of them away",
      mended: "  shown: [gift, everyone]\n  undecided: []\n  refers: [directory]"),
  ])
  func `a slip is told once, and its advice mends it`(slip: Slip) throws {
    let marked = try #require(Self.files[slip.file]).replacing(slip.old, with: slip.new)
    let source = MarkedSource(marked)
    let found = try errors(with: source.text, in: slip.file)
    #expect(found.map { "\($0.kind.code): \($0.message)" } == ["\(slip.code): \(slip.message)"])
    #expect(found.first?.span?.start == source["1️⃣"])
    let mended = try #require(Self.files[slip.file]).replacing(slip.old, with: slip.mended)
    #expect(try errors(with: mended, in: slip.file).map(\.message) == [])
  }

  @Test(arguments: [
    ("draft.yaml", "title: A draft", "title: A draft: two"),
    ("draft.yaml", "  - { id: everyone", "  - { id: @everyone"),
    ("draft.yaml", "      ask: Which?", "      ask: \"Which\" is it?"),
    ("draft.yaml", "    module: weighted-sum", "   module: weighted-sum"),
  ])
  func `the names in a story are looked at although the checklist has a mistake in its syntax`(
    file: String, old: String, new: String
  ) throws {
    var files = Self.files
    files[file] = files[file]?.replacing(old, with: new)
    let sound = try errors(in: files)
    #expect(sound.count == 1, "\(sound.map(\.message))")
    files["stories/one.yaml"] = files["stories/one.yaml"]?
      .replacing("some: [photo]", with: "somme: [photo]").replacing("[gift,", with: "[gifft,")
    let found = try errors(in: files).map(\.message)
    #expect(
      found.contains("the checklist has no item 'somme'; did you mean 'some'?")
        || new.contains("is it"))
    #expect(found.contains("the checklist has no guidance 'gifft'; did you mean 'gift'?"))
  }

  @Test func `a mistake in the syntax hides no condition of other lines`() throws {
    var files = Self.files
    files["draft.yaml"] = files["draft.yaml"]?
      .replacing("title: A draft", with: "title: A draft: two")
      .replacing("a || sum >= 1", with: "aa || sum => 1")
    #expect(
      try errors(in: files).map(\.kind.code) == ["colon-in-text", "condition-syntax"])
  }

  @Test func `what is cut by a mistake in the syntax is no second mistake`() throws {
    var files = Self.files
    files["draft.yaml"] = files["draft.yaml"]?
      .replacing("weights: { a: 1 }", with: "weights:\n        a: 1: 2")
      .replacing("    photo: A photo\n", with: "    photo: A: photo\n")
      .replacing("    money: Money", with: "    money: Mo: ney")
    #expect(
      try errors(in: files).map(\.kind.code) == Array(repeating: "colon-in-text", count: 3))
  }

  @Test func `a listed file that is not there is not repeated in what to write`() throws {
    var files = Self.files
    files["pack.yaml"] = files["pack.yaml"]?.replacing("[stories]", with: "[stories/two.yaml]")
    let today = try #require(CalendarDate("2026-11-24"))
    let found = try inFolder(files) { folder in
      Lint(Library(folders: [folder], modules: bundledModules), today: today, wordLists: [])
        .report()
        .diagnostics
    }
    #expect(
      found.filter { $0.kind.code == "unlisted-file" }.map(\.message) == [
        "nothing reads this story; in pack.yaml, write 'scenarios: [stories/one.yaml]'"
      ])
  }

  private func errors(with text: String, in file: String) throws -> [Diagnostic] {
    var files = Self.files
    files[file] = text
    return try errors(in: files)
  }

  private func errors(in files: [String: String]) throws -> [Diagnostic] {
    try inFolder(files) { folder in
      Library(folders: [RulesPath("\(folder)/drafts", calledBy: "drafts")], modules: bundledModules)
        .diagnostics.filter(\.isError)
    }
  }

  private func inFolder<Result>(
    _ files: [String: String], _ body: (String) throws -> Result
  ) throws -> Result {
    let folder = try TemporaryFolder(
      Dictionary(uniqueKeysWithValues: files.map { ("drafts/\($0)", $1) }))
    return try withExtendedLifetime(folder) { try body(folder.path) }
  }
}
