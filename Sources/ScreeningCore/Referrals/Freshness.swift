/// How old the facts about a contact are, and what people are told about it.
public struct Freshness: Hashable, Sendable {
  /// When a maintainer tried the contact; nil where nobody has, or where that day is still to come.
  public let verified: CalendarDate?
  /// The date of the page it was read on; nil where it is unknown, or still to come.
  public let pageDate: CalendarDate?
  /// Whether people are told that it may be out of date: it is more than twelve months old, or of
  /// unknown age.
  public let isOld: Bool
  /// Whether it is held back: it is more than twenty-four months old, or of unknown age.
  package let isPast: Bool
  /// Whether it is printed with "please check first".
  public let checkFirst: Bool

  package static let monthsUntilOld = 12
  package static let monthsUntilPast = 24

  package init(
    verified: CalendarDate?, pageDate: CalendarDate?, checkFirst: Bool = false,
    today: CalendarDate
  ) {
    self.verified = verified?.unless(after: today)
    self.pageDate = pageDate?.unless(after: today)
    self.checkFirst = checkFirst
    let date = self.verified ?? self.pageDate
    isOld = date?.isMoreThan(months: Self.monthsUntilOld, before: today) ?? true
    isPast = date?.isMoreThan(months: Self.monthsUntilPast, before: today) ?? true
  }
}

extension Freshness {
  /// The date that the age counts from; nil where none is known.
  package var date: CalendarDate? { verified ?? pageDate }

  /// How old the facts are, in the three steps that reports distinguish.
  package enum Age: CaseIterable, Hashable, Sendable {
    case recent, overOneYear, overTwoYears
  }

  package var age: Age { isPast ? .overTwoYears : isOld ? .overOneYear : .recent }
}
