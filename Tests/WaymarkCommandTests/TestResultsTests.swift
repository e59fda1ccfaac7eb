import Foundation
import FoundationEssentials
import Testing

/// What `waymark test` prints and writes.
struct TestResultsTests {
  @Test func `a failure says the condition, which part is not met, and by which answer`() throws {
    let pack = try Self.failingPack()
    let program = try Program("test", "sample", "--rules", pack.rules)
    #expect(program.exitCode == 1)
    #expect(
      program.output.contains(
        """
        a_failure:
          \(pack.rules)/samples/scenarios/fails.yaml:5:19: expected 'talk' to be shown, but it is not shown: moved: same, pushy: 1, weeks: 2
            when: asked.secret || pushy >= 3 || weeks > 100
            false: asked.secret, by moved: same
            false: pushy >= 3, by pushy: 1
            false: weeks > 100, by weeks: 2

        """))
    #expect(program.output.hasSuffix("\n2 passed, 1 failed\n"))
  }

  @Test func `JUnit XML has a case for each story and each file that cannot be read`() throws {
    let pack = try Self.failingPack()
    try pack.folder.write("scenario: [", to: "samples/scenarios/torn.yaml")
    let program = try Program("test", "sample", "--rules", pack.rules, "--format", "junit")
    #expect(program.exitCode == 1)
    let elements = program.output.matches(of: /<([a-z]+)([^>]*)>/).map { match in
      ["name", "tests", "failures", "errors"].reduce(into: String(match.1)) { words, key in
        let value = match.2.firstMatch(of: try! Regex(" \(key)=\"([^\"]*)\""))?[1].substring
        words += value.map { " \($0)" } ?? ""
      }
    }
    #expect(
      elements == [
        "testsuites waymark test 4 1 1", "testsuite files 1 0 1",
        "testcase \(pack.rules)/samples/scenarios/torn.yaml", "error",
        "testsuite samples/sample 3 1 0", "testcase a_failure", "failure", "testcase a_story",
        "testcase a_threat",
      ])
    #expect(program.output.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites "))
  }

  @Test func `XML holds no character that it cannot hold`() throws {
    let pack = try Self.failingPack()
    try pack.folder.write("scenario: [", to: "samples/scenarios/<torn>&\u{1}\u{FFFE}\".yaml")
    let program = try Program("test", "sample", "--rules", pack.rules, "--format", "junit")
    #expect(
      program.output.contains(
        "name=\"\(pack.rules)/samples/scenarios/&lt;torn&gt;&amp;&lt;U+0001&gt;&lt;U+FFFE&gt;&quot;.yaml\""
      ))
    #expect(program.output.contains("when: asked.secret || pushy &gt;= 3"))
    #expect(!program.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test func `JSON holds the same, for programs`() throws {
    let pack = try Self.failingPack()
    let program = try Program("test", "sample", "--rules", pack.rules, "--format", "json")
    let results = try #require(
      try JSONSerialization.jsonObject(with: Data(program.output.utf8)) as? [String: Any])
    #expect(results["passed"] as? Int == 2 && results["failed"] as? Int == 1)
    let stories = try #require(results["stories"] as? [[String: Any]])
    let failures = try #require(stories.first?["failures"] as? [[String: Any]])
    #expect(failures.first?["condition"] as? String == "asked.secret || pushy >= 3 || weeks > 100")
    let parts = try #require(failures.first?["parts"] as? [[String: Any]])
    #expect(parts.map { $0["is"] as? String } == ["false", "false", "false"])
    #expect(parts.last?["by"] as? [String] == ["weeks: 2"])
  }

  @Test(arguments: [("results.xml", "<?xml"), ("results.json", "{"), ("results.txt", "passed")])
  func `the ending of the file says what is written`(file: String, start: String) throws {
    let pack = try SamplePack()
    let folder = try TemporaryFolder()
    let program = try Program(
      arguments: ["test", "sample", "--rules", pack.rules, "-o", file], in: folder.url)
    #expect(program.exitCode == 0 && program.output.isEmpty)
    #expect(program.errors == "The result of the stories is in \(file).\n2 passed, 0 failed\n")
    let written = try String(contentsOf: folder.url.appending(path: file), encoding: .utf8)
    #expect(written.hasPrefix(start))
  }

  @Test func `a story that was read is not written over`() throws {
    let pack = try SamplePack()
    let story = "\(pack.rules)/samples/scenarios/story.yaml"
    let program = try Program("test", "sample", "--rules", pack.rules, "-o", story, "--force")
    #expect(program.exitCode == 2)
    #expect(program.errors.contains("would be written over, and it was read"))
  }

  @Test func `watching runs the stories again when a file changes, until Ctrl-C`() throws {
    let pack = try SamplePack()
    let program = try Program(
      script: """
        exec 2>&1
        waymark test sample --rules "\(pack.rules)" --watch > out & program=$!
        until grep -q '2 passed' out; do sleep 0.1; done
        sed -i 's/shown: .everyone./shown: []/' "\(pack.rules)/samples/scenarios/story.yaml"
        until grep -q '1 passed, 1 failed' out; do sleep 0.1; done
        kill -INT $program
        wait $program; echo "ended with $?"
        """, in: pack.folder.url)
    #expect(program.output.hasSuffix("ended with 130\n"), "\(program.output)")
  }

  @Test func `a pack without stories fails, and one whose urgent guidance is in none`() throws {
    let pack = try SamplePack()
    let stories = pack.folder.url.appending(path: "samples/scenarios")
    try FileManager.default.removeItem(at: stories.appending(path: "threat.yaml"))
    let urgent = try Program("test", "sample", "--rules", pack.rules, "--format", "junit")
    #expect(urgent.exitCode == 1)
    #expect(urgent.errors.contains("no story expects 'danger', which is urgent; write one"))
    #expect(urgent.output.contains("type=\"urgent-in-no-story\""))
    try FileManager.default.removeItem(at: stories.appending(path: "story.yaml"))
    let none = try Program("test", "sample", "--rules", pack.rules)
    #expect(none.exitCode == 1)
    #expect(none.errors.contains("the pack has no story, so nothing says whether it does"))
  }

  /// The sample pack with one more story, which fails.
  static func failingPack() throws -> SamplePack {
    let pack = try SamplePack()
    try pack.folder.write(
      """
      scenario: a_failure
      checklist: sample
      story: Mina gets a message.
      answers: { threatened: no, moved: same, pushy: 1, weeks: 2 }
      expect: { shown: [talk, everyone], undecided: [], refers: [child_helpline, directory] }
      """, to: "samples/scenarios/fails.yaml")
    return pack
  }
}
