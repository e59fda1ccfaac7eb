import BundledScoring
import ScoringKit
import ScoringTesting
import Testing

@Suite struct BundledModulesTests {
  @Test(arguments: bundledModules)
  func `every bundled module keeps the contract of scoring modules`(module: any ScoringModule) {
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
