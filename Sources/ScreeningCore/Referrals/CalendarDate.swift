/// A day, a month or a year, as far as it is known.
public struct CalendarDate: Hashable, Sendable {
  public let year: Int
  public let month: Int?
  public let day: Int?

  /// A date; nil where the calendar has no such date.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      guard (1...Self.days(in: month, of: year)).contains(day ?? 1) else { return nil }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate {
  /// Whether `today` lies more than so many months after this date.
  ///
  /// A missing month or day counts as the first: `2025` as 2025-01-01.
  public func isMoreThan(months: Int, before today: CalendarDate) -> Bool {
    let past = (today.monthNumber - monthNumber, today.dayNumber - dayNumber)
    return past.0 > months || past.0 == months && past.1 > 0
  }

  private var monthNumber: Int { year * 12 + (month ?? 1) }
  private var dayNumber: Int { day ?? 1 }

  /// Whether this date lies after another for certain, whatever is not known of either.
  package func isAfter(_ other: CalendarDate) -> Bool {
    let earliest = (year, month ?? 1, day ?? 1)
    let latest = (other.year, other.month ?? 12, other.day ?? 31)
    return earliest > latest
  }

  /// This date, or nil where it lies after `today`: nothing was read or tried on such a day.
  package func unless(after today: CalendarDate) -> CalendarDate? {
    isAfter(today) ? nil : self
  }
}
