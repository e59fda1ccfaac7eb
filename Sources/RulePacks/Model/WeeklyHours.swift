package import ScreeningCore

/// When somebody is there, day by day, in the time of their zone.
public struct WeeklyHours: Hashable, Sendable {
  /// Of each day from Monday, the times in minutes from its midnight, in order and apart; the last
  /// may end on the next day.
  package let days: [[Range<Int>]]

  /// Hours of seven days.
  package init(days: [[Range<Int>]]) {
    self.days = days
  }

  package static let always = WeeklyHours(
    days: Array(repeating: [0..<OpeningHours.minutesOfDay], count: 7))

  /// The days as they are written, from Monday.
  package static let dayNames = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]

  public var isAlways: Bool { self == .always }

  /// The same as minutes of the week; nil where they are none.
  package var openingHours: OpeningHours? {
    var ranges: [Range<Int>] = []
    for (day, times) in days.enumerated() {
      for time in times {
        let start = day * OpeningHours.minutesOfDay + time.lowerBound
        let (end, week) = (start + time.count, OpeningHours.minutesOfWeek)
        ranges.append(start..<min(end, week))
        if end > week { ranges.append(0..<end - week) }
      }
    }
    var joined: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, range.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return OpeningHours(joined)
  }
}

extension WeeklyHours {
  /// Days in a row, by their places from Monday.
  package typealias Run = ClosedRange<Int>

  /// The days with the same times together, in the order of the first of them; closed days are left
  /// out.
  package var groups: [(runs: [Run], times: [Range<Int>])] {
    var groups: [(runs: [Run], times: [Range<Int>])] = []
    for (day, times) in days.enumerated() where !times.isEmpty {
      guard let place = groups.firstIndex(where: { $0.times == times }) else {
        groups.append(([day...day], times))
        continue
      }
      if let last = groups[place].runs.last, last.upperBound == day - 1 {
        groups[place].runs[groups[place].runs.count - 1] = last.lowerBound...day
      } else {
        groups[place].runs.append(day...day)
      }
    }
    return groups
  }

  /// The hours as a file of contacts has them: `24/7`, `Mo-Fr 09:00-17:00; Sa 10:00-14:00`.
  public var text: String {
    if isAlways { return "24/7" }
    return groups.map { runs, times in
      let hours = times.map { "\(Self.time($0.lowerBound))-\(Self.time(end: $0))" }
        .joined(separator: ",")
      guard runs != [0...6] else { return hours }
      let days = runs.map { run in
        run.count == 1
          ? Self.dayNames[run.lowerBound]
          : "\(Self.dayNames[run.lowerBound])-\(Self.dayNames[run.upperBound])"
      }
      return "\(days.joined(separator: ",")) \(hours)"
    }.joined(separator: "; ")
  }

  private static func time(end range: Range<Int>) -> String {
    let day = OpeningHours.minutesOfDay
    return time(range.upperBound > day ? range.upperBound - day : range.upperBound)
  }

  private static func time(_ minute: Int) -> String {
    let digits = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(digits(minute / 60)):\(digits(minute % 60))"
  }
}
