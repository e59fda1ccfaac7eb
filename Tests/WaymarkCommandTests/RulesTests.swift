import Foundation
import FoundationEssentials
import Testing

/// Folders of packs given with `--rules`.
struct RulesTests {
  @Test func `a copy takes the place of the pack that travels with the program`() throws {
    let folder = try TemporaryFolder()
    let copy = folder.url.appending(path: "online-friends")
    try FileManager.default.copyItem(
      at: Program.repository.appending(path: "Rules/online-friends"), to: copy)
    let file = copy.appending(path: "new-online-friend.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacing("title: A new friend online", with: "title: A changed title")
      .write(to: file, atomically: true, encoding: .utf8)
    for rules in [folder.url.path, copy.path] {
      let program = try Program("list", "--rules", rules)
      #expect(program.exitCode == 0)
      #expect(program.errors == "")
      #expect(program.output.contains("A changed title"))
      #expect(!program.output.contains("A new friend online"))
      #expect(program.output.contains("from \(copy.path)"))
      #expect(program.output.contains("from Rules/online-romance"))
    }
  }

  @Test func `the whole of the rules can be given again, and nothing is reported twice`() throws {
    let rules = Program.repository.appending(path: "Rules").path
    let again = try Program("lint", "--rules", rules)
    let once = try Program("lint")
    #expect(again.exitCode == 0)
    #expect(again.output.replacing(rules, with: "Rules") == once.output)
  }

  @Test func `a number that was tried on a day to come is not called confirmed, and lint says so`()
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      country: "NO"
      name: Norway
      emergency: { phone: "112", source: "https://example.org/", page_date: 2026-01-01, collected: 2026-11-01, verified: 2027-02-01 }
      contacts:
        - id: no-a
          name: Line A
          for: [child_helpline]
          audience: [child]
          channels: [{ phone: "116 111" }]
          source: https://example.org/a
          page_date: 2026-12-30
          collected: 2026-12-31
          verified: 2027-01-01
          confidence: high
      """, to: "contacts/no.yaml")
    let day = ["--rules", folder.url.path, "--today", "2026-11-29"]
    let contacts = try Program(arguments: ["contacts", "--region", "NO"] + day)
    #expect(contacts.output.contains("116 111") && contacts.output.contains("112"))
    #expect(!contacts.output.contains("Confirmed by us") && !contacts.output.contains("2027"))
    #expect(contacts.output.contains("please check first"))
    let lint = try Program(arguments: ["lint"] + day)
    #expect(lint.exitCode == 1)
    for place in ["3:116", "11:16", "12:16", "13:15"] {
      #expect(lint.output.contains("no.yaml:\(place): error:"), "\(place)")
    }
  }

  @Test(arguments: [
    ("/nosuch", "there is no such folder"), ("/dev/null", "it is not a folder"),
    ("/etc/passwd", "it is a file; give the folder that it is in"),
    ("/etc/passwd/x", "a part of its path is not a folder"),
  ])
  func `why a folder cannot be read is said in plain words`(path: String, reason: String) throws {
    let program = try Program("list", "--rules", path)
    #expect(program.exitCode == 1)
    #expect(
      program.errors
        == "\(path):1:1: error: this folder cannot be read: \(reason) [unreadable-folder]\n")
  }

  @Test func `a file or folder whose name is not UTF-8 is told what to do`() throws {
    let pack = try SamplePack()
    let script = try Program(
      script: #"""
        cp samples/scenarios/story.yaml $'samples/scenarios/st\xE9ry.yaml'
        mkdir $'p\xE9' && cp samples/*.yaml $'p\xE9'
        waymark lint --rules .
        """#, in: pack.folder.url)
    #expect(script.exitCode == 1)
    let advice = "its name is not in UTF-8, so it cannot be found; rename it, with plain letters"
    #expect(script.output.contains("st\u{FFFD}ry.yaml' cannot be read: \(advice)"))
    #expect(script.output.contains("p\u{FFFD}:1:1: error: this folder cannot be read: \(advice)"))
    #expect(!script.output.contains("there is no such file"))
  }

  @Test func `two items under one dash are one mistake`() throws {
    let pack = try SamplePack()
    let file = pack.folder.url.appending(path: "samples/sample.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let item = "      - { id: threatened, kind: yes_no, ask: Does anyone threaten you?,"
    try #require(text.contains(item))
    let run = """
            - id: first
              kind: yes_no
              ask: Is it so?
              source: article / One
              id: second
              kind: choice
              ask: Which is it?
              choices: { one: One, two: Two }
              source: article / One
      \(item)
      """
    try text.replacing(item, with: run)
      .replacing("moved.app\n", with: "moved.app && second.two && first\n")
      .write(to: file, atomically: true, encoding: .utf8)
    let lint = try Program("lint", "samples", "--rules", pack.rules)
    #expect(lint.output.contains("sample.yaml:13:"))
    #expect(lint.output.contains("if the next entry of the list begins here, write '- ' before it"))
    #expect(lint.output.hasSuffix("1 error, 0 warnings\n"), "\(lint.output)")
  }

  @Test func `a name that is used twice is told once, and not again where the lost one is used`()
    throws
  {
    let pack = try SamplePack()
    let file = pack.folder.url.appending(path: "samples/sample.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacing("id: everyone", with: "id: danger")
      .write(to: file, atomically: true, encoding: .utf8)
    let lint = try Program("lint", "samples", "--rules", pack.rules)
    #expect(lint.output.contains("there is already a piece of guidance called 'danger'"))
    #expect(lint.output.hasSuffix("1 error, 0 warnings\n"), "\(lint.output)")
  }

  @Test func `a folder that cannot be read is told also where the pack would be in it`() throws {
    let program = try Program("lint", "my-pack", "--rules", "/nosuch")
    #expect(program.exitCode == 1)
    #expect(program.errors.contains("/nosuch:1:1: error: this folder cannot be read"))
    #expect(program.errors.contains("there is no pack 'my-pack'"))
  }

  @Test func `a broken pack is reported, the sound ones serve, and the older one does not step in`()
    throws
  {
    let pack = try SamplePack()
    try pack.folder.write("pack: online-friends\nformat: 1\n", to: "online-friends/pack.yaml")
    let list = try Program("list", "--rules", pack.rules)
    #expect(list.exitCode == 1)
    #expect(list.errors.contains("online-friends/pack.yaml:1:1: error:"))
    #expect(list.output.contains("samples/sample"))
    #expect(!list.output.contains("online-friends/"))
    let sound = try Program("run", "sample", "--story", "a_story", "--rules", pack.rules)
    #expect(sound.exitCode == 1, "a pack.yaml cannot be read")
    #expect(sound.output.contains("WHO CAN HELP"))
    let broken = try Program("show", "online-friends", "--rules", pack.rules)
    #expect(broken.exitCode == 1)
    #expect(
      broken.errors.contains("'online-friends' cannot be used, because its pack has problems"))
  }

  @Test func `a name in two packs has to be written in full`() throws {
    let pack = try SamplePack()
    try pack.add(named: "others")
    let program = try Program("show", "sample", "--rules", pack.rules)
    #expect(program.exitCode == 2)
    #expect(program.errors.contains("write others/sample or samples/sample"))
    #expect(try Program("show", "others/sample", "--rules", pack.rules).exitCode == 0)
  }

  @Test(arguments: [
    ["list"], ["show", "sample"], ["run", "sample", "--story", "a_story"], ["test", "samples"],
    ["lint", "samples"], ["lint"], ["contacts"], ["eval", "--checklist", "sample", "threatened"],
    ["export", "html", "sample"], ["export", "handout", "sample", "--story", "a_story"],
  ])
  func `what a folder cannot give fails every call, which says what it did all the same`(
    call: [String]
  ) throws {
    let pack = try SamplePack()
    let sound = try Program(arguments: call + ["--rules", pack.rules])
    #expect(sound.exitCode == 0, "\(sound.errors)")
    let wrong = ["\(pack.rules)/nowhere", try pack.folder.write("", to: "notes.txt").path]
    let rules = ([pack.rules] + wrong).flatMap { ["--rules", $0] }
    let both = try Program(arguments: call + rules)
    #expect(both.exitCode == 1)
    for folder in wrong {
      let said = both.errors + both.output
      #expect(said.contains("\(folder):1:1: error: this folder cannot be read"))
    }
    if call.first != "lint" { #expect(both.output == sound.output) }
    try pack.folder.write("pack: [", to: "beside/pack.yaml")
    let program = try Program(arguments: call + ["--rules", pack.rules])
    #expect(program.exitCode == 1)
    #expect((program.errors + program.output).contains("beside/pack.yaml:1:"))
  }

  @Test(arguments: [
    ["show", "sample"], ["run", "samples", "--story", "a_story"], ["test", "samples"],
    ["test", "samples/sample"], ["lint", "samples"], ["contacts"],
    ["eval", "--checklist", "sample", "threatened"], ["export", "html", "sample"],
    ["export", "handout", "sample", "--story", "a_story"],
  ])
  func `faults inside a pack that was not asked for are for lint and list`(call: [String]) throws {
    let pack = try Self.withFaultsInAnother()
    let program = try Program(arguments: call + ["--rules", pack.rules])
    #expect(program.exitCode == 0, "\(program.errors)")
    #expect(program.errors == "")
  }

  @Test(arguments: ["list", "lint"])
  func `faults inside any pack fail a call that looks at them all`(command: String) throws {
    let pack = try Self.withFaultsInAnother()
    #expect(try Program(command, "--rules", pack.rules).exitCode == 1)
  }

  @Test func `faults inside a pack that was asked for are reported at their place`() throws {
    let pack = try Self.withFaultsInAnother()
    let asked = try Program("show", "another", "--rules", pack.rules)
    #expect(asked.exitCode == 1)
    #expect(asked.errors.contains("others/sample.yaml:2:"))
  }

  /// A sound pack beside one whose checklist and story are not.
  private static func withFaultsInAnother() throws -> SamplePack {
    let pack = try SamplePack()
    try pack.add(named: "others")
    try pack.folder.write("checklist: another\ntitle: [", to: "others/sample.yaml")
    try pack.folder.write("{", to: "others/scenarios/story.yaml")
    return pack
  }

  @Test(arguments: ["show", "lint", "test"])
  func `a pack that is there twice fails whoever asks for it`(command: String) throws {
    let pack = try SamplePack()
    try pack.folder.write(
      try String(contentsOf: pack.folder.url.appending(path: "samples/pack.yaml"), encoding: .utf8),
      to: "zz/pack.yaml")
    let program = try Program(command, "samples", "--rules", pack.rules)
    #expect(program.exitCode == 1)
    #expect((program.errors + program.output).contains("there is already a pack called 'samples'"))
    #expect((program.errors + program.output).contains("zz/sample.yaml' cannot be read"))
  }

  @Test func `each story is run once, however often it was named`() throws {
    let pack = try SamplePack()
    let program = try Program(
      "test", "samples", "samples/sample", "samples", "--rules", pack.rules)
    #expect(program.output.hasSuffix("\n2 passed, 0 failed\n"))
  }

  @Test func `a checklist whose file cannot be read is no wrong call, and the file is named`()
    throws
  {
    let pack = try SamplePack()
    let file = pack.folder.url.appending(path: "samples/pack.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacing("sample.yaml", with: "gone.yaml").write(
      to: file, atomically: true, encoding: .utf8)
    let program = try Program("run", "sample", "--story", "a_story", "--rules", pack.rules)
    #expect(program.exitCode == 1)
    #expect(program.errors.contains("samples/gone.yaml' cannot be read: there is no such file"))
    #expect(
      try Program("run", "nosuch", "--rules", Program.repository.path + "/Rules").exitCode == 2)
  }

  @Test(arguments: ["pack.yml", "Pack.yaml", "pack.yaml.txt"])
  func `a pack whose file is called otherwise is told, and how to call it`(name: String) throws {
    let pack = try SamplePack()
    let file = pack.folder.url.appending(path: "samples/pack.yaml")
    try FileManager.default.moveItem(
      at: file, to: file.deletingLastPathComponent().appending(path: name))
    let program = try Program("lint", "--rules", pack.rules)
    #expect(program.exitCode == 1)
    #expect(program.output.contains("call it 'pack.yaml'"))
  }

  @Test(arguments: [
    ("cp ph.yaml contacts/sm.yaml.txt", "sm.yaml.txt:1:1: error: this is not read; let its name"),
    ("cp ph.yaml contacts/sm.json", "sm.json:1:1: error: this is not read; let its name end in"),
    ("mkdir contacts/asia; cp ph.yaml contacts/asia", "asia:1:1: error: this is not read; put its"),
    ("rm -r contacts; touch contacts", "contacts:1:1: error: this is not read; contacts stand in"),
    ("mv contacts Contacts", "Contacts:1:1: error: this is not read; call it 'contacts'"),
    ("mv contacts samples", "samples/contacts:1:1: error: this is not read; put it beside"),
    ("mkdir samples/advice", "samples/advice:1:1: error: this is not read; put it beside"),
    ("ln -s nowhere contacts2", "it is a link that leads to nothing"),
    ("mv samples/scenarios/story.yaml samples/scenarios/story.yaml.txt", "story.yaml.txt:1:1: err"),
  ])
  func `what a folder has under another name is an error of every call, and the rest serves`(
    change: String, message: String
  ) throws {
    let pack = try SamplePack()
    let script = try Program(
      script: """
        mkdir contacts; cp '\(Program.repository.path)/Rules/contacts/ph.yaml' .
        cp ph.yaml contacts; \(change)
        for call in list 'show sample' 'run sample --region PH' 'export html sample' lint test; do
          waymark $call --rules . < /dev/null > out 2>&1; echo $?
          grep -F -c "\(message)" out
        done
        waymark run sample --rules . < /dev/null 2>/dev/null | grep -c 'WHO CAN HELP'
        """, in: pack.folder.url)
    #expect(script.output == String(repeating: "1\n1\n", count: 6) + "1\n")
  }

  @Test(arguments: ["SM.YAML", "sm.Yml"])
  func `contacts are read also where the ending has capital letters`(name: String) throws {
    let pack = try SamplePack()
    let text = try String(
      contentsOf: Program.repository.appending(path: "Rules/contacts/ph.yaml"), encoding: .utf8)
    try pack.folder.write(
      text.replacing("country: PH", with: "country: SM").replacing(
        /name: Philippines/, with: "name: San Marino"
      )
      .replacing("id: ph-", with: "id: sm-"),
      to: "contacts/\(name)")
    let program = try Program("contacts", "--region", "SM", "--rules", pack.rules)
    #expect(program.exitCode == 0, "\(program.errors)")
    #expect(program.output.contains("Call 163"))
  }

  @Test(arguments: [
    "list", "show sample", "run sample", "run sample --story a_story", "test samples",
    "lint samples", "eval --checklist sample threatened", "export html sample",
    "export handout sample --story a_story",
  ])
  func `a damaged story fails every call for its pack, which serves all the same`(call: String)
    throws
  {
    let pack = try SamplePack()
    try pack.folder.write("scenario: [", to: "samples/scenarios/other.yaml")
    try pack.folder.write(
      "scenario: third\nchecklist: sample\nstory: Once.\nanswers: { nosuch: yes }\nexpect: { shown: [everyone] }\n",
      to: "samples/scenarios/third.yaml")
    let program = try Program(
      arguments: call.split(separator: " ").map(String.init) + ["--rules", pack.rules], input: "q\n"
    )
    #expect(program.exitCode == 1)
    let said = program.errors + program.output
    #expect(said.contains("other.yaml:1:11: error: the '[' that opens here is not closed"))
    #expect(said.contains("third.yaml:4:12: error: the checklist has no item 'nosuch'"))
    #expect(!said.contains("cannot be used"))
    #expect(program.output.count > 10)
    if call.hasPrefix("test") { #expect(program.output.contains("2 passed, 0 failed")) }
  }

  @Test
  func `a folder of contacts that is given by itself, and a pack that there is not, are told`()
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write("", to: "contacts/notes.txt")
    let path = folder.url.appending(path: "contacts").path
    let contacts = try Program("contacts", "--rules", path)
    #expect(contacts.exitCode == 1)
    #expect(
      contacts.errors.contains("no pack is in this folder; give the folder that 'contacts' is"))
    let lint = try Program("lint", "nope")
    #expect(lint.exitCode == 2)
    #expect(
      lint.errors.contains("there is no pack 'nope'; there are: camera-at-home, image-pressure"))
  }

  @Test func `folders can be named in the environment`() throws {
    let pack = try SamplePack()
    let other = try SamplePack(named: "others")
    let program = try Program(
      "list", environment: ["WAYMARK_RULES": "\(pack.rules):\(other.rules)"])
    #expect(program.output.contains("samples/sample"))
    #expect(program.output.contains("others/sample"))
  }

  @Test func `lint names the bundled rules as they are called in the repository`() throws {
    let program = try Program("lint", "--today", "2030-01-01")
    #expect(program.output.hasPrefix("Rules/contacts/ar.yaml:"))
  }

  @Test func `warnings leave the exit code at 0, but not with --strict, and errors never`() throws {
    let pack = try SamplePack()
    let arguments = ["lint", "samples", "--rules", pack.rules]
    #expect(try Program(arguments: arguments).output == "nothing found\n")
    let checklist = pack.folder.url.appending(path: "samples/sample.yaml")
    let text = try String(contentsOf: checklist, encoding: .utf8)
    let noSection = text.replacing("source: article / One }", with: "source: article }")
    try noSection.write(to: checklist, atomically: true, encoding: .utf8)
    let warned = try Program(arguments: arguments)
    #expect(warned.output.hasSuffix("0 errors, 3 warnings\n"))
    #expect(warned.exitCode == 0)
    #expect(try Program(arguments: arguments + ["--strict"]).exitCode == 1)
    let never = text.replacing("pushy >= 3", with: "pushy >= 3 && weeks < 0")
      .replacing("asked.secret || ", with: "").replacing(" || weeks > 100", with: "")
    try never.write(to: checklist, atomically: true, encoding: .utf8)
    let failed = try Program(arguments: arguments)
    #expect(failed.output.contains("[guidance-never-shown]"))
    #expect(failed.exitCode == 1)
  }
}
