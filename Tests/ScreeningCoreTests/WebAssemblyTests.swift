import Foundation
import FoundationEssentials
import Testing

/// The core is the engine of the offline pages as well: it must always build for a browser.
struct WebAssemblyTests {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
  private static let core = tests.appending(path: "../../Sources/ScreeningCore").standardized

  @Test func `no file of the core imports anything`() throws {
    for file in try Self.sources() {
      let text = try String(contentsOf: file, encoding: .utf8)
      let imports = text.split(separator: "\n").filter { line in
        line.split(separator: " ").prefix(2).contains("import")
      }
      #expect(imports.isEmpty, "\(file.lastPathComponent)")
    }
  }

  @Test func `the core builds for WebAssembly, and gives the right answers there`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "core-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let wasm = Self.tests.appending(path: "Wasm")
    let (engine, support, module) = (
      folder.appending(path: "engine.o").path, folder.appending(path: "support.o").path,
      folder.appending(path: "engine.wasm").path
    )
    try run(
      "swiftc",
      [
        "-swift-version", "6", "-target", "wasm32-unknown-none-wasm",
        "-enable-experimental-feature", "Embedded",
        "-enable-upcoming-feature", "InternalImportsByDefault",
        "-package-name", "waymark", "-wmo", "-Osize", "-parse-as-library",
        "-Xfrontend", "-disable-stack-protector",
      ] + (try Self.sources()).map(\.path) + [
        wasm.appending(path: "Entry.swift").path, "-c", "-o", engine,
      ])
    let c = ["--target=wasm32-unknown-none", "-mbulk-memory", "-Os", "-ffreestanding", "-c"]
    try run("clang", c + [wasm.appending(path: "support.c").path, "-o", support])
    try run(
      "wasm-ld",
      [
        "--no-entry", "--gc-sections", "--strip-all", "--export=screen", engine, support,
        try unicodeTables(), "-o", module,
      ])
    let bytes = try Data(contentsOf: URL(filePath: module))
    #expect(bytes.prefix(4) == Data([0x00, 0x61, 0x73, 0x6D]))
    guard found("node") != nil else { return }
    let script = wasm.appending(path: "run.mjs").path
    #expect(try run("node", [script, module, "1,3", "1,0", "0,0"]).trimmed == "25002 10000 0")
  }

  private static func sources() throws -> [URL] {
    let files = FileManager.default.enumerator(at: core, includingPropertiesForKeys: nil)
    let all = (files?.allObjects ?? []).compactMap { $0 as? URL }
    return all.filter { $0.pathExtension == "swift" }.sorted { $0.path < $1.path }
  }

  /// The tables that a String's Unicode needs, from the toolchain that runs this test.
  private func unicodeTables() throws -> String {
    let compiler = try #require(found("swiftc")).resolvingSymlinksInPath()
    return compiler.deletingLastPathComponent().appending(
      path: "../lib/swift/embedded/wasm32-unknown-none-wasm/libswiftUnicodeDataTables.a"
    ).standardized.path
  }

  private func found(_ tool: String) -> URL? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { URL(filePath: String($0)).appending(path: tool) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  /// A tool of the Swift toolchain, which stands beside its compiler; otherwise one on the path.
  private func tool(_ name: String) -> URL? {
    let beside = found("swiftc").map {
      $0.resolvingSymlinksInPath().deletingLastPathComponent().appending(path: name)
    }
    return beside.flatMap { FileManager.default.isExecutableFile(atPath: $0.path) ? $0 : nil }
      ?? found(name)
  }

  /// Runs a tool, and gives what it prints; what it has to complain about is the test's failure.
  @discardableResult
  private func run(_ name: String, _ arguments: [String]) throws -> String {
    let process = Process()
    let executable: URL = try #require(tool(name), "\(name) is not on the path")
    process.executableURL = executable
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(name): \(text)")
    return text
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
