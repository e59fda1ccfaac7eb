import DomainProfile
import ScoringKit
import ScoringTesting
import Testing

@Suite struct DomainProfileTests {
  static let byHand = [
    ByHand(
      answers: """
        { only_photos: yes, threatened_to_share: no, moved_chat: private_app,
          asked_for: [private_photo, webcam], no_live_call: no }
        """,
      main: "4",
      named: ["disguise": "1", "leverage": "0", "isolation": "1", "images": "2", "secrecy": "0"]),
    ByHand(
      answers: "{ only_photos: no, moved_chat: elsewhere, no_live_call: yes }",
      main: "1 to 2",
      named: [
        "disguise": "1", "leverage": "0 to 1", "isolation": "0", "images": "0", "secrecy": "0",
      ]),
  ]

  @Test(arguments: byHand)
  func `signs are counted by pattern`(_ row: ByHand) throws {
    let scored = try PracticeChecklist.standard.score(
      DomainProfile(), settings: "{}", answers: row.answers)
    #expect(scored.mainWords == row.main)
    #expect(scored.namedWords == row.named)
  }

  @Test func `a pattern can be picked`() throws {
    let scored = try PracticeChecklist.standard.score(
      DomainProfile(), settings: "patterns: [disguise]", answers: "{ only_photos: yes }")
    #expect(scored.mainWords == "1 to 2")
    #expect(scored.namedWords == ["disguise": "1 to 2"])
  }

  static let wrong: [(settings: String, problem: String)] = [
    (
      "patterns: [disguse]",
      "1:12: there is no pattern 'disguse': did you mean 'disguise'? [pattern-without-signs]"
    ),
    (
      "patterns: [money]",
      "1:12: no item of this checklist is a sign of 'money': "
        + "leave it out, or name it at an item [pattern-without-signs]"
    ),
    ("patterns: [images, images]", "1:20: 'images' is listed twice: name it once [listed-twice]"),
  ]

  @Test(arguments: wrong)
  func `a pattern without signs is an error`(settings: String, problem: String) {
    let problems = PracticeChecklist.standard.problems(of: settings, for: DomainProfile())
    #expect(problems == [problem])
  }
}
