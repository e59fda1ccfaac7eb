internal import ArgumentParser
internal import Localization
internal import Reports
internal import RulePacks
internal import ScreeningCore

struct DutiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duties",
    abstract: "Prints what may have to be passed on in a country, for whoever leads an interview.",
    discussion: """
      Whose duty it may be to pass something on, what, to whom and how fast, with the pages that were \
      read. It is no legal advice: laws change, and what holds for you depends on your work and your \
      place. Look it up before you need it, and ask.

      Examples:
        waymark duties                                    # the places there are
        waymark duties --region IE
        waymark duties --region IE --sources
      """)

  @OptionGroup var place: PlaceOptions

  @Flag(help: "With the pages that were read for each.")
  var sources = false

  @OptionGroup var rules: RulesOptions

  func run() throws {
    let countries = place.region.map { [$0] }
    try rules.use(Library.Extent(countries: countries, names: []).andDuties) { library in
      let today = try place.date()
      guard place.region != nil else { return listPlaces(of: library) }
      let country = try place.country(in: library.contacts)
      let code = country?.code.value ?? place.region?.uppercased()
      let known = library.duties.first { $0.code.value == code }
      var page = TextPage(width: Output.standard.width)
      page.add(known?.name.text ?? country?.name.text ?? code ?? "", indent: 0)
      let duties = known?.current(on: today) ?? []
      let wording = Wording.english
      page.gap()
      page.add(
        duties.isEmpty
          ? wording.noDuties(in: known?.name.text ?? country?.name.text ?? code)
          : wording.dutiesNotice)
      for duty in duties { add(duty, on: today, wording, to: &page) }
      Output.standard.text(page.text)
    }
  }

  private func add(
    _ duty: Duty, on today: CalendarDate, _ wording: Wording, to page: inout TextPage
  ) {
    page.gap()
    page.add(wording.sentence(duty))
    for line in wording.lines(of: duty) { page.add("\(line.about): \(line.text)", indent: 2) }
    page.add(wording.age(of: duty, on: today), indent: 2)
    guard sources else { return }
    for source in duty.sources {
      let date = source.pageDate.map { $0.value.description } ?? "no date"
      page.add("\(source.page.text) (\(date), read \(source.read.value))", indent: 4)
      page.add(source.fact.text, indent: 6)
    }
  }

  private func listPlaces(of library: Library) {
    var table = Table()
    for place in library.duties.sorted(by: { $0.code.value < $1.code.value }) {
      table.add(place.code.value, place.name.text)
    }
    Output.standard.text(table.text(width: Output.standard.widthOfRows))
    var page = TextPage(width: Output.standard.width)
    page.add("waymark duties --region CC prints what may have to be passed on in one of them.")
    Output.standard.text("\n" + page.text)
  }
}
