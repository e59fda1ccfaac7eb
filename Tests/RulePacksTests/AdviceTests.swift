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

  private func read(_ text: String) throws -> (library: AdviceLibrary?, messages: [String]) {
    let findings = Findings()
    let document = Document.read(SourceFile(name: "advice.yaml", text: text))
    findings.report(document.diagnostics)
    let library = AdviceReader(findings: findings).library(from: try #require(document.root))
    library?.checkSituations(known: library ?? AdviceLibrary(), findings)
    return (library, findings.ordered.map(\.message))
  }

  private func plan(
    situations: String, do steps: String
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
        - { id: everyone, always: true, urgency: now, title: For everyone, say: Hello., do: \(steps) }
      """
    let (checklist, diagnostics) = try Draft.plan(MarkedSource(source), advice: advice)
    return (checklist, diagnostics.map(\.message))
  }

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
}
