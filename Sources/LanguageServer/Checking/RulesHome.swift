internal import Files
internal import RulePacks
internal import SystemPackage

/// Where a file of rules belongs: the folder that is loaded with it, and the part of that it stands in.
struct RulesHome: Hashable {
  /// The folder with the packs, contacts and steps that the file can name; of a pack that stands alone, the
  /// pack.
  let folder: String
  /// The pack, or the folder of contacts and the like, that the file stands in.
  let part: String
  /// Whether that part is a pack.
  let isPack: Bool

  /// How many folders deep a file can lie in its pack.
  private static let deepest = 3

  /// Nil for a file that stands in no pack, and in no folder beside packs.
  init?(of path: String) {
    var folder = FilePath(written: path).parent
    for _ in 0..<Self.deepest {
      let above = folder.parent
      if folder.appending("pack.yaml").kind == .file {
        let isAmongRules = RulesPath.foldersBesidePacks.contains {
          above.appending($0).kind == .folder
        }
        self.init(folder: (isAmongRules ? above : folder).string, part: folder.string, isPack: true)
        return
      }
      let name = folder.lastComponent?.string ?? ""
      if RulesPath.foldersBesidePacks.contains(name), above.appending("pack.yaml").kind != .file {
        self.init(folder: above.string, part: folder.string, isPack: false)
        return
      }
      guard above != folder else { return nil }
      folder = above
    }
    return nil
  }

  /// The folders beside packs with names that can stand in the file.
  var foldersNamedFrom: [String] {
    guard !isPack else { return ["advice"] }
    let name = FilePath(part).lastComponent?.string ?? ""
    return name == "contacts" || name == "duties" ? ["contacts", "duties"] : [name]
  }

  private init(folder: String, part: String, isPack: Bool) {
    self.folder = folder
    self.part = part
    self.isPack = isPack
  }
}
