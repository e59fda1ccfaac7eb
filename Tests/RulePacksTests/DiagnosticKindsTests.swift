import Conditions
import LocatedYAML
import RulePacks
import Testing

struct DiagnosticKindsTests {
  @Test func `every code stands for one kind of problem`() {
    let kinds =
      Document.diagnosticKinds + ParsedCondition.diagnosticKinds + Library.diagnosticKinds
    let codes = Dictionary(grouping: Set(kinds), by: \.code).filter { $1.count > 1 }
    #expect(codes.keys.sorted() == [])
  }

  @Test(arguments: Library.diagnosticKinds)
  func `every kind explains itself`(kind: DiagnosticKind) {
    #expect(!kind.title.isEmpty && kind.title.first?.isUppercase == false)
    #expect(kind.explanation.contains("."))
  }
}
