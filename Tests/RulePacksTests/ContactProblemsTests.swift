import LocatedYAML
import TestSupport
import Testing

@testable import RulePacks

struct ContactProblemsTests {
  @Test(arguments: [
    Problem(
      "number-not-quoted", "a telephone number stands in quotes; write \"1383\"",
      contact("channels: [ { phone: 1️⃣1383 } ]")),
    Problem(
      "channels-not-apart",
      "a channel is one way to reach somebody; give each its own line in 'channels'",
      contact("channels: [ 1️⃣{ phone: \"1\", web: https://example.org } ]")),
    Problem(
      "channels-not-apart",
      "a channel is one way to reach somebody; write one of phone, sms, whatsapp, email, web, app",
      contact("channels: [ 1️⃣{ note: free } ]")),
    Problem(
      "bad-date", "'24.05.2024' is not a date; write 2026-11-23, 2026-11 or 2026, or unknown",
      contact("page_date: 1️⃣24.05.2024")),
    Problem(
      "bad-date", "'unknown' is not a date; write 2026-11-23, 2026-11 or 2026",
      contact("collected: 1️⃣unknown")),
    Problem(
      "unknown-word", "'confidence' does not know 'low'; it is one of high, medium",
      contact("confidence: 1️⃣low")),
    Problem(
      "unknown-word", "'needs' does not know 'councelling'; did you mean 'counselling'?",
      contact("needs: [1️⃣councelling]")),
    Problem(
      "unknown-word",
      "'audience' does not know 'children'; it is one of child, adult, anyone, professional",
      contact("audience: [1️⃣children]")),
    Problem(
      "missing-key", "'needs' has nothing in its list; write 'needs: [child_helpline]'",
      contact("needs: 1️⃣[]")),
  ])
  func `a problem of a contact is reported at its place`(problem: Problem) throws {
    let source = MarkedSource(problem.text)
    let findings = Findings()
    let root = try #require(Document.read(source.file).root)
    _ = ContactsReader(findings: findings).country(from: root)
    problem.expect(findings.ordered, in: source)
  }

  @Test(arguments: [
    Problem(
      "bad-country",
      "'Philippines' is not a country code; write two capitals, such as PH, or INT for every "
        + "country",
      "country: 1️⃣Philippines\nname: the Philippines\ncontacts: []\nemergency: \(emergency)"),
    Problem(
      "no-emergency-number",
      "this country has no 'emergency' number; look one up, with its source",
      "country: 1️⃣PH\nname: the Philippines\ncontacts: []"),
  ])
  func `a problem of a country is reported at its place`(problem: Problem) throws {
    let source = MarkedSource(problem.text)
    let findings = Findings()
    let root = try #require(Document.read(source.file).root)
    _ = ContactsReader(findings: findings).country(from: root)
    problem.expect(findings.ordered, in: source)
  }

  private static let emergency =
    "{ phone: \"911\", source: https://example.org, page_date: 2026, collected: 2026 }"

  /// A country with one contact, in which one key is written otherwise.
  private static func contact(_ line: String) -> String {
    let key = line.prefix { $0 != ":" } + ":"
    let lines = [
      "id: ph-one", "name: One", "needs: [counselling]", "audience: [child]",
      "channels: [ { phone: \"1\" } ]", "source: https://example.org", "page_date: 2026-01-01",
      "collected: 2026-11-23", "confidence: high",
    ].map { $0.hasPrefix(key) ? line : $0 }
    return """
      country: PH
      name: the Philippines
      emergency: \(emergency)
      contacts:
        - \(lines.joined(separator: "\n    "))
      """
  }
}
