/// What the choice of a contact rests on.
package struct ContactFacts: Hashable, Sendable {
  package let needs: [Need]
  package let audiences: [Reach]
  /// When a maintainer tried the contact; nil where nobody has.
  package let verified: CalendarDate?
  /// The date of the page it was read on; nil where it is unknown.
  package let pageDate: CalendarDate?
  /// Whether the source itself is less than certain.
  package let isUncertain: Bool

  package init(
    needs: [Need], audiences: [Reach], verified: CalendarDate?, pageDate: CalendarDate?,
    isUncertain: Bool
  ) {
    self.needs = needs
    self.audiences = audiences
    self.verified = verified
    self.pageDate = pageDate
    self.isUncertain = isUncertain
  }

  func dating(on today: CalendarDate) -> Dating {
    Dating(verified: verified, pageDate: pageDate, checkFirst: isUncertain, today: today)
  }
}
