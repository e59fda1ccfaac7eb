/// A file or folder of rules: where it is, and what messages call it.
package struct RulesPath: Sendable {
  package let path: String
  package let name: String

  /// A place that is called `name`, or else by its path.
  package init(_ path: String, calledBy name: String? = nil) {
    self.path = path.withoutSlash
    self.name = name ?? self.path
  }

  package static func / (folder: RulesPath, inner: String) -> RulesPath {
    RulesPath("\(folder.path)/\(inner)", calledBy: "\(folder.name)/\(inner)".withoutSlash)
  }
}

extension String {
  /// The name of a file or folder without the folders it is in.
  var lastPathComponent: String {
    let path = withoutSlash
    return path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// Without slashes at the end; the root folder stays as it is.
  var withoutSlash: String {
    var path = self
    while path.hasSuffix("/"), path.utf8.count > 1 { path.removeLast() }
    return path
  }

  var isYAMLName: Bool { hasSuffix(".yaml") || hasSuffix(".yml") }
}
