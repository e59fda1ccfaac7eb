package import Localization
package import RulePacks
internal import ScreeningCore

extension Wording {
  /// When somebody is there: "any time", "Mon to Fri 9:00–17:00, Sat 10:00–14:00".
  package func hours(_ hours: WeeklyHours) -> String {
    if hours.isAlways { return say("any time") }
    return hours.groups.map { runs, times in
      let times =
        times == [0..<OpeningHours.minutesOfDay] ? say("all day") : andList(times.map(time))
      return runs == [0...6]
        ? say("every day {times}", ["times": times])
        : say("{days} {times}", ["days": andList(runs.flatMap(days)), "times": times])
    }.joined(separator: ", ")
  }

  /// Whether it is open now, for a way that is not always open; a hint by its hours, never a promise.
  func openNow(_ channel: Report.Channel) -> String? {
    guard let isOpen = channel.isOpen, channel.hours?.isAlways == false else { return nil }
    return isOpen ? openNow : closedNow
  }

  package var openNow: String { say("open now by its own hours") }
  package var closedNow: String { say("closed now") }

  private func days(_ run: WeeklyHours.Run) -> [String] {
    let names = run.map { say(Self.days[$0]) }
    guard let first = names.first, let last = names.last, names.count > 2 else { return names }
    return [say("{first} to {last}", ["first": first, "last": last])]
  }

  private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  private func time(_ range: Range<Int>) -> String {
    let day = OpeningHours.minutesOfDay
    let end = range.upperBound > day ? range.upperBound - day : range.upperBound
    return "\(time(range.lowerBound))\u{2013}\(time(end))"
  }

  private func time(_ minute: Int) -> String {
    "\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
  }
}
