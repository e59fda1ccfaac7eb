package import ScreeningCore

/// What somebody in a place may have to pass on, whatever the person wishes. It is no legal advice.
package struct Duty: Sendable {
  package let id: Name
  /// The part of the country for which it holds; nil for all of it.
  package let part: Text?
  package let about: About
  package let basis: Basis
  /// Whose duty it may be.
  package let who: Text
  /// What is passed on, and from which point on.
  package let what: Text
  package let recipient: Text
  /// How fast; nil where that was not read.
  package let byWhen: Text?
  /// What the page says about telling the person or the family first.
  package let telling: Text?
  /// What is about to change, or may have changed already.
  package let pending: Text?
  package let note: Text?
  /// The contact to which it goes; nil where it names none.
  package let contact: Name?
  package let sources: [Source]
  /// The day on which somebody who knows the law there looked it over; nil where nobody has.
  package let verified: Located<CalendarDate>?
  package let confidence: Contact.Confidence

  /// Whom it is about.
  package enum About: String, VocabularyWord {
    case child, adult, anyone
  }

  /// On what it rests.
  package enum Basis: String, VocabularyWord {
    /// A law obliges.
    case law
    /// It is expected, without a law.
    case guidance
    /// One may, and need not.
    case permission
  }

  /// A page that was read for it.
  package struct Source: Sendable {
    package let page: Text
    /// Nil where the page shows none.
    package let pageDate: Located<CalendarDate>?
    package let read: Located<CalendarDate>
    package let kind: Kind
    /// What it says, in the pack's own words.
    package let fact: Text

    package enum Kind: String, VocabularyWord {
      /// The text of a law.
      case law
      /// A page of an authority.
      case official
      case other
    }
  }

  /// The day from which its age counts: when it was looked over, or else when its oldest page was read.
  package var date: CalendarDate? {
    verified?.value ?? sources.map(\.read.value).min { $1.isAfter($0) }
  }
}

/// The duties of a place.
package struct PlaceDuties: Sendable {
  package let code: Name
  package let name: Text
  package let duties: [Duty]

  /// Those that are not held back: a duty that nobody looked at for two years counts as not known.
  package func current(on today: CalendarDate) -> [Duty] {
    duties.filter { $0.date?.isMoreThan(months: Freshness.monthsUntilPast, before: today) == false }
  }
}
