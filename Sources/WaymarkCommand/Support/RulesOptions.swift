internal import ArgumentParser
internal import BundledRules
internal import LocatedYAML
internal import Platform
internal import RulePacks

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

  func validate() throws {
    if rules.contains("") { throw ValidationError("--rules needs the name of a folder") }
  }

  /// Loads what is needed, reports what is broken on standard error, and does the work with the
  /// rest.
  ///
  /// If something that was asked for cannot be used (a folder, a `pack.yaml` in it, the wanted
  /// pack), the call fails although its work is done.
  func use(
    _ extent: Library.Extent = .everything, _ work: (Library) throws -> Void
  ) throws {
    try use(load(extent), extent, work)
  }

  /// The same with what was loaded already.
  func use(
    _ library: Library, _ extent: Library.Extent, _ work: (Library) throws -> Void
  ) throws {
    Output.errors.diagnostics(library.diagnostics)
    if library.contents.isEmpty { throw Exit.findings }
    do {
      try work(library)
    } catch let problem as UnknownChecklist {
      guard library.hasErrors || findsErrors(besides: extent) else {
        throw ValidationError(problem.message)
      }
      throw fail(problem.message)
    } catch let problem as ValidationError where library.hasErrors {
      throw fail(problem.message)
    }
    if library.hasErrors { throw Exit.findings }
  }

  /// Says what is wrong with a call. What it names may be in a file that could not be read, so this
  /// is no usage error.
  private func fail(_ message: String) -> Exit {
    Output.errors.message("waymark: \(message)")
    return .findings
  }

  /// Whether files that the call did not need have errors, which are then reported: in one of them
  /// what was named may stand.
  private func findsErrors(besides extent: Library.Extent) -> Bool {
    guard extent.names != nil else { return false }
    let errors = load().diagnostics.filter(\.isError)
    Output.errors.diagnostics(errors)
    return !errors.isEmpty
  }

  /// Loads what is needed, and leaves what was found to the caller.
  func load(_ extent: Library.Extent = .everything) -> Library {
    let folders = self.folders
    if folders.isEmpty {
      Output.errors.message(
        "waymark: the rules that travel with it are not beside the program; give --rules DIR")
    }
    return Library(folders: folders, modules: Composition.modules, extent: extent)
  }

  /// The folders that the call or its environment names, in order of precedence.
  var ownFolders: [RulesPath] {
    let named = Process.variable("WAYMARK_RULES") ?? ""
    return (rules + named.split(separator: ":").map(String.init)).map { RulesPath($0) }
  }

  /// The folders to look in, in order of precedence.
  var folders: [RulesPath] {
    ownFolders
      + (BundledRules.folder.map { [RulesPath($0, calledBy: "Rules")] } ?? [])
  }
}

/// No checklist has the name that a call gives.
private struct UnknownChecklist: Error {
  let message: String
}

extension Library {
  /// The checklist that the words of a call name; what is wrong with them is a usage error.
  func checklist(for name: String) throws -> PlannedChecklist {
    do throws(NameProblem) {
      return try checklist(named: name)
    } catch {
      guard error.isOfSomethingBroken else { throw UnknownChecklist(message: error.description) }
      Output.errors.message("waymark: \(error.description)")
      throw Exit.findings
    }
  }

  /// The checklist that the words of a call name, for somebody to answer; one that is for interviews alone is
  /// none.
  func checklistToAnswer(for name: String) throws -> PlannedChecklist {
    let planned = try checklist(for: name)
    guard planned.checklist.isForInterviewsOnly else { return planned }
    throw ValidationError(
      "\(planned.id) is for interviews led by somebody trained, not to be answered alone or with a class: "
        + "lead it with 'waymark interview \(planned.checklist.name.value)', print it with 'waymark export "
        + "handout \(planned.checklist.name.value) --for interviewer', or read it with 'waymark show "
        + "\(planned.checklist.name.value)'")
  }

  /// Ends a command that makes pages where every checklist is for interviews alone.
  func checkForPages() throws {
    guard !checklists.isEmpty, checklistsToAnswer.isEmpty else { return }
    throw ValidationError(
      "every checklist here is for interviews alone, and has no page: print one with 'waymark export "
        + "handout NAME --for interviewer'")
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
