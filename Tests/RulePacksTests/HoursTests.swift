import LocatedYAML
import PlanSketches
import ScreeningCore
import TestSupport
import Testing

@testable import RulePacks

struct HoursTests {
  @Test(arguments: [
    ("24/7", "24/7"), ("00:00-24:00", "24/7"), ("Mo-Su 00:00-24:00", "24/7"),
    ("09:00-21:00", "09:00-21:00"),
    ("Mo-Fr 09:00-12:00,14:00-18:00", "Mo-Fr 09:00-12:00,14:00-18:00"),
    ("Mo-Fr 08:00-20:00; Sa,Su 09:00-17:00", "Mo-Fr 08:00-20:00; Sa-Su 09:00-17:00"),
    ("18:00-02:00", "18:00-02:00"), ("09:00-24:00", "09:00-24:00"),
    ("Sa-Mo 10:00-11:00", "Mo,Sa-Su 10:00-11:00"),
    ("08:00-20:00; Su 10:00-12:00", "Mo-Sa 08:00-20:00; Su 10:00-12:00"),
    ("Mo 14:00-18:00, 09:00-12:00;Tu 09:00-12:00", "Mo 09:00-12:00,14:00-18:00; Tu 09:00-12:00"),
  ])
  func `hours are read, and written again in one form`(text: String, written: String) throws {
    let hours = try HoursReader.hours(in: text)
    #expect(hours.text == written)
    #expect(try HoursReader.hours(in: written) == hours)
  }

  @Test(arguments: [
    ("24/7", [0..<10_080]), ("Mo 09:00-17:00", [540..<1020]),
    ("Su 22:00-02:00", [0..<120, 8640 + 1320..<10_080]),
    ("Mo,Tu 00:00-24:00", [0..<2880]),
    ("Sa-Su 20:00-24:00; Mo 00:00-01:00", [0..<60, 8400..<8640, 9840..<10_080]),
    ("Mo 18:00-02:00; Tu 01:00-03:00", [1080..<1620]),
  ])
  func `hours are minutes of the week, also around midnight and the end of the week`(
    text: String, ranges: [Range<Int>]
  ) throws {
    #expect(try HoursReader.hours(in: text).openingHours?.ranges == ranges)
  }

  @Test func `any hours are the same once they were written and read`() throws {
    for seed in 0..<500 {
      var random = RandomSource(seed: seed)
      let days = (0..<7).map { _ in Self.times(&random) }
      guard days.contains(where: { !$0.isEmpty }) else { continue }
      let hours = WeeklyHours(days: days)
      #expect(try HoursReader.hours(in: hours.text) == hours, "\(hours.text)")
      #expect(hours.openingHours != nil, "\(hours.text)")
    }
  }

  private static func times(_ random: inout RandomSource) -> [Range<Int>] {
    let bounds = Set(
      (0..<2 * Int.random(in: 0...2, using: &random)).map { _ in
        Int.random(in: 0..<1440, using: &random)
      }
    ).sorted()
    var times = stride(from: 0, to: bounds.count / 2 * 2, by: 2).map { bounds[$0]..<bounds[$0 + 1] }
    if let last = times.last, Bool.random(using: &random), let first = times.first {
      times[times.count - 1] =
        last.lowerBound..<1440 + min(first.lowerBound, last.lowerBound - 1, 300)
      times.removeAll { $0.isEmpty }
    }
    return times
  }

  @Test(arguments: [
    (
      "1️⃣weekdays from 9 to 5",
      "hours are written as \"24/7\", or as days and times, such as \"Mo-Fr 09:00-17:00; Sa "
        + "10:00-14:00\"; put what cannot be written so into 'note'"
    ),
    (
      "1️⃣Mon-Fri 09:00-17:00",
      "'Mon' is no day here; write Mo, Tu, We, Th, Fr, Sa or Su, and put other words into 'note'"
    ),
    (
      "Mo-1️⃣ 09:00-17:00",
      "a day is missing here; write Mo, Tu, We, Th, Fr, Sa or Su"
    ),
    (
      "Mo-Fr 1️⃣+9:00-17:00",
      "'+9:00' is no time here; write hours such as 09:00-17:00, and put other words into 'note'"
    ),
    (
      "Mo-Fr 1️⃣9:00-17:00",
      "'9:00' is no time here; write hours such as 09:00-17:00, and put other words into 'note'"
    ),
    (
      "Mo-Fr 09:00-1️⃣25:00",
      "'25:00' is no time here; write hours such as 09:00-17:00, and put other words into 'note'"
    ),
    (
      "Mo-Fr 09:00-17:00 1️⃣holidays",
      "'holidays' is no time here; write hours such as 09:00-17:00, and put other words into 'note'"
    ),
    ("Mo-Fr 09:00-17:00;1️⃣", "a time is missing here; write hours such as 09:00-17:00"),
    ("09:001️⃣", "a time is missing here; write hours such as 09:00-17:00"),
    (
      "1️⃣09:00-09:00",
      "these hours end when they begin; write 00:00-24:00 for a whole day, or take them out"
    ),
    (
      "09:00-12:00,1️⃣11:00-13:00", "these hours overlap others of the same rule; make one of them"
    ),
    (
      "1️⃣Mo 09:00-12:00; Mo-Fr 10:00-12:00",
      "later rules replace this one on each of its days, so it says nothing; take it out"
    ),
  ])
  func `what is no hours is said where it stands`(text: String, message: String) throws {
    for line in [
      "name: One\n    hours: \"\(text)\"", "channels: [ { phone: \"1\", hours: \"\(text)\" } ]",
    ] {
      let source = MarkedSource(ContactProblemsTests.contact(line))
      let findings = Findings()
      let root = try #require(Document.read(source.file).root)
      let country = ContactsReader(findings: findings).country(from: root)
      Problem("bad-hours", message, "").expect(findings.ordered, in: source)
      #expect(country?.contacts.first?.channels.first?.hours == nil)
    }
  }

  @Test func `hours of a contact are those of its ways that have none of their own`() throws {
    let text = ContactProblemsTests.contact(
      "channels: [ { phone: \"1\" }, { chat: https://example.org, hours: 24/7 } ]\n    hours: 09:00-17:00"
    )
    let root = try #require(Document.read(SourceFile(name: "ph.yaml", text: text)).root)
    let findings = Findings()
    let contact = try #require(
      ContactsReader(findings: findings).country(from: root)?.contacts.first)
    #expect(findings.diagnostics.map(\.message) == [])
    #expect(contact.channels.map { $0.hours?.text } == ["09:00-17:00", "24/7"])
    #expect(contact.channels.map(\.means) == [.phone, .chat])
  }
}
