internal import ArgumentParser
internal import Platform
internal import Reports
internal import RulePacks
internal import ScreeningCore

/// The moment by which is told who is there now.
struct ClockOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The moment by which is told who is there now, such as 2026-11-23T18:30+08:00 or …T10:30Z.",
      valueName: "date-time"))
  var now: String?

  /// The date of the call: `--today`, or else that of `--now`, or else today's.
  func date(_ place: PlaceOptions) throws -> CalendarDate {
    guard place.today == nil, let moment = try given else { return try place.date() }
    return moment.date
  }

  /// What time it is in each time zone: by `--now`, or else by the system's clock. With `--today` alone
  /// the time of that day is not known.
  func clock(_ place: PlaceOptions) throws -> ZoneClock {
    if let moment = try given {
      return { SystemClock.minuteOfWeek(in: $0, at: moment.seconds) }
    }
    guard place.today == nil else { return { _ in nil } }
    let seconds = SystemClock.now
    return { SystemClock.minuteOfWeek(in: $0, at: seconds) }
  }

  private var given: WrittenMoment? {
    get throws {
      guard let now else { return nil }
      guard let moment = WrittenMoment(now) else {
        throw ValidationError(
          "'\(now)' is no moment; write its date and time with the distance to UTC, as "
            + "2026-11-23T18:30+08:00, or in UTC, as 2026-11-23T10:30Z")
      }
      return moment
    }
  }
}

/// A date and a time of day with its distance to UTC, as ISO 8601 writes them.
struct WrittenMoment: Equatable {
  /// The date where the moment was written down.
  let date: CalendarDate
  /// The seconds since 1970 began, in UTC.
  let seconds: Int

  init?(_ text: String) {
    let form = #/(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?(?:Z|([+-])(\d{2}):(\d{2}))/#
    guard let parts = text.wholeMatch(of: form)?.output, let date = CalendarDate(String(parts.1)),
      let hour = Int(parts.2), hour < 24, let minute = Int(parts.3), minute < 60
    else { return nil }
    let second = parts.4.flatMap { Int($0) } ?? 0
    let distance =
      ((parts.6.flatMap { Int($0) } ?? 0) * 60 + (parts.7.flatMap { Int($0) } ?? 0))
      * (parts.5 == "-" ? -1 : 1)
    guard second < 60, abs(distance) <= 18 * 60 else { return nil }
    self.date = date
    seconds = ((date.daysSince1970 * 24 + hour) * 60 + minute - distance) * 60 + second
  }
}

extension CalendarDate {
  /// The days since 1970 began; a missing month or day counts as the first.
  fileprivate var daysSince1970: Int {
    // Years begin in March here, so that a leap day is the last of its year.
    let (month, day) = (month ?? 1, day ?? 1)
    let year = month > 2 ? year : year - 1
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
  }
}
