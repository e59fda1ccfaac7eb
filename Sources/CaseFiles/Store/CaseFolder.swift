internal import Files
package import SystemPackage

/// The cases in a folder, told by their names: what is in them needs a key.
package enum CaseFolder {
  /// What the name of a case ends in, so that nothing else is ever listed or deleted as one.
  package static let suffix = ".case.age"

  static func isName(_ name: String) -> Bool {
    name.hasSuffix(suffix) && !name.hasPrefix(".") && name != suffix
  }

  /// Whether a path has the name of a case, so that it can be deleted as one.
  package static func isCase(_ path: FilePath) -> Bool {
    isName(path.lastComponent?.string ?? "")
  }

  /// A name for a new case: the day, and letters that mean nothing. No person is named in it.
  package static func newName(at moment: Timestamp) -> String {
    let letters = "bcdfghjkmnpqrstvwxz"
    let word = (0..<5).compactMap { _ in letters.randomElement() }
    return "\(moment.dayText)-\(String(word))\(suffix)"
  }

  /// A case as a folder shows it.
  package struct Entry: Sendable {
    package let path: FilePath
    /// When something was last added to it, or it was copied here.
    package let written: Timestamp
    /// In bytes.
    package let size: Int
    fileprivate let stamp: FileStamp
  }

  /// The cases in a folder, oldest first; links and what cannot be looked at are left out.
  package static func entries(in folder: FilePath) throws(CaseProblem) -> [Entry] {
    let names: [String]
    do throws(Errno) {
      names = try folder.names()
    } catch {
      throw error == .noSuchFileOrDirectory ? .missing : .unreadable(error)
    }
    return names.filter(isName).compactMap { name in
      let path = folder.appending(name)
      guard path.isFile(directlyIn: folder), let stamp = try? FileStamp(path) else { return nil }
      return Entry(
        path: path, written: Timestamp(seconds: stamp.written / 1_000_000_000),
        size: Int(stamp.size), stamp: stamp)
    }.sorted { ($0.written, $0.path.string) < ($1.written, $1.path.string) }
  }

  /// Deletes a case, with what a program that was killed left beside it. No key is needed.
  ///
  /// What it held may still lie on the disk, encrypted; copies elsewhere stay.
  ///
  /// - Throws: `inUse` where another program has it open for writing.
  package static func delete(_ path: FilePath) throws(CaseProblem) {
    try delete(path) { _ in true }
  }

  fileprivate static func delete(
    _ path: FilePath, if isRight: (FileStamp) -> Bool
  ) throws(CaseProblem) {
    let held = try HeldFile.hold(path)
    defer { withExtendedLifetime(held) {} }
    guard isRight(held.stamp) else { throw .changedElsewhere }
    try Draft(of: path).removeLeftover()
    guard held.isStill(at: path) else { throw .changedElsewhere }
    try CaseProblem.ofWriting { () throws(Errno) in
      try path.remove()
      try path.parent.syncFolder()
    }
  }

  /// Cases that nothing was added to for long. Making the list deletes nothing, and only what is on a list
  /// can be deleted with it.
  package struct Purge: Sendable {
    package let entries: [Entry]

    /// The cases in a folder to which nothing was added in so many days before a moment.
    package init(
      of folder: FilePath, olderThan days: Int, at moment: Timestamp
    ) throws(CaseProblem) {
      entries = try CaseFolder.entries(in: folder).filter {
        $0.written.seconds < moment.seconds - days * 86400
      }
    }

    /// Deletes what is listed, for somebody who has seen the list and confirmed it.
    ///
    /// - Returns: the cases that stay, with the reason: one that is open elsewhere, or was written to since.
    package func deleteListed() -> [(path: FilePath, problem: CaseProblem)] {
      entries.compactMap { entry in
        do throws(CaseProblem) {
          try CaseFolder.delete(entry.path) { $0 == entry.stamp }
          return nil
        } catch {
          return (entry.path, error)
        }
      }
    }
  }
}
