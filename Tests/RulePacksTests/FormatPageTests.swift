import Conditions
import Foundation
import LocatedYAML
import Testing

@testable import RulePacks

struct FormatPageTests {
  @Test(arguments: PackFormat.files.map(\.name))
  func `the page about a kind of file says what is declared`(name: String) throws {
    let file = try #require(PackFormat.files.first { $0.name == name })
    try expectPage("\(name).md", FormatPage(file).text, "waymark schema \(name) --format markdown")
  }

  @Test func `the page that leads to the others names them all`() throws {
    try expectPage("README.md", FormatPage.index, "waymark schema --format markdown")
  }

  @Test func `there is no page about anything else`() throws {
    let there = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(there) == Set(PackFormat.files.map { "\($0.name).md" } + ["README.md"]))
  }

  @Test(arguments: ConditionKeys.mapping.keys.map(\.name))
  func `a plain form of a condition that is declared is read`(name: String) throws {
    let key = try #require(ConditionKeys.mapping.keys.first { $0.name == name })
    let file = SourceFile(name: "sample.yaml", text: "\(name): \(key.example)")
    let root = try #require(Document.read(file).root)
    if case .refused = ParsedCondition(root).form { Issue.record("\(name) is not read") }
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Docs/format").standardized

  private func expectPage(_ name: String, _ text: String, _ command: String) throws {
    let page = Self.folder.appending(path: name)
    let written = try? String(contentsOf: page, encoding: .utf8)
    #expect(
      written == text,
      "Docs/format/\(name) is stale; this mends it: .build/debug/\(command) > Docs/format/\(name)")
  }
}
