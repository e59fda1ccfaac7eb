/// When somebody is there, as minutes of the week from Monday 0:00, in the time of their zone.
package struct OpeningHours: Hashable, Sendable {
  package static let minutesOfDay = 24 * 60
  package static let minutesOfWeek = 7 * minutesOfDay
  /// The most ranges there can be: one and a closed minute take two minutes.
  static let mostRanges = minutesOfWeek / 2

  /// In order, none of them empty, each begun after the one before has ended.
  package let ranges: [Range<Int>]

  /// Hours of a week; nil where the ranges are none, not in order, or beyond the week.
  package init?(_ ranges: [Range<Int>]) {
    guard !ranges.isEmpty else { return nil }
    var end = -1
    for range in ranges {
      guard range.lowerBound > end, !range.isEmpty, range.upperBound <= Self.minutesOfWeek else {
        return nil
      }
      end = range.upperBound
    }
    self.ranges = ranges
  }

  package var isAlways: Bool { ranges.first?.count == Self.minutesOfWeek }

  package func isOpen(at minute: Int) -> Bool { ranges.contains { $0.contains(minute) } }
}

/// Whether somebody can be reached now, by the hours that are known; never a promise.
package enum Availability: Int, CaseIterable, Sendable {
  case open, unknown, closed
}

/// The ways to reach a contact.
public enum ContactMeans: String, CaseIterable, Sendable {
  case phone, sms, whatsapp
  /// A web address that opens a live chat with a person.
  case chat
  case email, web, app
}

/// What decides where a way to reach a contact stands among the others.
package struct ChannelFacts: Hashable, Sendable {
  package let means: ContactMeans
  /// Nil where nobody knows.
  package let hours: OpeningHours?

  package init(_ means: ContactMeans, hours: OpeningHours? = nil) {
    self.means = means
    self.hours = hours
  }

  /// Whether it is open at a minute of its zone's week; nil: the minute is not known.
  package func availability(at minute: Int?) -> Availability {
    guard let hours else { return .unknown }
    if hours.isAlways { return .open }
    guard let minute else { return .unknown }
    return hours.isOpen(at: minute) ? .open : .closed
  }
}

extension Audience {
  /// Whether these people rather use this way than others: the young write rather than call.
  func prefers(_ means: ContactMeans) -> Bool {
    guard self == .student else { return false }
    switch means {
    case .chat, .sms, .whatsapp: return true
    case .phone, .email, .web, .app: return false
    }
  }
}
