package import Localization
internal import ScreeningCore

extension Wording {
  /// How old the facts of a contact are, in words.
  package func age(_ record: Report.Record) -> String {
    record.needsChecking
      ? say("{origin}: please check first.", ["origin": origin(of: record)])
      : say("{origin}.", ["origin": origin(of: record)])
  }

  /// The same for the emergency number: nobody in danger is asked to check first.
  package func ageOfEmergencyNumber(_ record: Report.Record) -> String {
    say("{origin}.", ["origin": origin(of: record)])
  }

  private func origin(of record: Report.Record) -> String {
    if let confirmed = record.confirmed {
      return say(confirmation(record.age), ["month": month(confirmed)])
    }
    if let pageDate = record.pageDate {
      return say(reading(record.age), ["month": month(pageDate)])
    }
    return say("From a page without a date, not yet confirmed by us")
  }

  private func confirmation(_ age: Report.Record.Age) -> String {
    switch age {
    case .recent: "Confirmed by us in {month}"
    case .overOneYear: "Confirmed by us in {month}, more than a year ago"
    case .overTwoYears: "Confirmed by us in {month}, more than two years ago"
    }
  }

  private func reading(_ age: Report.Record.Age) -> String {
    switch age {
    case .recent: "From a page of {month}, not yet confirmed by us"
    case .overOneYear: "From a page of {month}, more than a year old, not yet confirmed by us"
    case .overTwoYears:
      "From a page of {month}, more than two years old, not yet confirmed by us"
    }
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
