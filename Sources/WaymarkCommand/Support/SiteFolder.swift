internal import ArgumentParser
internal import Files
internal import Pages
internal import RulePacks
internal import SystemPackage

/// The folder that a site is written to.
///
/// Its indexes go first and come last, so that a folder with an index holds a whole site.
struct SiteFolder {
  private let name: String
  private let path: FilePath

  init(_ name: String) {
    self.name = name
    path = FilePath(written: name)
  }

  /// A file of it, as the call would name it.
  func file(_ file: String) -> String { name.hasSuffix("/") ? name + file : "\(name)/\(file)" }

  /// Refuses what is no folder and, without --force, one that holds something or lies among rules.
  func check(beside library: Library, force: Bool) throws {
    switch path.kind {
    case .file, .other: throw ValidationError("\(name) is a file; give the name of a folder")
    case .unreadable(let error): throw fail(error)
    case .missing, .folder: break
    }
    if force { return }
    let place = OutputFile(name)
    if let rules = library.foldersOfFiles.first(where: place.lies(in:)) ?? place.folderOfRules {
      throw ValidationError("\(name) lies in \(rules), among rules; --force writes it there")
    }
    guard path.kind == .folder else { return }
    let names: [String]
    do throws(Errno) {
      names = try path.names()
    } catch {
      throw fail(error)
    }
    if let first = names.first {
      throw ValidationError(
        "\(name) holds something already (\(first)); choose a new folder, or --force writes it there"
      )
    }
  }

  /// Writes all files, the last one last. Where that fails, it says how far it came.
  func write(_ files: [Site.File]) throws {
    var written = 0
    do throws(Errno) {
      try makeFolder(path)
      let places = files.map { path.pushing(FilePath($0.name)) }
      for place in places where place.lastComponent?.string == Site.indexName {
        if place.kind == .file { try place.remove() }
      }
      for (file, place) in zip(files, places) {
        try makeFolder(place.parent)
        try place.replace(with: file.html, .init(rawValue: 0o666))
        written += 1
      }
    } catch {
      if written > 0 {
        Output.errors.message(
          "waymark: \(written) of \(files.count) files of the site are in \(name), and no "
            + "\(Site.indexName); it is not whole.")
      }
      throw fail(error)
    }
    try nameOthers(than: files)
  }

  private func makeFolder(_ folder: FilePath) throws(Errno) {
    if folder.kind != .folder { try folder.makeFolder(.init(rawValue: 0o777)) }
  }

  /// Names what stood in the folder before and is no part of the site.
  private func nameOthers(than files: [Site.File]) throws {
    let own = Set(files.map { String($0.name.prefix { $0 != "/" }) })
    let others = ((try? path.names()) ?? []).filter { !own.contains($0) }
    guard let first = others.first else { return }
    Output.errors.message(
      "waymark: \(name) also holds what is no part of this site: \(first)"
        + (others.count > 1 ? " and \(others.count - 1) more" : ""))
  }

  private func fail(_ error: Errno) -> Exit {
    let reason =
      error == .noSuchFileOrDirectory
      ? "there is no folder '\(path.parent)'; make it, or choose another place"
      : error.wordsForWriting
    Output.errors.message("waymark: \(name) cannot be written: \(reason)")
    return .findings
  }
}
