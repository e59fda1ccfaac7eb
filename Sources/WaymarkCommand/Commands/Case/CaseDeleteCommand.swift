internal import ArgumentParser
internal import CaseFiles
internal import Files
internal import SystemPackage

struct CaseDeleteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Deletes a case, once that is confirmed.",
    discussion: """
      No key is needed. A duty to keep records may apply to you, also after the work is done, and a court may \
      have asked for it: ask before you delete. What the file held may still lie on the disk, encrypted, and \
      copies elsewhere stay.

      Such as: waymark case delete FILE
      """)

  @Argument(help: "The file of the case.", completion: .file(extensions: ["age"]))
  var file: String

  @OptionGroup var confirmation: Confirmation

  func run() throws {
    let path = FilePath(written: file)
    try CaseProblem.reporting(.caseFile, at: path) {
      guard CaseFolder.isCase(path) else { throw CaseProblem.name }
      guard path.kind != .missing || path.isLink else { throw CaseProblem.missing }
      guard !path.isLink else {
        throw ValidationError("\(path) is a link; delete the case where it is")
      }
    }
    let question = "\(path) is deleted for good: no passphrase brings it back. \(Confirmation.duty)"
    guard try confirmation.isGiven(for: question) else {
      Output.errors.sentences("Nothing was deleted.")
      return
    }
    try CaseProblem.reporting(.caseFile, at: path) { try CaseFolder.delete(path) }
    Output.errors.sentences(
      "\(path) is deleted. Copies of it elsewhere stay, such as those of a backup.")
  }
}
