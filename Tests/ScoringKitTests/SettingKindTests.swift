import LocatedYAML
import ScoringKit
import ScoringTesting
import Testing

/// What each kind of setting says about what is wrong, as `LINE:COLUMN: message [code]`.
@Suite struct SettingKindTests {
  enum Colour: String, CaseIterable, Sendable { case red, green }

  static let table: [(kind: String, text: String, problem: String)] = [
    (
      "number", "'2'",
      "1:5: the text '2' cannot stand here: write a number, such as 2 or 0.5 [wrong-setting]"
    ),
    (
      "number", "yes",
      "1:5: 'yes' cannot stand here: write a number, such as 2 or 0.5 [wrong-setting]"
    ),
    (
      "number", "",
      "1:4: there is nothing here: write a number, such as 2 or 0.5 [wrong-setting]"
    ),
    (
      "number", "[1]",
      "1:5: a list cannot stand here: write a number, such as 2 or 0.5 [wrong-setting]"
    ),
    (
      "number", "1e3",
      "1:5: 1e3 is not a plain decimal: write digits, such as 1000 or 0.5 [unreadable-number]"
    ),
    (
      "number", "0.1234",
      "1:5: 0.1234 has more than three decimals: round it to three [unreadable-number]"
    ),
    (
      "whole", "2.5",
      "1:5: the number 2.5 cannot stand here: write a whole number from 1 to 9 [wrong-setting]"
    ),
    (
      "whole", "10",
      "1:5: the number 10 cannot stand here: write a whole number from 1 to 9 [wrong-setting]"
    ),
    (
      "word", "gren",
      "1:5: 'gren' is not one of the words here: did you mean 'green'? [wrong-setting]"
    ),
    (
      "word", "violet",
      "1:5: 'violet' is not one of the words here: write red, green [wrong-setting]"
    ),
    (
      "word", "true",
      "1:5: 'true' (true or false) cannot stand here: write one of: red, green [wrong-setting]"
    ),
    (
      "sign", "only_fotos",
      "1:5: there is no item 'only_fotos': did you mean 'only_photos'? [score-unknown-item]"
    ),
    ("sign", "zebra", "1:5: there is no item 'zebra' in this checklist [score-unknown-item]"),
    (
      "sign", "only_photos.yes",
      "1:5: write 'only_photos' alone, without '.yes' [score-wrong-item]"
    ),
    (
      "sign", "asked_for",
      "1:5: say which choice of 'asked_for' is meant: asked_for.photo, asked_for.private_photo, "
        + "asked_for.webcam, asked_for.secret [missing-choice]"
    ),
    (
      "sign", "asked_for.phto",
      "1:15: 'asked_for' has no choice 'phto': did you mean 'asked_for.photo'? "
        + "[score-unknown-choice]"
    ),
    (
      "sign", "pause",
      "1:5: 'pause' is of kind notice, not a sign: name a yes/no item or a choice "
        + "[score-wrong-item]"
    ),
    (
      "signs", "only_photos",
      "1:5: 'only_photos' cannot stand here: write a list of signs, such as [first, second] "
        + "[wrong-setting]"
    ),
    (
      "signs", "[]",
      "1:5: this list is empty: write a list of signs, such as [first, second] "
        + "[wrong-setting]"
    ),
    (
      "signs", "[only_photos, knew_likes, only_photos]",
      "1:31: 'only_photos' is listed twice: name it once [listed-twice]"
    ),
    (
      "item", "only_photos",
      "1:5: 'only_photos' is of kind yes_no: name an item of kind scale or number "
        + "[score-wrong-item]"
    ),
    ("item", "pushy.often", "1:5: write 'pushy' alone, without '.often' [score-wrong-item]"),
    (
      "bands", "{ Few: 1 }",
      "1:7: 'Few' cannot stand here: write a name in snake_case, such as first_contact "
        + "[wrong-setting]"
    ),
    (
      "bands", "{ few: 2, many: 1 }",
      "1:21: 'many' starts at 1, which is not above 'few' at 2: "
        + "write bands from the lowest to the highest [bands-not-ascending]"
    ),
    (
      "record", "{ inside: 1, insid: 2 }",
      "1:18: there is no setting 'insid': did you mean 'inside'? [unknown-setting]"
    ),
    ("record", "{}", "1:5: add 'inside': what is inside [missing-setting]"),
    ("record", "7", "1:5: the number 7 cannot stand here: write a map with inside [wrong-setting]"),
  ]

  @Test(arguments: table)
  func `what is wrong is said at its place`(kind: String, text: String, problem: String) {
    let problems = PracticeChecklist.standard.problems(of: "it: \(text)", for: Taking(kind))
    #expect(problems == [problem])
  }

  @Test func `all problems of all settings are reported, by place`() {
    let settings = """
      of: [only_fotos, asked_for]
      treshold: 2
      """
    let problems = PracticeChecklist.standard.problems(of: settings, for: Two())
    #expect(
      problems == [
        "1:6: there is no item 'only_fotos': did you mean 'only_photos'? [score-unknown-item]",
        "1:18: say which choice of 'asked_for' is meant: asked_for.photo, "
          + "asked_for.private_photo, asked_for.webcam, asked_for.secret [missing-choice]",
        "2:1: there is no setting 'treshold': did you mean 'threshold'? [unknown-setting]",
      ])
  }

  @Test func `a caret stands under the choice that is misspelt`() {
    let outcome = PracticeChecklist.standard.read("it: asked_for.phto", by: Taking("sign"))
    #expect(
      DiagnosticRenderer().render(outcome.diagnostics) == """
        settings.yaml:1:15: error: 'asked_for' has no choice 'phto': \
        did you mean 'asked_for.photo'? [score-unknown-choice]
         1 | it: asked_for.phto
           |               ^^^^

        """)
  }

  /// A module with one setting of some kind.
  private struct Taking: ScoringModule {
    let name = "taking"
    let summary = "takes one setting"
    let details = ""
    let examples: [ScoringExample] = []
    let settings: [any DeclaredSetting]

    init(_ kind: String) {
      let inside = Setting("inside", "what is inside", SettingKind.number)
      settings =
        switch kind {
        case "number": [Setting("it", "it", SettingKind.number)]
        case "whole": [Setting("it", "it", .whole(1...9))]
        case "word": [Setting("it", "it", .word(of: Colour.self))]
        case "sign": [Setting("it", "it", SettingKind.sign)]
        case "signs": [Setting("it", "it", SettingKind.signs)]
        case "item": [Setting("it", "it", .item(.scale, .number))]
        case "bands": [Setting("it", "it", SettingKind.bands)]
        case "record": [Setting("it", "it", .record([inside]))]
        default: []
        }
    }

    func lower(_ settings: Settings, in checklist: ScoringContext) -> Figures { Figures(main: 0) }
  }

  private struct Two: ScoringModule {
    let name = "two"
    let summary = "takes two settings"
    let details = ""
    let examples: [ScoringExample] = []
    let settings: [any DeclaredSetting] = [
      Setting("of", "what", SettingKind.signs), Setting("threshold", "how many", .whole(1...9)),
    ]

    func lower(_ settings: Settings, in checklist: ScoringContext) -> Figures { Figures(main: 0) }
  }
}
