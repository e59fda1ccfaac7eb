import Foundation
import FoundationEssentials
import Testing

/// The core is the engine of the offline pages as well: it must build where there is no library.
struct ImportsTests {
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

  private static func sources() throws -> [URL] {
    let files = FileManager.default.enumerator(at: core, includingPropertiesForKeys: nil)
    let all = (files?.allObjects ?? []).compactMap { $0 as? URL }
    return all.filter { $0.pathExtension == "swift" }.sorted { $0.path < $1.path }
  }
}
