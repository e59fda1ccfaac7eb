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

  /// What is printed.
  private enum Paper {
    case story(String, StoryHandout.Reader)
    case form
    case sheet(AgeGroup?)
  }

  /// Ends a call whose arguments do not fit together.
  private func paper() throws -> Paper {
    switch (reader, story, age) {
    case (.student, let story?, nil): return .story(story, .student)
    case (.teacher, let story?, nil): return .story(story, .teacher)
    case (.interviewer, nil, _), (.observer, nil, nil): return .form
    case (.interpreter, nil, let age): return .sheet(age)
    case (.student, nil, _), (.teacher, nil, _):
      throw ValidationError(
        "give --story with a story of the checklist, or --for interviewer, observer or interpreter for "
          + "paper of an interview")
    case (.interviewer, .some, _), (.observer, .some, _), (.interpreter, .some, _):
      throw ValidationError("a form for an interview is of no story; leave --story out")
    case (.student, _, .some), (.teacher, _, .some), (.observer, _, .some):
      throw ValidationError("--age goes with --for interviewer or --for interpreter")
    }
  }

  func validate() throws { _ = try paper() }

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
    switch try paper() {
    case .story(let story, let reader): try handout(of: story, for: reader, library, today, wording)
    case .form: try form(from: library, today, wording).html
    case .sheet(let age):
      try sheet(of: try interview(in: library), for: age, wording)
    }
  }

  private func sheet(
    of planned: PlannedChecklist, for age: AgeGroup?, _ wording: Wording
  ) throws -> String {
    guard let age else {
      throw ValidationError("give --age with whose words are said: child, teen, adult or easy")
    }
    return InterpreterSheet(planned, age: age, wording: wording).html
  }

  private func handout(
    of story: String, for reader: StoryHandout.Reader, _ library: Library, _ today: CalendarDate,
    _ wording: Wording
  ) throws -> String {
    let planned = try library.checklistToAnswer(for: checklist)
    let readersPlace = try self.readersPlace(in: library)
    let story = try library.story(story, of: planned)
    return try Exit.reportingRefusal(of: planned) { () throws(PlanImage.Refusal) in
      try StoryHandout(
        story, contacts: library.contacts, place: readersPlace, today: today, wording: wording,
        for: reader)
    }.html
  }

  private func form(
    from library: Library, _ today: CalendarDate, _ wording: Wording
  ) throws -> InterviewForm {
    let led = try interview(in: library)
    let planned = reader == .observer ? try led.checkedObserved : led
    let readersPlace = try self.readersPlace(in: library)
    return try Exit.reportingRefusal(of: planned) { () throws(PlanImage.Refusal) in
      try InterviewForm(
        planned, contacts: library.contacts, duties: library.duties, place: readersPlace,
        today: today,
        wording: wording, age: age)
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
