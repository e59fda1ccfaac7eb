public import ScreeningCore

extension Freshness {
  package init(
    _ record: Contact.Record, confidence: Contact.Confidence = .high, today: CalendarDate
  ) {
    self.init(
      verified: record.verified, pageDate: record.pageDate, checkFirst: confidence == .medium,
      today: today)
  }
}

extension Freshness {
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
