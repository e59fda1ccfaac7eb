import Breadth
import ScoringTesting
import Testing

@Test func `the module keeps the contract of scoring modules`() {
  #expect(Conformance.breaches(of: Breadth()) == [])
}

@Test func `two signs of one pattern show one pattern`() throws {
  let scored = try PracticeChecklist.standard.score(
    Breadth(), settings: "at_least: 2",
    answers: "{ only_photos: yes, no_live_call: yes, threatened_to_share: yes, asked_for: none }")
  #expect(scored.main.low == 1 && scored.main.high == 1)
}
