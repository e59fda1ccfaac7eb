internal import ArgumentParser
internal import Localization
internal import LocatedYAML
internal import Platform
internal import Reports
internal import RulePacks
internal import ScreeningCore

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Goes through a checklist, and says what one can do and who can help.",
    discussion: """
      Without --answers or --story it asks, one question at a time. Every question can be skipped. \
      The questions go to standard output, where the report follows them. They go to standard \
      error, and nothing but the report to standard output, where no -o FILE is given and the \
      report is not text, or only standard output is redirected and standard error is still the \
      terminal.

      Examples:
        waymark run new_online_friend
        waymark run new_online_friend --region PH
        waymark run new_online_friend --answers Examples/answers.yaml
        waymark run online-friends --story the_same_band --format markdown
        waymark run new_online_friend --story the_same_band --why
        waymark run online-friends --story the_same_band -o report.html
      """)

  @Argument(
    help: "A checklist: pack/checklist, or either alone where that is clear.",
    completion: .checklists)
  var checklist: String

  @Option(
    help: ArgumentHelp("Take the answers from a YAML or JSON file.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var answers: String?

  @Option(
    help: ArgumentHelp("Take the answers from one of the checklist's stories.", valueName: "id"),
    completion: .stories)
  var story: String?

  @OptionGroup var place: PlaceOptions
  @OptionGroup var clock: ClockOptions

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "What the report is written as; without it, what the ending of FILE says, or else text.",
      valueName: "format"))
  var writtenFormat: DocumentFormat?

  @Flag(help: "Give the answers that each piece of guidance rests on; a file then holds them.")
  var why = false

  @Flag(help: "Print all of the report: every step, and everyone who can help.")
  var details = false

  @Flag(help: "Print figures as well; they are not for handing out.")
  var scores = false

  @OptionGroup var destination: DestinationOptions

  @OptionGroup var rules: RulesOptions

  func validate() throws {
    if answers == "" { throw ValidationError("--answers needs the name of a file") }
    if answers != nil && story != nil {
      throw ValidationError("give --answers or --story, not both")
    }
  }

  func run() throws { try rules.use(extent, run) }

  private func run(with library: Library) throws {
    Process.keepMemoryToItself()
    let today = try clock.date(place)
    try destination.check(beside: library, answers)
    let planned = try library.checklistToAnswer(for: checklist)
    let country = try place.country(in: library.contacts)
    let story = try story.map { try library.story($0, of: planned) }
    let assembly = ReportAssembly(
      planned: story?.checklist ?? planned, contacts: library.contacts, country: country,
      today: today,
      clock: try clock.clock(place), mode: story == nil ? .me : .story,
      keeping: destination.file != nil
        ? .file : Output.standard.isTerminal ? .screen : .passedOn, withScores: scores)
    if let story { return try write(assembly.report(on: story.answers)) }
    if let answers {
      return try write(assembly.report(on: try read(answers, for: planned)))
    }
    try destination.checkWritable()
    let console = Console.standard(reportStandsAlone: reportStandsAlone)
    let offersTexts =
      console.isInteractive && format == .text && destination.file == nil && !reportStandsAlone
      && !details
    var conversation = Conversation(
      assembly: assembly, console: console, asksForCountry: place.region == nil,
      offersTexts: offersTexts,
      keeping: destination.file != nil || !Output.standard.isTerminal
        ? .report(file: destination.file, listsAnswers: why || scores) : .nothing)
    let given = conversation.answers()
    do {
      try write(
        conversation.assembly.report(on: given),
        detailsHint: offersTexts ? Wording.english.textsLater : Self.usualHint)
    } catch let exit as Exit {
      // The file was no use, and nobody is to answer everything again.
      var assembly = conversation.assembly
      assembly.keeping = console.output.isTerminal ? .screen : .passedOn
      console.write("\n")
      console.write(
        TextRenderer(width: console.width, why: why, details: details)
          .render(assembly.report(on: given)))
      conversation.close(after: given)
      throw exit
    }
    conversation.close(after: given)
  }

  /// All contacts are read where the country is yet to be asked.
  private var extent: Library.Extent {
    let isAsked = answers == nil && story == nil && place.region == nil
    return .init(
      countries: isAsked ? nil : place.region.map { [$0] } ?? [], names: [checklist])
  }

  private var format: DocumentFormat { writtenFormat ?? destination.format ?? .text }

  /// Whether questions must stay out of standard output: a program reads the report there, or it
  /// goes to a file that the person does not see.
  private var reportStandsAlone: Bool {
    let isRedirected = Output.errors.isTerminal && !Output.standard.isTerminal
    return destination.file == nil && (format != .text || isRedirected)
  }

  private func read(_ path: String, for planned: PlannedChecklist) throws -> Answers {
    let (answers, diagnostics) = AnswersFile.read(path, for: planned, finished: true, rules)
    Output.errors.diagnostics(diagnostics)
    guard let answers else { throw Exit.findings }
    return answers
  }

  private static let usualHint =
    "With --details: every step, and all who can help."

  private func write(_ report: Report, detailsHint: String = Self.usualHint) throws {
    try destination.write(
      renderer(detailsHint).render(report), "report", as: format, for: .owner)
  }

  private func renderer(_ detailsHint: String) -> any Renderer {
    let isWhole = details || destination.file != nil
    return switch format {
    case .text:
      TextRenderer(
        width: destination.file == nil ? Output.standard.width : 80, why: why, details: isWhole,
        detailsHint: isWhole ? nil : detailsHint)
    case .markdown:
      MarkdownRenderer(
        why: why, details: isWhole, detailsHint: isWhole ? nil : detailsHint)
    case .json: JSONRenderer(why: why)
    case .html: HTMLRenderer(why: why)
    }
  }
}
