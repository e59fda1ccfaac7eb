internal import ArgumentParser
internal import BundledRules
internal import LocatedYAML
internal import RulePacks

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Where packs and contacts are looked for.
struct RulesOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A folder with more packs, or a pack; can be given several times.",
      discussion: """
        Looked at before the folders of WAYMARK_RULES (joined by ':') and the rules that travel \
        with the program. A pack or contact takes the place of a later one with the same name, so \
        a copy of a pack can be worked on.
        """,
      valueName: "dir"),
    completion: .directory)
  var rules: [String] = []

  /// Loads what is needed, and says on standard error what is broken; what is sound serves.
  func library(_ extent: Library.Extent = .everything) throws -> Library {
    let library = load(extent)
    Output.errors.diagnostics(library.diagnostics)
    if library.checklists.isEmpty { throw Exit.findings }
    return library
  }

  /// Loads what is needed, and leaves what was found to the caller.
  func load(_ extent: Library.Extent = .everything) -> Library {
    let folders = self.folders
    if folders.isEmpty {
      Output.errors.line(
        "waymark: the rules that travel with it are not beside the program; give --rules DIR")
    }
    return Library(folders: folders, modules: Composition.modules, extent: extent)
  }

  /// Where to look, the first first.
  var folders: [RulesPath] {
    let named = getenv("WAYMARK_RULES").map { String(cString: $0) } ?? ""
    let others = rules + named.split(separator: ":").map(String.init)
    return others.map { RulesPath($0) }
      + (BundledRules.folder.map { [RulesPath($0, calledBy: "Rules")] } ?? [])
  }
}

extension Library {
  /// The checklist that the words of a call name; what is wrong with them is a usage error.
  func checklist(for name: String) throws -> PlannedChecklist {
    do throws(NameProblem) {
      return try checklist(named: name)
    } catch {
      guard error.isOfSomethingBroken else { throw ValidationError(error.description) }
      Output.errors.line("waymark: \(error.description)")
      throw Exit.findings
    }
  }

  /// The story of a checklist that a call names; what is wrong with the name is a usage error.
  func story(_ name: String, of planned: PlannedChecklist) throws -> PlannedScenario {
    do throws(NameProblem) {
      return try scenario(named: name, of: planned)
    } catch {
      throw ValidationError(error.description)
    }
  }
}
