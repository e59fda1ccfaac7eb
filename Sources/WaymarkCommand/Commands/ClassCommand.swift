package import ArgumentParser
internal import Localization
internal import Platform
internal import RulePacks

struct ClassCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "class",
    abstract: "Goes through a story with a class, and shows the counts of its answers.",
    discussion: """
      It prints an address for the teacher, and one with a short code for the students. They go
      through the story on their own devices, and choose at the end whether to add their answers.
      Only counts are kept. When the teacher closes a round of at least ten sheets, there is one
      picture of it, rounded so that whoever knows one sheet cannot be certain of another. Answers
      on paper can be entered on the teacher's page.

      Ending the class on that page gives a summary to print; then the counts are deleted, and the
      program ends three minutes later. If it is stopped before, the counts wait in a private file. The same command
      then asks for --go-on, for the same class, or --anew, for another.

      Examples:
        waymark class new_online_friend --story the_same_band --lan
        waymark class new_online_friend --story the_same_band --lan --region PH
        waymark class new_online_friend --story the_same_band --lan --go-on
      """)

  @Argument(help: "A checklist: pack/checklist, or either alone where that is clear.")
  var checklist: String

  @Option(help: ArgumentHelp("The story that the class goes through.", valueName: "id"))
  var story: String

  @Flag var leftOver: ClassroomProgram.UnclosedClassAction?

  @OptionGroup var server: ServerOptions
  @OptionGroup var place: PlaceOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var rules: RulesOptions

  func run() throws {
    let classroom = try ClassroomProgram.current()
    Process.keepMemoryToItself()
    let countries = place.region.map { [$0] }
    try rules.use(.init(countries: countries, names: [checklist])) { library in
      let planned = try library.checklistToAnswer(for: checklist)
      let call = ClassroomProgram.ClassArguments(
        library: library, story: try library.story(story, of: planned),
        country: try place.country(in: library.contacts), today: try place.date(),
        leftOver: leftOver, endpoint: server.endpoint, wording: try language.wording())
      guard let exit = Exit(rawValue: classroom.hold(call)), exit == .fine else {
        throw Exit.findings
      }
    }
  }
}

extension ClassroomProgram.UnclosedClassAction: EnumerableFlag {
  package static func help(for value: Self) -> ArgumentHelp? {
    switch value {
    case .goOn: "Go on with the counts of a class that was stopped before it was closed."
    case .anew: "Begin anew: delete the counts of a class that was stopped before it was closed."
    }
  }
}
