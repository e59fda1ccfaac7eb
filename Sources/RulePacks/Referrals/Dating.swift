/// How old the facts about a contact are, and what people are told about it.
public struct Dating: Hashable, Sendable {
  /// When a maintainer tried the contact; nil where nobody has.
  public let verified: CalendarDate?
  /// The date of the page it was read on; nil where it is unknown.
  public let pageDate: CalendarDate?
  /// Whether it is printed as perhaps out of date: more than twelve months, or unknown.
  public let isOld: Bool
  /// Whether it is held back: more than twenty-four months, or unknown.
  package let isPast: Bool
  /// Whether it is printed with "please check first".
  public let checkFirst: Bool

  package static let monthsUntilOld = 12
  package static let monthsUntilPast = 24

  package init(
    _ record: Contact.Record, confidence: Contact.Confidence = .high, today: CalendarDate
  ) {
    verified = record.verified
    pageDate = record.pageDate
    let date = record.verified ?? record.pageDate
    isOld = date?.isMoreThan(months: Self.monthsUntilOld, before: today) ?? true
    isPast = date?.isMoreThan(months: Self.monthsUntilPast, before: today) ?? true
    checkFirst = confidence == .medium
  }
}

extension Dating {
  /// What a report prints of it, in plain English: one or more short parts.
  public var words: [String] {
    var parts: [String] = []
    if let verified {
      parts.append("verified \(verified)")
    } else {
      parts.append(pageDate.map { "from a page of \($0)" } ?? "from a page without a date")
      parts.append("not yet confirmed by us")
    }
    if isOld, verified ?? pageDate != nil { parts.append("may be out of date") }
    if checkFirst { parts.append("please check first") }
    return parts
  }
}
