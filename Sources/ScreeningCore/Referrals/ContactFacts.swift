/// What decides whether a contact is chosen, and where it stands.
package struct ContactFacts: Hashable, Sendable {
  /// The needs that it is there for; the first is its specialism.
  package let serves: [Need]
  /// The needs that it helps with besides.
  package let also: [Need]
  package let audiences: [ContactAudience]
  /// The ways to reach it, the most useful first.
  package let channels: [ChannelFacts]
  /// The time zone that its hours are in, by its place; nil where it is not known.
  package let zone: Int?
  /// When a maintainer tried the contact; nil where nobody has.
  package let verified: CalendarDate?
  /// The date of the page it was read on; nil where it is unknown.
  package let pageDate: CalendarDate?
  /// Whether the source itself is less than certain.
  package let isUncertain: Bool

  package init(
    serves: [Need], also: [Need] = [], audiences: [ContactAudience],
    channels: [ChannelFacts] = [], zone: Int? = nil, verified: CalendarDate?,
    pageDate: CalendarDate?, isUncertain: Bool
  ) {
    self.serves = serves
    self.also = also
    self.audiences = audiences
    self.channels = channels
    self.zone = zone
    self.verified = verified
    self.pageDate = pageDate
    self.isUncertain = isUncertain
  }

  /// Whether it only lists services of others.
  package var isDirectory: Bool { serves.first == .directory }

  /// 0 for the specialist of a need, 1 where it is there for it, 2 where it helps with it besides;
  /// nil where it does not.
  func distance(to need: Need) -> Int? {
    if serves.first == need { return 0 }
    if serves.contains(need) { return 1 }
    return also.contains(need) ? 2 : nil
  }

  /// Whether it exists for children, and helps with this need only besides, or lists services for
  /// children alone.
  package func isForChildren(as need: Need) -> Bool {
    if isDirectory { return !also.isEmpty && also.allSatisfy { $0.isOfChildren } }
    guard let specialism = serves.first, specialism.isOfChildren else { return false }
    return !serves.contains(need)
  }

  func freshness(on today: CalendarDate) -> Freshness {
    Freshness(verified: verified, pageDate: pageDate, checkFirst: isUncertain, today: today)
  }
}
