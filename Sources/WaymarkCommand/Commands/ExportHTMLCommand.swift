internal import ArgumentParser
internal import Localization
internal import Pages
internal import RulePacks
internal import ScreeningCore

struct ExportHTMLCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "html",
    abstract: "Writes a checklist as one page that works offline, on phones too.",
    discussion: """
      The file makes no request and keeps nothing. It opens from a memory stick, a learning \
      platform or a phone's downloads, asks one question at a time, and prints. Where no script \
      runs, it is the same checklist to print and tick.

      Examples:
        waymark export html new_online_friend --region PH -o page.html
        waymark export html new_online_friend --choose-region -o page.html
        waymark export html new_online_friend --story the_same_band --region PH -o story.html
        waymark export html new_online_friend --story the_same_band --projector -o wall.html
        waymark export html new_online_friend --language ar-XB -o layout.html
      """)

  @Argument(
    help: "A checklist: pack/checklist, or either alone where that is clear.",
    completion: .checklists)
  var checklist: String

  @Flag(help: "Ask for the country in the page, which then holds the contacts of all.")
  var chooseRegion = false

  @Option(
    help: ArgumentHelp("Go through one of the checklist's stories.", valueName: "id"),
    completion: .stories)
  var story: String?

  @Flag(help: "Large type and high contrast, to go through it together on a wall.")
  var projector = false

  @OptionGroup var place: PlaceOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var destination: DestinationOptions
  @OptionGroup var rules: RulesOptions

  func validate() throws {
    if chooseRegion && place.region != nil {
      throw ValidationError("give --region or --choose-region, not both")
    }
  }

  func run() throws {
    try rules.use(extent, write)
  }

  private var extent: Library.Extent {
    let countries = place.region.map { [$0] } ?? []
    return .init(countries: chooseRegion ? nil : countries, names: [checklist])
  }

  private func write(from library: Library) throws {
    try destination.check(beside: library)
    let today = try place.date()
    let wording = try language.wording()
    let planned = try library.checklistToAnswer(for: checklist)
    let place = try readersPlace(in: library.contacts)
    let story = try story.map { try library.story($0, of: planned) }
    let page = try Exit.reportingRefusal(of: planned) { () throws(PlanImage.Refusal) in
      try OfflinePage(
        planned, contacts: library.contacts, place: place, today: today, story: story,
        wording: wording, isProjected: projector)
    }
    try destination.write(page.html, "page", as: .html)
  }

  private func readersPlace(in directory: ContactDirectory) throws -> OfflinePage.Place {
    if chooseRegion { return .askedFor }
    return try place.country(in: directory).map { .country($0) } ?? .anywhere
  }
}
