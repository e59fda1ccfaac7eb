import Foundation
import FoundationEssentials
import Testing

/// What `waymark test` says that no story comes by, and the drafts it writes for that.
struct CoverageTests {
  @Test func `what no story comes by is named with answers that would`() throws {
    let pack = try SamplePack()
    let program = try Program("test", "sample", "--rules", pack.rules, "--coverage")
    #expect(program.exitCode == 0, "\(program.errors)")
    #expect(
      program.output.contains(
        """
            guidance 'talk'
              answers: moved: same, pushy: 1, weeks: 101
        """), "\(program.output)")
    #expect(
      program.output.contains(
        """
            'asked.secret' of 'talk': undecided
              answers: moved: skipped, asked: skipped
        """))
    #expect(!program.output.contains("guidance 'danger'"), "a story shows it")
    #expect(program.output.hasSuffix(" % of what answers can lead to\n"))
  }

  @Test func `what no answers lead to is proved, and does not count`() throws {
    let pack = try SamplePack()
    let checklist = pack.folder.url.appending(path: "samples/sample.yaml")
    let text = try String(contentsOf: checklist, encoding: .utf8)
    try pack.folder.write(
      text.replacing("when: threatened,", with: "when: moved.app && moved.same,"),
      to: "samples/sample.yaml")
    let program = try Program("test", "sample", "--rules", pack.rules, "--coverage")
    #expect(program.output.contains("guidance 1 of 2"))
    #expect(
      program.output.contains(
        """
          no answers of a story lead there: all ways of answering were gone through:
            guidance 'danger'
            'moved.app && moved.same' of 'danger': true
            'moved.app && moved.same' of 'danger': undecided
        """), "\(program.output)")
    #expect(!program.output.contains("not found out"))
  }

  @Test func `a search that reaches its limit says so`() throws {
    let pack = try UnfinishedSearchTests.packWithLongSearch()
    let program = try Program("test", "even", "--rules", pack.url.path, "--coverage")
    #expect(
      program.output.contains(
        """
          not found out, because a search reached its limit:
            guidance 'at_31'
            'total == 31' of 'at_31': true
        """), "\(program.output)")
  }

  @Test(arguments: [(40, 0), (100, 1)])
  func `too little fails the call where that is wanted`(percent: Int, code: Int32) throws {
    let pack = try SamplePack()
    let program = try Program("test", "sample", "--rules", pack.rules, "--fail-under", "\(percent)")
    #expect(program.exitCode == code)
    #expect(program.errors.contains("and \(percent) % are wanted") == (code == 1))
  }

  @Test func `the drafts read clean, pass, and leave nothing that no story comes by`() throws {
    let pack = try SamplePack()
    let stories = "\(pack.rules)/samples/scenarios"
    let call = ["test", "sample", "--rules", pack.rules, "--write-missing", stories]
    let first = try Program(arguments: call)
    #expect(first.exitCode == 0)
    #expect(first.errors.contains("drafts of stories are in \(stories).\n"), "\(first.errors)")
    let second = try Program(arguments: call + ["--fail-under", "100"])
    #expect(second.exitCode == 0, "\(second.output)")
    #expect(second.errors == "There is nothing that a further story would come by.\n")
    #expect(second.output.contains(", 0 failed\n"))
    #expect(second.output.contains("coverage: 100.0 %"))
  }

  @Test func `a draft takes no place and no name of another story`() throws {
    let pack = try SamplePack()
    let drafts = try TemporaryFolder()
    try drafts.write("mine", to: "draft-1.yaml")
    let program = try Program(
      "test", "sample", "--rules", pack.rules, "--write-missing", drafts.url.path)
    #expect(program.exitCode == 0)
    let mine = try String(contentsOf: drafts.url.appending(path: "draft-1.yaml"), encoding: .utf8)
    #expect(mine == "mine")
    let draft = try String(contentsOf: drafts.url.appending(path: "draft-2.yaml"), encoding: .utf8)
    #expect(draft.hasPrefix("# A draft, which passes as a test already."))
    #expect(draft.contains("scenario: draft_2\nchecklist: sample\n"))
  }

  @Test func `JSON says of each thing by which stories it is come by`() throws {
    let pack = try SamplePack()
    let program = try Program(
      "test", "sample", "--rules", pack.rules, "--coverage", "--format", "json")
    let results = try #require(
      try JSONSerialization.jsonObject(with: Data(program.output.utf8)) as? [String: Any])
    let coverage = try #require(results["coverage"] as? [String: Any])
    let checklists = try #require(coverage["checklists"] as? [[String: Any]])
    let goals = try #require(checklists.first?["goals"] as? [[String: Any]])
    let danger = try #require(goals.first { $0["of"] as? String == "danger" })
    #expect(danger["result"] as? String == "reached")
    #expect(danger["stories"] as? [String] == ["a_threat"])
    let talk = try #require(goals.first { $0["of"] as? String == "talk" })
    #expect((talk["answers"] as? [String: String])?["weeks"] == "101")
  }

  @Test(arguments: [
    (["--fail-under", "101"], "--fail-under takes a whole number from 0 to 100"),
    (["--write-missing", ""], "--write-missing needs the name of a folder"),
    (["--write-missing", "x", "--watch"], "--watch runs again and again"),
  ])
  func `what cannot be asked for is a wrong call`(options: [String], message: String) throws {
    let program = try Program(arguments: ["test"] + options)
    #expect(program.exitCode == 2)
    #expect(program.errors.contains(message))
  }
}
