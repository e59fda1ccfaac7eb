import DecisionTable
import ScoringKit
import ScoringTesting
import Testing

@Suite struct DecisionTableTests {
  static let first = """
    hit: first
    rows:
      - { when: threatened_to_share, value: 3 }
      - { when: { any: [only_photos, no_live_call] }, value: 1 }
    otherwise: 0
    """

  static let unique = """
    hit: unique
    rows:
      - { when: moved_chat.same_place, value: 0 }
      - { when: moved_chat.private_app, value: 2 }
      - { when: moved_chat.elsewhere, value: 1 }
    """

  static func collect(_ aggregate: String, otherwise: String = "") -> String {
    """
    hit: collect
    aggregate: \(aggregate)
    rows:
      - { when: asked_for.photo, value: -1 }
      - { when: asked_for.webcam, value: 3 }
      - { when: threatened_to_share, value: 2 }
    \(otherwise)
    """
  }

  static let byHand: [(settings: String, answers: String, main: String)] = [
    (first, "{ threatened_to_share: yes }", "3"),
    (first, "{ threatened_to_share: no, only_photos: yes }", "1"),
    (first, "{ threatened_to_share: no, only_photos: no, no_live_call: no }", "0"),
    // The first row is not yet false: it is not passed over.
    (first, "{ threatened_to_share: skipped, only_photos: yes }", "1 to 3"),
    (first, "{ only_photos: yes }", "1 to 3"),
    (unique, "{ moved_chat: private_app }", "2"),
    (unique, "{ moved_chat: elsewhere }", "1"),
    (unique, "{ moved_chat: declined }", "0 to 2"),
    (
      collect("sum"), "{ only_photos: yes, asked_for: [photo, webcam], threatened_to_share: yes }",
      "4"
    ),
    (
      collect("sum"), "{ only_photos: yes, asked_for: [photo], threatened_to_share: skipped }",
      "-1 to 1"
    ),
    (
      collect("max"), "{ only_photos: yes, asked_for: [photo, webcam], threatened_to_share: yes }",
      "3"
    ),
    (collect("max"), "{ only_photos: yes, asked_for: [photo], threatened_to_share: no }", "-1"),
    (collect("max"), "{ only_photos: yes, asked_for: none, threatened_to_share: no }", "0"),
    (
      collect("max", otherwise: "otherwise: 7"),
      "{ only_photos: yes, asked_for: none, threatened_to_share: no }", "7"
    ),
    (
      collect("sum", otherwise: "otherwise: 7"),
      "{ only_photos: yes, asked_for: none, threatened_to_share: no }", "7"
    ),
    (
      collect("count"), "{ only_photos: yes, asked_for: [photo, webcam], threatened_to_share: no }",
      "2"
    ),
    (collect("count"), "{ only_photos: yes, asked_for: [photo, webcam] }", "2 to 3"),
  ]

  @Test(arguments: byHand)
  func `the value is what it is by hand`(settings: String, answers: String, main: String) throws {
    let scored = try PracticeChecklist.standard.score(
      DecisionTable(), settings: settings, answers: answers)
    #expect(scored.mainWords == main)
  }

  static let wrong: [(settings: String, problems: [String])] = [
    (
      """
      hit: unique
      rows:
        - { when: moved_chat.same_place, value: 0 }
        - { when: moved_chat.private_app, value: 2 }
      """,
      ["1:6: no row holds for moved_chat: elsewhere: add a row, or 'otherwise' [table-gap]"]
    ),
    (
      """
      hit: unique
      rows:
        - { when: only_photos, value: 0 }
        - { when: { not: { all: [only_photos, no_live_call] } }, value: 2 }
      """,
      [
        "4:5: this row and an earlier one both hold for only_photos: yes, no_live_call: no: "
          + "make one narrower [table-overlap]"
      ]
    ),
    (
      """
      hit: unique
      rows:
        - { when: only_photos, value: 0 }
        - { when: { not: only_photos }, value: 2 }
      otherwise: 1
      """,
      ["5:12: some row holds for any answers: leave 'otherwise' out [otherwise-never-used]"]
    ),
    (
      """
      hit: first
      rows:
        - { when: only_photos, value: 1 }
        - { when: { all: [only_photos, knew_likes] }, value: 2 }
        - { when: { all: [moved_chat.elsewhere, moved_chat.same_place] }, value: 2 }
      otherwise: 1
      """,
      [
        "4:5: an earlier row holds whenever this one does: move it up or leave it out "
          + "[row-never-reached]",
        "5:5: no answers make this row hold: correct its condition or leave it out "
          + "[row-never-reached]",
      ]
    ),
    (
      "hit: first\nrows: [{ when: only_photos, value: 1 }]",
      ["1:1: add 'otherwise': the value where no row holds [table-incomplete]"]
    ),
    (
      "hit: collect\nrows: [{ when: only_photos, value: 1 }]",
      ["1:1: add 'aggregate': sum, max or count [table-incomplete]"]
    ),
    (
      "hit: first\naggregate: sum\nrows: [{ when: only_photos }]\notherwise: 1",
      [
        "2:12: 'aggregate' goes with 'hit: collect' only: leave it out [table-incomplete]",
        "3:8: add 'value': what this row gives [table-incomplete]",
      ]
    ),
    (
      "hit: frist\nrows: [{ when: only_photos, value: 1 }]",
      ["1:6: 'frist' is not one of the words here: did you mean 'first'? [wrong-setting]"]
    ),
  ]

  @Test(arguments: wrong)
  func `what is wrong with a table is said at its place`(settings: String, problems: [String]) {
    #expect(PracticeChecklist.standard.problems(of: settings, for: DecisionTable()) == problems)
  }

  @Test func `a gap where an item does not apply is found`() {
    let settings = """
      hit: unique
      rows:
        - { when: asked_for.photo, value: 1 }
        - { when: { all: [only_photos, { not: asked_for.photo }] }, value: 2 }
      """
    let problems = PracticeChecklist.standard.problems(of: settings, for: DecisionTable())
    #expect(problems.count == 1)
    #expect(problems.first?.hasSuffix("[table-gap]") == true)
  }

  @Test func `an overlap that was found is reported although the search ends before its rows`() {
    let rows = ((0..<60) + [59]).map {
      "  - { when: \"only_photos ? days_known == \($0) : days_known == \($0 + 100)\", value: 1 }"
    }
    let problems = PracticeChecklist.standard.problems(
      of: "hit: unique\notherwise: 0\nrows:\n" + rows.joined(separator: "\n"),
      for: DecisionTable())
    #expect(
      problems.first
        == "64:5: this row and an earlier one both hold for only_photos: no, days_known: 159: "
        + "make one narrower [table-overlap]")
  }

  @Test func `a table with a few hundred rows is searched as far as the work reaches, and says so`()
  {
    let items = ["only_photos", "threatened_to_share", "no_live_call", "knew_likes"]
    let rows = (0..<200).map { row in
      let signs = items.enumerated().map { (row >> $0 & 1 == 1 ? "!" : "") + $1 }
      return "  - { when: \"\(signs.joined(separator: " && ")) && days_known + pushy == \(row)\", "
        + "value: 1 }"
    }
    let problems = PracticeChecklist.standard.problems(
      of: "hit: first\notherwise: 0\nrows:\n" + rows.joined(separator: "\n"),
      for: DecisionTable())
    #expect(problems.count == 2)
    #expect(problems.first?.hasSuffix("[row-never-reached]") == true)
    #expect(problems.last?.hasSuffix("[table-too-large]") == true)
  }
}
