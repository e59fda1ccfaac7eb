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
      Finds guidance that no answer can show, items that nobody uses, urgent items that come late, \
      needs without a contact, contacts past their date, dates still to come, words to keep from, \
      texts that are hard to read, items without a source.

      The exit code is 1 where there are errors, and 0 where there are only warnings, which want a \
      look but need not stop anyone; with --strict they count as well.

      Examples:
        waymark lint
        waymark lint online-friends
        waymark lint online-friends --rules Rules --strict
      """)

  @Argument(
    help: "Packs to look at; without one, all of them and the contacts.", completion: .packs)
  var packs: [String] = []

  @Flag(help: "Check what a release needs: every contact verified.")
  var release = false

  @Flag(help: "Let warnings decide the exit code as errors do.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      "The date on which the age of contacts is worked out.", valueName: "yyyy-mm-dd"))
  var today: String?

  @OptionGroup var rules: RulesOptions

  func run() throws {
    let library = rules.load()
    let findings = Findings()
    let lists = rules.folders.compactMap { WordList(inFolder: $0, findings) }
    let lint = Lint(
      library, today: try CalendarDate.given(today), isRelease: release, wordLists: lists)
    let report = lint.report()
    let chosen = try folders(of: library)
    let all = (library.diagnostics + findings.ordered + report.diagnostics).orderedByPlace()
      .filter { diagnostic in
        chosen.isEmpty || chosen.contains { diagnostic.span?.file.name.hasPrefix($0) ?? true }
      }
    Output.standard.diagnostics(all)
    for remark in report.remarks { Output.standard.line(remark) }
    let errors = all.count(where: \.isError)
    Output.standard.line(
      all.isEmpty ? "nothing found" : "\(errors.of("error")), \((all.count - errors).of("warning"))"
    )
    if errors > 0 || strict && !all.isEmpty { throw Exit.findings }
  }

  /// The folders of the packs that were named.
  private func folders(of library: Library) throws -> [String] {
    try packs.map { name in
      let known =
        library.packs.map { ($0.pack.name.value, $0.place.name) }
        + library.broken.map { ($0.name, $0.place.name) }
      guard let pack = known.first(where: { $0.0 == name }) else {
        let near = nearest(name, in: known.map(\.0)).map { "; did you mean '\($0)'?" } ?? ""
        throw ValidationError("there is no pack '\(name)'\(near)")
      }
      return pack.1 + "/"
    }
  }
}

extension Int {
  /// So many of something: "1 error", "2 errors".
  fileprivate func of(_ thing: String) -> String { "\(self) \(thing)\(self == 1 ? "" : "s")" }
}
