internal import ArgumentParser
internal import Files
internal import RulePacks
internal import SystemPackage

/// A folder or file that a call of `lint` names by its path, and what it belongs to.
struct LintPlace {
  /// The folder of the pack that it lies in, or else the folder of packs and contacts.
  let home: String
  /// What messages call the place itself; they call its files by it as well.
  let name: String

  /// Whether a word of a call can only be a path.
  static func isPath(_ word: String) -> Bool {
    word.contains("/") || [".", ".."].contains(word) || word.isYAMLName
  }

  init(_ word: String) throws {
    let path = FilePath(written: word)
    let folder: String
    switch path.kind {
    case .folder: folder = word
    case .file: folder = path.parent.string
    case .missing: throw ValidationError("there is no file or folder '\(word)'")
    default: throw ValidationError("'\(word)' cannot be read as a file or folder")
    }
    guard
      let home = path.kind == .folder
        ? Self.home(of: folder) ?? word
        : Self.isPath(path.lastComponent?.string ?? "") ? Self.home(of: folder) : nil
    else {
      throw ValidationError(
        "nothing reads '\(word)': a checklist or story lies in the folder of a pack, which has a "
          + "'pack.yaml', and contacts in a folder 'contacts' beside the packs")
    }
    self.home = home
    guard let root = try? FilePath(written: home).resolved(),
      let place = path.kind == .file
        ? (try? path.parent.resolved())?.appending(path.lastComponent?.string ?? "")
        : try? path.resolved()
    else { throw ValidationError("there is no file or folder '\(word)'") }
    let inside = place.string.dropFirst(root.string.utf8.count).drop { $0 == "/" }
    name = RulesPath(home).name + (inside.isEmpty ? "" : "/\(inside)")
  }

  /// The nearest folder, going up, that is a pack; without one, the folder in which a folder lies that packs
  /// share; nil where it is neither.
  private static func home(of folder: String) -> String? {
    var place = folder
    while let path = try? FilePath(written: place).resolved() {
      if FilePath(written: place).appending("pack.yaml").kind != .missing { return place }
      if path.string == "/" { break }
      place = above(place)
    }
    let path = FilePath(written: folder)
    if let name = (try? path.resolved())?.lastComponent?.string,
      RulesPath.foldersBesidePacks.contains(name)
    {
      return above(folder)
    }
    return nil
  }

  /// The folder that a folder is in, as somebody would write it.
  private static func above(_ folder: String) -> String {
    let path = FilePath(written: RulesPath(folder).name)
    return switch path.lastComponent?.string {
    case nil, ".", "..": path.string == "." ? ".." : "\(path)/.."
    default: path.parent.string
    }
  }

  /// The folders in which what it needs is looked for first: a pack can use what stands beside it.
  var folders: [String] {
    let outer = Self.above(home)
    let isPack = FilePath(written: home).appending("pack.yaml").kind != .missing
    let sharesSomething = RulesPath.foldersBesidePacks.contains {
      FilePath(written: outer).appending($0).kind == .folder
    }
    return isPack && sharesSomething ? [home, outer] : [home]
  }

  /// Whether a file is this one, or lies in this folder.
  func contains(_ file: String) -> Bool {
    let start = "\(name)/"
    return file == name || file.hasPrefix(start) && !file.dropFirst(start.count).hasPrefix("../")
  }

  /// Whether nothing can be said of this place as long as a file has errors: it is of the same pack, and that
  /// cannot be used, or it holds steps or words that the pack uses.
  func rests(on file: String, in library: Library) -> Bool {
    let pack = library.broken.map(\.place.name).filter { $0 == RulesPath(home).name }
    let used = folders.dropFirst().flatMap { ["\($0)/advice", "\($0)/wording"] }
    return (pack + used).contains { file.hasPrefix("\($0)/") }
  }
}
