import Foundation
import FoundationEssentials

/// The built program, or another one, run as a user runs it.
struct Program {
  let output: String
  let errors: String
  let exitCode: Int32

  /// Runs `waymark` with arguments, and what is typed or piped into it.
  init(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) throws {
    try self.init(arguments: arguments, input: input, environment: environment)
  }

  /// Runs a script of the shell, to which the program is known as `waymark`.
  init(script: String, in folder: URL? = nil) throws {
    try self.init(
      URL(filePath: "/bin/bash"), arguments: ["-c", script], in: folder,
      environment: ["PATH": "\(Self.executable.deletingLastPathComponent().path):\(Self.path)"])
  }

  init(
    _ executable: URL = Self.executable, arguments: [String], in workingFolder: URL? = nil,
    input: String = "", environment: [String: String] = [:]
  ) throws {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = workingFolder
    process.environment = ProcessInfo.processInfo.environment
      .merging(["WAYMARK_RULES": "", "NO_COLOR": "1"]) { _, own in own }
      .merging(environment) { _, own in own }
    let folder = try TemporaryFolder()
    let (inputFile, outputFile, errorFile) = (
      try folder.write(input, to: "in"), try folder.write("", to: "out"),
      try folder.write("", to: "err")
    )
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    try process.run()
    process.waitUntilExit()
    output = String(decoding: try Data(contentsOf: outputFile), as: UTF8.self)
    errors = String(decoding: try Data(contentsOf: errorFile), as: UTF8.self)
    exitCode = process.terminationStatus
  }

  /// The repository, where sample files are.
  static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static var path: String { ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin" }

  /// The program that was built together with these tests.
  static var executable: URL {
    let candidates = [
      Bundle.main.executableURL?.deletingLastPathComponent(),
      ProcessInfo.processInfo.arguments.first { $0.contains(".xctest") }
        .map { URL(filePath: $0).deletingLastPathComponent() },
      repository.appending(path: ".build/debug"),
    ]
    return candidates.compactMap { $0?.appending(path: "waymark") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
      ?? repository.appending(path: ".build/debug/waymark")
  }
}

/// A folder that goes away with its last user.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "waymark-\(UUID())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// Writes a file into the folder, and the folders on its way.
  @discardableResult
  func write(_ text: String, to path: String) throws -> URL {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file
  }
}
