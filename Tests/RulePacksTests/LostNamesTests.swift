import BundledScoring
import LocatedYAML
import TestSupport
import Testing

@testable import RulePacks

/// Where a name or another key that must be there cannot be read, the rest is looked at all the same.
struct LostNamesTests {
  static let guidance = "- { id: everyone, always: true, urgency: learn, title: Good, say: Talk. }"

  @Test(arguments: [
    "id: g, urgency: nwo, title: If", "id: g, urgency: tomorrow, title: If",
    "urgency: now, title: If", "id: g, urgency: now", "id: '--', urgency: now, title: If",
  ])
  func `what is wrong in guidance is told also where its name, urgency or title cannot be read`(
    start: String
  ) throws {
    let source = MarkedSource(
      Draft.checklist(
        items: "- { id: secret, kind: yes_no, ask: So? }",
        guidance: """
          guidance:
            - { \(start), when: secrt, say: So., do: [rst, rest, rest], refer: [directry] }
            \(Self.guidance)
          """))
    let step = AdviceLibrary.Step(
      name: Name("rest"), text: Text("Rest."), onlyWhen: [], notWhen: [], harmless: nil,
      isLead: false, need: nil, sources: [])
    let found = try Draft.plan(source, advice: AdviceLibrary(steps: [step])).diagnostics
    let codes = Set(found.map(\.kind.code))
    #expect(found.count == 5, "\(found.map(\.message))")
    #expect(
      codes.isSuperset(of: ["unknown-name", "unknown-step", "twice-in-list", "unknown-word"]))
  }

  @Test func `two pieces of guidance of one name are told though one of them cannot be read`()
    throws
  {
    let source = MarkedSource(
      Draft.checklist(
        items: "- { id: a, kind: yes_no, ask: So? }",
        guidance: """
          guidance:
            - { id: g, when: a, urgency: 1️⃣nwo, title: If, say: So. }
            - { id: 2️⃣g, when: a, urgency: now, title: Then, say: So. }
            \(Self.guidance)
          """))
    let found = try Draft.plan(source).diagnostics
    #expect(found.map(\.kind.code) == ["unknown-word", "duplicate-name"])
  }

  @Test(arguments: ["id: rest, do: ", "do: Rest.", "id: rest, do: Rest., lead: perhaps"])
  func `the situations of a step are looked at though it cannot be read`(start: String) throws {
    let findings = Findings()
    let text = """
      format: 1
      language: en
      situations:
        held: { words: someone keeps you in, otherwise: you can leave, danger: harm, urgent: true }
        lost: { words: you are lost, danger: harm }
      steps:
        - { \(start), not_when: [hld, lost, elsewhere], sources: [] }
      """
    let root = try #require(Document.read(SourceFile(name: "advice.yaml", text: text)).root)
    let library = try #require(AdviceReader(findings: findings).library(from: root))
    let incomplete = library.adding(AdviceLibrary(isIncomplete: true))
    incomplete.checkSituations(known: incomplete, findings)
    let messages = findings.diagnostics.filter { $0.kind.code == "unknown-situation" }.map(
      \.message)
    #expect(messages == ["there is no situation 'hld'; did you mean 'held'?"])
    #expect(library.steps.isEmpty)
  }

  @Test(arguments: [
    ("scenario: one\n", "", ["missing-key", "unknown-guidance", "bad-answer"]),
    ("story: Somebody writes.\n", "", ["missing-key", "unknown-guidance", "bad-answer"]),
    ("checklist: draft\n", "", ["missing-key", "unknown-guidance", "bad-answer"]),
    (
      "checklist: draft\n", "checklist: drat\n",
      ["unknown-checklist", "unknown-guidance", "bad-answer"]
    ),
    ("answers: { a: yes, b: perhaps }\n", "", ["missing-key", "unknown-guidance"]),
    ("answers: { a: yes, b: perhaps }\n", "answers: []\n", ["wrong-kind", "unknown-guidance"]),
    ("expect:", "expekt_this:", ["unknown-key", "unknown-guidance", "bad-answer"]),
  ])
  func `what is wrong in a story is told also where a key of it is missing`(
    part: String, other: String, codes: [String]
  ) throws {
    var files = OneSlipTests.pack
    files["stories/one.yaml"] = OneSlipTests.story("one").replacing("b: no", with: "b: perhaps")
      .replacing("shown: [g,", with: "shown: [gg,").replacing(part, with: other)
    let found = try library(files).diagnostics
    #expect(Set(found.map(\.kind.code)) == Set(codes), "\(found.map(\.message))")
    #expect(found.count == codes.count)
  }

  @Test func `where the line 'expect' is missing, what stood under it is read all the same`() throws
  {
    var files = OneSlipTests.pack
    files["stories/one.yaml"] = OneSlipTests.story("one")
      .replacing(
        "{ a: yes, b: no }\nexpect: { shown: [g, everyone], undecided: [], refers: [directory] }",
        with: "\n  a: yes\n  b: no\n  shown: [g, everyon]\n  undecided: []\n  refers: [directory]")
    let found = try library(files).diagnostics
    #expect(found.map(\.kind.code) == ["missing-key", "unknown-guidance"])
    #expect(
      found.first?.message
        == "'shown' stands under 'answers' here, and is a key of 'expect', which is "
        + "missing; write 'expect:' on a line of its own before it")
  }

  @Test func `the stories of a checklist are looked at though an item of it lost its name`() throws
  {
    var files = OneSlipTests.pack
    files["draft.yaml"] = files["draft.yaml"]?.replacing("{ id: a,", with: "{")
    files["stories/one.yaml"] = OneSlipTests.story("one")
      .replacing("a: yes, b: no", with: "a: yes, b: perhaps, lost: no")
      .replacing("shown: [g,", with: "shown: [everyon,")
    let found = try library(files).diagnostics
    #expect(
      found.map(\.kind.code) == ["missing-key", "bad-answer", "unknown-guidance"],
      "\(found.map(\.message))")
  }

  @Test(arguments: ["kind yes_no", "kind: yes: no", "\tkind: yes_no", "kind: @x"])
  func `what is wrong within a file is told also where its syntax is wrong somewhere else`(
    line: String
  ) throws {
    let source = MarkedSource(
      Draft.checklist(
        items:
          "- id: a\n  ask: Is it *so*?\n  LINE\n- { id: b, kind: yes_no, ask: So?, hlep: So. }",
        guidance: """
          guidance:
            - { id: g, when: a || bb, urgency: nwo, title: If, say: So., refer: [directry] }
            \(Self.guidance)
          """
      ).replacing("LINE", with: line))
    var files = OneSlipTests.pack
    files["draft.yaml"] = source.text
    files["stories/one.yaml"] = nil
    files["stories/two.yaml"] = nil
    files["pack.yaml"] = Draft.pack
    let codes = try library(files).diagnostics.map(\.kind.code)
    #expect(codes.count == 6, "\(codes)")
    #expect(
      codes.filter {
        ["markup-in-text", "unknown-key", "unknown-name", "unknown-word"].contains($0)
      }
        == ["markup-in-text", "unknown-key", "unknown-name", "unknown-word", "unknown-word"])
  }

  @Test func `what is wrong within the other files is told where the syntax of pack.yaml is wrong`()
    throws
  {
    var files = OneSlipTests.pack
    files["pack.yaml"] = files["pack.yaml"]?.replacing("version: 0.1.0", with: "version: a: b")
      .replacing("language: en", with: "language: English")
    files["draft.yaml"] = files["draft.yaml"]?.replacing(
      "refer: [directory]", with: "refer: [directry]")
    files["stories/one.yaml"] = nil
    files["pack.yaml"] = files["pack.yaml"]?.replacing("[stories/]", with: "[two.yaml]")
    files["two.yaml"] = OneSlipTests.story("two").replacing("[directory]", with: "[directry]")
    files["stories/two.yaml"] = nil
    let codes = try library(files).diagnostics.map(\.kind.code)
    #expect(codes == ["unknown-word", "colon-in-text", "bad-language", "unknown-word"])
  }

  @Test func `a story may name guidance that lost its name`() throws {
    var files = OneSlipTests.pack
    files["draft.yaml"] = files["draft.yaml"]?.replacing("{ id: g,", with: "{")
    #expect(try library(files).diagnostics.map(\.kind.code) == ["missing-key"])
  }

  @Test(arguments: ["- id: a", "- a", "- { id: a, ask: So? }"])
  func `what names an item of which little was written is no further mistake`(item: String) throws {
    var files = OneSlipTests.pack
    files["draft.yaml"] = files["draft.yaml"]?
      .replacing("- { id: a, kind: yes_no, ask: Is it so?, sign: secrecy }", with: item)
    #expect(try library(files).diagnostics.count == 1)
  }

  @Test func `what is wrong elsewhere is told though a section has no items`() throws {
    let source = MarkedSource(
      Draft.checklist(
        items: "- { id: secret, kind: yes_no, ask: So?, when: a }\n",
        guidance: """
            - id: 1️⃣second
          guidance:
            - { id: g, when: 2️⃣secrt || lost, urgency: now, title: If, say: So. }
            \(Self.guidance)
          """))
    let found = try Draft.plan(source).diagnostics
    #expect(found.map(\.kind.code) == ["missing-key", "unknown-name"], "\(found.map(\.message))")
  }

  @Test func `the same mistake in two packs is told in each`() throws {
    var files: [String: String] = [:]
    for name in ["one", "two"] {
      files["\(name)/pack.yaml"] = Draft.pack.replacing("pack: drafts", with: "pack: \(name)")
      files["\(name)/draft.yaml"] = Draft.checklist(
        items: """
          - { id: a, kind: yes_no, ask: So?, sign: hurry }
          - { id: b, kind: yes_no, ask: So?, sign: hurry }
          """)
    }
    let folder = try TemporaryFolder(files)
    let found = withExtendedLifetime(folder) {
      Library(folders: [folder.path], modules: bundledModules).diagnostics
    }
    #expect(found.map(\.kind.code) == ["unknown-pattern", "unknown-pattern"])
    #expect(found.map(\.notes.count) == [1, 1])
  }

  @Test(arguments: [
    ("sources: { article: An article }", "", "pack.yaml has no 'sources', which items name"),
    (
      "patterns: { secrecy: Asking to keep things secret,", "patterns: {}\nx: { a: b,",
      "no 'patterns'"
    ),
    (
      "sources: { article: An article }\npatterns: { secrecy:",
      "sources: { article: An article, hurry: Being hurried, secrecy:",
      "a line 'patterns:' before it"
    ),
  ])
  func `where pack.yaml has no patterns or sources at all, that is told once`(
    part: String, other: String, message: String
  ) throws {
    let items = """
      - { id: a, kind: yes_no, ask: So?, sign: secrecy, source: article / One }
      - { id: b, kind: yes_no, ask: So?, sign: images, source: article / Two }
      - { id: c, kind: yes_no, ask: So?, source: other / Two }
      """
    let isSource = message.contains("'sources', which")
    let found = try Draft.plan(
      MarkedSource(
        Draft.checklist(items: isSource ? items : items.replacing("other", with: "article"))),
      pack: Draft.pack.replacing(part, with: other)
    ).diagnostics.filter { $0.kind.code.hasPrefix("unknown-") && $0.kind.code != "unknown-key" }
    #expect(found.count == 1, "\(found.map(\.message))")
    #expect(found.first?.message.contains(message) == true)
  }

  @Test func `patterns that cannot be read make no mistake of the signs`() throws {
    let pack = Draft.pack.replacing("patterns: {", with: "patterns: [").replacing(
      "pictures }", with: "pictures ]")
    let source = MarkedSource(
      Draft.checklist(items: "- { id: a, kind: yes_no, ask: So?, sign: secrecy }"))
    #expect(try Draft.plan(source, pack: pack).diagnostics.map(\.kind.code) == ["wrong-kind"])
  }

  @Test(arguments: [
    ("- id: everyone\n      Good", "such as 'title: '"),
    ("- id: everyone\n      Good\n    title: Good", "such as 'say: '"),
  ])
  func `the key that a line under a name may lack is one that is not there`(
    start: String, words: String
  ) throws {
    let source = MarkedSource(
      Draft.checklist(
        items: "- { id: a, kind: yes_no, ask: So? }",
        guidance: "guidance:\n  \(start)\n    always: true\n    urgency: learn\n    do: [Talk.]"))
    let found = try Draft.plan(source).diagnostics
    #expect(found.first?.kind.code == "bad-name")
    #expect(found.first?.message.contains(words) == true, "\(found.map(\.message))")
  }

  private func library(_ files: [String: String]) throws -> Library {
    let folder = try TemporaryFolder(
      Dictionary(uniqueKeysWithValues: files.map { ("drafts/\($0)", $1) }))
    return withExtendedLifetime(folder) {
      Library(folders: [folder.path], modules: bundledModules)
    }
  }
}
