internal import Diagnostics
internal import LocatedYAML
internal import RulePacks
internal import ScoringKit

/// A file of rules as far as it can be read, with the names in it.
struct ReadFile {
  let path: String
  let file: SourceFile
  let format: FormatFile
  /// Its value, without the lines that cannot be read; nil where none of it can.
  let root: Node?
  let uses: [NameUse]
  /// Whether all of it can be read.
  let isWhole: Bool

  init(_ path: String, _ file: SourceFile, _ format: FormatFile, modules: [any ScoringModule]) {
    let document = Document.read(file)
    self.path = path
    self.file = file
    self.format = format
    isWhole = document.root != nil
    root = document.root ?? document.rest?.root
    uses = root.map { NameWalk($0, of: file, format.mapping, modules: modules).uses } ?? []
  }

  private init(_ other: ReadFile, with uses: [NameUse]) {
    path = other.path
    file = other.file
    format = other.format
    root = nil
    isWhole = false
    self.uses = uses
  }

  /// The same with the names that an earlier text had.
  func keeping(_ earlier: ReadFile) -> ReadFile { ReadFile(self, with: earlier.uses) }

  /// The name at an offset; a choice before the item that it is written with.
  func use(at offset: Int) -> NameUse? {
    uses.filter { $0.contains(offset) }.min { $0.span.offsets.count < $1.span.offsets.count }
  }
}

extension FormatFile {
  /// The kind of file that stands at a path, by where that is and what the text begins with.
  static func kind(of path: String, _ file: SourceFile) -> FormatFile? {
    let parts = path.split(separator: "/").suffix(2).map(String.init)
    guard let name = parts.last, let folder = parts.first else { return nil }
    let kinds = PackFormat.files
    if name == "pack.yaml" { return kinds.first { $0.name == "pack" } }
    if let home = RulesHome(of: path), !home.isPack { return kinds.first { $0.name == folder } }
    let keys = DraftOutline(file, at: 0).parts[0].words
    // What has most of the keys that it must have.
    let likely = kinds.map { kind in
      (kind, kind.mapping.keys.filter { $0.isRequired && keys[$0.name] != nil }.count)
    }
    return likely.filter { $0.1 > 0 }.max { $0.1 < $1.1 }?.0
  }
}
