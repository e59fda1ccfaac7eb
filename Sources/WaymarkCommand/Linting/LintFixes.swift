internal import ArgumentParser
internal import Diagnostics
internal import Files
internal import RulePacks
internal import SystemPackage

/// Does in the files what messages name: the changes that `--fix` makes.
struct LintFixes {
  private let scope: LintScope
  /// The folders whose files may be changed.
  private let folders: [RulesPath]

  /// The most times that the files are read again because a change brought up another one.
  private static let mostRounds = 20

  init(_ scope: LintScope) throws {
    self.scope = scope
    folders = scope.rules.ownFolders
    if folders.isEmpty {
      throw ValidationError(
        "--fix changes no rules that travel with the program; name a folder or file, or give --rules"
      )
    }
  }

  /// Gives the changes of the files as they are, and writes nothing.
  func difference() throws -> String {
    try files(of: scope.load()).map(\.file.difference).joined(separator: "\n")
  }

  /// Changes the files until nothing is left that a message names, and gives what was changed.
  func write() throws -> String {
    var differences: [String] = []
    for _ in 0..<Self.mostRounds {
      let files = try files(of: scope.load())
      if files.isEmpty { break }
      for (file, path) in files {
        try write(file, to: path)
        differences.append(file.difference)
      }
    }
    return differences.joined(separator: "\n")
  }

  private func files(of library: Library) throws -> [(file: FixedFile, path: FilePath)] {
    let isNamed = try scope.named(in: library)
    // What a pack has switched off, or allows, stays as it is.
    var choices = LintChoices(library)
    let found = library.diagnostics.compactMap { choices.taken($0) }
    return FixedFile.all(found).compactMap { file in
      guard isNamed(file.file.name) else { return nil }
      return path(of: file.file.name).map { (file, $0) }
    }
  }

  /// Where a file is that messages call by a name; nil for one that is not to be changed.
  private func path(of name: String) -> FilePath? {
    guard let folder = folders.first(where: { name.hasPrefix("\($0.name)/") }) else { return nil }
    let inside = String(name.dropFirst(folder.name.count + 1))
    return (folder / inside).path
  }

  private func write(_ file: FixedFile, to path: FilePath) throws {
    let name = file.file.name
    guard let text = String(validating: file.bytes, as: UTF8.self),
      (try? path.bytes(atMost: SourceFile.sizeLimit + 1)) == file.file.bytes
    else { throw fail("\(name) is not as it was read, so nothing was written; try again") }
    do throws(Errno) {
      try path.rewrite(with: text)
    } catch {
      throw fail("\(name) cannot be written: \(error.wordsForWriting)")
    }
  }

  private func fail(_ message: String) -> Exit {
    Output.errors.message("waymark: \(message)")
    return .findings
  }
}
