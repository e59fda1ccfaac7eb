import IndicatorStrength
import ScoringKit
import ScoringTesting
import Testing

@Suite struct IndicatorStrengthTests {
  static let settings = """
    dimensions:
      control:
        strong: [threatened_to_share, asked_for.webcam]
        medium: [moved_chat.private_app]
        weak: [asked_for.secret]
      disguise:
        medium: [only_photos, no_live_call]
        weak: [knew_likes]
    levels:
      - { level: 3, strong: 1, medium: 1 }
      - { level: 2, strong: 1 }
      - { level: 2, medium: 2 }
      - { level: 1, weak: 1 }
    """

  static let byHand = [
    ByHand(
      answers: """
        { threatened_to_share: yes, moved_chat: private_app, asked_for: none, only_photos: no,
          no_live_call: yes, knew_likes: yes }
        """, main: "3", named: ["control": "3", "disguise": "1"]),
    ByHand(
      answers: """
        { threatened_to_share: no, moved_chat: same_place, only_photos: yes, asked_for: [webcam],
          no_live_call: yes, knew_likes: no }
        """, main: "2", named: ["control": "2", "disguise": "2"]),
    // One medium sign reaches no row: the level is 0.
    ByHand(
      answers: """
        { threatened_to_share: no, moved_chat: private_app, asked_for: none, only_photos: no,
          no_live_call: no, knew_likes: no }
        """, main: "0", named: ["control": "0", "disguise": "0"]),
    ByHand(
      answers: """
        { threatened_to_share: yes, moved_chat: skipped, asked_for: none, only_photos: no,
          no_live_call: no, knew_likes: declined }
        """, main: "2 to 3", named: ["control": "2 to 3", "disguise": "0 to 1"]),
  ]

  @Test(arguments: byHand)
  func `the first row that is reached gives the level`(_ row: ByHand) throws {
    let scored = try PracticeChecklist.standard.score(
      IndicatorStrength(), settings: Self.settings, answers: row.answers)
    #expect(scored.mainWords == row.main)
    #expect(scored.namedWords == row.named)
  }

  static let wrong: [(levels: String, problem: String)] = [
    (
      "{ level: 1, weak: 1 }, { level: 2, strong: 1, weak: 2 }",
      "2:33: this row is never reached: put it before the one that asks for less "
        + "[level-never-reached]"
    ),
    (
      "{ level: 1, weak: 0 }",
      "2:10: this row asks for nothing: "
        + "write how many strong, medium or weak indicators it takes [level-for-everyone]"
    ),
    (
      "{ level: 0, weak: 1 }",
      "2:19: the number 0 cannot stand here: write a whole number from 1 to 100 [wrong-setting]"
    ),
    (
      "{ level: 1, week: 1 }",
      "2:22: there is no setting 'week': did you mean 'weak'? [unknown-setting]"
    ),
    ("{ weak: 1 }", "2:10: add 'level': the level that the row gives [missing-setting]"),
  ]

  @Test(arguments: wrong)
  func `a wrong row is said at its place`(levels: String, problem: String) {
    let settings = "dimensions: { a: { weak: [only_photos] } }\nlevels: [\(levels)]"
    let problems = PracticeChecklist.standard.problems(of: settings, for: IndicatorStrength())
    #expect(problems == [problem])
  }

  @Test func `a dimension has indicators, each with one strength`() {
    let settings = """
      dimensions:
        one: { strong: [only_photos], weak: [only_photos] }
        two: {}
      levels: [{ level: 1, weak: 1 }]
      """
    let problems = PracticeChecklist.standard.problems(of: settings, for: IndicatorStrength())
    #expect(
      problems == [
        "2:40: 'only_photos' has two strengths in 'one': list it once [indicator-twice]",
        "3:3: 'two' has no indicators: list signs under strong, medium or weak [empty-dimension]",
      ])
  }
}
