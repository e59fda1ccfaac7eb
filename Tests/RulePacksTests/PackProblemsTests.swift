import LocatedYAML
import TestSupport
import Testing

@testable import RulePacks

struct PackProblemsTests {
  @Test(arguments: [
    Problem(
      "other-format", "this version reads format 1, and the pack is in format 2",
      pack("format: 1️⃣2")),
    Problem(
      "bad-version", "'1.0' is not a version; write three numbers with dots, such as 0.1.0",
      pack("version: 1️⃣1.0")),
    Problem(
      "bad-language", "'english' is not a language tag; did you mean 'en'?",
      pack("language: 1️⃣english")),
    Problem(
      "bad-name",
      "'New Friends' cannot be a name: small letters and digits, joined by '-'; write 'new-friends'",
      pack("pack: 1️⃣New Friends")),
    Problem(
      "missing-key",
      "'piloted' needs a 'citation' that says who tried it and where that can be read",
      pack("validation: { status: 1️⃣piloted }")),
    Problem(
      "outside-pack", "'../other.yaml' lies outside the pack; put the file into its folder",
      pack("checklists: [1️⃣../other.yaml]")),
    Problem(
      "outside-pack", "'/etc/passwd' lies outside the pack; put the file into its folder",
      pack("checklists: [1️⃣/etc/passwd]")),
    Problem(
      "outside-pack",
      "'../\u{301}other.yaml' lies outside the pack; put the file into its folder",
      pack("checklists: [1️⃣\"../\u{301}other.yaml\"]")),
    Problem(
      "bad-version",
      "'0.1\u{308}.0' is not a version; write three numbers with dots, such as 0.1.0",
      pack("version: 1️⃣0.1\u{308}.0")),
    Problem(
      "twice-in-list", "this stands in 'checklists' twice; take one of them out",
      pack("checklists: [a.yaml, 1️⃣a.yaml]")),
    Problem(
      "unknown-key", "a pack has no key 'pattern'; did you mean 'patterns'?",
      pack("1️⃣pattern: { a: A }")),
    Problem(
      "no-value",
      "'a' is empty, because '~' is nothing to YAML; write a text, or put quotes around this one",
      pack("patterns: { a: 1️⃣~ }")),
    Problem(
      "wrong-kind", "'patterns' is written as names with texts, 'name: text'",
      pack("patterns: 1️⃣[a, b]")),
  ])
  func `a problem of pack.yaml is reported at its place`(problem: Problem) throws {
    let source = MarkedSource(problem.text)
    let findings = Findings()
    let root = try #require(Document.read(source.file).root)
    _ = PackReader(findings: findings).pack(from: root)
    problem.expect(findings.ordered, in: source)
  }

  /// A sound pack in which one line is replaced or added.
  private static func pack(_ line: String) -> String {
    let key = line.drop { !$0.isASCII || !$0.isLetter }.prefix { $0 != ":" } + ":"
    let lines = [
      "format: 1", "pack: drafts", "version: 0.1.0", "title: Drafts", "language: en",
      "validation: { status: none }", "checklists: [draft.yaml]",
    ]
    return (lines.filter { !$0.hasPrefix(key) } + [line]).joined(separator: "\n")
  }
}
