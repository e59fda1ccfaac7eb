internal import Files
internal import Platform
internal import RulePacks
internal import SystemPackage

/// Reads folders of rules again when a file in them changes; asked about once a second.
struct RulesWatch {
  private let folders: [RulesPath]
  private let read: @Sendable () -> Library
  /// What stood in the folders when they were last read.
  private var known: [String: FilePath.Version]
  /// What stood there when it was last looked.
  private var seen: [String: FilePath.Version]

  /// Begins with what stands in the folders now.
  init(_ folders: [RulesPath], read: @escaping @Sendable () -> Library) {
    self.folders = folders
    self.read = read
    known = Self.versions(of: folders)
    seen = known
  }

  /// The rules as they are now, where a file has changed since they were last read; nil otherwise.
  ///
  /// A file that is being written is left until it has stood still from one look to the next.
  mutating func changed() -> Library? {
    let before = seen
    seen = Self.versions(of: folders)
    guard seen != known, seen == before else { return nil }
    known = seen
    return read()
  }

  /// The files of packs: of a folder with packs, those in the packs and in their folders.
  private static func versions(of folders: [RulesPath]) -> [String: FilePath.Version] {
    folders.reduce(into: [:]) { versions, folder in
      versions.merge(folder.path.versions(levels: 3)) { first, _ in first }
    }
  }
}
