internal import ArgumentParser
internal import Reports
internal import RulePacks
internal import ScreeningCore

struct ContactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contacts",
    abstract: "Prints who can help in a country, with the age of the information.",
    discussion: """
      Examples:
        waymark contacts                                  # the countries there are
        waymark contacts --region PH
        waymark contacts --region PH --need child_helpline --need report_online_abuse
      """)

  @OptionGroup var place: PlaceOptions

  @Option(
    help: ArgumentHelp(
      "Only contacts for this need; can be given several times.", valueName: "need"))
  var need: [String] = []

  @OptionGroup var rules: RulesOptions

  func run() throws {
    let directory = try rules.library().contacts
    let needs = try chosenNeeds()
    let country = try place.country(in: directory)
    if country == nil && need.isEmpty { return listPlaces(of: directory) }
    let referral = directory.referral(
      for: needs, audience: .professional, country: country?.code.value, today: try place.date())
    var emergency: Report.Emergency?
    if case .number(let number, let dating) = referral.emergency {
      emergency = Report.Emergency(number, dating)
    }
    let renderer = TextRenderer(width: Console.terminalWidth)
    Output.standard.text(
      renderer.renderContacts(
        in: country.map { Report.Place(code: $0.code.value, name: $0.name.text) },
        emergency: emergency,
        referral.local.map { Report.Contact($0, isInternational: false) }
          + referral.international.map { Report.Contact($0, isInternational: true) }))
  }

  private func chosenNeeds() throws -> [Need] {
    guard !need.isEmpty else { return Need.allCases }
    return try need.map { name in
      guard let need = Need(rawValue: name) else {
        let all = Need.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("there is no need '\(name)'; there are: \(all)")
      }
      return need
    }
  }

  private func listPlaces(of directory: ContactDirectory) {
    var table = Table()
    for country in directory.places { table.add(country.code.value, country.name.text) }
    Output.standard.line(table.text)
    Output.standard.line("\nwaymark contacts --region CC prints who can help in one of them.")
  }
}
