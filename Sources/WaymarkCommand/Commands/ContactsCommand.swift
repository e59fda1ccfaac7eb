internal import ArgumentParser
internal import Reports
internal import RulePacks
internal import ScreeningCore

struct ContactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contacts",
    abstract: "Prints who can help in a country, with the age of the information.",
    discussion: """
      For each need the service that exists for it comes before others, and whoever is there now
      before those who are not, by their own hours. Contacts that reports hold back because of their
      age are printed too, and marked; of those that are withheld until somebody has confirmed them,
      only the number is.

      Examples:
        waymark contacts                                  # the countries there are
        waymark contacts --region PH
        waymark contacts --region PH --need child_helpline --need report_online_abuse
      """)

  @OptionGroup var place: PlaceOptions
  @OptionGroup var clock: ClockOptions

  @Option(
    help: ArgumentHelp(
      "Only contacts for this need; can be given several times.", valueName: "need"),
    completion: .list(Need.words), transform: Need.named)
  var need: [Need] = []

  @OptionGroup var rules: RulesOptions

  func run() throws {
    let countries = place.region.map { [$0] }
    try rules.use(.init(countries: countries, names: [])) { library in
      try printContacts(of: library.contacts)
    }
  }

  private func printContacts(of directory: ContactDirectory) throws {
    let country = try place.country(in: directory)
    if place.region == nil && need.isEmpty { return listPlaces(of: directory) }
    let referral = directory.referral(
      for: need.isEmpty ? Need.allCases : need, audience: .professional,
      country: country?.code.value, today: try clock.date(place),
      minuteOfWeek: try clock.clock(place))
    var emergency: Report.Emergency?
    if case .number(let number, let freshness) = referral.emergency {
      emergency = Report.Emergency(number, freshness)
    }
    let renderer = TextRenderer(width: Output.standard.width)
    Output.standard.text(
      renderer.renderContacts(
        in: country.map { Report.Place(code: $0.code.value, name: $0.name.text) },
        emergency: emergency,
        referral.local.map { Report.Contact($0, isInternational: false) }
          + referral.international.map { Report.Contact($0, isInternational: true) }))
    if let count = country?.withheld.count, count > 0 {
      var page = TextPage(width: Output.standard.width)
      page.add(
        count == 1
          ? "1 contact is withheld here until somebody has confirmed it; waymark lint says why."
          : "\(count) contacts are withheld here until somebody has confirmed them; waymark lint says "
            + "why.")
      Output.standard.text("\n" + page.text)
    }
  }

  private func listPlaces(of directory: ContactDirectory) {
    var table = Table()
    for country in directory.places { table.add(country.code.value, country.name.text) }
    Output.standard.text(table.text(width: Output.standard.widthOfRows))
    var page = TextPage(width: Output.standard.width)
    page.add("waymark contacts --region CC prints who can help in one of them.")
    Output.standard.text("\n" + page.text)
  }
}

extension Need {
  fileprivate static let words = allCases.map(\.rawValue)

  /// The need that a word of the command line names.
  @Sendable fileprivate static func named(_ word: String) throws -> Need {
    guard let need = Need(rawValue: word) else {
      throw ValidationError(
        "there is no need '\(word)'; there are: \(words.joined(separator: ", "))")
    }
    return need
  }
}
