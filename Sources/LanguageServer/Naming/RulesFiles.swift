internal import Diagnostics
internal import Files
internal import RulePacks
internal import ScoringKit
internal import SystemPackage

/// The files that one file of rules can name something in, read once as long as they stay as they are.
struct RulesFiles {
  private let rules: RulesSetting
  private var saved: [String: (stamp: FileStamp, file: ReadFile?)] = [:]
  private var unsaved: [String: ReadFile] = [:]

  init(_ rules: RulesSetting) { self.rules = rules }

  var modules: [any ScoringModule] { rules.modules }

  /// A text that an editor holds; nil where nobody can tell what kind of file it is.
  mutating func file(of text: OpenText) -> ReadFile? {
    let path = text.path ?? text.address
    if let read = unsaved[path], read.file == text.file { return read }
    guard !text.isTooLarge, let kind = FormatFile.kind(of: path, text.file) else { return nil }
    var read = ReadFile(path, text.file, kind, modules: modules)
    // Where nothing can be read, what was there a moment ago, or is saved, is the best guess.
    if read.root == nil, let before = unsaved[path] ?? file(at: FilePath(path)) {
      read = read.keeping(before)
    }
    unsaved[path] = read
    return read
  }

  /// The file and those that it can name something in: those of its pack, and the steps of all folders of
  /// rules; with a `thing` that all packs can name, all packs of its folder.
  mutating func files(
    around text: OpenText, _ texts: [String: OpenText], naming thing: NamedThing? = nil
  ) -> [ReadFile] {
    let held = Dictionary(
      texts.values.compactMap { text in text.path.map { ($0, text) } }
    ) { first, _ in first }
    unsaved = unsaved.filter { held[$0.key] != nil }
    guard let path = text.path, let home = RulesHome(of: path) else {
      return file(of: text).map { [$0] } ?? []
    }
    let folder = FilePath(home.folder)
    let isOnlyPack = home.isPack && thing?.isOfAllPacks != true
    let packs = isOnlyPack ? [FilePath(home.part)] : ([folder] + folder.folders).filter(\.isPack)
    let shared = ([folder] + rules.folders.map(\.path)).flatMap { folder in
      home.foldersNamedFrom.map { folder.appending($0) }
    }
    let paths =
      packs.flatMap { [$0] + $0.folders + $0.folders.flatMap(\.folders) }.flatMap(\.yamlFiles)
      + shared.flatMap(\.yamlFiles)
    var seen: Set<String> = []
    return paths.filter { seen.insert($0.string).inserted }.compactMap { path in
      held[path.string].map { file(of: $0) } ?? file(at: path)
    }
  }

  private mutating func file(at path: FilePath) -> ReadFile? {
    guard let stamp = try? FileStamp(path) else { return nil }
    if let known = saved[path.string], known.stamp == stamp { return known.file }
    var read: ReadFile?
    if let file = try? SourceFile(path: path, name: path.string),
      let kind = FormatFile.kind(of: path.string, file)
    {
      read = ReadFile(path.string, file, kind, modules: modules)
    }
    saved[path.string] = (stamp, read)
    return read
  }
}

extension FilePath {
  /// The most files of a folder that are looked at.
  private static let mostFiles = 1000

  private var places: [FilePath] {
    ((try? names()) ?? []).sorted().prefix(Self.mostFiles).map { appending($0) }
  }

  fileprivate var folders: [FilePath] { places.filter { $0.kind == .folder } }

  fileprivate var isPack: Bool { appending("pack.yaml").kind == .file }

  fileprivate var yamlFiles: [FilePath] {
    places.filter { ($0.lastComponent?.string ?? "").isYAMLName && $0.kind == .file }
  }
}
