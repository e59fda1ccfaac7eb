internal import Files
package import SystemPackage

/// A file or folder of rules: where it is, and what messages call it.
package struct RulesPath: Sendable {
  package let path: FilePath
  package let name: String

  /// A place that is called `name`, or else by its path.
  package init(_ path: String, calledBy name: String? = nil) {
    self.path = FilePath(written: path.withoutSlash)
    self.name = name ?? path.withoutSlash
  }

  private init(path: FilePath, name: String) {
    self.path = path
    self.name = name
  }

  package static func / (folder: RulesPath, inner: String) -> RulesPath {
    RulesPath(path: folder.path.appending(inner), name: "\(folder.name)/\(inner)".withoutSlash)
  }
}

extension String {
  /// Without slashes at the end; the root folder stays as it is.
  fileprivate var withoutSlash: String {
    var path = self
    while path.hasSuffix("/"), path.utf8.count > 1 { path.removeLast() }
    return path
  }

  var isYAMLName: Bool { hasSuffix(".yaml") || hasSuffix(".yml") }
}
