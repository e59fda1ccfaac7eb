internal import Files
internal import LocatedYAML
internal import SystemPackage

/// Finds checklists, stories and other files that lie in the folder of a pack, but that nothing reads.
struct UnlistedFileCheck: LintCheck {
  /// The most files of a folder that are looked at.
  private static let mostFiles = 1000

  func run(on lint: Lint, _ findings: Findings) -> [String] {
    for loaded in lint.library.packs {
      let pack = loaded.pack
      let written = (pack.checklistFiles + pack.scenarioFiles).map(\.value.withoutSlashes)
      // One that is listed without its ending was reported.
      let listed = Set(written + written.map { "\($0).yaml" })
      let names = Self.names(in: loaded.place).filter { !listed.contains($0) && $0 != "pack.yaml" }
      for file in names where (loaded.place / file).path.kind == .file {
        if file.isYAMLName {
          check(file: file, of: loaded, findings)
        } else if file.isYAMLNameWithAnother, !file.hasSuffix(".json") {
          findings.report(.notRead(loaded.place / file, "let its name end in '.yaml'"))
        }
      }
      for folder in names where (loaded.place / folder).path.kind == .folder {
        check(folder: folder, of: loaded, listed, findings)
      }
    }
    return []
  }

  private static func names(in folder: RulesPath) -> [String] {
    ((try? folder.path.names()) ?? []).sorted().prefix(mostFiles).map(\.self)
  }

  private func check(file: String, of loaded: LoadedPack, _ findings: Findings) {
    if let folder = sharedFolder(of: file, in: loaded) {
      findings.report(
        .notRead(loaded.place / file, "put it into a folder '\(folder)' beside that of the pack"))
    } else if let found = content(of: file, in: loaded) {
      findings.report(.unlisted(found, file, in: loaded))
    } else {
      findings.report(.unlistedUnknown(loaded.place / file))
    }
  }

  /// Of a folder with nothing but stories that are not listed, only the first is reported.
  private func check(
    folder: String, of loaded: LoadedPack, _ listed: Set<String>, _ findings: Findings
  ) {
    let files = Self.names(in: loaded.place / folder).filter(\.isYAMLName)
    let found = files.map { "\(folder)/\($0)" }.filter { !listed.contains($0) }
      .compactMap { file in content(of: file, in: loaded).map { (file: file, content: $0) } }
    let isFolderOfStories =
      files.count > 1 && found.count == files.count && found.allSatisfy { $0.content.isStory }
    if isFolderOfStories, let first = found.first {
      findings.report(.unlisted(first.content, "\(folder)/", in: loaded))
    } else {
      for (file, content) in found { findings.report(.unlisted(content, file, in: loaded)) }
    }
  }

  /// What a file holds, where that is a story or a checklist.
  fileprivate struct Content {
    let isStory: Bool
    let origin: Origin
  }

  /// The folder in which a file that no pack holds would be read; nil for any other file.
  private func sharedFolder(of name: String, in loaded: LoadedPack) -> String? {
    let file = YAMLFile(loaded.place / name, in: loaded.place)
    guard file.isOfItsFolder, let root = file.root(Findings())?.mapping else { return nil }
    if root[CountryKeys.country.name] != nil { return "contacts" }
    return root[AdviceKeys.steps.name] != nil ? "advice" : nil
  }

  private func content(of name: String, in loaded: LoadedPack) -> Content? {
    let file = YAMLFile(loaded.place / name, in: loaded.place)
    guard file.isOfItsFolder, let root = file.root(Findings())?.mapping else { return nil }
    if let key = root.key(ScenarioKeys.scenario.name), root[ScenarioKeys.answers.name] != nil {
      return Content(isStory: true, origin: key.origin)
    }
    if let key = root.key(ChecklistKeys.checklist.name), root[ChecklistKeys.sections.name] != nil {
      return Content(isStory: false, origin: key.origin)
    }
    return nil
  }
}

extension String {
  /// A path as it is found in its folder: without `./` before it and `/` after it.
  fileprivate var withoutSlashes: String {
    var path = hasPrefix("./") ? String(dropFirst(2)) : self
    while path.hasSuffix("/") { path.removeLast() }
    return path
  }
}

extension Diagnostic {
  fileprivate static func unlisted(
    _ content: UnlistedFileCheck.Content, _ path: String, in loaded: LoadedPack
  ) -> Self {
    // What is listed and not there was reported, and may be this one.
    let listed = (content.isStory ? loaded.pack.scenarioFiles : loaded.pack.checklistFiles)
      .filter { (loaded.place / $0.value).path.kind != .missing }
    let key = content.isStory ? PackKeys.scenarios.name : PackKeys.checklists.name
    let all = (listed.map(\.value) + [path]).map(\.listEntry).joined(separator: ", ")
    let line =
      all.unicodeScalars.count > 100
      ? "add \(path.listEntry) to '\(key)'" : "write '\(key): [\(all)]'"
    return Diagnostic(
      .unlistedFile,
      "nothing reads this \(content.isStory ? "story" : "checklist"); in pack.yaml, \(line)",
      at: content.origin)
  }

  /// What is said of a file that is neither a checklist nor a story, as far as can be told.
  fileprivate static func unlistedUnknown(_ file: RulesPath) -> Self {
    Diagnostic(
      .unlistedFile,
      "nothing reads this file; if it is a checklist or a story, list it in pack.yaml, and if not, keep "
        + "it outside the folder of the pack",
      at: SourceFile(name: file.name, bytes: []).span(0..<0))
  }
}

extension DiagnosticKind {
  static let unlistedFile = DiagnosticKind(
    code: "unlisted-file", severity: .warning,
    title: "a file that its pack does not list",
    explanation: """
      Of a pack only those files are read that pack.yaml lists. A checklist or story beside them is
      seen by nobody; one that is not ready yet, or a file for something else, can wait outside the
      folder of the pack.

      Right:
          checklists: [new-online-friend.yaml, second.yaml]
          scenarios: [scenarios/]
      """)
}
