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
      needs without a contact, contacts past their date, words to keep from, texts that are hard \
      to read, items without a source.

      Examples:
        waymark lint
        waymark lint online-friends
        waymark lint my-pack --rules .
        waymark lint --release          # contacts must have been verified
      """)

  @Argument(help: "Packs to look at; without one, all of them and the contacts.")
  var packs: [String] = []

  @Flag(help: "Check what a release needs: every contact verified.")
  var release = false

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
    Output.standard.line(
      all.isEmpty ? "nothing found" : "\(all.count) \(all.count == 1 ? "finding" : "findings")")
    if !all.isEmpty { throw Exit.findings }
  }

  /// The folders of the packs that were named.
  private func folders(of library: Library) throws -> [String] {
    try packs.map { name in
      let known =
        library.packs.map { ($0.pack.name.value, $0.folder) }
        + library.broken.map { ($0.name, $0.folder) }
      guard let pack = known.first(where: { $0.0 == name }) else {
        let near = nearest(name, in: known.map(\.0)).map { "; did you mean '\($0)'?" } ?? ""
        throw ValidationError("there is no pack '\(name)'\(near)")
      }
      return pack.1 + "/"
    }
  }
}
