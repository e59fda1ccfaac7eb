public import ScreeningCore

/// Somebody who can help, and how to reach them.
public struct Contact: Sendable {
  /// The name in the file, such as `ph-makabata-1383`.
  public let id: Name
  public let name: Text
  public let localName: Text?
  /// The needs that it is there for; the first is its specialism.
  public let serves: [Located<Need>]
  /// The needs that it helps with besides.
  public let also: [Located<Need>]
  public let audiences: [ContactAudience]
  /// Ways to reach them, the most useful first.
  public let channels: [Channel]
  /// The time zone that its hours are in, where it is another than its country's.
  public let zone: Text?
  /// BCP 47 tags.
  public let languages: [String]
  public let cost: Text?
  public let note: Text?
  public let record: Record
  public let confidence: Confidence
  /// Why nobody is shown it until it has been confirmed; nil where it is shown.
  package let withheld: Text?

  /// All that it helps with.
  public var needs: [Located<Need>] { serves + also }

  public enum Confidence: String, VocabularyWord {
    case high, medium
    /// Not sure enough to be shown to anyone.
    case low
  }

  /// One way to reach a contact.
  public struct Channel: Sendable {
    public let means: Means
    public let address: Text
    /// When it is open, in the time of the contact's zone; nil where that is not known.
    public let hours: WeeklyHours?
    public let note: Text?

    public typealias Means = ContactMeans
  }

  /// Where the facts come from, and how old they are.
  public struct Record: Sendable {
    /// The address of the page the facts were read on; nil where none is written that leads anywhere.
    /// Then no date is known either, since nobody can look it up.
    public let source: Text?
    /// The dates as they are written, with their places.
    package let dates: Dates

    /// The date of the page the facts were read on; nil where it is unknown, or cannot be right
    /// because the page was read before.
    public var pageDate: CalendarDate? { dates.isPageReadBefore ? nil : dates.page?.value }
    /// When that page, perhaps a stored copy, was read.
    public var collected: CalendarDate? { dates.collected?.value }
    /// When a maintainer tried the contact against the live source.
    public var verified: CalendarDate? { dates.verified?.value }

    /// Dates of a record, those that are known.
    package struct Dates: Sendable {
      package let page: Located<CalendarDate>?
      package let collected: Located<CalendarDate>?
      package let verified: Located<CalendarDate>?

      static let unknown = Dates(page: nil, collected: nil, verified: nil)

      /// Whether the page is said to be younger than the day it was read.
      package var isPageReadBefore: Bool {
        guard let page, let collected else { return false }
        return page.value.isAfter(collected.value)
      }
    }
  }
}
