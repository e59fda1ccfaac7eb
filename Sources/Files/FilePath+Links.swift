package import SystemPackage

/// Which paths lead to the same file, and what lies in a folder once all links are followed.
///
/// Paths are compared as texts: their components take milliseconds to find in a debug build.
extension FilePath {
  /// A path as somebody wrote it; one with a slash at its end is never that of a file.
  package init(written path: String) {
    let text = String(path.utf8.prefix { $0 != 0 }) ?? ""
    self.init(text.hasSuffix("/") ? text + "." : text)
  }

  /// The folder that it is in.
  package var parent: FilePath {
    let path = string.utf8
    guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return FilePath(slash == path.startIndex ? "/" : String(string[..<slash]))
  }

  /// What all paths to one file or folder have in common.
  package struct Identity: Hashable {
    private let device: DeviceID
    private let inode: Inode

    fileprivate init(_ status: Stat) {
      device = status.deviceID
      inode = status.inode
    }
  }

  /// Tells whether another path leads to the same; nil where nothing is there.
  package var identity: Identity? { (try? stat()).map { Identity($0) } }

  /// Whether a link stands here, wherever it leads.
  package var isLink: Bool { (try? stat(followTargetSymlink: false).type) == .symbolicLink }

  /// Whether a file stands in a folder itself, and is no link; this takes one call of the system.
  package func isFile(directlyIn folder: FilePath) -> Bool {
    !(inside(folder)?.contains(UInt8(ascii: "/")) ?? true)
      && (try? stat(followTargetSymlink: false).type) == .regular
  }

  /// Whether this is a folder, or lies in it, where no links are in both paths.
  package func isWithin(_ folder: FilePath) -> Bool { self == folder || inside(folder) != nil }

  /// The rest of a path that begins with that of a folder.
  private func inside(_ folder: FilePath) -> Substring.UTF8View? {
    let stem = folder.string == "/" ? "/" : "\(folder)/"
    return string.utf8.starts(with: stem.utf8) ? string.utf8.dropFirst(stem.utf8.count) : nil
  }

  /// Whether the links on a path lead out of a folder; false where one of both is not there.
  package func leads(outOf folder: FilePath) -> Bool {
    if isFile(directlyIn: folder) { return false }
    guard let place = try? resolved(), let root = try? folder.resolved() else { return false }
    return !place.isWithin(root)
  }
}
