import Foundation
import FoundationEssentials
import Testing

struct NewTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func waymark(_ arguments: String...) throws -> Program {
    try Program(arguments: arguments, in: folder.url)
  }

  private func text(_ file: String) throws -> String {
    try String(contentsOf: folder.url.appending(path: file), encoding: .utf8)
  }

  @Test func `a pack that was just begun is clean, and its story comes out as it expects`() throws {
    let begun = try waymark("new", "pack", "class-chats")
    #expect(begun.exitCode == 0 && begun.output.isEmpty)
    #expect(begun.errors.contains("waymark lint class-chats --rules class-chats\n"))
    let lint = try waymark("lint", "class-chats", "--rules", "class-chats", "--strict")
    #expect(lint.output == "nothing found\n" && lint.exitCode == 0)
    let test = try waymark("test", "class-chats", "--rules", "class-chats")
    #expect(test.output.contains("1 passed, 0 failed") && test.exitCode == 0)
  }

  @Test func `a checklist is added to its pack, and nothing else in pack.yaml changes`() throws {
    #expect(try waymark("new", "pack", "chats").exitCode == 0)
    let before = try text("chats/pack.yaml")
    #expect(try waymark("new", "checklist", "a_new_group", "--pack", "chats").exitCode == 0)
    #expect(
      try text("chats/pack.yaml")
        == before.replacing("[chats.yaml]", with: "[chats.yaml, a-new-group.yaml]"))
    let lint = try waymark("lint", "chats", "--rules", "chats", "--strict")
    #expect(lint.output == "nothing found\n")
    #expect(
      try waymark("test", "chats", "--rules", "chats").output.contains("2 passed, 0 failed"))
  }

  @Test(arguments: [
    ("checklists: [sample.yaml]", "checklists: [sample.yaml, more.yaml]"),
    ("checklists: [ sample.yaml, ]", "checklists: [ sample.yaml, more.yaml, ]"),
    (
      "checklists:\n  - sample.yaml   # the first\n",
      "checklists:\n  - sample.yaml   # the first\n  - more.yaml\n"
    ),
    ("checklists:\r\n- 'sample.yaml'\r\n", "checklists:\r\n- 'sample.yaml'\r\n- more.yaml\r\n"),
  ])
  func `a list keeps how it is written`(before: String, after: String) throws {
    let pack = try SamplePack()
    let file = pack.folder.url.appending(path: "samples/pack.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
      .replacing("checklists: [sample.yaml]", with: before)
    try Data(text.utf8).write(to: file)
    let begun = try Program("new", "checklist", "more", "--pack", "\(pack.rules)/samples")
    #expect(begun.exitCode == 0)
    let now = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(now == text.replacing(before, with: after))
    // The sample has no patterns of these names, so no answer is a sign of one.
    let lint = try Program("lint", "samples", "--rules", pack.rules)
    #expect(!lint.output.contains("more.yaml"))
  }

  @Test(arguments: ["foo-my-checklist", "my-story", "my-pack", "a1"])
  func `a pack can have any name that a pack can have`(name: String) throws {
    #expect(try waymark("new", "pack", name).exitCode == 0)
    let lint = try waymark("lint", name, "--rules", name, "--strict")
    #expect(lint.output == "nothing found\n" && lint.exitCode == 0, "\(lint.output)\(lint.errors)")
    let checklist = "my_storybook_my_source"
    #expect(try waymark("new", "checklist", checklist, "--pack", name).exitCode == 0)
    let test = try waymark("test", name, "--rules", name)
    #expect(test.output.contains("2 passed, 0 failed"), "\(test.errors)")
  }

  @Test(arguments: ["null", "true"])
  func `a name that YAML reads as something else is refused`(name: String) throws {
    let begun = try waymark("new", "pack", name)
    #expect(begun.exitCode == 2 && begun.errors.contains("YAML reads '\(name)' as something else"))
  }

  @Test(arguments: ["gr": "eu-…", "uk": "gb-…"])
  func `a place that other contacts are there for gets no file that takes theirs away`(
    code: String, instead: String
  ) throws {
    let begun = try waymark("new", "contacts", code)
    #expect(begun.exitCode == 2 && begun.errors.contains("write '\(instead)'"), "\(begun.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
  }

  @Test(arguments: [["pack", "a", "--in", ""], ["checklist", "a", "--pack", ""]])
  func `a folder that an option takes has a name`(words: [String]) throws {
    let begun = try Program(arguments: ["new"] + words, in: folder.url)
    #expect(begun.exitCode == 2 && begun.errors.contains("needs the name of a folder"))
  }

  @Test func `nothing that is there is written over`() throws {
    #expect(try waymark("new", "pack", "chats").exitCode == 0)
    try folder.write("mine", to: "chats/chats.yaml")
    let again = try waymark("new", "pack", "chats")
    #expect(again.exitCode == 2)
    #expect(again.errors.contains("chats/pack.yaml is there already; choose another name"))
    let checklist = try waymark("new", "checklist", "chats", "--pack", "chats")
    #expect(checklist.exitCode == 2)
    #expect(try text("chats/chats.yaml") == "mine")
    #expect(try text("chats/pack.yaml").contains("checklists: [chats.yaml]"))
  }

  @Test func `contacts begin with what is known of their country, and without any number`() throws {
    let begun = try waymark("new", "contacts", "nl-schools", "--in", "rules")
    #expect(begun.exitCode == 0)
    let file = try text("rules/contacts/nl-schools.yaml")
    #expect(file.contains("country: NL\n") && file.contains("\nname: \"the Netherlands\"\n"))
    #expect(file.contains("\nzone: Europe/Amsterdam\n"))
    #expect(file.contains("{ phone: \"…\" }"))
    let contacts = try waymark("contacts", "--region", "NL", "--rules", "rules")
    #expect(contacts.exitCode == 0 && contacts.errors.isEmpty)
  }

  @Test func `a country that nothing is known of is named by its letters`() throws {
    #expect(try waymark("new", "contacts", "is").exitCode == 0)
    #expect(try waymark("new", "contacts", "no").exitCode == 0)
    #expect(try text("contacts/is.yaml").contains("country: IS\n"))
    #expect(try waymark("lint", "--rules", ".").exitCode == 0)
  }

  @Test func `a name that cannot be one is answered with one that can`() throws {
    let pack = try waymark("new", "pack", "Class Chats")
    #expect(pack.exitCode == 2 && pack.errors.contains("write 'class-chats'"))
    let checklist = try waymark("new", "checklist", "a-group")
    #expect(checklist.exitCode == 2 && checklist.errors.contains("write 'a_group'"))
    let contacts = try waymark("new", "contacts", "netherlands")
    #expect(contacts.exitCode == 2 && contacts.errors.contains("two letters such as nl"))
    let module = try waymark("new", "module", "weighted-sum")
    #expect(module.exitCode == 2 && module.errors.contains("there is already a module"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
  }

  @Test func `a story begins with an answer to every question, and passes`() throws {
    #expect(try waymark("new", "pack", "chats").exitCode == 0)
    let begun = try waymark("new", "scenario", "the_quiet_day", "--pack", "chats")
    #expect(begun.exitCode == 0)
    let story = try text("chats/scenarios/the-quiet-day.yaml")
    #expect(story.contains("  threatens: no\n") && story.contains("  asks_for: none\n"))
    #expect(story.contains("  how_often: 1\n") && story.contains("shown: [for_everyone]"))
    #expect(!story.contains("No other story comes by"))
    let test = try waymark("test", "chats", "--rules", "chats")
    #expect(test.output.contains("2 passed, 0 failed"))
    #expect(
      try waymark("lint", "chats", "--rules", "chats", "--strict").output == "nothing found\n")
    let again = try waymark("new", "scenario", "the_quiet_day", "--pack", "chats")
    #expect(again.exitCode == 2 && again.errors.contains("there is already a story"))
  }

  @Test func `a story says which checklist it is for where a pack has several`() throws {
    #expect(try waymark("new", "pack", "chats").exitCode == 0)
    #expect(try waymark("new", "checklist", "more", "--pack", "chats").exitCode == 0)
    let begun = try waymark("new", "scenario", "a_day", "--pack", "chats")
    #expect(begun.exitCode == 2)
    #expect(begun.errors.contains("name one with --checklist: chats, more"))
    let chosen = try waymark("new", "scenario", "a_day", "--pack", "chats", "--checklist", "more")
    #expect(chosen.exitCode == 0)
  }

  @Test func `a checklist needs a pack to stand in`() throws {
    let begun = try waymark("new", "checklist", "a_group")
    #expect(begun.exitCode == 2)
    #expect(begun.errors.contains("begin one with 'waymark new pack NAME'"))
  }

  @Test func `a module begins as a package with its own program and tests`() throws {
    let begun = try waymark("new", "module", "odd-things", "--waymark", "../up/waymark")
    #expect(begun.exitCode == 0)
    let package = try text("odd-things/Package.swift")
    #expect(package.contains("path: \"../up/waymark\"") && package.contains("\"OddThings\""))
    let module = try text("odd-things/Sources/OddThings/OddThings.swift")
    #expect(module.contains("public struct OddThings: ScoringModule"))
    #expect(module.contains("public let name = \"odd-things\""))
    #expect(
      try text("odd-things/Tests/OddThingsTests/OddThingsTests.swift").contains("OddThings()"))
  }
}
