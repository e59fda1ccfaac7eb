import Foundation
import FoundationEssentials
import Testing

/// What a pack says about the rules of `lint`: how severe they are, and what is allowed for a reason.
struct LintChoicesTests {
  /// A pack with one finding, and with a comment behind it.
  private static func pack(lint: String = "", comment: String = "") throws -> SamplePack {
    let pack = try SamplePack()
    try pack.replace(
      "sign: leverage, source: article / One }",
      with: "sign: leverage, source: article } \(comment)",
      in: "samples/sample.yaml")
    try pack.replace("language: en", with: "language: en\n\(lint)", in: "samples/pack.yaml")
    return pack
  }

  private func lint(_ pack: SamplePack) throws -> Program {
    try Program("lint", "\(pack.rules)/samples/")
  }

  @Test(arguments: [
    ("", "0 errors, 1 warning", 0), ("lint: { no-source-section: off }", "nothing found", 0),
    ("lint: { no-source-section: warning }", "0 errors, 1 warning", 0),
    ("lint:\n  no-source-section: error", "1 error, 0 warnings", 1),
  ])
  func `a pack says how severe a rule is`(lint: String, end: String, code: Int32) throws {
    let program = try self.lint(try Self.pack(lint: lint))
    #expect(program.output.hasSuffix("\(end)\n"), "\(program.output)")
    #expect(program.exitCode == code)
  }

  @Test func `what a pack says is about its own files`() throws {
    let pack = try Self.pack()
    try pack.add(named: "others")
    try pack.replace(
      "language: en", with: "language: en\nlint: { no-source-section: off }", in: "others/pack.yaml"
    )
    #expect(try Program("lint", pack.rules + "/").output.hasSuffix("0 errors, 1 warning\n"))
  }

  @Test(arguments: [
    (
      "lint: { no-source-sektion: off }",
      "'no-source-sektion' is no rule; did you mean 'no-source-section'? [unknown-rule]"
    ),
    (
      "lint: { unknown-key: off }",
      "'unknown-key' keeps a pack from being read, and so it cannot be changed; mend what it is about"
    ),
    ("lint: { no-source-section: of }", "'lint' does not know 'of'; did you mean 'off'?"),
    ("lint: off", "'lint' is written as rules, each with off, warning or error"),
  ])
  func `a rule or level that there is not is an error`(lint: String, message: String) throws {
    let program = try self.lint(try Self.pack(lint: lint))
    #expect(program.output.contains(message), "\(program.output)")
    #expect(program.exitCode == 1)
  }

  @Test(arguments: [
    ("# waymark: allow no-source-section because it is in all of it", "nothing found"),
    ("# waymark: allow no-source-section", "this allows nothing without a reason; write"),
    ("# waymark: allow no-source-section because", "this allows nothing without a reason; write"),
    (
      "# waymark: allow hard-text because it is quoted",
      "'hard-text' finds nothing here, so there is nothing to allow; take this comment out"
    ),
    ("# waymark: allow hard-txt because it is quoted", "is no rule; did you mean 'hard-text'?"),
    (
      "# waymark: allow unknown-key because I like it", "'unknown-key' keeps a pack from being read"
    ),
  ])
  func `a comment allows a finding for a reason, and is itself one where it does not`(
    comment: String, message: String
  ) throws {
    let program = try lint(try Self.pack(comment: comment))
    #expect(program.output.contains(message), "\(program.output)")
    #expect(
      program.output.contains("the section is missing") == !message.hasPrefix("nothing found"))
  }

  @Test func `a comment on a line of its own is about the next one and what belongs to it`() throws
  {
    let pack = try SamplePack()
    let comment = "# waymark: allow no-source-section because it is in all of it"
    try pack.replace(
      "source: article / One\n", with: "source: article\n", in: "samples/sample.yaml")
    try pack.replace(
      "      - id: moved", with: "      \(comment)\n      - id: moved",
      in: "samples/sample.yaml")
    let half = try lint(pack)
    #expect(half.output.hasSuffix("0 errors, 1 warning\n"), "\(half.output)")
    try pack.replace(
      "    items:", with: "    \(comment)\n    items:", in: "samples/sample.yaml")
    let all = try lint(pack)
    #expect(all.output == "nothing found\n", "\(all.output)")
  }

  @Test func `errors of reading are told whatever a comment says`() throws {
    let pack = try Self.pack(comment: "# waymark: allow unknown-key because it is mine")
    try pack.replace(
      "kind: choice\n", with: "knd: choice # waymark: allow unknown-key because so it is\n",
      in: "samples/sample.yaml")
    let program = try lint(pack)
    #expect(program.output.contains("[unknown-key]") && program.exitCode == 1)
  }
}
