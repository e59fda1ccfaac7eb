internal import ArgumentParser
internal import Localization
internal import Pages
internal import RulePacks
internal import ScreeningCore

struct ExportHandoutCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handout",
    abstract: "Writes a story to print, for students or teachers, or a form for an interview.",
    discussion: """
      A checklist for interviews becomes a form for whoever leads them: what is said, and beside it \
      room for what is heard. --age chooses in whose words it is said. --for observer is a form for what \
      somebody saw or was told, and questions nobody. --for interpreter holds what is said, and nothing else.

      Examples:
        waymark export handout new_online_friend --story the_same_band --region PH -o story.html
        waymark export handout new_online_friend --story the_same_band --for teacher -o key.html
        waymark export handout young_person_interview \
            --for interviewer --age teen -o form.html
      """)

  @Argument(
    help: "A checklist: pack/checklist, or either alone where that is clear.",
    completion: .checklists)
  var checklist: String

  @Option(
    help: ArgumentHelp(
      "One of the checklist's stories; for a student or teacher.", valueName: "id"),
    completion: .stories)
  var story: String?

  enum Reader: String, CaseIterable, ExpressibleByArgument {
    case student, teacher, interviewer, observer, interpreter

    /// Whether it is about a story, and not about an interview.
    var isOfStory: Bool { self == .student || self == .teacher }
  }

  @Option(
    name: .customLong("for"),
    help: "Whom it is for: student or teacher; interviewer, observer or interpreter.")
  var reader = Reader.student

  @Option(
    help: ArgumentHelp(
      "In whose words an interview is led: child, teen, adult or easy; without it, in all there are.",
      valueName: "age"))
  var age: AgeGroup?

  @OptionGroup var place: PlaceOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var destination: DestinationOptions
  @OptionGroup var rules: RulesOptions

  func validate() throws {
    switch (reader, story) {
    case (_, .some) where !reader.isOfStory:
      throw ValidationError("a form for an interview is of no story; leave --story out")
    case (_, nil) where reader.isOfStory:
      throw ValidationError(
        "give --story with a story of the checklist, or --for interviewer for the form of an interview"
      )
    default: break
    }
    switch reader {
    case .student, .teacher, .observer:
      if age != nil {
        throw ValidationError("--age goes with --for interviewer or --for interpreter")
      }
    case .interpreter:
      if age == nil {
        throw ValidationError("give --age with whose words are said: child, teen, adult or easy")
      }
    case .interviewer: break
    }
  }

  func run() throws {
    let countries = place.region.map { [$0] } ?? []
    let extent = Library.Extent(countries: countries, names: [checklist])
    try rules.use(reader.isOfStory ? extent : extent.andDuties, write)
  }

  private func write(from library: Library) throws {
    try destination.check(beside: library)
    let today = try place.date()
    let wording = try language.wording()
    let html = try html(from: library, today, wording)
    try destination.write(html, reader.isOfStory ? "handout" : "form", as: .html)
  }

  private func html(
    from library: Library, _ today: CalendarDate, _ wording: Wording
  ) throws -> String {
    let reader: StoryHandout.Reader
    switch self.reader {
    case .student: reader = .student
    case .teacher: reader = .teacher
    case .interviewer, .observer: return try form(from: library, today, wording).html
    case .interpreter:
      let planned = try interview(in: library)
      return InterpreterSheet(planned, age: age ?? .adult, wording: wording).html
    }
    let planned = try library.checklistToAnswer(for: checklist)
    let readersPlace = try self.readersPlace(in: library)
    let story = try library.story(self.story ?? "", of: planned)
    return try Exit.reportingRefusal(of: planned) { () throws(PlanImage.Refusal) in
      try StoryHandout(
        story, contacts: library.contacts, place: readersPlace, today: today, wording: wording,
        for: reader)
    }.html
  }

  private func form(
    from library: Library, _ today: CalendarDate, _ wording: Wording
  ) throws -> InterviewForm {
    let planned = try interview(in: library)
    let readersPlace = try self.readersPlace(in: library)
    return try Exit.reportingRefusal(of: planned) { () throws(PlanImage.Refusal) in
      try InterviewForm(
        planned, contacts: library.contacts, duties: library.duties, place: readersPlace,
        today: today,
        wording: wording, age: age, isObserved: reader == .observer)
    }
  }

  private func interview(in library: Library) throws -> PlannedChecklist {
    let planned = try library.checklist(for: checklist)
    guard planned.checklist.modes.contains(.interview) else {
      throw ValidationError(
        "\(planned.id) is not for interviews; print one of its stories with --story")
    }
    try planned.checkWords(age, option: "--age")
    return planned
  }

  private func readersPlace(in library: Library) throws -> OfflinePage.Place {
    try place.country(in: library.contacts).map { .country($0) } ?? .anywhere
  }
}

extension AgeGroup: ExpressibleByArgument {}
