internal import ArgumentParser
internal import Files
internal import Platform
internal import SystemPackage

/// A folder at a revision that git knows, written as git does: `HEAD~1:Rules/online-friends`.
struct GitRevision {
  private let revision: String
  /// The folder, from the top of what git keeps.
  private let path: FilePath

  /// Nil where it is not written so.
  init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, !parts[0].hasPrefix("-") else { return nil }
    revision = parts[0]
    path = FilePath(written: parts[1]).lexicallyNormalized()
    if path.components.isEmpty || path.isAbsolute { return nil }
  }

  /// Passes on a folder of rules and, in it, the folder at the revision; both are gone afterwards.
  ///
  /// Steps that stood beside a pack are beside it there too.
  func withFiles<Result>(
    _ work: (_ rules: FilePath, _ inner: FilePath) throws -> Result
  ) throws -> Result {
    let name = ".waymark-\(String(UInt64.random(in: .min ... .max), radix: 36))"
    let folder = FilePath(Process.variable("TMPDIR") ?? "/tmp").appending(name)
    do throws(Errno) {
      try folder.makeFolder(.ownerReadWriteExecute)
    } catch {
      Output.errors.message("waymark: \(folder) cannot be made: \(error.wordsForWriting)")
      throw Exit.findings
    }
    defer { _ = Process.run("rm", ["-r", "--", folder.string]) }
    let last = path.lastComponent?.string ?? ""
    let inner = folder.appending(last)
    guard extract(path, to: inner) else {
      throw ValidationError(
        "git has no folder '\(path)' at '\(revision)'; see 'git log --oneline' for revisions, and name "
          + "the folder from the top of the repository")
    }
    if inner.appending("pack.yaml").kind == .file {
      _ = extract(path.removingLastComponent().appending("advice"), to: folder.appending("advice"))
      return try work(folder, inner)
    }
    return try work(inner, inner)
  }

  /// Writes the files of a folder at the revision into a new folder.
  private func extract(_ path: FilePath, to folder: FilePath) -> Bool {
    let archive = FilePath("\(folder).tar")
    let tree = "\(revision):\(path)"
    defer { try? archive.remove() }
    return Process.run("git", top + ["archive", "--output", archive.string, tree])
      && (try? folder.makeFolder(.ownerReadWriteExecute)) != nil
      && Process.run("tar", ["--extract", "--file", archive.string, "--directory", folder.string])
  }

  /// Has git begin at the top of the repository, wherever in it the call was made.
  private var top: [String] {
    var folder = try? FilePath(".").resolved()
    while let place = folder, place.lastComponent != nil {
      if place.appending(".git").kind != .missing { return ["-C", place.string] }
      folder = place.removingLastComponent()
    }
    return []
  }
}
