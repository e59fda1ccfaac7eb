internal import ArgumentParser
internal import LocatedYAML
internal import Platform
internal import RulePacks
internal import ScreeningCore

/// Where and when: what decides which contacts are printed.
struct PlaceOptions: ParsableArguments {
  @Option(
    name: [.long, .customLong("place")],
    help: ArgumentHelp(
      "The country whose contacts are printed, such as PH; it is never guessed.",
      valueName: "cc"),
    completion: .countries)
  var region: String?

  @Option(
    help: ArgumentHelp(
      "The date on which the age of contacts is worked out.", valueName: "yyyy-mm-dd"))
  var today: String?

  /// The date of the call, or today's.
  func date() throws -> CalendarDate { try .given(today) }

  /// The country that was named, where one was.
  func country(in directory: ContactDirectory) throws -> ContactDirectory.Country? {
    try region.flatMap { try directory.country(given: $0) }
  }
}

extension CalendarDate {
  /// The date that a call names, or today's; what is no date is a usage error.
  static func given(_ text: String?) throws -> CalendarDate {
    guard let text else {
      guard let today else { throw ValidationError("no date is known here; give --today") }
      return today
    }
    guard let date = CalendarDate(text), date.day != nil else {
      throw ValidationError("'\(text)' is no date; write it as 2026-11-23")
    }
    return date
  }

  /// The date of this day, where the program runs.
  private static var today: CalendarDate? {
    let today = Process.today
    return CalendarDate(year: today.year, month: today.month, day: today.day)
  }
}

extension ContactDirectory {
  /// The country that a call names. For a code without contacts, it says that contacts for every
  /// country are used instead; a word that is neither a code nor a name is a usage error.
  func country(given region: String) throws -> Country? {
    if let country = country(called: region) { return country }
    guard region.isCountryCode else { throw ValidationError(advice(insteadOf: region)) }
    Output.errors.message(
      "waymark: there are no contacts for \(region.uppercased()) here; those that serve every "
        + "country are given.")
    return nil
  }

  /// Names of countries that are written much like `name`.
  func countryNames(like name: String) -> [String] {
    // A text as short as a code is much like the names and codes of other countries.
    guard name.trimmed.unicodeScalars.count > 3 else { return [] }
    let names = places.flatMap { [$0.name] + $0.otherNames }.map(\.text.withoutArticle)
    return nearest(name.trimmed.withoutArticle, in: names).map { [$0] } ?? []
  }

  /// The country of a code, or of a name with or without "the".
  func country(called name: String) -> Country? {
    let wanted = name.trimmed.lowercased().withoutArticle
    let isWanted = { (name: String) in name.lowercased().withoutArticle == wanted }
    return places.first { isWanted($0.code.value) || isWanted($0.name.text) }
      ?? places.first { $0.otherNames.contains { isWanted($0.text) } }
  }

  /// What to write instead of a name that no country has.
  func advice(insteadOf region: String) -> String {
    let codes = places.map(\.code.value).joined(separator: " ")
    let instead =
      countryNames(like: region).first.map { "; did you mean '\($0)'?" }
      ?? (codes.isEmpty ? "" : "; there are: \(codes)")
    return "there are no contacts for '\(region)'\(instead) "
      + "(leave --region out for contacts that serve every country)"
  }
}

extension String {
  /// Whether it has the form of an ISO 3166 code.
  var isCountryCode: Bool {
    utf8.count == 2 && unicodeScalars.allSatisfy { $0.isASCII && $0.properties.isAlphabetic }
  }

  fileprivate var withoutArticle: String {
    lowercased().hasPrefix("the ") ? String(dropFirst(4)) : self
  }
}
