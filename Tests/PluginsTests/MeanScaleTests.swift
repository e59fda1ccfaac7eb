import MeanScale
import ScoringKit
import ScoringTesting
import Testing

@Suite struct MeanScaleTests {
  static let settings = """
    items: [pushy, hurried, feels_calm]
    reverse: [feels_calm]
    at_least: 2
    """

  static let byHand = [
    // (4 + 3 + (4 + 1 - 2)) / 3
    ByHand(
      answers: "{ only_photos: yes, pushy: 4, hurried: 3, feels_calm: 2 }", main: "3.333"),
    // hurried does not apply: (1 + 4) / 2
    ByHand(answers: "{ only_photos: no, pushy: 1, feels_calm: 1 }", main: "2.5"),
    // (4 + 4 + 1..4) / 3, nothing filled in
    ByHand(
      answers: "{ only_photos: yes, pushy: 4, hurried: 4, feels_calm: skipped }", main: "3 to 4"),
    ByHand(
      answers: "{ only_photos: yes, pushy: 4, hurried: skipped, feels_calm: declined }",
      main: "2 to 4", isSufficient: .no),
    ByHand(
      answers: "{ only_photos: yes, pushy: 4, hurried: skipped }",
      main: "2 to 4", isSufficient: .undecided),
    ByHand(answers: "{}", main: "1 to 4", isSufficient: .undecided),
  ]

  @Test(arguments: byHand)
  func `the mean is what it is by hand`(_ row: ByHand) throws {
    let scored = try PracticeChecklist.standard.score(
      MeanScale(), settings: Self.settings, answers: row.answers)
    #expect(scored.mainWords == row.main)
    #expect(scored.isSufficient == row.isSufficient)
  }

  @Test func `what may be left out may be empty`() throws {
    let scored = try PracticeChecklist.standard.score(
      MeanScale(), settings: "items: [pushy]\nreverse: []\nat_least: 1", answers: "{ pushy: 2 }")
    #expect(scored.mainWords == "2")
    #expect(
      PracticeChecklist.standard.problems(of: "items: []\nat_least: 1", for: MeanScale()).count == 1
    )
  }

  @Test func `a mean of items that do not apply is zero and not used`() throws {
    let scored = try PracticeChecklist.standard.score(
      MeanScale(), settings: "items: [hurried]\nat_least: 1", answers: "{ only_photos: no }")
    #expect(scored.mainWords == "0")
    #expect(scored.isSufficient == .no)
  }

  @Test func `all that is wrong is said at once`() {
    let settings = """
      items: [pushy, trust]
      reverse: [feels_calm]
      at_least: 3
      """
    #expect(
      PracticeChecklist.standard.problems(of: settings, for: MeanScale()) == [
        "1:16: 'trust' has 7 steps, 'pushy' has 4: "
          + "name scales with the same number of steps [different-steps]",
        "2:11: 'feels_calm' is not one of the items of this mean: "
          + "add it under 'items' [reverse-not-among-items]",
        "3:11: there are only 2 items: write a number from 1 to 2 [too-many-to-be-answered]",
      ])
  }

  @Test func `only scales have a mean`() {
    let settings = "items: [pushy, only_photos]\nat_least: 1"
    #expect(
      PracticeChecklist.standard.problems(of: settings, for: MeanScale()) == [
        "1:16: 'only_photos' is of kind yes_no: name an item of kind scale [score-wrong-item]"
      ])
  }
}
