internal import ArgumentParser
internal import CaseDocuments
internal import CaseFiles
internal import Files
internal import Interviews
internal import Localization
internal import Platform
internal import Reports
internal import RulePacks
internal import ScreeningCore
internal import SystemPackage

struct CaseExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Makes a document of a case, for one reader.",
    discussion: """
      note: minimum facts, as they were written down. service: a letter with which something is passed on to \
      one service; each line is chosen, with by whose leave it is passed on, and all others stay out. person: \
      a card to take along, with one step and one number, and no word of why. interviewer: guidance, contacts, \
      duties and what is undecided.

      The document is no longer encrypted. Without -o it goes to standard output, and stays on the screen \
      until that is cleared. With -o it is written to a new file that only you can read; give it to its reader, \
      and delete it.

      Such as: waymark case export FILE --for note -o note.html
      """)

  enum Reader: String, CaseIterable, ExpressibleByArgument {
    case person, service, interviewer, note
  }

  @OptionGroup var file: CaseOptions

  @Option(
    name: .customLong("for"), help: "Whom it is for: note, service, person or interviewer.")
  var reader: Reader

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, markdown, html
  }

  @Option(help: "What it is written as; without it, what the ending of FILE says, or else text.")
  var format: Format?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to a new file; it never takes the place of one.", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var place: PlaceOptions
  @OptionGroup var clock: ClockOptions
  @OptionGroup var rules: RulesOptions

  func validate() throws {
    if output == "" { throw ValidationError("--output needs the name of a file") }
    if writtenFormat == nil {
      throw ValidationError(
        "a document of a case is text, Markdown or HTML; call the file .txt, .md or .html")
    }
  }

  func run() throws {
    Process.keepMemoryToItself()
    try checkDestination()
    let opened = try file.open(for: .reading)
    let record = try file.reporting { try opened.record() }
    guard let document = try document(of: record) else { return }
    try write(rendered(document))
  }

  private func document(of record: CaseRecord) throws -> CaseDocument? {
    let wording = Wording.english
    switch reader {
    case .note:
      let (checklist, place) = rules.surroundings(of: record)
      let words = AnswerWords(checklist, wording: wording)
      return MinimumFacts(record, place: place, words: words.words).document(wording)
    case .service:
      let words = AnswerWords(
        rules.surroundings(of: record).checklist, wording: wording)
      return try HandoverInput(wording).letter(of: record, words: words.words)?
        .document(wording)
    case .person:
      return try CardInput(wording).card(of: record)?.document(wording)
    case .interviewer:
      return try interviewerPage(of: record, wording)
    }
  }

  private func interviewerPage(
    of record: CaseRecord, _ wording: Wording
  ) throws -> CaseDocument {
    guard let session = record.sessions.last else {
      throw ValidationError(
        "this case has notes and no interview, so that no guidance follows from it; --for note makes a "
          + "document of them")
    }
    let region = place.region ?? session.place
    var page: CaseDocument?
    let extent = Library.Extent(countries: region.map { [$0] } ?? [], names: [session.checklist])
    try rules.use(extent.andDuties) { library in
      let planned = try library.checklist(for: session.checklist)
      let country = try region.flatMap { try library.contacts.country(given: $0) }
      let answers = CaseAnswers(record.answers, to: planned)
      let assembly = ReportAssembly(
        planned: planned, contacts: library.contacts, country: country,
        today: try clock.date(place), clock: try clock.clock(place), wording: wording,
        mode: .interview)
      let words = AnswerWords(planned, wording: wording)
      page = InterviewerPage(
        report: assembly.report(
          on: Evaluator(planned.plan).opened(answers.answers.finished)),
        leftOver: answers.leftOver.map(words.words),
        duties: library.duties.first { $0.code.value == country?.code.value }?
          .current(on: assembly.today) ?? [],
        today: assembly.today
      ).document(wording)
    }
    guard let page else { throw Exit.findings }
    return page
  }

  /// What the call asks for; nil where the ending of the file promises what is not written.
  private var writtenFormat: Format? {
    if let format { return format }
    guard let output, output != "-" else { return .text }
    switch DocumentFormat(endingOf: output) {
    case .markdown: return .markdown
    case .html: return .html
    case .json: return nil
    case .text: return .text
    case nil: return FilePath(written: output).extension == "pdf" ? nil : .text
    }
  }

  /// A file that is to be made; nil for standard output.
  private var newFile: String? { output == "-" ? nil : output }

  /// Throws before anything is asked where the document could not be written.
  private func checkDestination() throws {
    guard let newFile else { return }
    let path = FilePath(written: newFile)
    guard path.kind == .missing, !path.isLink else {
      throw ValidationError(
        "'\(newFile)' is there already, and is not written over; choose another name")
    }
    do throws(Errno) { try OutputFile(newFile).checkWritable() } catch {
      throw unwritable(newFile, error)
    }
  }

  private func rendered(_ document: CaseDocument) -> String {
    switch writtenFormat ?? .text {
    case .text:
      TextRenderer(width: newFile == nil ? Output.standard.width : 80).render(document)
    case .markdown: MarkdownRenderer().render(document)
    case .html: HTMLRenderer().render(document)
    }
  }

  private func write(_ text: String) throws {
    guard let newFile else {
      Output.standard.text(text)
      if Output.standard.isTerminal {
        Output.errors.sentences("This stays on the screen until that is cleared.")
      }
      return
    }
    do throws(Errno) { try OutputFile(newFile).write(text, for: .owner) } catch {
      throw unwritable(newFile, error)
    }
    Output.errors.sentences(
      "\(newFile) is written, and is not encrypted. Print it or hand it over, then delete it.")
  }

  private func unwritable(_ file: String, _ error: Errno) -> Exit {
    Output.errors.sentences(
      "waymark: \(file) cannot be written: \(OutputFile(file).reason(error)). The case is as it was."
    )
    return .findings
  }
}
