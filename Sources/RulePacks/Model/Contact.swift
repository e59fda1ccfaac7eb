public import ScreeningCore

/// Somebody who can help, and how to reach them.
public struct Contact: Sendable {
  /// The name in the file, such as `ph-makabata-1383`.
  public let id: Name
  public let name: Text
  public let localName: Text?
  public let needs: [Located<Need>]
  public let audiences: [ContactAudience]
  /// Ways to reach them, the most useful first.
  public let channels: [Channel]
  public let hours: Text?
  /// BCP 47 tags.
  public let languages: [String]
  public let cost: Text?
  public let note: Text?
  public let record: Record
  public let confidence: Confidence

  public enum Confidence: String, VocabularyWord {
    case high, medium
  }

  /// One way to reach a contact.
  public struct Channel: Sendable {
    public let means: Means
    public let address: Text
    public let note: Text?

    public enum Means: String, VocabularyWord {
      case phone, sms, whatsapp, email, web, app
    }
  }

  /// Where the facts come from, and how old they are.
  public struct Record: Sendable {
    public let source: Text
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

      /// Whether the page is said to be younger than the day it was read.
      package var isPageReadBefore: Bool {
        guard let page, let collected else { return false }
        return page.value.isAfter(collected.value)
      }
    }
  }
}
