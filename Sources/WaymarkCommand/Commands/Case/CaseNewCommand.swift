internal import ArgumentParser
internal import CaseFiles
internal import Files
internal import Platform
internal import SystemPackage

struct CaseNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begins a case for notes, without an interview.",
    discussion: """
      The file gets a name of its own: the day, and letters that mean nothing. No person is named in it.

      Examples:
        waymark case new .
      """)

  @Argument(help: "The folder that the case is to be in.", completion: .directory)
  var folder: String

  @Option(
    help: ArgumentHelp(
      "The public half of a supervisor's key, which can then open the case as well.",
      valueName: "age1…"))
  var supervisor: String?

  @OptionGroup var key: KeyOptions

  func run() throws {
    Process.keepMemoryToItself()
    let supervisor = try supervisor.map(CaseRecipient.given)
    let path = FilePath(written: folder).appending(CaseFolder.newName(at: .now))
    try CaseProblem.reporting(.caseFile, at: path) {
      guard path.parent.kind == .folder else {
        throw CaseProblem.cannotMake(.noSuchFileOrDirectory)
      }
      try key.use { (identities) throws(CaseProblem) in
        let own = identities.prefix(1).map {
          (recipient: $0.recipient, name: "the counselor" as String?)
        }
        let others = supervisor.map { [(recipient: $0, name: "a supervisor" as String?)] } ?? []
        try CaseFile.create(path, for: own + others, at: .now).close()
      }
    }
    Output.standard.line(path.string)
    if supervisor == nil { Output.errors.sentences(CaseAdvice.secondKey) }
  }
}

/// Sentences that several commands end with.
enum CaseAdvice {
  static let secondKey =
    "One key opens this case. A lost passphrase is a lost case: add a supervisor's key with 'waymark case "
    + "add-recipient'. Give none to anybody whom the matter concerns."
}
