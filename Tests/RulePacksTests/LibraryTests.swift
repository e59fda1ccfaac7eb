import BundledScoring
import LocatedYAML
import Testing

@testable import RulePacks

struct LibraryTests {
  static let draft = Draft.checklist(items: "- { id: a, kind: yes_no, ask: Is it so? }")

  @Test func `a folder holds packs, or is one`() throws {
    let folder = try TemporaryFolder(Self.pack("one", in: "one/"))
    for path in [folder.path, "\(folder.path)/one", "\(folder.path)/one/"] {
      let library = load(path)
      #expect(library.diagnostics.map(\.message) == [])
      #expect(library.checklists.map(\.id) == ["one/draft"])
    }
  }

  @Test func `a broken pack is listed with all its problems, and the sound ones serve`() throws {
    let folder = try TemporaryFolder(
      Self.pack("one", in: "one/").merging(Self.pack("two", in: "two/")) { $1 })
    try folder.write("checklist: draft\ntitel: A draft\nmodes: []", to: "two/draft.yaml")
    let library = load(folder.path)
    #expect(library.packs.map(\.pack.name.value) == ["one"])
    #expect(library.broken.map(\.name) == ["two"])
    #expect((library.broken.first?.diagnostics.count ?? 0) > 3)
    #expect(library.diagnostics.count == library.broken.first?.diagnostics.count)
  }

  @Test func `a key that is there twice does not hide the other problems of its file`() throws {
    let folder = try TemporaryFolder(Self.pack("one", in: "one/"))
    try folder.write(
      Self.draft.replacing("title: A draft", with: "title: A draft\ntitle: Another")
        .replacing("kind: yes_no", with: "kind: yesno"), to: "one/draft.yaml")
    let library = load(folder.path)
    #expect(library.diagnostics.map(\.kind.code) == ["duplicate-key", "unknown-word"])
    #expect(library.packs.isEmpty)
  }

  @Test func `a listed file that is missing is reported where it is listed`() throws {
    let folder = try TemporaryFolder(["pack.yaml": Draft.pack])
    let library = load(folder.path)
    #expect(library.diagnostics.map(\.kind.code) == ["missing-file"])
    #expect(library.diagnostics.first?.span?.start.line == 9)
    #expect(
      library.diagnostics.first?.message
        == "'\(folder.path)/draft.yaml' cannot be read: there is no such file")
  }

  @Test func `links that lead in a circle are reported, and nothing hangs`() throws {
    let folder = try TemporaryFolder(["one/pack.yaml": Draft.pack])
    try folder.link("one/draft.yaml", to: "draft.yaml")
    try folder.link("loop", to: "loop")
    let library = load(folder.path)
    #expect(library.diagnostics.map(\.kind.code).sorted() == ["missing-file", "unreadable-folder"])
    #expect(library.diagnostics.allSatisfy { $0.message.contains("links lead in a circle") })
  }

  @Test func `a pack that is reached twice is loaded once`() throws {
    let folder = try TemporaryFolder(Self.pack("one", in: "one/"))
    try folder.link("again", to: "one")
    try folder.link("up", to: "..")
    let library = Library(
      folders: [folder.path, folder.path, "\(folder.path)/one"], modules: bundledModules)
    #expect(library.diagnostics.map(\.message) == [])
    #expect(library.packs.count == 1)
  }

  @Test func `of two packs with one name in a folder the first serves, and that is said`() throws {
    let folder = try TemporaryFolder(
      Self.pack("one", in: "a/").merging(Self.pack("one", in: "b/")) { $1 })
    let library = load(folder.path)
    #expect(library.diagnostics.map(\.kind.code) == ["duplicate-name"])
    #expect(library.packs.map(\.folder) == ["\(folder.path)/a"])
  }

  @Test func `a folder without packs, or that is not there, says so`() throws {
    let folder = try TemporaryFolder(["notes.txt": "Nothing."])
    #expect(
      load(folder.path).diagnostics.map(\.message)
        == ["no pack is in this folder; a pack is a folder with a 'pack.yaml' in it"])
    #expect(load("\(folder.path)/nowhere").diagnostics.map(\.kind.code) == ["unreadable-folder"])
  }

  @Test func `a pack takes the place of one with the same name in a later folder`() throws {
    let copy = try TemporaryFolder(Self.pack("one", in: "one/"))
    let original = try TemporaryFolder(
      Self.pack("one", in: "one/", ["other"]).merging(Self.pack("two", in: "two/")) { $1 })
    let folders = [copy.path, original.path]
    let sound = Library(folders: folders, modules: bundledModules)
    #expect(sound.diagnostics.map(\.message) == [])
    #expect(sound.checklists.map(\.id) == ["one/draft", "two/draft"])
    try copy.write("checklist: draft", to: "one/draft.yaml")
    let broken = Library(folders: folders, modules: bundledModules)
    #expect(broken.checklists.map(\.id) == ["two/draft"])
    #expect(broken.broken.map(\.folder) == ["\(copy.path)/one"])
  }

  @Test func `contacts of one country come together from several folders`() throws {
    let first = try TemporaryFolder(["contacts/ph.yaml": Self.country("one")])
    let second = try TemporaryFolder(
      ["contacts/ph.yaml": Self.country("two"), "contacts/th.yaml": Self.country("one", "TH")])
    let library = Library(folders: [first.path, second.path], modules: [])
    #expect(library.contacts["ph"]?.contacts.map(\.id.value) == ["one", "two"])
    #expect(library.contacts["th"]?.contacts.map(\.id.value) == [], "'one' is taken")
    #expect(library.diagnostics.map(\.message) == [])
  }

  @Test func `a contact that is twice in a folder is reported`() throws {
    let folder = try TemporaryFolder(
      ["contacts/ph.yaml": Self.country("one"), "contacts/th.yaml": Self.country("one", "TH")])
    let library = load(folder.path)
    #expect(library.diagnostics.map(\.kind.code) == ["duplicate-name"])
  }

  @Test func `a country's emergency number may stand in one of its files`() throws {
    let schools = "country: PH\nname: a country\ncontacts: []"
    let folder = try TemporaryFolder(["contacts/ph-schools.yaml": schools])
    #expect(load(folder.path).diagnostics.map(\.kind.code) == ["no-emergency-number"])
    try folder.write(Self.country("one"), to: "contacts/ph.yaml")
    let library = load(folder.path)
    #expect(library.diagnostics.map(\.message) == [])
    #expect(library.contacts["ph"]?.emergency?.phone.text == "911")
  }

  @Test func `two files of a country that differ on it are reported, and each keeps its own zone`()
    throws
  {
    let folder = try TemporaryFolder([
      "contacts/ph.yaml": "zone: Asia/Manila\n" + Self.country("one"),
      "contacts/ph-schools.yaml": "zone: Europe/Berlin\n"
        + Self.country("two").replacing("911", with: "000"),
    ])
    let library = load(folder.path)
    #expect(library.diagnostics.map(\.kind.code) == ["other-facts", "other-facts"])
    #expect(library.diagnostics.allSatisfy { $0.message.hasSuffix(", or leave it out here") })
    let zones = library.contacts["ph"]?.contacts.map { [$0.id.value, $0.zone?.text] }
    #expect(zones == [["two", "Europe/Berlin"], ["one", "Asia/Manila"]])
  }

  @Test func `of more contacts of a country than can be compared the first are kept`() throws {
    let contact = Self.country("one").split(separator: "contacts:\n").last ?? ""
    let text =
      Self.country("zero")
      + (1...ContactDirectory.mostContacts).map {
        "\n" + contact.replacing("id: one", with: "id: one-\($0)")
      }.joined()
    let folder = try TemporaryFolder(["contacts/ph.yaml": text])
    let library = load(folder.path)
    #expect(library.diagnostics.map(\.kind.code) == ["too-many-contacts"])
    #expect(library.contacts["ph"]?.contacts.count == ContactDirectory.mostContacts)
  }

  @Test func `a step or a situation that another file of the folder has is reported`() throws {
    let advice = """
      format: 1
      language: en
      situations:
        near: { words: they are near, otherwise: they are far }
      steps:
        - id: wait
          do: Wait a day.
          sources: [{ page: https://example.org, page_date: unknown, read: 2026-11-29, fact: So. }]
      """
    let folder = try TemporaryFolder(["advice/a.yaml": advice, "advice/b.yaml": advice])
    #expect(load(folder.path).diagnostics.map(\.kind.code) == ["duplicate-name", "duplicate-name"])
  }

  @Test func `a command that needs one country reads only that`() throws {
    let folder = try TemporaryFolder([
      "contacts/ph.yaml": Self.country("one"), "contacts/int.yaml": Self.country("two", "INT"),
      "contacts/th.yaml": Self.country("three", "TH"),
      "contacts/ph-schools.yaml": Self.country("four"),
    ])
    let codes = { (countries: [String]) in
      Library(folders: [folder.path], modules: [], extent: .init(countries: countries))
        .contacts.countries.map(\.code.value)
    }
    #expect(codes(["PH"]) == ["INT", "PH"])
    #expect(codes(["ZZ"]) == ["INT", "PH", "TH"])
  }

  @Test func `whatever is read, a country has the contacts of all its files`() throws {
    let folder = try TemporaryFolder([
      "contacts/ph.yaml": Self.country("one"), "contacts/int.yaml": Self.country("two", "INT"),
      "contacts/ph-schools.yaml": Self.country("three"),
    ])
    for extent in [Library.Extent.everything, .init(countries: ["PH"]), .init(countries: [])] {
      let library = Library(folders: [folder.path], modules: [], extent: extent)
      #expect(library.diagnostics.isEmpty)
      let contacts = library.contacts["PH"]?.contacts.map(\.id.value)
      #expect(contacts == (extent.countries == [] ? nil : ["three", "one"]))
    }
  }

  @Test func `contacts in a file that is not named after their country are reported`() throws {
    let folder = try TemporaryFolder(["contacts/schools.yaml": Self.country("one")])
    let library = load(folder.path)
    #expect(
      library.diagnostics.map(\.message) == [
        "contacts of PH stand in a file called 'ph.yaml' or 'ph-….yaml'; rename this one"
      ])
    #expect(library.contacts["PH"]?.contacts.count == 1)
  }

  @Test func `a broken story is told to whoever wants its pack, whose checklists can be used`()
    throws
  {
    let folder = try TemporaryFolder(Self.pack("one", in: ""))
    try folder.write(Draft.pack + "\nscenarios: [not-there.yaml]", to: "pack.yaml")
    let load = { (extent: Library.Extent) in
      Library(folders: [folder.path], modules: bundledModules, extent: extent)
    }
    for extent in [.everything, .checklists, .checklist("draft")] as [Library.Extent] {
      #expect(load(extent).hasErrors)
      #expect(load(extent).checklists.map(\.id) == ["drafts/draft"])
    }
  }

  @Test(arguments: [
    ("one/draft", "one/draft"), ("other", "two/other"), ("one", "one/draft"),
    ("draft", "'draft' is in more than one pack; write one/draft or two/draft"),
    ("two", "the pack 'two' has several checklists; write two/draft or two/other"),
    ("two/othr", "there is no checklist 'two/othr'; did you mean 'two/other'?"),
    (
      "something_else",
      "there is no checklist 'something_else'; there is one/draft, two/draft and two/other"
    ),
    ("broken", "'broken' cannot be used, because its pack has problems"),
  ])
  func `a checklist is found by its name, or it is said what to write`(
    name: String, expected: String
  ) throws {
    let folder = try TemporaryFolder(
      Self.pack("one", in: "one/").merging(Self.pack("two", in: "two/", ["other"])) { $1 })
    try folder.write("pack: broken", to: "broken/pack.yaml")
    let library = load(folder.path)
    do throws(NameProblem) {
      let planned = try library.checklist(named: name)
      #expect(planned.id == expected)
    } catch {
      #expect(error.description == expected)
    }
  }

  private func load(_ path: String) -> Library {
    Library(folders: [path], modules: bundledModules)
  }

  static func pack(
    _ name: String, in folder: String, _ further: [String] = []
  ) -> [String: String] {
    let files = (["draft"] + further).map { "\($0).yaml" }.joined(separator: ", ")
    var texts = [
      folder + "pack.yaml": Draft.pack.replacing("pack: drafts", with: "pack: \(name)")
        .replacing("[draft.yaml]", with: "[\(files)]"),
      folder + "draft.yaml": draft,
    ]
    for name in further {
      texts[folder + name + ".yaml"] = draft.replacing(
        "checklist: draft", with: "checklist: \(name)")
    }
    return texts
  }

  static func country(_ contact: String, _ code: String = "PH") -> String {
    """
    country: \(code)
    name: a country
    emergency: { phone: "911", source: https://example.org, page_date: 2026, collected: 2026 }
    contacts:
      - id: \(contact)
        name: Somebody
        for: [counselling]
        audience: [anyone]
        channels: [ { phone: "1" } ]
        source: https://example.org
        page_date: 2026
        collected: 2026
        confidence: high
    """
  }
}
