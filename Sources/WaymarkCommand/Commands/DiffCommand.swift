internal import ArgumentParser
internal import Files
internal import LocatedYAML
internal import PlainText
internal import RulePacks
internal import SystemPackage

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compares two versions of packs: their texts, and what answers lead to.",
    discussion: """
      Each version is a folder with a pack or with packs, or a folder at a revision that git knows, as in \
      HEAD~1:Rules/online-friends. An exact search over both versions finds answers that lead to other \
      guidance, urgency, steps or contacts, those with the fewest answers first, and says where it \
      reached its limit. Answers that only one version has are left out, but for those to new or \
      removed items.

      Where help is taken away, the pack needs a higher first number in its version (before 1.0.0, a \
      higher second one); without that the exit code is 1.

      Examples:
        waymark diff Rules/online-friends Rules/online-friends
        waymark diff Rules Rules --format json
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @Argument(help: "The older version.", completion: .directory)
  var old: String

  @Argument(help: "The newer version.", completion: .directory)
  var new: String

  @Option(help: "How to print it: text or json.")
  var format: Format = .text

  @OptionGroup var rules: RulesOptions

  func run() throws {
    let results = DiffResults(try packs(of: old), try packs(of: new))
    switch format {
    case .text: Output.standard.text(results.text)
    case .json: Output.standard.line(results.json.text)
    }
    if results.packs.contains(where: \.lacksVersion) { throw Exit.findings }
  }

  /// The packs in a folder, or in one at a revision.
  private func packs(of version: String) throws -> [LoadedPack] {
    if FilePath(written: version).kind == .folder {
      return try packs(in: RulesPath(version), within: version)
    }
    guard let revision = GitRevision(version) else {
      throw ValidationError(
        "there is no folder '\(version)'; give a folder, or a revision and a folder as in "
          + "HEAD~1:Rules/online-friends")
    }
    return try revision.withFiles { folder, inner in
      try packs(in: RulesPath(folder.string, calledBy: version), within: inner.string)
    }
  }

  private func packs(in folder: RulesPath, within place: String) throws -> [LoadedPack] {
    let modules = Composition.modules
    // Of the other folders, nothing but steps is needed.
    let names = Library(
      folders: [folder], modules: modules, extent: .init(countries: [], names: [])
    )
    .contents.map(\.name)
    let library = Library(
      folders: [folder] + rules.folders, modules: modules,
      extent: .init(countries: [], names: names))
    let isInside = { (path: String) in path == place || path.hasPrefix("\(place)/") }
    let errors = library.diagnostics.filter { diagnostic in
      diagnostic.isError && diagnostic.origin.sourceName?.hasPrefix(folder.name) ?? true
    }
    Output.errors.diagnostics(errors)
    if !errors.isEmpty { throw Exit.findings }
    let packs = library.packs.filter { isInside($0.folder) }
    if packs.isEmpty { throw ValidationError("there is no pack in '\(folder.name)'") }
    return packs
  }
}
