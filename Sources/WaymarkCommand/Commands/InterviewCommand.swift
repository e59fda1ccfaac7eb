internal import ArgumentParser
internal import CaseFiles
internal import Files
internal import Interviews
internal import Localization
internal import Platform
internal import Reports
internal import RulePacks
internal import ScreeningCore
internal import SystemPackage

struct InterviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interview",
    abstract: "Leads somebody trained through a talk with a person, one thing at a time.",
    discussion: """
      For checklists that are made for it ('waymark list' names them). It says what to say and to listen \
      for now, what to avoid, and when nothing more is asked. Anything may be left, taken in any order, \
      and come back to. Esc covers the screen; h says what else can be typed.

      Nothing is kept without --case; with it, each tick and note is in the file at once, encrypted for \
      your key, and the talk can be gone on with later. With --practice the program plays the person of a story, and afterwards shows what \
      was asked, what was told without asking, and what help was missed.

      Examples:
        waymark interview young_person_interview --words teen --place PH
        waymark interview young_person_interview --words teen \\
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

  @Flag(
    help: ArgumentHelp(
      "Question nobody: write down only what you saw, or what was told to you before.",
      discussion: """
        It goes through what can be seen or known, without gates and without words to say, and ends with what \
        helps.
        """))
  var observed = false

  @Flag(
    help: ArgumentHelp(
      "Lead it on a page in a browser of this computer alone, in place of the terminal.",
      discussion: """
        The address that is printed opens it once. Esc covers the page. Nothing is sent anywhere else, and \
        Ctrl-C in the terminal ends it.
        """))
  var page = false

  @Option(
    help: ArgumentHelp(
      "The port of the page; 0 takes any that is free.", valueName: "n"))
  var port: Int?

  @Option(
    name: .customLong("case"),
    help: ArgumentHelp(
      "Keep the talk in this case, which is begun where it is not there; its name ends in .case.age.",
      valueName: "file"),
    completion: .file(extensions: ["age"]))
  var caseFile: String?

  @Option(
    help: ArgumentHelp(
      "Who else is there, as a role and never as a name, for the case; can be given several times.",
      valueName: "role"))
  var present: [String] = []

  @Option(
    name: .customLong("cover-after"),
    help: ArgumentHelp(
      "Cover the screen after that long without a key: 5m, 90s, or never.",
      discussion: """
        Enter brings it back. After three times as long the key of a case is wiped, and its passphrase is \
        asked for again.
        """, valueName: "time"))
  var idle = IdleTime.usual

  @OptionGroup var key: KeyOptions
  @OptionGroup var place: PlaceOptions
  @OptionGroup var clock: ClockOptions
  @OptionGroup var rules: RulesOptions

  func validate() throws {
    if port != nil, !page { throw ValidationError("--port goes with --page") }
    guard 0...65535 ~= port ?? 0 else {
      throw ValidationError("a port is a number from 0 to 65535")
    }
    if caseFile == "" { throw ValidationError("--case needs the name of a file") }
    if caseFile != nil, practice != nil {
      throw ValidationError("a practice is kept in no case; leave --case or --practice out")
    }
    if observed, practice != nil {
      throw ValidationError(
        "where nobody is questioned, nothing is practised; leave one of both out")
    }
    if observed, words != nil {
      throw ValidationError("--observed has no words to say; leave --words out")
    }
    if key.file != nil, caseFile == nil { throw ValidationError("--key goes with --case") }
    if !present.isEmpty, caseFile == nil { throw ValidationError("--present goes with --case") }
  }

  func run() throws {
    let classroom = page ? try ClassroomProgram.current() : nil
    let countries = place.region.map { [$0] } ?? []
    try rules.use(.init(countries: countries, names: [checklist])) { library in
      try run(with: library, on: classroom)
    }
  }

  private func run(with library: Library, on classroom: ClassroomProgram?) throws {
    Process.keepMemoryToItself()
    let led = try library.checklistToLead(for: checklist)
    try led.checkWords(words, option: "--words")
    let planned = observed ? try led.checkedObserved : led
    let person = try practice.map {
      PracticePerson(try library.story($0, of: planned), in: planned)
    }
    let assembly = ReportAssembly(
      planned: planned, contacts: library.contacts,
      country: try place.country(in: library.contacts), today: try clock.date(place),
      clock: try clock.clock(place), mode: .interview,
      keeping: !Output.standard.isTerminal ? .passedOn : caseFile == nil ? .screen : .caseFile)
    if let classroom {
      return try runOnPage(classroom, assembly: assembly, person: person)
    }
    let console = Console.standard(reportStandsAlone: false)
    let (kept, words) = try begin(planned, on: console)
    defer { kept?.close() }
    var session = InterviewSession(planned, words: words, events: kept?.events ?? [])
    session.begin(place: assembly.place?.code, present: present)
    var talk = GuidedTalk(
      session, assembly: assembly, console: console, person: person, kept: kept, idle: idle)
    let wording = talk.wording
    talk.run { session, isWhole in
      text(after: session, person, assembly, wording, width: console.width, isWhole: isWhole)
    }
  }

  /// Opens the case where there is one, says what this is, and asks in whose words it is led.
  private func begin(
    _ planned: PlannedChecklist, on console: Console, onPage: Bool = false
  ) throws -> (kept: KeptCase?, words: AgeGroup?) {
    let kept = try caseFile.map {
      try KeptCase.open(FilePath(written: $0), with: key, for: planned, idle: idle)
    }
    if let kept { try check(kept) }
    if planned.isDraftOfTalk { console.say(Wording.english.draftOfTalk) }
    let notice = Wording.english.talkNotice(
      keepsCase: kept != nil, onPage: onPage, isObserved: observed)
    for paragraph in notice { console.say(paragraph) }
    if observed { return (kept, nil) }
    let words =
      try words ?? kept?.words(among: planned.checklist.ageGroups)
      ?? console.askForWords(among: planned.checklist.ageGroups)
    return (kept, words)
  }

  /// Ends a call that would go on with a talk as what was only seen, or the other way round.
  private func check(_ kept: KeptCase) throws {
    let sessions = kept.events.compactMap { event in
      if case .session(let session) = event { session } else { nil }
    }
    guard let last = sessions.last, last.isObserved != observed else { return }
    kept.close()
    Output.errors.message(
      observed
        ? "waymark: this case is of a talk. Nothing in it was changed. Go on with it without --observed, or "
          + "begin a new one for what was seen or known."
        : "waymark: this case holds what was seen or known, and no talk. Nothing in it was changed. Go on with "
          + "'waymark interview \(last.checklist) --observed', or begin a new one for a talk.")
    throw Exit.findings
  }

  private func runOnPage(
    _ classroom: ClassroomProgram, assembly: ReportAssembly, person: PracticePerson?
  ) throws {
    let planned = assembly.planned
    let (kept, words) = try begin(
      planned, on: Console.standard(reportStandsAlone: false), onPage: true)
    defer { kept?.close() }
    var shown = assembly
    shown.keeping = kept == nil ? .openPage : .openPageOfCase
    let talk = PagedTalk(
      planned: planned, words: words, assembly: shown, person: person)
    try talk.run(on: classroom, port: port ?? 0, present: present, kept: kept, idle: idle)
  }

  /// What stands at the end: what helps, or, after a practice, what can be learned from it.
  private func text(
    after session: InterviewSession, _ person: PracticePerson?, _ assembly: ReportAssembly,
    _ wording: Wording, width: Int, isWhole: Bool
  ) -> String {
    if let person {
      let review = PracticeReview(session, with: person)
      return PracticeText(review: review, person: person, wording: wording).text(width: width)
    }
    let report = assembly.report(on: session.finishedAnswers)
    return TextRenderer(width: width, details: isWhole, detailsHint: wording.talkDetails)
      .render(report)
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
  /// What can be seen or known of it; ends a call where that is nothing.
  var checkedObserved: PlannedChecklist {
    get throws {
      guard !checklist.itemsToObserve.isEmpty else {
        throw ValidationError("\(id) has nothing that can be written down without asking; lead it")
      }
      return observed
    }
  }

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
