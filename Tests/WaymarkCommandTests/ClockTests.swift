import Foundation
import FoundationEssentials
import Testing

/// Who is there now, by the clock of the place.
struct ClockTests {
  @Test(arguments: [
    ("2026-12-01T09:00Z", true), ("2026-12-01T08:59Z", false), ("2026-12-01T16:59Z", true),
    ("2026-12-01T17:00Z", false), ("2026-12-05T12:00Z", false),
    // Summer time begins on 2026-03-29.
    ("2026-03-27T08:30Z", false), ("2026-03-30T08:30Z", true), ("2026-07-01T16:30Z", false),
    ("2026-12-01T09:30+08:00", false), ("2026-12-01T17:30:59+08:00", true),
    ("2026-11-30T20:00-13:00", true),
  ])
  func `whether somebody is there now is told by the time of their zone, also in summer`(
    now: String, isOpen: Bool
  ) throws {
    let output = try contacts(now: now).output
    #expect(output.contains("Mon to Fri 9:00–17:00, open now by its own hours") == isOpen)
    #expect(output.contains("Mon to Fri 9:00–17:00, closed now") == !isOpen)
  }

  @Test func `without a moment that is known nothing is said about now`() throws {
    let program = try Program(
      arguments: ["contacts", "--region", "NO", "--today", "2026-12-01"] + rules)
    #expect(program.output.contains("Mon to Fri 9:00–17:00\n"))
    #expect(!program.output.contains("open now") && !program.output.contains("closed now"))
  }

  @Test func `ages count from the day of the moment that is given`() throws {
    #expect(try contacts(now: "2026-12-01T09:00Z").output.contains("not yet confirmed by us.\n"))
    #expect(try contacts(now: "2028-12-01T09:00Z").output.contains("more than two years old"))
  }

  @Test(arguments: [
    "noon", "2026-12-01", "2026-12-01T09:00", "2026-12-01T24:00Z", "2026-02-30T09:00Z",
  ])
  func `what is no moment is said to be none`(now: String) throws {
    let program = try contacts(now: now)
    #expect(program.exitCode == 2)
    #expect(program.errors.contains("'\(now)' is no moment; write its date and time"))
  }

  @Test func `of what is withheld only the number is printed`() throws {
    let program = try contacts(now: "2026-12-01T09:00Z")
    #expect(
      program.output.contains("2 contacts are withheld here until somebody has confirmed them"))
    for hidden in ["999 111", "Hidden Line", "999 222"] {
      #expect(!program.output.contains(hidden))
      for format in ["text", "markdown", "json", "html"] {
        let report = try Program(
          arguments: [
            "run", "new_online_friend", "--story", "the_same_band", "--region", "NO", "--details",
            "--format", format,
          ] + rules)
        #expect(report.exitCode == 0)
        #expect(!report.output.contains(hidden), "\(format)")
      }
      let page = try Program(
        arguments: ["export", "html", "new_online_friend", "--region", "NO"] + rules)
      #expect(page.output.contains("Day Line") && !page.output.contains(hidden))
    }
  }

  private let folder: TemporaryFolder
  private var rules: [String] { ["--rules", folder.url.path] }

  init() throws {
    folder = try TemporaryFolder()
    let facts = """
      audience: [anyone]
          source: https://example.org/a
          page_date: 2026-11-01
          collected: 2026-11-02
      """
    try folder.write(
      """
      country: "NO"
      name: Norway
      zone: Europe/London
      emergency: { phone: "999 222", withheld: two pages differ, source: "https://example.org/", page_date: 2026-01-01, collected: 2026-11-01 }
      contacts:
        - id: no-day
          name: Day Line
          for: [counselling]
          channels: [{ phone: "116 111" }]
          hours: "Mo-Fr 09:00-17:00"
          confidence: high
          \(facts)
        - id: no-hidden
          name: Hidden Line
          for: [counselling]
          channels: [{ phone: "999 111" }]
          withheld: one old page
          confidence: low
          \(facts)
      """, to: "contacts/no.yaml")
  }

  private func contacts(now: String) throws -> Program {
    try Program(arguments: ["contacts", "--region", "NO", "--now", now] + rules)
  }
}
