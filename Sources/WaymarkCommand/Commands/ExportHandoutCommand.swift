internal import ArgumentParser
internal import Localization
internal import Pages
internal import RulePacks
internal import ScreeningCore

struct ExportHandoutCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handout",
    abstract: "Writes a story to print: for students, or for teachers with the answer key.",
    discussion: """
      Examples:
        waymark export handout new_online_friend --story the_same_band --region PH -o story.html
        waymark export handout new_online_friend --story the_same_band --for teacher -o key.html
      """)

  @Argument(
    help: "A checklist: pack/checklist, or either alone where that is clear.",
    completion: .checklists)
  var checklist: String

  @Option(
    help: ArgumentHelp("One of the checklist's stories.", valueName: "id"),
    completion: .stories)
  var story: String

  @Option(name: .customLong("for"), help: "Whom it is for: student or teacher.")
  var reader = StoryHandout.Reader.student

  @OptionGroup var place: PlaceOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var destination: DestinationOptions
  @OptionGroup var rules: RulesOptions

  func run() throws {
    let countries = place.region.map { [$0] } ?? []
    try rules.use(.init(countries: countries, names: [checklist]), write)
  }

  private func write(from library: Library) throws {
    try destination.check(beside: library)
    let today = try place.date()
    let wording = try language.wording()
    let planned = try library.checklist(for: checklist)
    let country = try place.country(in: library.contacts)
    let story = try library.story(self.story, of: planned)
    let handout = try Exit.reportingRefusal(of: planned) { () throws(PlanImage.Refusal) in
      try StoryHandout(
        story, contacts: library.contacts, place: country.map { .country($0) } ?? .anywhere,
        today: today, wording: wording, for: reader)
    }
    try destination.write(handout.html, "handout", as: .html)
  }
}

extension StoryHandout.Reader: ExpressibleByArgument {}
