public import ScreeningCore

/// Whom to turn to, for the needs of one report, in one place, on one day.
public struct Referral: Sendable {
  /// The country, where one was asked for and is known.
  public let country: ContactDirectory.Country?
  /// The country's contacts, in the order of the needs.
  public let local: [Entry]
  public let emergency: Emergency
  /// Contacts that serve people in every country.
  public let international: [Entry]

  /// A contact, and which of the needs it is for.
  public struct Entry: Sendable {
    public let contact: Contact
    public let needs: [Need]
    public let freshness: Freshness
  }

  /// The way to immediate help.
  public enum Emergency: Sendable {
    case number(ContactDirectory.Emergency, Freshness)
    /// "The emergency number where you are."
    case whereYouAre
  }

  /// Everything in the order in which it is printed, the emergency number left out.
  public var entries: [Entry] { local + international }

  /// The contacts for one need.
  public func entries(for need: Need) -> [Entry] {
    entries.filter { $0.needs.contains(need) }
  }
}
