internal import ArgumentParser
internal import CaseFiles
internal import Files
internal import SystemPackage

struct CaseListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Prints which cases are in a folder, and when something was last added to each.",
    discussion: """
      No key is needed: what is in a case is not read.

      Examples:
        waymark case list
        waymark case list .
      """)

  @Argument(help: "A folder; without it, the one you are in.", completion: .directory)
  var folder = "."

  func run() throws {
    let path = FilePath(written: folder)
    let entries = try CaseFolder.listing(path)
    if entries.isEmpty {
      Output.standard.sentences(
        "There is no case in \(path). The name of one ends in \(CaseFolder.suffix).")
    }
    Output.standard.text(CaseFolder.table(of: entries))
  }
}

extension CaseFolder {
  /// The cases in a folder; why they cannot be told ends the command.
  static func listing(_ folder: FilePath) throws -> [Entry] {
    try CaseFolder.reportingFolder(folder) { () throws(CaseProblem) in try entries(in: folder) }
  }

  /// Does something with the cases in a folder; of a folder that cannot be read it is said why.
  static func reportingFolder<Result>(
    _ folder: FilePath, _ work: () throws(CaseProblem) -> Result
  ) throws -> Result {
    do throws(CaseProblem) {
      return try work()
    } catch {
      let reason =
        if case .unreadable(let errno) = error { errno.words } else { "there is no such folder" }
      Output.errors.sentences("waymark: the folder \(folder) cannot be read: \(reason).")
      throw Exit.findings
    }
  }

  /// Cases with the day on which something was last added to each.
  static func table(of entries: [Entry]) -> String {
    guard !entries.isEmpty else { return "" }
    var table = Table()
    for entry in entries { table.add(entry.written.dayText, entry.path.string) }
    return table.text(width: Output.standard.widthOfRows)
  }
}
