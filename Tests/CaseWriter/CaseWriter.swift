internal import CaseFiles
internal import Files
internal import Platform
internal import SystemPackage

/// A program that writes to a case as it is told on its standard input, so that tests can end it at any
/// moment. What is secret comes in by that input alone. Each line that it writes answers one.
@main struct CaseWriter {
  /// Writes a line at once, and not when a buffer is full; ends where nobody reads it any more.
  private func say(_ line: String) {
    do {
      try FileDescriptor.standardOutput.writeAll("\(line)\n".utf8)
    } catch {
      Process.end(1)
    }
  }

  private let moment = Timestamp(seconds: 1_764_500_000)
  private var identities: [Identity] = []
  private var file: CaseFile?

  /// Does what a line says; gives what to answer.
  private mutating func obey(_ command: Substring, _ rest: String) throws -> String {
    switch command {
    case "harden":
      Process.keepMemoryToItself()
      return "hardened"
    case "key":
      identities = [try Array(rest.utf8).withUnsafeBytes { try Identity($0) }]
      return "key"
    case "unlock":
      let words = rest.split(separator: " ", maxSplits: 1)
      let passphrase = try SecretBytes(copying: Array(words[1].utf8))
      identities = try KeyFile.unlock(FilePath(String(words[0])), passphrase: passphrase)
      return "key"
    case "open":
      file = try CaseFile(FilePath(rest), with: identities)
      return "open"
    case "create":
      file = try CaseFile.create(
        FilePath(rest), for: identities.map { ($0.recipient, nil) }, at: moment)
      return "created"
    case "note":
      try file?.append(.note(.init(rest, .ownWords)), at: moment)
      return "kept"
    case "answers":
      // Answer after answer, until somebody ends this program.
      for number in (try file?.record().answers.count ?? 0)... {
        try file?.append(.answer(.init("item_\(number)", .word(rest))), at: moment)
        say("kept \(number)")
      }
      return "never"
    case "read":
      let file = try CaseFile(FilePath(rest), with: identities, for: .reading)
      return "\(try file.record().lines.count) lines"
    case "list":
      return try shown(FilePath(rest))
    case "close":
      file = nil
      return "closed"
    case "crash": fatalError("ended on purpose")
    default: return "what is '\(command)'?"
    }
  }

  /// The names in a folder, hidden ones that tests know of too.
  private func shown(_ folder: FilePath) throws -> String {
    let drafts = [".a.case.age.new"].filter { folder.appending($0).kind != .missing }
    return (drafts + (try folder.names())).joined(separator: " ")
  }

  static func main() {
    var writer = CaseWriter()
    writer.run()
  }

  private mutating func run() {
    while let line = readLine() {
      let words = line.split(separator: " ", maxSplits: 1)
      do {
        say(try obey(words.first ?? "", words.count > 1 ? String(words[1]) : ""))
      } catch let problem as CaseProblem {
        say("problem \(problem): \(problem.message(.caseFile, at: file?.path ?? "?"))")
      } catch {
        say("problem \(error)")
      }
    }
  }
}
