import CountThreshold
import ScoringKit
import ScoringTesting
import Testing

@Suite struct CountThresholdTests {
  static let settings = """
    of: [only_photos, moved_chat.private_app, asked_for.webcam, asked_for.secret]
    threshold: 2
    """

  static let byHand = [
    ByHand(
      answers: "{ only_photos: no, moved_chat: private_app, asked_for: none }",
      main: "1", named: ["reached": "0"]),
    ByHand(
      answers: "{ only_photos: yes, moved_chat: private_app }",
      main: "2 to 4", named: ["reached": "1"]),
    ByHand(
      answers: "{ only_photos: yes, moved_chat: elsewhere, asked_for: skipped }",
      main: "1 to 3", named: ["reached": "0 to 1"]),
    ByHand(
      answers: "{ only_photos: no, moved_chat: elsewhere, asked_for: [webcam, secret] }",
      main: "0", named: ["reached": "0"]),
  ]

  @Test(arguments: byHand)
  func `the count is what it is by hand`(_ row: ByHand) throws {
    let scored = try PracticeChecklist.standard.score(
      CountThreshold(), settings: Self.settings, answers: row.answers)
    #expect(scored.mainWords == row.main)
    #expect(scored.namedWords == row.named)
  }

  @Test func `choices that exclude each other count once for the threshold`() {
    let settings = "of: [moved_chat.private_app, moved_chat.elsewhere]\nthreshold: 2"
    let problems = PracticeChecklist.standard.problems(of: settings, for: CountThreshold())
    #expect(
      problems == [
        "2:12: at most 1 of these signs can hold at once: lower the threshold "
          + "[unreachable-threshold]"
      ])
  }
}
