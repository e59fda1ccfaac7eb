import ScoringKit
import ScoringTesting
import StructuredJudgement
import Testing

@Suite struct StructuredJudgementTests {
  static let areas = """
    areas:
      pressure:
        title: Pressure
        levels:
          - { when: threatened_to_share, words: A threat }
          - { when: "pushy >= 3", words: Pushing }
        otherwise: Nothing
      secrecy:
        title: Secrets
        levels: [{ when: asked_for.secret, words: A secret }]
        otherwise: Nothing
    """

  static let byHand = [
    ByHand(
      answers: "{ threatened_to_share: yes, pushy: 4, only_photos: yes, asked_for: [secret] }",
      main: "2", named: ["pressure": "2", "secrecy": "1"]),
    ByHand(
      answers: "{ threatened_to_share: no, pushy: 4, only_photos: yes, asked_for: [photo] }",
      main: "1", named: ["pressure": "1", "secrecy": "0"]),
    ByHand(
      answers: "{ threatened_to_share: no, only_photos: yes }",
      main: "0 to 2", named: ["pressure": "0 to 1", "secrecy": "0 to 1"]),
    ByHand(
      answers: "{ pushy: 4, only_photos: yes, asked_for: [photo] }",
      main: "1", named: ["pressure": "1 to 2", "secrecy": "0"]),
  ]

  @Test(arguments: byHand)
  func `of each area the most serious level counts, and what may still be so stays open`(
    _ row: ByHand
  ) throws {
    let scored = try PracticeChecklist.standard.score(
      StructuredJudgement(), settings: Self.areas, answers: row.answers)
    #expect(scored.mainWords == row.main)
    #expect(scored.namedWords == row.named)
  }

  static let wrong: [(settings: String, problems: [String])] = [
    (
      "areas: { a: { title: A, levels: [{ when: only_photos, words: 1 }], otherwise: No } }",
      [
        "1:62: the number 1 cannot stand here: write a text for people, such as Nothing of this was told [wrong-setting]"
      ]
    ),
    (
      "areas: { a: { title: A, levels: [{ when: only_photos, words: So }] } }",
      ["1:13: add 'otherwise': what is said where no level holds [missing-setting]"]
    ),
    (
      "areas: { a: { title: A, levels: [{ when: only_photos, words: So, and so }], otherwise: No } }",
      [
        "1:66: between '{' and '}' a ',' ends the text before it: put the text in quotes, \"So, and so\" "
          + "[unknown-setting]"
      ]
    ),
  ]

  @Test(arguments: wrong)
  func `each level and area has its words`(settings: String, problems: [String]) {
    let found = PracticeChecklist.standard.problems(of: settings, for: StructuredJudgement())
    #expect(found == problems)
  }

  @Test func `a level that one before it hides is warned of`() {
    let settings = """
      areas:
        a:
          title: A
          levels:
            - { when: "pushy >= 2", words: Pushing }
            - { when: "pushy >= 3", words: Much pushing }
          otherwise: Nothing
      """
    #expect(
      PracticeChecklist.standard.problems(of: settings, for: StructuredJudgement()) == [
        "6:9: no answers lead to this level: correct its condition, move it up, or leave it out "
          + "[area-level-never-reached]"
      ])
  }
}
