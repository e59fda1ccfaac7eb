import ScreeningCore
import Testing

@testable import RulePacks

/// What people are told of a checklist that cannot have a page.
struct PageRefusalTests {
  @Test func `each reason says what there is too much of, and what to do`() throws {
    let planned = try Draft.sound(LibraryTests.draft)
    let sentences = PlanImage.Limit.allCases.map {
      PlanImage.Refusal.tooLarge($0).sentence(about: planned)
    }
    #expect(Set(sentences).count == sentences.count)
    for sentence in sentences {
      #expect(sentence.hasPrefix("drafts/draft is too large for a page: "))
      #expect(sentence.contains("; "), "what to do: \(sentence)")
    }
  }
}
