internal import ArgumentParser
internal import CaseFiles
internal import Files
internal import Platform
internal import SystemPackage

struct CaseKeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: "Makes a key that cases are kept with, and prints its public half.",
    discussion: """
      The passphrase is asked for twice, and not shown. Nobody can find out one that is lost.

      The public half begins with age1. It opens nothing, and can be given to anybody who is to keep a case \
      for you. The key file is for you alone: keep a copy of it on another disk.

      Examples:
        waymark case key
        waymark case key supervisor.key
      """)

  @Argument(
    help: "The file to make; without it, the one where other commands look for a key.",
    completion: .file())
  var file: String?

  func validate() throws {
    if file == "" { throw ValidationError("the key needs the name of a file") }
  }

  func run() throws {
    Process.keepMemoryToItself()
    let path = try file.map { FilePath(written: $0) } ?? KeyPlace.usual()
    let recipient = try CaseProblem.reporting(.keyFile, at: path) {
      guard path.kind == .missing, !path.isLink else { throw CaseProblem.exists }
      if file == nil { try KeyPlace.makeFolder(of: path) }
      return try KeyFile.create(path, passphrase: PassphraseInput().new(), at: .now)
    }
    Output.standard.line(recipient.text)
    Output.errors.sentences(
      """
      The key is in \(path). Above stands its public half, which opens nothing: whoever keeps a case for \
      you adds it.
      Keep a copy of the file on another disk. Nobody can find out a passphrase that is lost, and with it go \
      all cases that no other key opens: let a supervisor make a key too, and add it to each case.
      """)
  }
}
