import RulePacks
import ScreeningCore
import Testing

struct CalendarDateTests {
  @Test(arguments: ["2026-11-23", "2026-11", "2026", "2024-02-29"])
  func `a date is written as it is read`(text: String) {
    #expect(CalendarDate(text)?.description == text)
  }

  @Test(arguments: ["", "unknown", "2026-13", "2026-1", "2026-02-30", "2026-11-23-1", "23.11.2026"])
  func `what is not a date is none`(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test(arguments: [
    ("2025-11-23", false), ("2025-11-22", true), ("2025-12", false), ("2025-11", true),
    ("2026", false), ("2025", true), ("2027-01-01", false),
  ])
  func `a date is past twelve months the day after its anniversary`(text: String, isPast: Bool)
    throws
  {
    let today = try #require(CalendarDate("2026-11-23"))
    let date = try #require(CalendarDate(text))
    #expect(date.isMoreThan(months: 12, before: today) == isPast)
  }

  @Test(arguments: [
    ("2026-11-24", "2026-11-23", true), ("2026-11-23", "2026-11-23", false),
    ("2026-11", "2026-11-23", false), ("2026-12", "2026-11-23", true),
    ("2026", "2026-01-01", false), ("2027", "2026-12-31", true), ("2026-11-30", "2026-11", false),
    ("2026-12-01", "2026-11", true), ("2027-01-01", "2026", true), ("2026-12-31", "2026", false),
  ])
  func `a date is after another where it is so for certain`(
    text: String, other: String, isAfter: Bool
  ) throws {
    let (date, other) = (try #require(CalendarDate(text)), try #require(CalendarDate(other)))
    #expect(date.isAfter(other) == isAfter)
    #expect((date.unless(after: other) == nil) == isAfter)
  }
}
