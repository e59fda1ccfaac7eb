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
      texts that are hard to read, words too long to read, names in braces, items without a \
      source, items that a story asks as if about its reader, and interviews that lack a phase or words \
      for an age, ask where they should listen, or ask for detail. What is found is printed while it goes on; \
      the search for what nothing can lead to or show comes last, and says what it could not find \
      out within its limit.

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
    let library = rules.load(Library.Extent(names: packs.isEmpty ? nil : packs).andDuties)
    let findings = Findings()
    let lists = rules.folders.compactMap { WordList(inFolder: $0, findings) }
    let listsOfDetail = rules.folders.compactMap {
      WordList(inFolder: $0, at: WordList.placeOfDetail, findings)
    }
    let lint = Lint(
      library, today: try CalendarDate.given(today), isRelease: release, wordLists: lists,
      wordsForDetail: listsOfDetail)
    let chosen: [String]
    do {
      chosen = try folders(of: library)
    } catch let problem as ValidationError where library.hasErrors {
      // The pack that was named may be in a file that could not be read.
      Output.errors.diagnostics(library.diagnostics.filter(\.isError))
      Output.errors.message("waymark: \(problem.message)")
      throw Exit.findings
    }
    var (errors, warnings, unfinished) = (0, 0, 0)
    let isChosen = { (diagnostic: Diagnostic) in
      chosen.isEmpty || chosen.contains { diagnostic.origin.sourceName?.hasPrefix($0) ?? true }
    }
    let show = { (diagnostics: [Diagnostic]) in
      errors += diagnostics.count(where: \.isError)
      warnings += diagnostics.count { !$0.isError }
      Output.standard.diagnostics(diagnostics)
    }
    // Files that could not be read count wherever they are, since they were asked for with the
    // packs.
    let loaded = (library.diagnostics + findings.ordered).filter { $0.isError || isChosen($0) }
    show(loaded.orderedByPlace())
    lint.run { part in
      show(part.diagnostics.filter(isChosen))
      for remark in part.remarks { Output.standard.message(remark) }
      unfinished += part.unfinished
    }
    Output.standard.line(Self.end(errors: errors, warnings: warnings, unfinished: unfinished))
    if errors > 0 || strict && warnings > 0 { throw Exit.findings }
  }

  /// The last line: what was found, and that there may be more where a search was not finished.
  static func end(errors: Int, warnings: Int, unfinished: Int) -> String {
    let found =
      errors + warnings == 0
      ? "nothing found" : "\(errors.of("error")), \(warnings.of("warning"))"
    return switch unfinished {
    case 0: found
    case 1: found + ", but 1 search was not finished"
    default: found + ", but \(unfinished) searches were not finished"
    }
  }

  /// The folders of all packs that have one of the given names.
  private func folders(of library: Library) throws -> [String] {
    let known =
      library.packs.map { ($0.pack.name.value, $0.place.name) }
      + library.broken.map { ($0.name, $0.place.name) }
    return try packs.flatMap { name in
      let places = known.filter { $0.0 == name }.map { $0.1 + "/" }
      if places.isEmpty {
        let all = library.contents.map(\.name)
        let advice =
          nearest(name, in: all).map { "did you mean '\($0)'?" }
          ?? "there are: \(all.joined(separator: ", "))"
        throw ValidationError("there is no pack '\(name)'; \(advice)")
      }
      return places
    }
  }
}

extension Int {
  /// So many of something: "1 error", "2 errors".
  fileprivate func of(_ thing: String) -> String { "\(self) \(thing)\(self == 1 ? "" : "s")" }
}
