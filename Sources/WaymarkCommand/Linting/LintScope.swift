internal import ArgumentParser
internal import Files
internal import LocatedYAML
internal import RulePacks
internal import SystemPackage

/// What a call of `lint` asks for by its words, packs by their names and places by their paths.
struct LintScope {
  private let names: [String]
  private let places: [LintPlace]
  /// The folders of the call, with those of the places before them.
  let rules: RulesOptions

  /// A word without a slash that is the name of a pack means that pack, whatever stands beside the caller.
  init(_ words: [String], _ rules: RulesOptions) throws {
    let unclear = words.filter { !LintPlace.isPath($0) && FilePath(written: $0).kind != .missing }
    let known = unclear.isEmpty ? [] : rules.load(.nothing).contents.map(\.name)
    let paths = words.filter {
      LintPlace.isPath($0) || unclear.contains($0) && !known.contains($0)
    }
    names = words.filter { !paths.contains($0) }
    places = try paths.map { try LintPlace($0) }
    var rules = rules
    rules.rules = places.flatMap(\.folders) + rules.rules
    self.rules = rules
  }

  /// The packs that are asked for are read, and of others only what they are called.
  func load() -> Library {
    guard !names.isEmpty || !places.isEmpty else { return rules.load(.everything.andDuties) }
    let folders = places.map { RulesPath($0.home) }
    let own = Library(folders: folders, modules: [], extent: .nothing).contents.map(\.name)
    return rules.load(Library.Extent(names: names + own).andDuties)
  }

  /// Tells which findings are of what was asked for.
  ///
  /// Files that could not be read count wherever they are, where packs are asked for by name: one of them may
  /// be in such a file. Of other places only what has to be mended first is told.
  func filter(of library: Library) throws -> (Diagnostic) -> Bool {
    guard !names.isEmpty || !places.isEmpty else { return { _ in true } }
    let loaded = names.isEmpty ? [] : Set(library.diagnostics)
    let isNamed = try named(in: library)
    return { diagnostic in
      guard let file = diagnostic.origin.sourceName else { return true }
      return isNamed(file)
        || diagnostic.isError
          && (loaded.contains(diagnostic)
            || places.contains { $0.rests(on: file, in: library) })
    }
  }

  /// Tells which files, as messages call them, are among what was asked for.
  func named(in library: Library) throws -> (String) -> Bool {
    guard !names.isEmpty || !places.isEmpty else { return { _ in true } }
    let folders = try names.flatMap { try Self.folders(of: $0, in: library) }
    return { file in
      folders.contains(where: file.hasPrefix) || places.contains { $0.contains(file) }
    }
  }

  /// The folders of all packs that have a name.
  private static func folders(of name: String, in library: Library) throws -> [String] {
    let known =
      library.packs.map { ($0.pack.name.value, $0.place.name) }
      + library.broken.map { ($0.name, $0.place.name) }
    let folders = known.filter { $0.0 == name }.map { $0.1 + "/" }
    if folders.isEmpty {
      throw library.noPack(named: name)
    }
    return folders
  }
}

extension Library.Extent {
  /// Only what packs are called.
  fileprivate static let nothing = Self(countries: [], names: [])
}
