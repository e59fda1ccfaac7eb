internal import ArgumentParser
internal import Interviews
internal import Localization
internal import Platform
internal import Reports
internal import RulePacks
internal import ScreeningCore

struct InterviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interview",
    abstract: "Leads somebody trained through a talk with a person, one thing at a time.",
    discussion: """
      For checklists that are made for it ('waymark list' names them). It says what to say and to listen \
      for now, what to avoid, and when nothing more is asked. Anything may be left, taken in any order, \
      and come back to. c covers the screen; h says what else can be typed.

      Nothing is kept. With --practice the program plays the person of a story, and afterwards shows what \
      was asked, what was told without asking, and what help was missed.

      Examples:
        waymark interview young_person_interview --rules Examples/Interviews --words teen
        waymark interview adult_interview --rules Examples/Interviews --words easy --place PH
        waymark interview young_person_interview --rules Examples/Interviews --words teen \
            --practice the_boy_who_says_nothing
      """)

  @Argument(
    help: "A checklist for interviews: pack/checklist, or either alone where that is clear.",
    completion: .checklists)
  var checklist: String

  @Option(
    help: ArgumentHelp(
      "In whose words it is said: child, teen, adult or easy; without it, that is asked.",
      valueName: "age"))
  var words: AgeGroup?

  @Option(
    help: ArgumentHelp(
      "Practise: the program plays the person of one of the checklist's stories.", valueName: "id"),
    completion: .stories)
  var practice: String?

  @OptionGroup var place: PlaceOptions
  @OptionGroup var clock: ClockOptions
  @OptionGroup var rules: RulesOptions

  func run() throws {
    let countries = place.region.map { [$0] } ?? []
    try rules.use(.init(countries: countries, names: [checklist]), run)
  }

  private func run(with library: Library) throws {
    Process.keepMemoryToItself()
    let planned = try library.checklistToLead(for: checklist)
    try planned.checkWords(words, option: "--words")
    let person = try practice.map {
      PracticePerson(try library.story($0, of: planned), in: planned)
    }
    let assembly = ReportAssembly(
      planned: planned, contacts: library.contacts,
      country: try place.country(in: library.contacts), today: try clock.date(place),
      clock: try clock.clock(place), mode: .interview,
      keeping: Output.standard.isTerminal ? .screen : .passedOn)
    let console = Console.standard(reportStandsAlone: false)
    for paragraph in Wording.english.talkNotice(keepsCase: false) { console.say(paragraph) }
    let words = try words ?? console.askForWords(among: planned.checklist.ageGroups)
    var talk = GuidedTalk(
      InterviewSession(planned, words: words), assembly: assembly, console: console, person: person)
    _ = talk.run()
    console.write("\n")
    if let person {
      let review = PracticeReview(talk.session, with: person)
      return console.write(
        PracticeText(review: review, person: person, wording: .english).text(width: console.width))
    }
    let report = assembly.report(on: talk.session.finishedAnswers)
    console.write(
      TextRenderer(
        width: console.width, detailsHint: Wording.english.talkDetails
      ).render(report))
  }
}

extension Library {
  /// The checklist that the words of a call name, for somebody trained to lead; one that is not made for
  /// interviews is none.
  func checklistToLead(for name: String) throws -> PlannedChecklist {
    let planned = try checklist(for: name)
    guard planned.checklist.modes.contains(.interview) else {
      throw ValidationError(
        "\(planned.id) is not made to be led as an interview; go through it with 'waymark run "
          + "\(planned.checklist.name.value)'")
    }
    return planned
  }
}

extension PlannedChecklist {
  /// Ends a call that asks for words for an age that the checklist is not made for.
  func checkWords(_ age: AgeGroup?, option: String) throws {
    let ages = checklist.ageGroups
    guard let age, !ages.contains(age) else { return }
    throw ValidationError(
      "\(id) is not made for that age; \(option) is one of "
        + ages.map(\.rawValue).joined(separator: ", "))
  }
}

extension Console {
  fileprivate func say(_ text: String) {
    var page = TextPage(width: width)
    page.add(text)
    write(page.text + "\n")
  }

  /// Asks in whose words a talk is led; nil where that is left open.
  fileprivate func askForWords(among ages: [AgeGroup]) throws -> AgeGroup? {
    guard ages.count > 1 else { return ages.first }
    var page = TextPage(width: width)
    page.add(Wording.english.askForWords(ages))
    ask(page.text)
    let number = readLine()?.number
    return number.flatMap { ages.indices.contains($0 - 1) ? ages[$0 - 1] : nil }
  }
}
