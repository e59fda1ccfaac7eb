import BrowserEngine
import Foundation
import Testing
import Web

/// The engine in Debian's Chromium. Tests fail where that is missing: `make test` installs it.
struct Browser {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Parity")

  /// Runs JavaScript that has the engine's text as `engineText`, and gives what `work` returned.
  static func run(script name: String, _ work: String, data: String) throws -> String {
    let page = try String(contentsOf: folder.appending(path: "page.html"), encoding: .utf8)
    let script = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    let place = FileManager.default.temporaryDirectory.appending(path: "engine-\(UUID())")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    let file = place.appending(path: "page.html")
    try page.replacing("/*ENGINE*/", with: WebFile.engine).replacing(
      "/*SCRIPT*/",
      with: """
        const engineText = "\(BrowserEngine.text)";
        const data = \(data);
        \(script)
        attempt(() => \(work));
        """
    ).write(to: file, atomically: true, encoding: .utf8)
    let shown = try command(
      "chromium-headless-shell",
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--timeout=120000",
        "--user-data-dir=\(place.appending(path: "profile").path)", "--dump-dom", file.path,
      ])
    let start = try #require(shown.range(of: "<pre>"), "\(shown.prefix(500))")
    let end = try #require(shown.range(of: "</pre>"))
    let text = String(shown[start.upperBound..<end.lowerBound])
    try #require(!text.hasPrefix("failed: "), "\(text.prefix(2000))")
    return text
  }

  /// Runs a command, and gives what it prints; its failure is the test's.
  private static func command(_ name: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [name] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(name) \(arguments.joined(separator: " "))")
    return text
  }
}
