internal import ArgumentParser
internal import Diagnostics
internal import Platform
internal import RulePacks

struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Runs the stories of packs, and says which came out as they expect.",
    discussion: """
      The exit code is 1 where a story fails, a file cannot be read, a pack has no story, or guidance \
      with urgency 'soon' or 'now' is shown in none. JUnit XML is what CI systems \
      show; what each key of the JSON holds stands in Docs/test-results.md.

      Examples:
        waymark test
        waymark test online-friends
        waymark test online-friends --rules Rules
        waymark test online-friends --format junit -o results.xml
        waymark test online-friends --coverage
        waymark test online-friends --write-missing drafts
      """)

  @Argument(help: "Packs or checklists; without one, all of them.", completion: .packsAndChecklists)
  var names: [String] = []

  @Option(
    help: ArgumentHelp(
      "How to print the results: text, junit (XML) or json.",
      discussion: "Without it, the ending of the file says so (.txt, .xml, .json); else text."))
  var format: TestFormat?

  @Flag(
    help: ArgumentHelp(
      "Run again when a file of the rules changes, until Ctrl-C.",
      discussion: "Files are looked at once a second."))
  var watch = false

  @OptionGroup var coverage: CoverageOptions
  @OptionGroup var destination: DestinationOptions
  @OptionGroup var rules: RulesOptions

  private var extent: Library.Extent { .init(countries: [], names: names.isEmpty ? nil : names) }

  func validate() throws {
    if watch, coverage.writeMissing != nil {
      throw ValidationError(
        "--watch runs again and again, and --write-missing writes once; give one")
    }
  }

  func run() throws {
    guard watch else { return try rules.use(extent, test) }
    // Looked at before the first run, so that a change during it is not missed.
    let (folders, modules, extent) = (rules.folders, Composition.modules, extent)
    var changes = RulesWatch(folders) {
      Library(folders: folders, modules: modules, extent: extent)
    }
    let interrupt = Interrupt(on: .standard(reportStandsAlone: true))
    defer { interrupt.cancel() }
    do { try rules.use(extent, test) } catch Exit.findings {}
    while true {
      Process.wait(seconds: 1)
      guard let library = changes.changed() else { continue }
      Output.errors.message("\nA file has changed.")
      do { try rules.use(library, extent, test) } catch Exit.findings {
      } catch let problem as ValidationError {
        Output.errors.message("waymark: \(problem.message)")
      }
    }
  }

  private func test(_ library: Library) throws {
    try destination.check(beside: library)
    let checklists = try checklists(of: library)
    let stories = checklists.flatMap { library.scenarios(for: $0) }
    // Where a file could not be read, a story in it may be the one that is missed.
    let missing = library.hasErrors ? [] : StoryCheck().run(on: checklists, of: library)
    Output.errors.diagnostics(missing)
    let coverage = coverage.results(of: checklists, by: stories)
    let results = TestResults(
      runs: stories.map { ScenarioRun($0) },
      errors: library.diagnostics.filter(\.isError) + missing, coverage: coverage)
    let format = format ?? destination.file.flatMap(TestFormat.init(endingOf:)) ?? .text
    let width = destination.file == nil ? Output.standard.widthOfRows : .max
    try destination.write(format.document(of: results, width: width), "result of the stories")
    if destination.file != nil { Output.errors.message(results.summary) }
    if let coverage { try self.coverage.finish(coverage, beside: library) }
    if results.failed > 0 || !missing.isEmpty { throw Exit.findings }
  }

  /// The checklists that were named, each once.
  private func checklists(of library: Library) throws -> [PlannedChecklist] {
    guard !names.isEmpty else { return library.checklists }
    let named = try names.flatMap { name in
      if let pack = library.packs.first(where: { $0.pack.name.value == name }) {
        return pack.checklists
      }
      return [try library.checklist(for: name)]
    }
    var seen: Set<String> = []
    return named.filter { seen.insert($0.id).inserted }
  }
}
