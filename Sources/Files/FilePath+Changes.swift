package import SystemPackage

extension FilePath {
  /// What tells of a file that another one, or another text, stands there now.
  package struct Version: Hashable, Sendable {
    fileprivate let inode: Inode
    fileprivate let size: Int64
    fileprivate let written: Int
  }

  /// The files in this folder and in the folders below it, so many levels deep, by their paths;
  /// hidden ones and what cannot be read are left out.
  package func versions(levels: Int) -> [String: Version] {
    guard let status = try? stat() else { return [:] }
    guard status.type == .directory else {
      return [
        string: Version(inode: status.inode, size: status.size, written: status.timeOfWriting)
      ]
    }
    guard levels > 0, let names = try? names() else { return [:] }
    return names.reduce(into: [:]) { versions, name in
      versions.merge(appending(name).versions(levels: levels - 1)) { first, _ in first }
    }
  }
}
