import BundledScoring
import LocatedYAML
import TestSupport
import Testing

@testable import RulePacks

/// Every problem of a pack comes in one run: none hides another, and none is told twice.
struct OneRunTests {
  struct Draft: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// A checklist whose marks are where problems are, in their order.
    let checklist: String
    let codes: [String]

    init(_ what: String, _ checklist: String, _ codes: [String]) {
      testDescription = what
      self.checklist = checklist
      self.codes = codes
    }
  }

  static let everyone =
    "- { id: everyone, always: true, urgency: learn, title: Good, say: Talk. }"

  static let drafts: [Draft] = [
    Draft(
      "an alias, a tag and a key written twice hide nothing in the rest of the file",
      RulePacksTests.Draft.checklist(
        items: """
          - { id: a, kind: yes_no, ask: Is it so?, help: 1️⃣*nothing }
          - { id: b, kind: number, ask: How many?, min: 2️⃣!few 0, max: 9 }
          - { id: c, kind: yes_no, ask: Is it so?, 3️⃣ask: Is it?, when: 4️⃣aa }
          """),
      ["undefined-alias", "custom-tag", "duplicate-key", "unknown-name"]),
    Draft(
      "what stands for an alias that is not there is nothing, and no second mistake",
      RulePacksTests.Draft.checklist(
        items: """
          - { id: a, kind: 1️⃣*yes, ask: Is it so? }
          - { id: b, kind: yes_no, ask: Is it so?, when: 2️⃣*a }
          - { id: c, kind: yes_no, ask: Is it so?, sign: 3️⃣*b }
          """,
        scores: """
          scores:
            sum: { module: weighted-sum, weights: { a: 1, b: 4️⃣*one } }
          """,
        guidance: "guidance:\n  - { id: g, when: a && 5️⃣bb, urgency: now, title: If, say: So. }\n  "
          + everyone),
      Array(repeating: "undefined-alias", count: 4) + ["unknown-name"]),
    Draft(
      "a misspelt kind hides no other mistake of what mentions the item",
      RulePacksTests.Draft.checklist(
        items: """
          - { id: a, kind: 1️⃣yesno, ask: Is it so?, when: 2️⃣bb }
          - { id: b, kind: yes_no, ask: Is it so?, when: a && 3️⃣cc }
          """,
        scores: "scores:\n  sum: { module: weighted-sum, weights: { a: 1, 4️⃣bb: 1, b: 5️⃣one } }",
        guidance: """
          guidance:
            - { id: g, when: sum >= 1 && a.x && skipped(a) && 6️⃣dd, urgency: now, title: If, say: So. }
            - { id: h, when: 7️⃣ee, urgency: 8️⃣nwo, title: If, say: So. }
            \(everyone)
          """),
      [
        "unknown-word", "unknown-name", "unknown-name", "score-unknown-item", "wrong-setting",
        "unknown-name", "unknown-name", "unknown-word",
      ]),
    Draft(
      "texts in which nothing can be seen are found all at once, with what else is wrong",
      #"""
      checklist: draft
      title: 1️⃣"\u200B"
      audience: student
      modes: [self]
      opening: 2️⃣"\u2060\u00AD"
      sections:
        - id: only
          title: 3️⃣"\u200D"
          items:
            - { id: a, kind: yes_no, ask: 4️⃣"\u00AD", help: 5️⃣"\u3164", listen_for: 6️⃣"\uFEFF" }
            - { id: b, kind: choice, ask: Which?, choices: { c: 7️⃣"\u2800", d: 8️⃣"\u00A0\u200B" } }
            - { id: n, kind: scale, ask: How?, steps: [Never, 9️⃣"\u0301"] }
            - { id: m, kind: notice, say: 0️⃣"\uFE0F" }
      guidance:
        - { id: everyone, always: true, urgency: learn, title: Good, say: Talk. }
      """#,
      Array(repeating: "no-value", count: 10)),
    Draft(
      "so are those of guidance",
      RulePacksTests.Draft.checklist(
        items: "- { id: a, kind: yes_no, ask: Is it so? }",
        guidance: #"""
          guidance:
            - { id: everyone, always: true, urgency: learn, title: 1️⃣"\u2007", say: 2️⃣"\u180E", do: [3️⃣"\u115F"] }
          """#),
      Array(repeating: "no-value", count: 3)),
    Draft(
      "a checklist without a title is checked all the same",
      RulePacksTests.Draft.checklist(items: "- { id: a, kind: yes_no, ask: Is it?, when: 2️⃣bb }")
        .replacing("title: A draft", with: "")
        .replacing("checklist: draft", with: "1️⃣checklist: draft"),
      ["missing-key", "unknown-name"]),
    Draft(
      "settings that cannot be read hide nothing that a module finds in the others",
      RulePacksTests.Draft.checklist(
        items: """
          - { id: a, kind: yes_no, ask: Is it so? }
          - { id: s, kind: scale, ask: How often?, steps: [Never, Often] }
          - { id: t, kind: scale, ask: How often?, steps: [Never, Often, Always] }
          """,
        scores: """
          scores:
            strength:
              module: indicator-strength
              dimensions: { 1️⃣one: { strong: [] }, two: { strong: [a], weak: [2️⃣a] } }
              levels: [ { level: 3️⃣x } ]
            table:
              module: decision-table
              hit: unique
              aggregate: 4️⃣sum
              rows: [ { when: 5️⃣aa, value: 1 } ]
            mean: { module: mean-scale, items: [s, 6️⃣t], at_least: 7️⃣many }
          """),
      [
        "empty-dimension", "indicator-twice", "wrong-setting", "table-incomplete", "unknown-name",
        "different-steps", "wrong-setting",
      ]),
  ]

  static let guidance =
    "guidance:\n  - { id: g, when: a && sum >= 1 && signs.images >= 1, urgency: now, title: If, "
    + "say: So. }\n  " + everyone

  /// A checklist in which each part mentions the others, with one of them replaced.
  private static func draft(_ what: String, _ part: String, _ other: String, _ codes: [String])
    -> Draft
  {
    let sound = RulePacksTests.Draft.checklist(
      items: """
        - { id: a, kind: yes_no, ask: Is it so?, sign: images }
        - { id: b, kind: scale, ask: How often?, steps: [Never, Often], when: a }
        """,
      scores: """
        scores:
          sum: { module: weighted-sum, weights: { a: 1 } }
          signs: { module: domain-profile }
        """, guidance: guidance)
    return Draft(what, sound.replacing(part, with: other), codes)
  }

  static let followOns: [Draft] = [
    Draft(
      "a tag in place of a condition",
      RulePacksTests.Draft.checklist(
        items: """
          - { id: a, kind: yes_no, ask: Is it so? }
          - { id: b, kind: yes_no, ask: Is it so?, when: 1️⃣!a }
          """,
        scores: """
          scores:
            table:
              module: decision-table
              hit: first
              rows: [ { when: 2️⃣!a , value: 1 } ]
              otherwise: 0
          """,
        guidance: "guidance:\n  - { id: g, when: 3️⃣!a , urgency: now, title: If, say: So. }\n  "
          + everyone),
      ["condition-tag", "condition-tag", "condition-tag"]),
    draft("sections misspelt", "sections:", "1️⃣secions:", ["unknown-key"]),
    Draft(
      "sections that are no list",
      """
      checklist: draft
      title: A draft
      audience: student
      modes: [self]
      sections: 1️⃣first
      scores: { sum: { module: weighted-sum, weights: { a: 1 } }, signs: { module: domain-profile } }
      \(guidance)
      """, ["wrong-kind"]),
    draft("items misspelt", "items:", "1️⃣item:", ["unknown-key"]),
    draft("an id misspelt", "{ id: a", "{ 1️⃣ib: a", ["unknown-key"]),
    draft("a question misspelt", "yes_no, ask", "yes_no, 1️⃣asx", ["unknown-key"]),
    draft("a kind misspelt", "yes_no, ask", "1️⃣yesno, ask", ["unknown-word"]),
    draft("a sign misspelt", "sign: images", "1️⃣sing: images", ["unknown-key"]),
    draft("scores misspelt", "scores:", "1️⃣score:", ["unknown-key"]),
    draft("guidance misspelt", "guidance:", "1️⃣guidence:", ["unknown-key"]),
    draft("a name misspelt", "checklist: draft", "1️⃣chicklist: draft", ["unknown-key"]),
  ]

  @Test(arguments: followOns)
  func `what belongs to something that cannot be read is no further mistake`(
    draft: Draft
  ) throws {
    try expect(
      draft,
      scenario: """
        scenario: one
        checklist: draft
        story: So it went.
        answers: { a: yes }
        expect: { shown: [everyone], undecided: [], refers: [] }
        why: { a: So. }
        """)
  }

  @Test(arguments: [
    "checklists: [draft.yaml]", "checklists: draft.yaml", "checklists: []",
    "checklist: [draft.yaml]",
    "checklists: [../draft.yaml]", "checklists: [~]", "checklists:",
  ])
  func `a scenario of a checklist that the pack does not list well is no further mistake`(
    line: String
  ) throws {
    let folder = try TemporaryFolder([
      "pack.yaml": RulePacksTests.Draft.pack.replacing("checklists: [draft.yaml]", with: line)
        + "\nscenarios: [one.yaml]",
      "draft.yaml": "chicklist: draft\n",
      "one.yaml": """
      scenario: one
      checklist: draft
      story: So it went.
      answers: { a: yes }
      expect: { shown: [everyone], undecided: [], refers: [] }
      """,
    ])
    let library = Library(folders: [folder.path], modules: bundledModules)
    #expect(!library.diagnostics.isEmpty)
    for diagnostic in library.diagnostics {
      #expect(diagnostic.span?.file.name.hasSuffix("one.yaml") == false, "\(diagnostic.message)")
    }
  }

  @Test(arguments: drafts)
  func `no problem hides another or is told twice`(draft: Draft) throws {
    try expect(draft)
  }

  /// Expects exactly the problems of a draft, and none in a scenario of it.
  private func expect(_ draft: Draft, scenario: String? = nil) throws {
    let source = MarkedSource(draft.checklist)
    let scenarios = scenario == nil ? "" : "\nscenarios: [one.yaml]"
    let folder = try TemporaryFolder([
      "pack.yaml": RulePacksTests.Draft.pack + scenarios, "draft.yaml": source.text,
      "one.yaml": scenario ?? "",
    ])
    let library = Library(folders: [folder.path], modules: bundledModules)
    let found = library.diagnostics.map { diagnostic in
      let offset = diagnostic.span?.start.offset
      let mark = source.offsets.first { $0.value == offset }?.key ?? "elsewhere"
      return "\(mark) \(diagnostic.kind.code)"
    }
    let marks = source.offsets.sorted { $0.value < $1.value }.map(\.key)
    #expect(found == zip(marks, draft.codes).map { "\($0) \($1)" })
    #expect(marks.count == draft.codes.count)
  }

  @Test func `the stories of a checklist with problems are checked, save what mentions these`()
    throws
  {
    let checklist = RulePacksTests.Draft.checklist(
      items: """
        - { id: a, kind: yesno, ask: Is it so? }
        - { id: b, kind: choice, ask: Where?, choices: { here: Here, there: There } }
        """,
      guidance: """
        guidance:
          - { id: g, when: b.here, urgency: nwo, title: If, say: So. }
          \(Self.everyone)
        """)
    let scenario = MarkedSource(
      """
      scenario: one
      checklist: draft
      story: So it went.
      answers: { a: yes, b: 1️⃣hear, 2️⃣c: yes }
      expect: { shown: [g, everyone, 3️⃣h], undecided: [], refers: [] }
      why: { a: So., 4️⃣d: So. }
      """)
    let folder = try TemporaryFolder([
      "pack.yaml": RulePacksTests.Draft.pack + "\nscenarios: [one.yaml]", "draft.yaml": checklist,
      "one.yaml": scenario.text,
    ])
    let found = Library(folders: [folder.path], modules: bundledModules).diagnostics
      .filter { $0.span?.file.name.hasSuffix("one.yaml") == true }
      .map { diagnostic in
        let offset = diagnostic.span?.start.offset
        let mark = scenario.offsets.first { $0.value == offset }?.key ?? "elsewhere"
        return "\(mark) \(diagnostic.kind.code)"
      }
    #expect(
      found == ["1️⃣ not-a-choice", "2️⃣ unknown-item", "3️⃣ unknown-guidance", "4️⃣ unknown-item"])
  }
}
