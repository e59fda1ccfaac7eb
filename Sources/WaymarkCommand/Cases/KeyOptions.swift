internal import ArgumentParser
internal import CaseFiles
internal import Files
internal import Platform
internal import SystemPackage

/// The key that opens cases.
struct KeyOptions: ParsableArguments {
  @Option(
    name: .customLong("key"),
    help: ArgumentHelp(
      "Your key file; without it, the one that 'waymark case key' makes.",
      discussion: """
        That one is waymark/counselor.key in the folder that XDG_DATA_HOME names, or else in \
        ~/.local/share. Its passphrase is asked for, or read from the first line of a pipe.
        """, valueName: "file"),
    completion: .file())
  var file: String?

  func validate() throws {
    if file == "" { throw ValidationError("--key needs the name of a file") }
  }

  /// Does something with the identities of the key file, which are wiped afterwards.
  func use<Result>(
    _ work: ([Identity]) throws(CaseProblem) -> Result
  ) throws -> Result {
    let path = try path()
    let identities = try CaseProblem.reporting(.keyFile, at: path) {
      guard try KeyFile.isProtected(path) else { throw CaseProblem.keyNotProtected }
      return try PassphraseInput().unlock("Passphrase of \(path): ") {
        (passphrase) throws(CaseProblem) in
        try KeyFile.unlock(path, passphrase: passphrase)
      }
    }
    defer { for identity in identities { identity.wipe() } }
    return try work(identities)
  }

  private func path() throws -> FilePath {
    if let file { return FilePath(written: file) }
    let path = try KeyPlace.usual()
    guard path.kind != .missing else {
      throw ValidationError(
        "there is no key yet; 'waymark case key' makes one, or --key names where it is")
    }
    return path
  }
}

/// Where the key is that a call does not name.
enum KeyPlace {
  /// The file in the folder for data of this user.
  static func usual() throws -> FilePath {
    let data = variable("XDG_DATA_HOME") ?? variable("HOME")?.appending(".local/share")
    guard let data else {
      throw ValidationError("there is no home folder to keep a key in; name a file for it")
    }
    return data.appending("waymark/counselor.key")
  }

  /// Makes the folder that a key is to be in, for its owner alone.
  static func makeFolder(of path: FilePath) throws(CaseProblem) {
    var way: FilePath = path.isAbsolute ? "/" : "."
    for part in path.parent.components {
      way.append(part)
      do throws(Errno) {
        try way.makeFolder(.ownerReadWriteExecute)
      } catch {
        if way.kind != .folder { throw .cannotMake(error) }
      }
    }
  }

  private static func variable(_ name: String) -> FilePath? {
    Process.variable(name).map { FilePath($0) }.flatMap { $0.isAbsolute ? $0 : nil }
  }
}
