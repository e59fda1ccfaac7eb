import BundledScoring
import LocatedYAML
import Testing

@testable import RulePacks

/// What is read where only some packs are wanted.
struct WantedPacksTests {
  @Test(arguments: ["one", "one/draft", "draft"])
  func `of other packs nothing is read but pack.yaml and the names of checklists`(
    name: String
  ) throws {
    let folder = try Self.neighbours()
    let huge = String(repeating: "# far too much\n", count: SourceFile.sizeLimit / 10)
    try folder.write("checklist: another\n\(huge)", to: "two/draft.yaml")
    let library = load(folder, [name])
    #expect(library.diagnostics.map(\.message) == [])
    #expect(library.packs.map(\.pack.name.value) == ["one"])
    #expect(library.contents.map(\.checklists) == [["draft"], ["another"]])
    let files = Set(library.filesRead.map { $0.dropFirst(folder.path.utf8.count + 1) })
    #expect(
      files == [
        "one/pack.yaml", "one/draft.yaml", "one/stories/a.yaml", "two/pack.yaml", "two/draft.yaml",
      ])
    #expect(try library.checklist(named: name).id == "one/draft")
  }

  @Test func `a file that might never end is not even begun`() throws {
    let folder = try Self.neighbours()
    try folder.write(
      Draft.pack.replacing("drafts", with: "two").replacing("draft.yaml", with: "stories"),
      to: "two/pack.yaml")
    #expect(load(folder, ["one"]).diagnostics.map(\.message) == [])
  }

  @Test func `a pack.yaml that cannot be read counts, whoever was asked for`() throws {
    let folder = try Self.neighbours()
    try folder.write("pack: two", to: "two/pack.yaml")
    let library = load(folder, ["one"])
    #expect(library.packs.count == 1)
    #expect(library.hasErrors)
    #expect(
      library.diagnostics.allSatisfy { $0.span?.file.name.hasSuffix("two/pack.yaml") == true })
  }

  @Test(arguments: [
    ("version: 0.1.0", "version: 0.1", "bad-version"), ("format: 1", "format: 2", "other-format"),
    ("language: en", "language: english-of-here", "bad-language"),
    ("title: Drafts", "title: Drafts\ntitle: More", "duplicate-key"),
    ("title: Drafts", "title: ~", "no-value"), ("title: Drafts", "titel: Drafts", "unknown-key"),
    ("[draft.yaml]", "[draft.yaml, draft.yaml]", "twice-in-list"),
    ("[draft.yaml]", "[../draft.yaml]", "outside-pack"), ("[draft.yaml]", "[]", "missing-key"),
    ("pack: two", "pack: Two", "bad-name"), ("validation: { status: none }", "", "missing-key"),
    ("sources: {", "sources: { article: An article,", "duplicate-key"),
  ])
  func `what is wrong with another pack.yaml is told`(
    sound: String, wrong: String, code: String
  ) throws {
    let folder = try Self.neighbours()
    let pack = Draft.pack.replacing("drafts", with: "two")
    #expect(pack.contains(sound))
    try folder.write(pack.replacing(sound, with: wrong), to: "two/pack.yaml")
    let library = load(folder, ["one"])
    #expect(library.hasErrors)
    #expect(library.diagnostics.map(\.kind.code).contains(code))
    #expect(library.packs.map(\.pack.name.value) == ["one"])
  }

  @Test(arguments: [
    ("pack: two", "pack: &name two"), ("pack: two", "\"pack\": 'two'"),
    ("language: en", "language: no"), ("language: en", "language: \"no\""),
    ("[draft.yaml]", "[./draft.yaml]"), ("[draft.yaml]", "\n  - draft.yaml"),
    ("title: Drafts", "title: \u{201C}Drafts\u{201D}"), ("format: 1", "# words\nformat: 1"),
  ])
  func `another pack.yaml is understood however it is written`(plain: String, other: String) throws
  {
    let folder = try Self.neighbours()
    let pack = Draft.pack.replacing("drafts", with: "two")
    #expect(pack.contains(plain))
    try folder.write(pack.replacing(plain, with: other), to: "two/pack.yaml")
    let library = load(folder, ["one"])
    #expect(library.contents.map(\.name) == ["one", "two"])
    #expect(library.contents.last?.checklists == ["another"])
  }

  @Test func `a name that two packs have has to be written in full, whatever is in them`() throws {
    let folder = try Self.neighbours()
    try folder.write("checklist: draft\n[", to: "two/draft.yaml")
    do throws(NameProblem) {
      _ = try load(folder, ["draft"]).checklist(named: "draft")
      Issue.record("it is not clear which one is meant")
    } catch {
      #expect(error.description.contains("write one/draft or two/draft"))
    }
    #expect(throws: Never.self) { try load(folder, ["one/draft"]).checklist(named: "one/draft") }
  }

  @Test func `names of packs that were not read are suggested as well`() throws {
    let library = load(try Self.neighbours(), ["anothr"])
    do throws(NameProblem) {
      _ = try library.checklist(named: "anothr")
      Issue.record("there is no such checklist")
    } catch {
      #expect(error.description.hasSuffix("did you mean 'another'?"))
    }
  }

  @Test(arguments: [
    ("checklist: draft\n", "draft"), ("# Words\n\nchecklist:  draft   # the first\r\n", "draft"),
    ("title: x\rchecklist: draft", "draft"), ("\u{FEFF}title: x\nchecklist: draft\n", "draft"),
    ("\"checklist\": draft\n", "draft"), ("{ checklist: draft }", "draft"),
    ("{\nchecklist: draft,\ntitle: x }", "draft"), ("checklist: 'draft'\n", "draft"),
    ("checklist:\n  draft\n", "draft"), ("title: x\nopening: |\n  checklist: no\n", nil),
    (String(repeating: "# a long licence\n", count: 500) + "checklist: draft\n", "draft"),
    (String(repeating: "#", count: 4080) + "\nchecklist: draft\n", "draft"), ("", nil), ("[", nil),
    ("checklist: Not a name\n", "Not a name"),
  ])
  func `the name of a checklist is found however it is written`(
    text: String, name: String?
  ) throws {
    let folder = try TemporaryFolder(["draft.yaml": text])
    let place = RulesPath(folder.path)
    let file = YAMLFile(place / "draft.yaml", in: place)
    #expect(ChecklistNameReader.name(in: file, Findings()) == name)
  }

  @Test
  func
    `a duplicate is told to whoever asks for another pack, and is looked through when asked for`()
    throws
  {
    let folder = try Self.neighbours()
    try folder.write(Draft.pack.replacing("drafts", with: "one"), to: "zz/pack.yaml")
    #expect(load(folder, ["two"]).diagnostics.contains { $0.kind.code == "duplicate-name" })
    let kinds = load(folder, ["one"]).diagnostics.map(\.kind.code)
    #expect(kinds == ["duplicate-name", "missing-file"])
  }

  /// A sound pack, and one beside it that is broken wherever it can be.
  private static func neighbours() throws -> TemporaryFolder {
    let folder = try TemporaryFolder(LibraryTests.pack("one", in: "one/"))
    let scenarios = "\nscenarios: [stories/]"
    try folder.write(
      Draft.pack.replacing("drafts", with: "one") + scenarios, to: "one/pack.yaml")
    try folder.write(
      """
      scenario: a
      checklist: draft
      story: A story.
      answers: { a: yes }
      expect: { shown: [for_everyone], undecided: [], refers: [] }
      """, to: "one/stories/a.yaml")
    try folder.write(
      Draft.pack.replacing("drafts", with: "two") + scenarios, to: "two/pack.yaml")
    try folder.write("checklist: another\ntitle: [", to: "two/draft.yaml")
    try folder.write("scenario: {", to: "two/stories/a.yaml")
    return folder
  }

  private func load(_ folder: TemporaryFolder, _ names: [String]) -> Library {
    Library(folders: [folder.path], modules: bundledModules, extent: .init(names: names))
  }
}

/// Links inside packs and among contacts.
struct LinkTests {
  @Test(arguments: [
    ("pack.yaml", "pack.yaml", "one/pack.yaml:1"), ("draft.yaml", "draft.yaml", "one/pack.yaml:9"),
    ("stories", "stories", "one/pack.yaml:10"),
    ("stories/a.yaml", "draft.yaml", "one/pack.yaml:10"),
  ])
  func `a link that leads out of its pack is refused`(
    link: String, target: String, place: String
  ) throws {
    let outside = try TemporaryFolder(LibraryTests.pack("one", in: ""))
    try outside.write("{}", to: "stories/a.yaml")
    let folder = try TemporaryFolder(LibraryTests.pack("one", in: "one/"))
    if link != "pack.yaml" {
      try folder.write(
        Draft.pack.replacing("drafts", with: "one") + "\nscenarios: [stories/]",
        to: "one/pack.yaml")
    }
    if link == "stories/a.yaml" { try folder.write("", to: "one/stories/notes.txt") }
    try folder.relink("one/\(link)", to: "\(outside.path)/\(target)")
    let library = Library(folders: [folder.path], modules: bundledModules)
    let found = library.diagnostics.filter { $0.kind.code == "outside-pack" }
    #expect(
      found.map(\.message) == [
        "'\(folder.path)/one/\(link)' is a link that leads out of its folder; put the file itself there"
      ])
    #expect(
      found.map { "\($0.span?.file.name ?? ""):\($0.span?.start.line ?? 0)" }
        == ["\(folder.path)/\(place)"])
    #expect(library.packs.isEmpty || link.hasPrefix("stories"))
    #expect(library.scenarios.isEmpty)
  }

  @Test func `a link to another file of the same pack is as good as the file`() throws {
    let folder = try TemporaryFolder(LibraryTests.pack("one", in: "one/"))
    try folder.write(LibraryTests.draft, to: "one/parts/draft.yaml")
    try folder.relink("one/draft.yaml", to: "parts/draft.yaml")
    let library = Library(folders: [folder.path], modules: bundledModules)
    #expect(library.diagnostics.map(\.message) == [])
    #expect(library.packs.count == 1)
  }

  @Test func `contacts keep to their folder`() throws {
    let outside = try TemporaryFolder(["ph.yaml": LibraryTests.country("one")])
    let folder = try TemporaryFolder(["contacts/notes.txt": ""])
    try folder.link("contacts/ph.yaml", to: "\(outside.path)/ph.yaml")
    let library = Library(folders: [folder.path], modules: [])
    #expect(library.diagnostics.map(\.kind.code) == ["outside-pack"])
    #expect(library.contacts.countries.isEmpty)
  }
}
