import ScoringKit
import ScoringTesting
import Testing
import WeightedSum

@Suite struct WeightedSumTests {
  static let settings = """
    weights:
      only_photos: 1
      moved_chat.private_app: 2
      moved_chat.elsewhere: -1
      asked_for.webcam: 3
      asked_for.secret: 0.5
      pushy: 0.25
      days_known: -0.01
    """

  static let byHand = [
    ByHand(
      answers: """
        { only_photos: yes, moved_chat: private_app, asked_for: [webcam, secret], pushy: 4,
          days_known: 50 }
        """, main: "7"),
    // The choices do not apply: neither a yes to only_photos nor a private app.
    ByHand(
      answers: """
        { only_photos: no, moved_chat: elsewhere, asked_for: [webcam], pushy: 1, days_known: 0 }
        """, main: "-0.75"),
    ByHand(
      answers: "{ only_photos: yes, moved_chat: same_place, asked_for: none, pushy: 2 }",
      main: "-2.5 to 1.5"),
    // moved_chat gives -1 to 2 as one table, not the sum of two terms.
    ByHand(
      answers: "{ only_photos: yes, asked_for: [photo], pushy: 4, days_known: 0 }", main: "1 to 4"),
    ByHand(
      answers: """
        { only_photos: not_sure, moved_chat: same_place, asked_for: [webcam], pushy: 4,
          days_known: 0 }
        """, main: "1 to 5"),
    ByHand(answers: "{}", main: "-4.75 to 7.5"),
  ]

  @Test(arguments: byHand)
  func `the sum is what it is by hand`(_ row: ByHand) throws {
    let scored = try PracticeChecklist.standard.score(
      WeightedSum(), settings: Self.settings, answers: row.answers)
    #expect(scored.mainWords == row.main)
  }

  static let wrong: [(settings: String, problem: String)] = [
    (
      "weights: { pushy.often: 1 }",
      "1:12: 'pushy' is of kind scale, not a sign: "
        + "name a yes/no item or a choice [score-wrong-item]"
    ),
    (
      "weights: { moved_chat: 1 }",
      "1:12: say which choice of 'moved_chat' is meant: "
        + "moved_chat.same_place, moved_chat.private_app, moved_chat.elsewhere [missing-choice]"
    ),
    (
      "weights: { moved_chat.private_ap: 1 }",
      "1:23: 'moved_chat' has no choice 'private_ap': "
        + "did you mean 'moved_chat.private_app'? [score-unknown-choice]"
    ),
    (
      "weights: { only_photo: 1 }",
      "1:12: there is no item 'only_photo': "
        + "did you mean 'only_photos'? [score-unknown-item]"
    ),
    (
      "weights: { only_photos: 0.0625 }",
      "1:25: 0.0625 has more than three decimals: round it to three [unreadable-number]"
    ),
    (
      "weights: { only_photos: 1 }\nbands: { few: 1, several: 1 }",
      "2:27: 'several' starts at 1, which is not above 'few' at 1: "
        + "write bands from the lowest to the highest [bands-not-ascending]"
    ),
    (
      "weights: { only_photos: 1 }\nbands: { few: 1, many: 2 }",
      "2:18: the band 'many' starts at 2, but the score goes only up to 1 [band-never-reached]"
    ),
    (
      "weights: { only_photos: 1 }\nbands: []",
      "2:8: this list is empty: write a map from names to numbers, such as "
        + "{ first: … } [wrong-setting]"
    ),
    (
      "weights: { days_known: 9223372036854775 }",
      "1:1: this score could leave the range of numbers: use smaller weights [score-out-of-range]"
    ),
  ]

  @Test func `what may be left out may be empty, in its own form`() {
    let settings = "weights: { only_photos: 1 }\nbands: {}"
    #expect(PracticeChecklist.standard.problems(of: settings, for: WeightedSum()) == [])
  }

  @Test(arguments: wrong)
  func `what is wrong is said at its place`(settings: String, problem: String) {
    let problems = PracticeChecklist.standard.problems(of: settings, for: WeightedSum())
    #expect(problems == [problem])
  }
}
