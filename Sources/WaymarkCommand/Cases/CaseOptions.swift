internal import ArgumentParser
internal import CaseFiles
internal import Files
internal import SystemPackage

/// A case, and the key that opens it.
struct CaseOptions: ParsableArguments {
  @Argument(help: "The file of the case.", completion: .file(extensions: ["age"]))
  var file: String

  @OptionGroup var key: KeyOptions

  var path: FilePath { FilePath(written: file) }

  func validate() throws {
    if file == "" { throw ValidationError("the case needs the name of a file") }
  }

  /// Opens the case. It stays open as long as this program runs, which ends with what it was asked for.
  func open(for purpose: CaseFile.Purpose) throws -> CaseFile {
    try reporting {
      if path.kind == .missing { throw CaseProblem.missing }
      let file = try key.use { (identities) throws(CaseProblem) in
        try CaseFile(path, with: identities, for: purpose)
      }
      let version = try file.record().schemaVersion
      if purpose == .writing, version > CaseRecord.currentVersion {
        throw CaseProblem.newerVersion(version)
      }
      return file
    }
  }

  /// Does something with the case, and tells what goes wrong with it.
  func reporting<Result>(_ work: () throws -> Result) throws -> Result {
    try CaseProblem.reporting(.caseFile, at: path, work)
  }
}
