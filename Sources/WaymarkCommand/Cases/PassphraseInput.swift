internal import CaseFiles
internal import Files
internal import PlainText
internal import SystemPackage

/// Where passphrases come from: the terminal, where nothing of them is shown, or one line of a pipe.
///
/// They are never taken from arguments or the environment, which other programs of this computer can read.
struct PassphraseInput {
  private let input = FileDescriptor.standardInput

  /// Whether somebody types it.
  var isTyped: Bool { input.isTerminal }

  /// The most bytes of a passphrase.
  private static let longest = 1024
  /// The fewest characters of a new one. Whoever has the file can try as many as they like, and it stands alone.
  /// Source: NIST SP 800-63B-4, section 3.1.1.2
  static let shortest = 15
  private static let tries = 3

  /// Asks for the passphrase of a key file that is there, and gives it to `use` until it opens the file.
  ///
  /// On a terminal a wrong one can be typed again.
  func unlock<Result>(
    _ prompt: String, _ use: (SecretBytes) throws(CaseProblem) -> Result
  ) throws -> Result {
    var attempt = 0
    while true {
      attempt += 1
      let passphrase = try ask(prompt)
      do throws(CaseProblem) {
        return try use(passphrase)
      } catch {
        let isMistake = error == .age(.wrongPassphrase)
        guard isMistake, isTyped, attempt < Self.tries else { throw error }
        Output.errors.sentences("That passphrase does not open it. Nothing was changed. Try again.")
      }
    }
  }

  /// Asks for a new passphrase: typed, it is asked for twice.
  func new() throws -> SecretBytes {
    var attempt = 0
    while true {
      attempt += 1
      let isLast = !isTyped || attempt == Self.tries
      let passphrase = try ask("New passphrase: ")
      let count = passphrase.withBytes { $0.count { $0 & 0xC0 != 0x80 } }
      if count < Self.shortest {
        try refuse(
          "That passphrase is too short: take \(Self.shortest) characters or more. Four words that have "
            + "nothing to do with each other are easy to remember and hard to guess.",
          isLast: isLast)
      } else if !isTyped {
        return passphrase
      } else if try ask("The same again: ").isEqual(to: passphrase) {
        return passphrase
      } else {
        try refuse("The two are not the same.", isLast: isLast)
      }
    }
  }

  private func refuse(_ message: String, isLast: Bool) throws {
    Output.errors.sentences("\(message) Nothing was made or changed.")
    if isLast { throw Exit.findings }
  }

  /// Reads one passphrase into guarded memory.
  private func ask(_ prompt: String) throws -> SecretBytes {
    var line = HiddenLine.ended
    var failure: Errno?
    let typed = try SecretBytes(count: Self.longest) { memory in
      do throws(Errno) {
        line = try input.readHiddenLine(into: memory) {
          if isTyped { Output.errors.text(prompt.escapedForMessage) }
        }
      } catch {
        failure = error
      }
    }
    if isTyped { Output.errors.text("\n") }
    if let failure {
      throw stop("waymark: standard input cannot be read: \(failure.words). Nothing was changed.")
    }
    switch line {
    case .interrupted:
      Output.errors.sentences("Stopped. Nothing was changed.")
      throw Exit.interrupted
    case .read(let count) where count > 0:
      return try typed.withBytes { try SecretBytes(copying: $0.prefix(count)) }
    case .tooLong:
      throw stop("A passphrase has \(Self.longest) bytes at most. Nothing was changed.")
    case .ended, .read:
      throw stop(
        isTyped
          ? "No passphrase was typed. Nothing was changed."
          : "No passphrase came. Nothing was changed. It is typed on the terminal, or comes as the first "
            + "line of a pipe.")
    }
  }

  private func stop(_ message: String) -> Exit {
    Output.errors.sentences(message)
    return .findings
  }
}
