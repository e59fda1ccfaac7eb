extension Wording {
  /// How old the facts of a contact are, in words.
  func age(_ record: Report.Record) -> String {
    record.needsChecking
      ? say("{origin}: please check first.", ["origin": origin(record)])
      : origin(record) + "."
  }

  /// The same for the emergency number: nobody in danger is asked to check first.
  func ageOfEmergencyNumber(_ record: Report.Record) -> String {
    origin(record) + "."
  }

  private func origin(_ record: Report.Record) -> String {
    let origin = confirmedOrRead(record)
    switch record.age {
    case .recent: return origin
    case .overOneYear where record.confirmed == nil && record.pageDate == nil: return origin
    case .overTwoYears where record.confirmed == nil && record.pageDate == nil: return origin
    case .overOneYear: return origin + say(", more than a year old")
    case .overTwoYears: return origin + say(", more than two years old")
    }
  }

  private func confirmedOrRead(_ record: Report.Record) -> String {
    if let confirmed = record.confirmed {
      return say("Confirmed by us in {month}", ["month": month(confirmed)])
    }
    if let pageDate = record.pageDate {
      return say("From a page of {month}, not yet confirmed by us", ["month": month(pageDate)])
    }
    return say("From a page without a date, not yet confirmed by us")
  }

  /// "May 2024" for `2024-05-02` and `2024-05`, "2024" for `2024`.
  func month(_ date: String) -> String {
    let parts = date.split(separator: "-")
    guard parts.count > 1, let number = Int(parts[1]), (1...12).contains(number) else {
      return String(parts.first ?? "")
    }
    return say(
      "{month} {year}", ["month": say(Self.months[number - 1]), "year": String(parts[0])])
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
