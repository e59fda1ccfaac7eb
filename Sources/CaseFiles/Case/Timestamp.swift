/// A moment, to the second, in UTC; written `2026-11-30T14:05:09Z` (RFC 3339).
package struct Timestamp: Hashable, Comparable, Sendable {
  /// The seconds since 1970 began; leap seconds are not counted.
  package let seconds: Int

  package init(seconds: Int) { self.seconds = seconds }

  package static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }

  /// Reads a moment as it is written here; nil for anything else, such as another zone.
  package init?(_ text: String) {
    let parts = text.split { !("0"..."9" ~= $0) }.compactMap { Int($0) }
    guard parts.count == 6 else { return nil }
    let days = Self.days(year: parts[0], month: parts[1], day: parts[2])
    self.init(seconds: ((days * 24 + parts[3]) * 60 + parts[4]) * 60 + parts[5])
    guard self.text == text else { return nil }
  }

  package var text: String {
    let day = self.day
    let rest = seconds - day.days * 86400
    let time = [rest / 3600, rest / 60 % 60, rest % 60].map { Self.padded($0, 2) }
    return "\(dayText)T\(time.joined(separator: ":"))Z"
  }

  /// The day alone, such as `2026-11-30`.
  package var dayText: String {
    let day = self.day
    return "\(Self.padded(day.year, 4))-\(Self.padded(day.month, 2))-\(Self.padded(day.day, 2))"
  }

  private static func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  /// The day in the Gregorian calendar, by the cycles of 400 years that its leap years come back in:
  /// http://howardhinnant.github.io/date_algorithms.html
  private var day: (year: Int, month: Int, day: Int, days: Int) {
    let days = seconds >= 0 ? seconds / 86400 : (seconds - 86399) / 86400
    let shifted = days + 719_468
    let cycle = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let inCycle = shifted - cycle * 146_097
    let yearInCycle = (inCycle - inCycle / 1460 + inCycle / 36524 - inCycle / 146_096) / 365
    let inYear = inCycle - (365 * yearInCycle + yearInCycle / 4 - yearInCycle / 100)
    let month = (5 * inYear + 2) / 153
    let civilMonth = month < 10 ? month + 3 : month - 9
    return (
      yearInCycle + cycle * 400 + (civilMonth <= 2 ? 1 : 0), civilMonth,
      inYear - (153 * month + 2) / 5 + 1, days
    )
  }

  private static func days(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let cycle = (year >= 0 ? year : year - 399) / 400
    let inCycle = year - cycle * 400
    let inYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return cycle * 146_097 + inCycle * 365 + inCycle / 4 - inCycle / 100 + inYear - 719_468
  }
}
