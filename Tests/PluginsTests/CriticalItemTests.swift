import CriticalItem
import ScoringKit
import ScoringTesting
import Testing

@Suite struct CriticalItemTests {
  static let byHand = [
    ByHand(answers: "{ threatened_to_share: yes }", main: "1"),
    ByHand(answers: "{ threatened_to_share: declined }", main: "0 to 1"),
    ByHand(
      answers: "{ threatened_to_share: no, only_photos: no, moved_chat: same_place }", main: "0"),
    ByHand(
      answers: "{ threatened_to_share: no, only_photos: yes, asked_for: [webcam] }", main: "1"),
  ]

  @Test(arguments: byHand)
  func `one sign is enough`(_ row: ByHand) throws {
    let scored = try PracticeChecklist.standard.score(
      CriticalItem(), settings: "any_of: [threatened_to_share, asked_for.webcam]",
      answers: row.answers)
    #expect(scored.mainWords == row.main)
  }
}
