import BundledScoring
import ScoringKit
import TestSupport
import Testing

@Suite struct ModuleDocumentationTests {
  @Test(arguments: ["decision-table", "indicator-strength", "weighted-sum"])
  func `a module's documentation reads as checked in`(name: String) throws {
    let module = try #require(bundledModules.first { $0.name == name })
    try expectSnapshot(ModuleDocumentation(module).text, named: "\(name).txt")
  }

  @Test(arguments: bundledModules.map(\.name))
  func `documentation fits in 80 columns, apart from examples`(name: String) throws {
    let module = try #require(bundledModules.first { $0.name == name })
    let text = ModuleDocumentation(module).text
    let prose = text.split(separator: "\n\nExample: ", maxSplits: 1)[0]
    for line in prose.split(separator: "\n") {
      #expect(line.count <= 80, "\(line)")
    }
  }
}
