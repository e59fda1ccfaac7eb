import BundledScoring
import Conditions
import Diagnostics
import Questions
package import ScoringKit
import ScreeningCore
import TestSupport
import Testing

@testable import RulePacks

/// A second front end, as small as one can be: checklists made of Swift values.
///
/// What it makes stands in row 2 and below of a sheet, as an importer of spreadsheets would say.
private struct SheetChecklist {
  let items: [Checklist.Item]
  let scores: [Checklist.Score]
  let guidance: [Checklist.Guidance]

  static func cell(_ column: Int, row: Int) -> Origin {
    Origin(.cell(SheetCell(file: "friends.xlsx", sheet: "survey", row: row, column: column)))
  }

  static func item(
    _ name: String, _ kind: Question.Kind, _ parts: Question.Specification = .init(),
    when: ParsedCondition? = nil, row: Int
  ) -> Checklist.Item {
    Checklist.Item(
      name: Name(name, at: cell(1, row: row)), question: Question(name, kind, parts),
      ask: Text("Is it so?"), help: nil, listenFor: nil,
      labels: parts.choices.map { Text($0.label) } + parts.steps.map { Text($0) }, sources: [],
      when: when)
  }

  static func guidance(_ name: String, _ when: Checklist.Guidance.When, _ urgency: Urgency)
    -> Checklist.Guidance
  {
    Checklist.Guidance(
      name: Name(name), urgency: urgency, title: Text("If"), say: Text("So."), steps: [],
      needs: [], when: when)
  }

  func planned() -> (checklist: PlannedChecklist?, diagnostics: [Diagnostic]) {
    let pack = Pack(
      name: Name("drafts"), version: "0.1.0", title: Text("Drafts"), language: "en", license: nil,
      validation: .init(status: .none, citation: nil), sources: [],
      patterns: [.init(name: Name("secrecy"), title: Text("Asking to keep things secret"))],
      checklistFiles: [], scenarioFiles: [])
    let checklist = Checklist(
      name: Name("draft"), title: Text("A draft"), audience: .student, ages: nil, modes: [.me],
      opening: nil, sections: [.init(name: Name("only"), title: nil, items: items)],
      scores: scores, guidance: guidance)
    let findings = Findings()
    var planner = Planner(
      pack: pack, checklist: checklist, advice: AdviceLibrary(), modules: bundledModules,
      findings: findings)
    return (planner.planned(), findings.ordered)
  }
}

extension SettingValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral text: String) { self.init(.scalar(Scalar(text, .word))) }
  package init(integerLiteral value: Int) { self.init(.scalar(Scalar("\(value)", .whole))) }
  package init(floatLiteral value: Double) { self.init(.scalar(Scalar("\(value)", .decimal))) }
  package init(arrayLiteral values: SettingValue...) { self.init(.list(values)) }
  package init(dictionaryLiteral entries: (SettingValue, SettingValue)...) {
    self.init(.map(entries.map { (key: $0, value: $1) }))
  }

  fileprivate static func when(_ text: String) -> Self { Self(.condition(ParsedCondition(text))) }
}

@Suite struct `A checklist made of Swift values` {
  @Test func `comes to the same plan as the same one in YAML`() throws {
    let written = try Draft.sound(
      Draft.checklist(
        items: """
          - { id: met, kind: yes_no, ask: Is it so?, sign: secrecy }
          - { id: asked, kind: choices, ask: Is it so?, choices: { photo: photo, chat: chat } }
          - { id: often, kind: scale, ask: Is it so?, steps: [Never, Often], when: sum >= 2 }
          """,
        scores: """
          scores:
            table:
              module: decision-table
              hit: first
              rows:
                - { when: sum >= 2 && profile.secrecy >= 1, value: 3 }
                - { when: asked.photo, value: 1 }
              otherwise: 0
            sum: { module: weighted-sum, weights: { met: 2, asked.photo: 0.5 }, bands: { some: 1 } }
            profile: { module: domain-profile, patterns: [secrecy] }
          """,
        guidance: """
          guidance:
            - id: g
              when: { at_least: { n: 1, of: [table >= 2, { not: answered(often) }] } }
              urgency: soon
              title: If
              say: So.
            - { id: everyone, always: true, urgency: learn, title: Good, say: Talk. }
          """))
    let atLeastOne = ParsedCondition(
      .atLeast(
        1,
        of: [
          ParsedCondition("table >= 2"), ParsedCondition(.not(ParsedCondition("answered(often)"))),
        ]))
    let (made, diagnostics) = SheetChecklist(
      items: [
        SheetChecklist.item("met", .yesNo, .init(sign: "secrecy"), row: 2),
        SheetChecklist.item(
          "asked", .choices, .init(choices: [.init("photo", "photo"), .init("chat", "chat")]),
          row: 3),
        SheetChecklist.item(
          "often", .scale, .init(steps: ["Never", "Often"]), when: ParsedCondition("sum >= 2"),
          row: 4),
      ],
      scores: [
        .init(
          name: Name("table"), module: Name("decision-table"),
          settings: [
            "hit": "first",
            "rows": [
              ["when": .when("sum >= 2 && profile.secrecy >= 1"), "value": 3],
              ["when": .when("asked.photo"), "value": 1],
            ],
            "otherwise": 0,
          ]),
        .init(
          name: Name("sum"), module: Name("weighted-sum"),
          settings: ["weights": ["met": 2, "asked.photo": 0.5], "bands": ["some": 1]]),
        .init(
          name: Name("profile"), module: Name("domain-profile"),
          settings: ["patterns": ["secrecy"]]),
      ],
      guidance: [
        SheetChecklist.guidance("g", .condition(atLeastOne), .soon),
        SheetChecklist.guidance("everyone", .always, .learn),
      ]
    ).planned()
    #expect(diagnostics == [])
    let planned = try #require(made)
    #expect(planned.plan.items == written.plan.items)
    #expect(planned.plan.scores == written.plan.scores)
    #expect(planned.plan.guidance == written.plan.guidance)
    #expect(planned.scores.map(\.name) == ["table", "sum", "profile"])
    #expect(
      planned.checklist.guidance[0].conditionText == written.checklist.guidance[0].conditionText)
  }

  @Test func `has its problems reported at the cells it was read from`() {
    let when = ParsedCondition("metr && met", at: SheetChecklist.cell(28, row: 3))
    let (made, diagnostics) = SheetChecklist(
      items: [
        SheetChecklist.item("met", .yesNo, row: 2),
        SheetChecklist.item("often", .yesNo, when: when, row: 3),
      ],
      scores: [
        .init(
          name: Name("sum"),
          module: Name("weighted-sun", at: Origin(.path("item[3].module", in: "a.json"))),
          settings: [:])
      ],
      guidance: [SheetChecklist.guidance("everyone", .always, .learn)]
    ).planned()
    #expect(made == nil)
    #expect(
      DiagnosticRenderer().render(diagnostics) == """
        a.json:item[3].module: error: there is no scoring module 'weighted-sun': did you mean \
        'weighted-sum'? [unknown-module]
        friends.xlsx:survey!AB3: error: there is no item or score 'metr'; did you mean 'met'? \
        [unknown-name]

        """)
  }

  @Test func `has a setting of the wrong kind refused as in YAML`() {
    let diagnostics = SheetChecklist(
      items: [SheetChecklist.item("met", .yesNo, row: 2)],
      scores: [
        .init(
          name: Name("table"), module: Name("decision-table"),
          settings: ["hit": "first", "rows": [["when": "met", "value": 1]], "otherwise": 0]),
        .init(
          name: Name("sum"), module: Name("weighted-sum"),
          settings: ["weights": ["met": .when("met")]]),
      ],
      guidance: [SheetChecklist.guidance("everyone", .always, .learn)]
    ).planned().diagnostics
    #expect(
      diagnostics.map(\.message) == [
        "'met' cannot stand here: write a condition, such as first_contact && age >= 2",
        "a condition cannot stand here: write a number, such as 2 or 0.5",
      ])
  }
}
