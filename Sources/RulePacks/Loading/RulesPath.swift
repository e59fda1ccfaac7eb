package import Diagnostics
internal import Files
internal import LocatedYAML
package import SystemPackage

/// A file or folder of rules: where it is, and what messages call it.
package struct RulesPath: Sendable {
  package let path: FilePath
  package let name: String
  /// Texts by their paths that are read in place of what is saved there, as an editor holds them.
  private let unsaved: [String: SourceFile]

  /// The folders that stand beside packs, with what packs share.
  package static let foldersBesidePacks = ["advice", "contacts", "duties", "wording"]

  /// A place that is called `name`, or else by its path.
  package init(
    _ path: String, calledBy name: String? = nil, unsaved: [String: SourceFile] = [:]
  ) {
    self.init(
      path: FilePath(written: path.withoutSlash), name: name ?? path.withoutSlash, unsaved: unsaved)
  }

  private init(path: FilePath, name: String, unsaved: [String: SourceFile]) {
    self.path = path
    self.name = name
    self.unsaved = unsaved
  }

  package static func / (folder: RulesPath, inner: String) -> RulesPath {
    RulesPath(
      path: folder.path.appending(inner), name: "\(folder.name)/\(inner)".withoutSlash,
      unsaved: folder.unsaved)
  }
}

extension RulesPath {
  /// The first bytes of the file.
  func bytes(atMost most: Int) throws(Errno) -> [UInt8] {
    if let text = unsaved[path.string] { return Array(text.bytes.prefix(most)) }
    return try path.bytes(atMost: most)
  }

  /// The file as YAML.
  func document() -> Document {
    unsaved[path.string].map { Document.read($0) } ?? Document.read(path: path, name: name)
  }
}

extension String {
  /// Without slashes at the end; the root folder stays as it is.
  fileprivate var withoutSlash: String {
    var path = self
    while path.hasSuffix("/"), path.utf8.count > 1 { path.removeLast() }
    return path
  }

  package var isYAMLName: Bool {
    let name = lowercased()
    return name.hasSuffix(".yaml") || name.hasSuffix(".yml")
  }

  /// Without the ending of a YAML file, in small letters.
  fileprivate var stem: String {
    let name = lowercased()
    return [".yaml", ".yml"].first(where: name.hasSuffix).map { String(name.dropLast($0.count)) }
      ?? name
  }

  /// Whether it is the name of a YAML file, of which a program made another one.
  var isYAMLNameWithAnother: Bool {
    let name = lowercased()
    return [".yaml.txt", ".yml.txt", ".json"].contains(where: name.hasSuffix)
  }

  /// The name of a folder that the program knows, where this is that name with other letters.
  var usualFolderName: String? {
    let known = [
      "contacts": "contacts", "contact": "contacts", "wording": "wording", "wordings": "wording",
      "advice": "advice", "advices": "advice", "advise": "advice", "duties": "duties",
      "duty": "duties",
    ]
    return known[lowercased()].flatMap { $0 == self ? nil : $0 }
  }

  /// Whether this is the name of a file of a country: `ph.yaml`, `ph-schools.yaml`.
  func isFile(ofCountry country: String) -> Bool {
    let stem = prefix { $0 != "." }.lowercased()
    return stem == country.lowercased() || stem.hasPrefix(country.lowercased() + "-")
  }

  /// Whether it is the name of a YAML file with the contacts of a country: `kh.yaml`, `contacts.yaml`.
  var isCountryFile: Bool {
    guard isYAMLName else { return false }
    let stem = prefix { $0 != "." && $0 != "-" }
    let isCode = stem.utf8.count == 2 && stem.utf8.allSatisfy { 0x61...0x7A ~= $0 | 0x20 }
    return isCode || ["contact", "contacts", "helplines", "hotlines"].contains(stem.lowercased())
  }

  /// Whether it is meant to be `pack.yaml`, and written otherwise.
  var isPackFileMisnamed: Bool {
    self != "pack.yaml"
      && ["pack.yaml", "pack.yml", "pack.yaml.txt", "pack.yml.txt", "pack.json"].contains(
        lowercased())
  }
}

extension RulesPath {
  /// Why it cannot be read as a file, in words; nil where it is one.
  var fileProblem: String? { nameProblem ?? path.kind.problem }

  /// The name of the file in its folder that seems to be meant by one that is not there.
  var meant: String? {
    guard let last = path.lastComponent?.string, path.kind == .missing else { return nil }
    let folder = path.removingLastComponent()
    let names = ((try? folder.names()) ?? []).filter { $0.isYAMLName && $0 != "pack.yaml" }
    return names.first { $0.stem == last.stem }
      ?? nearest(last.stem, in: names.map(\.stem)).flatMap { stem in
        names.first { $0.stem == stem }
      }
  }

  /// Why it cannot be read as a folder, in words; nil where it is one.
  package var folderProblem: String? {
    if let nameProblem { return nameProblem }
    return switch path.kind {
    case .folder: nil
    case .file: "it is a file; give the folder that it is in"
    case .other: "it is not a folder"
    case .missing: "there is no such folder"
    case .unreadable(let error): error.words
    }
  }

  /// What is wrong with the name of what stands there, where nothing can be found under it: bytes
  /// that are no UTF-8 become U+FFFD on the way here, and then the path leads to nothing.
  var nameProblem: String? {
    guard name.unicodeScalars.contains("\u{FFFD}"), path.kind == .missing else { return nil }
    return "its name is not in UTF-8, so it cannot be found; rename it, with plain letters"
  }
}
