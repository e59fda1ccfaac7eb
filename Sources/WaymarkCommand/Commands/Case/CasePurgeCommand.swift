internal import ArgumentParser
internal import CaseFiles
internal import Files
internal import SystemPackage

struct CasePurgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "purge",
    abstract:
      "Lists cases that nothing was added to for long, and deletes them once that is confirmed.",
    discussion: """
      How old a case is, is when something was last added to it, or when it was copied here. A duty to keep \
      records may apply to you: know how long, before you delete.

      Examples:
        waymark case purge --older-than 3650 .
      """)

  @Option(
    help: ArgumentHelp("How many days nothing was added to it, at least.", valueName: "days"))
  var olderThan: Int

  @Argument(help: "The folder of the cases.", completion: .directory)
  var folder: String

  @OptionGroup var confirmation: Confirmation

  func validate() throws {
    if !(1...100_000 ~= olderThan) {
      throw ValidationError("--older-than takes a number of days from 1 on, such as 365")
    }
  }

  func run() throws {
    let path = FilePath(written: folder)
    let purge = try CaseFolder.reportingFolder(path) { () throws(CaseProblem) in
      try CaseFolder.Purge(of: path, olderThan: olderThan, at: .now)
    }
    guard !purge.entries.isEmpty else {
      return Output.standard.sentences(
        "To each case in \(path), if there is any, something was added in the last \(olderThan) days."
      )
    }
    Output.standard.text(CaseFolder.table(of: purge.entries))
    guard Confirmation.canBeAsked || confirmation.yes else {
      return Output.errors.sentences("Nothing was deleted. With --yes, what is listed is.")
    }
    let question =
      "What is listed is deleted for good: no passphrase brings it back. \(Confirmation.duty)"
    guard try confirmation.isGiven(for: question) else {
      return Output.errors.sentences("Nothing was deleted.")
    }
    let left = purge.deleteListed()
    for (path, problem) in left {
      Output.errors.sentences("waymark: \(problem.message(.caseFile, at: path))")
    }
    let count = purge.entries.count - left.count
    Output.errors.sentences(count == 1 ? "1 case is deleted." : "\(count) cases are deleted.")
    if !left.isEmpty { throw Exit.findings }
  }
}
