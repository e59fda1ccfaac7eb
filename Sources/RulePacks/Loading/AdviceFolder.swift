internal import Files
internal import LocatedYAML
internal import SystemPackage

/// A folder with files of steps.
///
/// A file that bears the name of a pack beside the folder has steps that this pack alone names: where only
/// some packs are wanted, it is read with its pack, so that no other one waits for it.
struct AdviceFolder {
  private let folder: RulesPath
  private let findings: Findings

  init(_ folder: RulesPath, findings: Findings) {
    self.folder = folder
    self.findings = findings
  }

  /// The files to read at once, and those that wait for their pack, by its name; none waits where all are
  /// wanted.
  func files(all: Bool) throws(Errno) -> (now: [YAMLFile], later: [String: [YAMLFile]]) {
    let names = try folder.path.names()
    findings.report(names.compactMap { .notRead($0, in: folder) })
    var files: (now: [YAMLFile], later: [String: [YAMLFile]]) = ([], [:])
    for name in names where name.isYAMLName {
      let file = YAMLFile(folder / name, in: folder)
      let pack = String(name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex))
      let beside = folder.path.removingLastComponent().appending(pack).appending("pack.yaml")
      if all || beside.kind == .missing {
        files.now.append(file)
      } else {
        files.later[pack, default: []].append(file)
      }
    }
    return files
  }

  /// The steps of some files.
  static func library(of files: [YAMLFile], _ findings: Findings) -> AdviceLibrary {
    var found = AdviceLibrary()
    for file in files {
      let count = findings.errorCount
      let library =
        file.value(findings) { AdviceReader(findings: $1).library(from: $0) } ?? AdviceLibrary()
      library.checkNames(besides: found, findings)
      found = found.adding(library)
      if findings.errorCount > count { found = found.adding(AdviceLibrary(isIncomplete: true)) }
    }
    return found
  }
}
