internal import ArgumentParser
internal import BundledRules
internal import LocatedYAML
internal import RulePacks
internal import ScreeningCore

struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Looks packs and contacts over: everything that loading finds, and more.",
    discussion: """
      Finds guidance that no answer can show, items that no answer leads to or that nobody uses, \
      situations that no answer brings about, urgent items that come late, \
      needs without a contact, contacts past their date, dates still to come, words to keep from, \
      two questions in one, negated and leading questions, texts that say the same, conditions that are the same \
      or have a part that changes nothing, people of one name in two stories, \
      texts that are hard to read, words too long to read, names in braces, items without a \
      source, items that a story asks as if about its reader, and interviews that lack a phase or words \
      for an age, ask where they should listen, or ask for detail. What is found is printed while it goes on; \
      the search for what nothing can lead to or show comes last, and says what it could not find \
      out within its limit.

      With --fix, what a message gives the right word for is written into the files first.

      Of a folder or file that is named by its path, only what is in it is told: of a pack, or of a folder \
      of packs and their contacts, and nothing of the rules that travel with the program.

      The exit code is 1 where there are errors, and 0 where there are only warnings, which want a \
      look but need not stop anyone; with --strict they count as well.

      Examples:
        waymark lint
        waymark lint online-friends
        waymark lint online-friends --rules Rules --strict
        waymark lint Rules/online-friends/ --format github
        waymark lint Rules/online-friends/new-online-friend.yaml --format json
      """)

  @Argument(
    help:
      "Packs to look at, or folders and files by their paths; without one, all packs and the contacts.",
    completion: .packs)
  var names: [String] = []

  @Flag(help: "Check what a release needs: every contact verified.")
  var release = false

  @Flag(help: "Let warnings decide the exit code as errors do.")
  var strict = false

  @Flag(
    help: ArgumentHelp(
      "Do in the files what messages name, and then tell what is left.",
      discussion: """
        Changes only what a message gives the right word for, such as a misspelt key, name or word, a missing \
        space after a ':', or a no-break space. Everything else stays byte for byte, comments too. What is \
        changed is printed.
        """))
  var fix = false

  @Flag(help: "With --fix: print what would be changed first, and write nothing.")
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      "The date on which the age of contacts is worked out.", valueName: "yyyy-mm-dd"))
  var today: String?

  @Option(
    help: ArgumentHelp(
      "How to write what is found: text, json, sarif (2.1.0) or github (annotations).",
      discussion: "A file that --output names has the format of its ending, .txt, .json or .sarif.")
  )
  var format: LintFormat?

  @OptionGroup var destination: DestinationOptions

  @OptionGroup var rules: RulesOptions

  func validate() throws {
    if dryRun, !fix { throw ValidationError("--dry-run goes with --fix") }
  }

  func run() throws {
    let scope = try LintScope(names, rules)
    if fix { try mend(scope) }
    let library = scope.load()
    try destination.check(beside: library)
    try destination.checkWritable()
    let isAskedFor: (Diagnostic) -> Bool
    do {
      isAskedFor = try scope.filter(of: library)
    } catch let problem as ValidationError where library.hasErrors {
      // The pack that was named may be in a file that could not be read.
      Output.errors.diagnostics(library.diagnostics.filter(\.isError))
      Output.errors.message("waymark: \(problem.message)")
      throw Exit.findings
    }
    let format = format ?? destination.file.flatMap(LintFormat.init(endingOf:)) ?? .text
    let isPrintedAtOnce = format == .text && destination.file == nil
    var all = Lint.Report()
    var choices = LintChoices(library)
    let give = { (part: Lint.Report) in
      var part = part
      part.diagnostics.removeAll { !isAskedFor($0) }
      all.add(part)
      guard isPrintedAtOnce else { return }
      Output.standard.diagnostics(part.diagnostics)
      for remark in part.remarks { Output.standard.message(remark) }
    }
    try look(over: library, scope.rules.folders) { part in
      var part = part
      part.diagnostics = part.diagnostics.compactMap { choices.taken($0) }
      give(part)
    }
    give(Lint.Report(diagnostics: choices.problems(isFinished: all.unfinished == 0)))
    if isPrintedAtOnce {
      Output.standard.line(all.end)
    } else {
      try destination.write(format.document(of: all), "list of findings")
    }
    if all.errors > 0 || strict && all.warnings > 0 { throw Exit.findings }
  }

  /// Changes the files, or only shows the changes, which ends the call.
  private func mend(_ scope: LintScope) throws {
    let fixes = try LintFixes(scope)
    if dryRun {
      let difference = try fixes.difference()
      Output.standard.message(difference.isEmpty ? "nothing to change" : difference)
      throw difference.isEmpty ? Exit.fine : Exit.findings
    }
    let difference = try fixes.write()
    if !difference.isEmpty { Output.errors.message(difference) }
  }

  /// Passes on what loading found, and then what the checks find.
  private func look(
    over library: Library, _ folders: [RulesPath], _ give: (Lint.Report) -> Void
  ) throws {
    let findings = Findings()
    let lint = Lint(
      library, today: try CalendarDate.given(today), isRelease: release, wordListsIn: folders,
      findings)
    give(Lint.Report(diagnostics: (library.diagnostics + findings.ordered).orderedByPlace()))
    lint.run(give)
  }
}
