internal import Files
package import LocatedYAML
package import SystemPackage

/// Somebody's `pack.yaml`, to whose lists files are added as its author would.
package struct PackFile: Sendable {
  private typealias Keys = PackKeys

  /// As messages call it.
  package let name: String
  /// What is wrong with it.
  package let diagnostics: [Diagnostic]
  let path: FilePath
  private let values: Node.Mapping

  /// Nil where the folder holds no `pack.yaml`.
  package init?(inFolder folder: String) {
    path = FilePath(written: folder).appending("pack.yaml")
    name = path.string
    guard path.kind == .file else { return nil }
    let document = Document.read(path: path, name: name)
    diagnostics = document.diagnostics
    values = document.root?.mapping ?? Node.Mapping(entries: [])
  }

  package var hasErrors: Bool { diagnostics.contains(where: \.isError) }

  /// Throws what would keep it from being written.
  package func checkWritable() throws(Errno) { try path.resolved().checkReplaceable() }

  /// The name of the pack.
  package var pack: String? { values[Keys.pack.name]?.scalar?.text }

  /// The first of its sources.
  package var source: String? { names(Keys.sources.name).first }

  package var patterns: [String] { names(Keys.patterns.name) }

  private func names(_ key: String) -> [String] {
    values[key]?.mapping?.entries.compactMap { $0.key.scalar?.text } ?? []
  }

  /// The first of some names that no story in the folder of stories mentions.
  package func unused(among people: [String]) -> String? {
    let folder = path.removingLastComponent().appending("scenarios")
    let stories = ((try? folder.names()) ?? []).compactMap {
      try? SourceFile(path: folder.appending($0), name: $0)
    }.map { String(decoding: $0.bytes, as: UTF8.self) }
    return people.first { person in !stories.contains { $0.contains(person) } }
  }

  /// A list of the file that names other files.
  package enum List: String { case checklists, scenarios }

  /// Adds a file to a list that does not name it, nor the folder that it is in.
  ///
  /// False where the list is written in a way in which it could not be added without touching the rest.
  package func add(_ place: String, to list: List) throws(Errno) -> Bool {
    let key = list == .checklists ? Keys.checklists.name : Keys.scenarios.name
    let folder = place.prefix { $0 != "/" }
    let named = values[key]?.sequence?.compactMap(\.scalar?.text) ?? []
    if named.contains(where: { $0 == place || $0 == folder || $0 == folder + "/" }) { return true }
    guard let file = try? SourceFile(path: path, name: name), let text = file.adding(place, to: key)
    else { return false }
    try path.rewrite(with: text)
    return true
  }
}
