import Foundation
import FoundationEssentials
import SystemPackage

/// The program `case-writer`, run beside the tests, which tell it what to do line by line.
final class Writer {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private let errors = Pipe()
  private var unread: [UInt8] = []

  /// Starts the program; `prefix` is what a shell does before, such as setting a limit, or what runs it.
  init(
    after prefix: String = "exec", environment: [String: String]? = nil, in folder: FilePath? = nil
  )
    throws
  {
    // A program that was killed reads nothing any more; that is not to end these tests.
    signal(SIGPIPE, SIG_IGN)
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", "\(prefix) \"$0\"", Self.executable.path]
    process.environment = environment ?? ProcessInfo.processInfo.environment
    process.currentDirectoryURL = folder.map { URL(filePath: $0.string) }
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    try? output.fileHandleForWriting.close()
    try? errors.fileHandleForWriting.close()
    try? input.fileHandleForReading.close()
  }

  deinit { if process.isRunning { kill() } }

  var id: Int32 { process.processIdentifier }

  /// Tells it something, and gives its answer.
  @discardableResult
  func tell(_ command: String) throws -> String? {
    try send(command)
    return nextLine()
  }

  /// Tells it something, and waits for nothing.
  func send(_ command: String) throws {
    try input.fileHandleForWriting.write(contentsOf: Data("\(command)\n".utf8))
  }

  /// The next line that it writes; nil where it ended.
  func nextLine() -> String? {
    while true {
      if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
        defer { unread.removeSubrange(...end) }
        return String(decoding: unread[..<end], as: UTF8.self)
      }
      let data = output.fileHandleForReading.availableData
      if data.isEmpty { return nil }
      unread += data
    }
  }

  /// Ends it as nothing can prevent.
  func kill() {
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Ends it, and a program that it runs in, which nobody reads from any more.
  func abandon() {
    try? input.fileHandleForWriting.close()
    try? output.fileHandleForReading.close()
    kill()
  }

  /// Waits until it ended, and gives what it wrote to the stream for errors.
  func end() -> String {
    try? input.fileHandleForWriting.close()
    while nextLine() != nil {}
    let text = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: text, as: UTF8.self)
  }

  /// The program that was built together with these tests.
  static var executable: URL {
    let candidates = [
      Bundle.main.executableURL?.deletingLastPathComponent(),
      ProcessInfo.processInfo.arguments.first { $0.contains(".xctest") }
        .map { URL(filePath: $0).deletingLastPathComponent() },
      URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: ".build/debug"),
    ]
    return candidates.compactMap { $0?.appending(path: "case-writer") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
      ?? URL(filePath: "/nonexistent/case-writer")
  }
}

/// Runs a script of the shell; what it wrote, and its exit code.
func shell(
  _ script: String, input: [UInt8] = [], in folder: FilePath? = nil
) throws -> (output: [UInt8], errors: String, code: Int32) {
  let process = Process()
  process.executableURL = URL(filePath: "/bin/bash")
  process.arguments = ["-c", script]
  process.currentDirectoryURL = folder.map { URL(filePath: $0.string) }
  let (stdin, stdout) = (Pipe(), Pipe())
  let errorFile = FileManager.default.temporaryDirectory.appending(path: "waymark-\(UUID())")
  try Data().write(to: errorFile)
  defer { try? FileManager.default.removeItem(at: errorFile) }
  process.standardInput = stdin
  process.standardOutput = stdout
  process.standardError = try FileHandle(forWritingTo: errorFile)
  try process.run()
  try? stdin.fileHandleForWriting.write(contentsOf: Data(input))
  try? stdin.fileHandleForWriting.close()
  let output = stdout.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  let errors = try String(contentsOf: errorFile, encoding: .utf8)
  return (Array(output), errors, process.terminationStatus)
}

/// Whether a program is installed.
func isInstalled(_ program: String) -> Bool {
  (try? shell("command -v \(program)"))?.code == 0
}

/// Whether calls of a program to the system can be counted, and made to fail.
let canTrace = (try? shell("strace -f -qq -o /dev/null true"))?.code == 0
