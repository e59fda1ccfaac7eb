internal import ArgumentParser
internal import CaseFiles
internal import Files
internal import Platform
internal import SystemPackage

struct CaseChangePassphraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "change-passphrase",
    abstract: "Gives a key file a new passphrase; the key, and every case, stays the same.",
    discussion: """
      Copies of the key file from before still open with the old passphrase. Where somebody may have both, \
      make a new key.

      Through a pipe, the first line is the old passphrase, and the second is the new one.

      Such as: waymark case change-passphrase KEYFILE
      """)

  @Argument(
    help: "The key file; without it, the one that 'waymark case key' makes.", completion: .file())
  var keyfile: String?

  func validate() throws {
    if keyfile == "" { throw ValidationError("the key file needs a name") }
  }

  func run() throws {
    Process.keepMemoryToItself()
    let path = try keyfile.map { FilePath(written: $0) } ?? KeyPlace.usual()
    let input = PassphraseInput()
    try CaseProblem.reporting(.keyFile, at: path) {
      let old = try KeyFile.isProtected(path) ? passphrase(of: path, input) : nil
      try KeyFile.changePassphrase(path, from: old, to: try input.new())
    }
    Output.errors.sentences(
      """
      \(path) has a new passphrase. The key in it is the same, and opens the same cases. Copies of the file \
      from before still open with the old one: delete them.
      """)
  }

  /// The passphrase that opens the file now.
  private func passphrase(of path: FilePath, _ input: PassphraseInput) throws -> SecretBytes {
    try input.unlock("Passphrase of \(path) until now: ") { (passphrase) throws(CaseProblem) in
      for identity in try KeyFile.unlock(path, passphrase: passphrase) { identity.wipe() }
      return passphrase
    }
  }
}
