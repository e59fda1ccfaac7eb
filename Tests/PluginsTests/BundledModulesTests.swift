import BundledScoring
import ScoringKit
import ScoringTesting
import Testing

@Suite struct BundledModulesTests {
  @Test(arguments: bundledModules.map(\.name))
  func `every bundled module keeps the contract of scoring modules`(name: String) throws {
    let module = try #require(bundledModules.first { $0.name == name })
    #expect(Conformance.breaches(of: module) == [])
  }

  @Test func `modules are listed by name, each once`() {
    let names = bundledModules.map(\.name)
    #expect(names == Set(names).sorted())
  }

  @Test func `no two problems of modules have the same code`() {
    let codes = bundledModules.flatMap { $0.problems.map(\.code) }
    #expect(Set(codes).count == codes.count)
  }
}
