import Diagnostics
import LocatedYAML
import ScreeningCore
import TestSupport
import Testing

@testable import RulePacks

/// Steps of the library: how they are read, how guidance names them, and who is given them.
struct AdviceTests {
  static let library = """
    format: 1
    language: en
    situations:
      near: { words: the person can come to you, otherwise: the person cannot come to you }
      held: { words: someone keeps you in, otherwise: you can leave, danger: harm, urgent: true }
    steps:
      - id: block
        do: Block the account.
        not_when: [near, held]
        sources: [{ page: "https://example.org/a", page_date: unknown, read: 2026-11-29, fact: It helps. }]
      - id: rest
        do: You do not have to answer now.
        not_when: [held]
        harmless: It only says that waiting is allowed.
        sources: [{ page: "https://example.org/a", page_date: unknown, read: 2026-11-29, fact: It helps. }]
      - id: go_out
        do: Call for help when no one can hear you.
        only_when: [held]
        lead: true
        sources: [{ page: "https://example.org/a", page_date: unknown, read: 2026-11-29, fact: It helps. }]
      - id: helpline
        do: Call a helpline.
        lead: true
        sources: [{ page: "https://example.org/a", page_date: unknown, read: 2026-11-29, fact: It helps. }]
    """

  @Test func `a source that was read on a day still to come is an error`() throws {
    let text = Self.library.replacing("read: 2026-11-29", with: "read: 2027", maxReplacements: 1)
    let advice = try #require(try read(text).library)
    let library = Library(packs: [], contacts: ContactDirectory([]), advice: advice)
    let lint = Lint(library, today: try #require(CalendarDate("2026-11-29")), wordLists: [])
      .report()
    #expect(
      lint.diagnostics.filter(\.isError).map(\.message) == [
        "'read' is 2027, and today is 2026-11-29; write the day on which the page was read"
      ])
  }

  private func read(_ text: String) throws -> (library: AdviceLibrary?, messages: [String]) {
    let findings = Findings()
    let document = Document.read(SourceFile(name: "advice.yaml", text: text))
    findings.report(document.diagnostics)
    let library = AdviceReader(findings: findings).library(from: try #require(document.root))
    library?.checkSituations(known: library ?? AdviceLibrary(), findings)
    return (library, findings.ordered.map(\.message))
  }

  @Test(arguments: [
    "not_when: held", "not_when: [held], lead: perhaps", "unless: [held]",
    "not_when: { held: true }", "not_when: [held], harmless: false",
    "harmless: no, not_when: [held]",
    "not_when: [], not_when: [held]", "only_when: [held], not_when: [held]",
  ])
  func `a step is not used where what keeps it from somebody cannot be read`(keys: String) throws {
    let text = """
      format: 1
      language: en
      situations:
        held: { words: someone keeps you in, otherwise: you can leave, danger: harm, urgent: true }
      steps:
        - { id: rest, do: Rest., \(keys), sources: [] }
      """
    let (library, messages) = try read(text)
    #expect(!messages.isEmpty)
    #expect(library?.step(named: "rest") == nil)
  }

  @Test func `a step of one's own folder may name the situations of another`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      format: 1
      language: en
      steps:
        - id: own_step
          do: Wait a day.
          not_when: [held]
          sources:
            - { page: "https://example.org/a", page_date: unknown, read: 2026-11-29, fact: It helps. }
      """, to: "own/advice/own.yaml")
    try folder.write(Self.library, to: "shared/advice/advice.yaml")
    let library = Library(
      folders: ["own", "shared"].map { folder.path + "/" + $0 }, modules: [])
    #expect(library.diagnostics == [])
    #expect(library.advice.step(named: "own_step") != nil)
  }

  @Test func `a step whose situation there is not is refused where guidance names it`() throws {
    let held = Name("held", at: .code)
    let step = AdviceLibrary.Step(
      name: Name("rest", at: .code), text: Text("Rest.", at: .code), onlyWhen: [], notWhen: [held],
      harmless: nil, isLead: false, need: nil, sources: [])
    for (advice, words) in [
      (AdviceLibrary(steps: [step]), "the step 'rest' names a situation that there is not"),
      (AdviceLibrary(isIncomplete: true), "no step 'rest' is in what could be read"),
      (AdviceLibrary(), "there is no step 'rest'; no file of steps was read"),
    ] {
      let source = Draft.checklist(
        items: "- { id: a, kind: yes_no, ask: Is it so? }",
        guidance: """
          guidance:
            - { id: g, always: true, urgency: learn, title: Good, say: So., do: [rest] }
            - { id: h, when: a, urgency: learn, title: Better, say: So., do: [rest] }
          """)
      let found = try Draft.plan(MarkedSource(source), advice: advice).diagnostics.filter(\.isError)
      #expect(found.map(\.kind.code) == ["unknown-step"])
      #expect(found.first?.message.hasPrefix(words) == true)
    }
  }

  @Test(arguments: ["www.example.org/a", "htps://example.org/a", "https:// example.org", "ask Ana"])
  func `the page of a step is a web address`(page: String) throws {
    let text = Self.library.replacing("https://example.org/a", with: page, maxReplacements: 1)
    let messages = try read(text).messages
    #expect(messages.count == 1)
    #expect(messages.first?.hasPrefix("'\(page)' is no web address") == true)
  }

  private func plan(
    situations: String, shown: String = "always: true", do steps: String
  ) throws -> (checklist: PlannedChecklist?, messages: [String]) {
    let advice = try #require(try read(Self.library).library)
    let source = """
      checklist: draft
      title: A draft
      audience: student
      modes: [self]
      situations: \(situations)
      sections:
        - id: only
          items:
            - { id: who_is_near, kind: yes_no, ask: Can they come to you?, source: article / One }
            - { id: kept_in, kind: yes_no, ask: Does someone keep you in?, source: article / One }
      guidance:
        - { id: everyone, \(shown), urgency: now, title: For everyone, say: Hello., do: \(steps) }
      """ + (shown == "always: true" ? "" : Self.everyoneElse)
    let (checklist, diagnostics) = try Draft.plan(MarkedSource(source), advice: advice)
    return (checklist, diagnostics.map(\.message))
  }

  private static let everyoneElse =
    "\n  - { id: others, always: true, urgency: learn, title: For others, say: Hello. }"

  private func sayings(
    _ planned: PlannedChecklist, _ answers: [Answer]
  ) -> [(step: String, conditions: [String])] {
    var sheet = Answers(for: planned.plan)
    for (item, answer) in answers.enumerated() { sheet[item] = answer }
    let evaluator = Evaluator(planned.plan)
    evaluator.evaluate(sheet)
    return evaluator.sayings(of: 0).map { saying in
      (
        planned.steps[saying.step].name?.value ?? "",
        planned.clauses(before: saying).map(\.text)
      )
    }
  }

  @Test
  func `a step is kept from whoever it would harm, and stands after an "If" until that is known`()
    throws
  {
    let rules = "{ near: who_is_near, held: kept_in }"
    let planned = try #require(
      try plan(situations: rules, do: "[block, rest, go_out, helpline]").checklist)
    let yes = Answer.answered(1)
    let no = Answer.answered(0)
    #expect(sayings(planned, [no, no]).map(\.step) == ["block", "rest", "helpline"])
    #expect(sayings(planned, [yes, yes]).map(\.step) == ["go_out", "helpline"])
    let open = sayings(planned, [.skipped, no])
    #expect(open.map(\.step) == ["block", "rest", "helpline"])
    #expect(open.map(\.conditions) == [["the person cannot come to you"], [], []])
    let unknown = sayings(planned, [.skipped, .declined])
    #expect(unknown.map(\.step) == ["block", "rest", "go_out", "helpline"])
    #expect(unknown[1].conditions == ["you can leave"])
    #expect(unknown[2].conditions == ["someone keeps you in"])
  }

  @Test func `a situation without a question counts as possible, unless the step is harmless`()
    throws
  {
    let rules = "{ near: who_is_near, held: not_asked }"
    let planned = try #require(
      try plan(situations: rules, do: "[block, rest, go_out, helpline]").checklist)
    let found = sayings(planned, [.answered(0), .open])
    #expect(found.map(\.step) == ["block", "rest", "go_out", "helpline"])
    #expect(found.map(\.conditions) == [["you can leave"], [], ["someone keeps you in"], []])
  }

  @Test func `a misspelt step or situation is told with the nearest there is`() throws {
    let found = try plan(situations: "{ nears: who_is_near }", do: "[blok, helpline]").messages
    #expect(found.contains("there is no step 'blok'; did you mean 'block'?"))
    #expect(found.contains("there is no situation 'nears'; did you mean 'near'?"))
  }

  @Test func `a text in place of a step is still read, and said to everybody`() throws {
    let (planned, messages) = try plan(
      situations: "{ near: not_asked, held: kept_in }", do: "[Talk to someone you trust., block]")
    #expect(messages == [])
    let found = sayings(try #require(planned), [.answered(0), .answered(1)])
    #expect(found.map(\.step) == [""])
  }

  @Test(arguments: [
    ("Block", nil), ("Block_it", "write 'block_it'"), ("block-it", "write 'block_it'"),
    ("\"[block_it, go_out]\"", "write each name by itself: [block_it, go_out]"),
    ("Stop for now.", nil), ("Re-read it.", nil),
    ("Double-check!", nil), ("\"Log-out, re-login.\"", nil), ("https://a-b.example/x", nil),
  ])
  func `a name of a step that is nearly right is no text for people`(
    step: String, words: String?
  ) throws {
    let messages = try plan(
      situations: "{ near: not_asked, held: kept_in }", do: "[\(step), helpline]"
    ).messages
    #expect(messages.count == (words == nil ? 0 : 1))
    if let words { #expect(messages.first?.contains(words) == true) }
  }

  @Test func `a file of steps with mistakes gives one message for each`() throws {
    let text = Self.library
      .replacing("not_when: [near, held]", with: "not_when: [nearr, held]")
      .replacing("only_when: [held]", with: "only_when: [held]\n    not_when: [held]")
      .replacing("id: rest", with: "id: block")
    let found = try read(text).messages
    #expect(found.count == 3)
    #expect(found.contains { $0.contains("there is no situation 'nearr'; did you mean 'near'?") })
    #expect(found.contains { $0.contains("'held' stands in 'only_when' as well") })
    #expect(found.contains { $0.contains("there is already a step called 'block'") })
  }

  @Test(arguments: ["call_police": false, "tell_teacher": false, "helplin": true])
  func
    `a step is suggested only where it is written nearly so`(
      name: String, isSuggested: Bool
    ) throws
  {
    let text = Self.library.replacing("id: rest", with: "id: fake_police")
      .replacing("id: go_out", with: "id: tell_it_after")
    let advice = try #require(try read(text).library)
    let message = Diagnostic.unknownStep(Name(name, at: .code), in: advice).message
    #expect(message.contains("did you mean") == isSuggested, "\(message)")
  }

  private func lint(
    situations: String, shown: String = "always: true", do steps: String
  ) throws -> [(code: String, message: String)] {
    let advice = try #require(try read(Self.library).library)
    let planned = try #require(try plan(situations: situations, shown: shown, do: steps).checklist)
    let loaded = LoadedPack(
      pack: planned.pack, place: RulesPath("drafts"), checklists: [planned], scenarios: [])
    let library = Library(packs: [loaded], contacts: ContactDirectory([]), advice: advice)
    let report = Lint(library, today: try #require(CalendarDate("2026-11-29")), wordLists: [])
      .report()
    return report.diagnostics.map { ($0.kind.code, $0.message) }
  }

  @Test(arguments: [
    ("{ near: who_is_near, held: kept_in }", "[block, go_out]", "guidance-without-steps"),
    ("{ near: who_is_near, held: kept_in }", "[block, go_out]", "no-anchor"),
    ("{ near: who_is_near, held: kept_in }", "[Talk to someone., helpline]", "step-as-text"),
    ("{ held: kept_in }", "[block, helpline]", "situation-unsaid"),
    ("{ near: who_is_near }", "[helpline]", "situation-unsaid"),
    ("{ near: who_is_near, held: not_asked }", "[go_out, helpline]", "urgent-not-asked"),
    ("{ near: skipped(who_is_near), held: kept_in }", "[block, helpline]", "help-reads-state"),
    ("{ near: true, held: kept_in }", "[block, helpline]", "situation-never-so"),
    (
      "{ near: who_is_near && !who_is_near, held: kept_in }", "[block, helpline]",
      "situation-never-so"
    ),
  ])
  func `lint finds help that may not fit`(situations: String, steps: String, code: String) throws {
    #expect(try lint(situations: situations, do: steps).contains { $0.code == code })
  }

  @Test func `lint finds a step that nobody is given where its guidance is shown`() throws {
    let found = try lint(
      situations: "{ near: who_is_near, held: kept_in }", shown: "when: \"!kept_in\"",
      do: "[go_out, helpline]")
    #expect(
      found.first { $0.code == "step-never-given" }?.message
        == "no answers bring the step 'go_out' where 'everyone' is shown; look under 'situations' at "
        + "those that it depends on (`waymark advice` names them), and if they are right, take it out"
    )
  }

  @Test func `lint finds nothing where each step fits somebody and one fits all`() throws {
    let codes = [
      "guidance-without-steps", "no-anchor", "step-never-given", "step-as-text", "situation-unsaid",
      "help-reads-state", "situation-never-so", "urgent-not-asked",
    ]
    let found =
      try lint(
        situations: "{ near: who_is_near, held: kept_in }", do: "[block, rest, go_out, helpline]")
      + lint(situations: "{ near: not_asked, held: kept_in }", do: "[block, helpline]")
    #expect(found.filter { codes.contains($0.code) }.map(\.message) == [])
  }

  @Test func `a story says which steps never come, and which come after an "If"`() throws {
    let advice = try #require(try read(Self.library).library)
    let planned = try #require(
      try plan(
        situations: "{ near: who_is_near, held: not_asked }", do: "[block, rest, helpline]"
      ).checklist)
    func mismatches(_ answer: String, _ expected: String) throws -> [String] {
      let text = """
        scenario: story
        checklist: draft
        story: Somebody writes.
        answers: { who_is_near: \(answer), kept_in: no }
        expect: { shown: [everyone], undecided: [], refers: [], \(expected) }
        """
      let findings = Findings()
      let root = try #require(Document.read(SourceFile(name: "story.yaml", text: text)).root)
      let scenario = try #require(ScenarioReader(findings: findings).scenario(from: root))
      let planner = ScenarioPlanner(
        checklists: [.init(checklist: planned, isPlanned: true)], isWhole: true, advice: advice,
        findings: findings)
      return ScenarioRun(try #require(planner.planned(scenario))).mismatches.map(\.summary)
    }
    #expect(try mismatches("yes", "never: [block], only_if: []") == [])
    #expect(try mismatches("no", "never: [], only_if: [block]") == [])
    #expect(
      try mismatches("no", "never: [block]") == [
        "the step 'block' is never to come, but it stands in 'everyone', after \"If you can leave\""
      ])
    #expect(
      try mismatches("yes", "only_if: [block, rest]") == [
        "the step 'block' is to come after an \"If\", but it does not come",
        "the step 'rest' is to come after an \"If\", but it stands by itself in 'everyone'",
      ])
  }
}
