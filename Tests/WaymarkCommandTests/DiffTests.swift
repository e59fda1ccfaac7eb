import Foundation
import FoundationEssentials
import Testing

/// What `waymark diff` finds between two versions of a pack.
struct DiffTests {
  @Test func `the same folder is not different`() throws {
    let pack = try SamplePack()
    let folder = "\(pack.rules)/samples"
    let program = try Program("diff", folder, folder)
    #expect(program.exitCode == 0, "\(program.errors)")
    #expect(program.output == "samples 0.1.0\n  nothing is different\n  The search was whole.\n")
  }

  @Test func `help that is taken away is found with the fewest answers, and demands a version`()
    throws
  {
    let pack = try SamplePack()
    let newer = try Self.copy(
      of: pack,
      [
        ("pushy >= 3 ||", "pushy >= 3 && weeks > 4 ||"),
        ("urgency: now, title: If someone threatens you", "urgency: soon, title: If threatened"),
        ("refer: [directory]", "refer: [counselling]"),
      ])
    let program = try Program("diff", "\(pack.rules)/samples", newer.url.path)
    #expect(program.exitCode == 1)
    #expect(
      program.output.hasPrefix(
        """
        samples 0.1.0
          samples/sample
          help that is taken away:
            'everyone' does not lead any more to directory
              answers: any
            'danger' has urgency 'soon' in place of 'now'
              answers: threatened: yes
            'talk' is less certain
              answers: pushy: 3
            'talk' is not shown any more
              answers: asked: none, pushy: 3, weeks: 0
          other and further help:
            'everyone' leads now to counselling
              answers: any
          texts:
            guidance 'danger', title
              - If someone threatens you
              + If threatened
          The search was whole.
        """), "\(program.output)")
    #expect(program.output.contains("the version needs a higher first number"))
  }

  @Test func `guidance that is gone is help that is taken away`() throws {
    let pack = try SamplePack()
    let newer = try Self.copy(of: pack, [("- { id: danger,", "- { id: other,")])
    let program = try Program("diff", "\(pack.rules)/samples", newer.url.path)
    #expect(program.exitCode == 1)
    #expect(
      program.output.contains("    'danger' is gone\n      answers: threatened: yes\n"),
      "\(program.output)")
    #expect(program.output.contains("    'other' is shown\n      answers: threatened: yes\n"))
  }

  @Test(arguments: [
    ("0.1.0", "0.1.1", 1), ("0.1.0", "0.2.0", 0), ("0.1.0", "1.0.0", 0), ("1.4.0", "1.5.0", 1),
    ("1.4.0", "2.0.0", 0), ("2.0.0", "1.0.0", 1),
  ])
  func `the first number of a version says that help is taken away`(
    old: String, new: String, code: Int32
  ) throws {
    let pack = try SamplePack()
    let older = try Self.copy(of: pack, [("version: 0.1.0", "version: \(old)")])
    let newer = try Self.copy(
      of: pack,
      [
        ("version: 0.1.0", "version: \(new)"),
        ("refer: [child_helpline] }", "refer: [directory] }"),
      ])
    let program = try Program("diff", older.url.path, newer.url.path)
    #expect(program.exitCode == code, "\(program.output)\(program.errors)")
  }

  @Test func `new guidance behind a new question is further help, and no finding`() throws {
    let pack = try SamplePack()
    let newer = try Self.copy(
      of: pack,
      [
        (
          "      - { id: pushy,",
          "      - { id: paid, kind: yes_no, ask: Was money paid?, source: article / One }\n      - { id: pushy,"
        ),
        (
          "  - { id: everyone,",
          "  - { id: money, when: paid, urgency: talk, title: If money was paid, say: Tell someone., refer: [directory] }\n  - { id: everyone,"
        ),
      ])
    let program = try Program(
      "diff", "\(pack.rules)/samples", newer.url.path, "--format", "json")
    #expect(program.exitCode == 0, "\(program.errors)")
    let results = try #require(
      try JSONSerialization.jsonObject(with: Data(program.output.utf8)) as? [String: Any])
    let packs = try #require(results["packs"] as? [[String: Any]])
    #expect(packs.first?["takes_help_away"] as? Bool == false)
    let checklists = try #require(packs.first?["checklists"] as? [[String: Any]])
    #expect(checklists.first?["whole"] as? Bool == true)
    let changes = try #require(checklists.first?["changes"] as? [[String: Any]])
    #expect(changes.first?["what"] as? String == "'money' is shown")
    #expect(changes.first?["answers"] as? [String: String] == ["paid": "yes"])
    #expect(changes.allSatisfy { $0["taken_away"] as? Bool == false })
  }

  @Test func `a version can be one that git knows, from any folder of the repository`() throws {
    let pack = try SamplePack()
    let program = try Program(
      script: """
        git init -q . && git add -A
        git -c user.name=A -c user.email=a@example.org commit -qm first
        sed -i 's/title: If someone threatens you/title: Another title/' samples/sample.yaml
        cd samples
        waymark diff HEAD:samples .
        waymark diff HEAD:nowhere . || echo "ended with $?"
        """, in: pack.folder.url)
    #expect(program.output.contains("- If someone threatens you\n      + Another title\n"))
    #expect(program.output.hasSuffix("ended with 2\n"))
    #expect(program.errors.contains("git has no folder 'nowhere' at 'HEAD'"))
  }

  @Test func `a folder that is not there is a wrong call, and a torn pack is a finding`() throws {
    let pack = try SamplePack()
    let folder = "\(pack.rules)/samples"
    let missing = try Program("diff", folder, "/no/such/folder")
    #expect(missing.exitCode == 2)
    #expect(missing.errors.contains("there is no folder '/no/such/folder'"))
    let torn = try Self.copy(of: pack, [("guidance:", "guidance: [")])
    let program = try Program("diff", folder, torn.url.path)
    #expect(program.exitCode == 1)
    #expect(program.errors.contains("sample.yaml:"))
  }

  /// A copy of the pack in a folder of its own, in which texts are replaced by others.
  private static func copy(of pack: SamplePack, _ changes: [(String, String)]) throws
    -> TemporaryFolder
  {
    let folder = try TemporaryFolder()
    for name in ["pack.yaml", "sample.yaml"] {
      let file = pack.folder.url.appending(path: "samples/\(name)")
      var text = try String(contentsOf: file, encoding: .utf8)
      for (old, new) in changes { text = text.replacing(old, with: new) }
      try folder.write(text.replacing("scenarios: [scenarios/]", with: ""), to: name)
    }
    return folder
  }
}
