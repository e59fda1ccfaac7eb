import BundledScoring
import Conditions
import LocatedYAML
import RulePacks
import ScoringKit
import ScreeningCore
import Synchronization
import TestSupport
import Testing

private final class Counter: Sendable {
  private let calls = Mutex(0)
  var count: Int { calls.withLock { $0 } }
  func add() { calls.withLock { $0 += 1 } }
}

/// Counts signs, and how often it is asked to.
private struct CountingModule: ScoringModule {
  let name = "counting"
  let summary = "how many of the signs there are"
  let details = "The number of signs."
  let examples: [ScoringExample] = []
  let problems: [ProblemKind] = []
  let calls = Counter()
  private let signs = Setting("of", "the signs", .signs)

  var settings: [any DeclaredSetting] { [signs] }

  func lower(_ settings: Settings, in checklist: ScoringContext) throws -> Figures {
    calls.add()
    return Figures(main: checklist.count(try settings[signs]))
  }
}

struct PlanningTests {
  static let items = """
    - { id: first, kind: yes_no, ask: Is it so?, sign: secrecy }
    - { id: which, kind: choices, ask: Which?, choices: { photo: A photo, chat: A chat } }
    - { id: often, kind: scale, ask: How often?, steps: [Never, Often], when: first }
    - { id: days, kind: number, ask: How many?, min: 5, max: 9 }
    """

  @Test func `items, scores and guidance are indices in the order of the file`() throws {
    let planned = try Draft.sound(
      Draft.checklist(
        items: Self.items,
        scores: """
          scores:
            sum: { module: weighted-sum, weights: { first: 1, days: 2 }, bands: { some: 10 } }
            profile: { module: domain-profile }
          """,
        guidance: """
          guidance:
            - { id: g, when: profile.secrecy >= 1 && days > 7, urgency: now, title: If, say: So. }
            - { id: everyone, always: true, urgency: learn, title: Good, say: Talk. }
          """))
    #expect(planned.id == "drafts/draft")
    #expect(planned.index(ofItem: "days") == 3)
    #expect(planned.plan.items.map(\.domain) == [.values(2), .values(4), .values(2), .values(5)])
    #expect(planned.index(ofGuidance: "everyone") == 1)
    #expect(planned.plan.guidance.map(\.urgency) == [.now, .learn])
    #expect(planned.scores.map(\.main) == [0, 1])
    #expect(planned.scores[1].named.map(\.name) == ["secrecy"])
    #expect(planned.scores[1].named.map(\.index) == [2])
    #expect(planned.scores[0].bands.map(\.name) == ["some"])
  }

  @Test(arguments: [
    (
      "hit: first, rows: [{ when: first, value: 1 }, { when: first, value: 2 }], otherwise: 0",
      "row-never-reached"
    ),
    (
      "hit: unique, rows: [{ when: first, value: 1 }, { when: '!first', value: 2 }], otherwise: 0",
      "otherwise-never-used"
    ),
    ("hit: first, rows: [{ when: first, value: 1 }]", "table-incomplete"),
    ("hit: unique, rows: [{ when: first, value: 1 }]", "table-gap"),
  ])
  func `a problem of a module is explained as severe as it is reported`(
    settings: String, code: String
  ) throws {
    let text = Draft.checklist(
      items: Self.items, scores: "scores:\n  table: { module: decision-table, \(settings) }")
    let found = try Draft.plan(MarkedSource(text)).diagnostics.map(\.kind)
    let explained = bundledModules.flatMap(\.problems).first { $0.code == code }
    #expect(try found == [DiagnosticKind(#require(explained))])
  }

  @Test func `an item without an answer that counts is known by name to a condition over it all`()
    throws
  {
    let planned = try Draft.sound(
      Draft.checklist(items: Self.items + "\n- { id: pause, kind: notice, say: Rest. }"))
    let problem = try #require(condition("pause", in: planned.scope).problems.first)
    #expect(problem.message == "'pause' has no answer that counts, so it cannot be used here")
  }

  @Test func `the bands of a score are all that its figure can lie in`() throws {
    let planned = try Draft.sound(
      Draft.checklist(
        items: Self.items,
        scores: """
          scores:
            sum: { module: weighted-sum, weights: { first: 1, days: 1 }, bands: { few: 6, many: 8 } }
          """))
    let names = { (low: Int32, high: Int32) in
      planned.scores[0].bandNames(in: Interval(low: Number(low), high: Number(high)))
    }
    #expect(names(6, 7) == ["few"])
    #expect(names(7, 8) == ["few", "many"])
    #expect(names(0, 9) == ["none", "few", "many"])
    #expect(names(9, 9) == ["many"])
  }

  @Test func `an item may depend on a score made of earlier items`() throws {
    let planned = try Draft.sound(
      Draft.checklist(
        items: Self.items + "\n- { id: last, kind: yes_no, ask: Is it so?, when: sum >= 2 }",
        scores: "scores:\n  sum: { module: weighted-sum, weights: { first: 2, which.photo: 1 } }"))
    var answers = Answers(for: planned.plan)
    let evaluator = Evaluator(planned.plan)
    evaluator.evaluate(answers)
    #expect(evaluator.applies(4) == .undecided)
    answers[0] = .answered(1)
    evaluator.evaluate(answers)
    #expect(evaluator.applies(4) == .yes)
  }

  @Test func `a score that many items depend on is worked out once, and warned of once`() throws {
    let module = CountingModule()
    let whens = (0..<20).map { "- { id: q_\($0), kind: yes_no, ask: Is it so?, when: table >= 1 }" }
    let text = Draft.checklist(
      items: Self.items + "\n" + whens.joined(separator: "\n"),
      scores: """
        scores:
          table:
            module: decision-table
            hit: first
            rows:
              - { when: counted >= 1, value: 1 }
              - { when: counted >= 1 && first, value: 2 }
            otherwise: 0
          counted: { module: counting, of: [first] }
        """)
    let (planned, diagnostics) = try Draft.plan(
      MarkedSource(text), modules: bundledModules + [module])
    #expect(planned != nil)
    #expect(diagnostics.map(\.kind.code) == ["row-never-reached"])
    #expect(module.calls.count == 1)
  }

  @Test func `scores may be written in any order`() throws {
    let planned = try Draft.sound(
      Draft.checklist(
        items: Self.items,
        scores: """
          scores:
            table:
              module: decision-table
              hit: first
              rows: [ { when: sum >= 1, value: 3 } ]
              otherwise: 0
            sum: { module: weighted-sum, weights: { first: 1 } }
          """))
    var answers = Answers(for: planned.plan)
    answers[0] = .answered(1)
    let evaluator = Evaluator(planned.plan)
    evaluator.evaluate(answers)
    #expect(evaluator.score(planned.scores[0].main) == Interval(low: Number(3), high: Number(3)))
  }

  @Test(arguments: problems)
  func `what may not be used is reported where it is used`(problem: Problem) throws {
    let source = MarkedSource(problem.text)
    problem.expect(try Draft.plan(source).diagnostics, in: source)
  }

  static let problems: [Problem] = [
    Problem(
      "name-not-usable",
      "'days' comes later in the checklist, so it cannot be used here; move 'a' below it",
      Draft.checklist(
        items: "- { id: a, kind: yes_no, ask: Is it so?, when: 1️⃣days >= 6 }\n" + Self.items)),
    Problem(
      "name-not-usable", "'a' is this item itself, so it cannot be used here",
      Draft.checklist(items: "- { id: a, kind: yes_no, ask: Is it so?, when: 1️⃣a }")),
    Problem(
      "name-not-usable",
      "'sum' is made of 'days', which comes later in the checklist, so it cannot be used here; move 'a' "
        + "below 'days'",
      Draft.checklist(
        items: "- { id: a, kind: yes_no, ask: Is it so?, when: 1️⃣sum >= 6 }\n" + Self.items,
        scores: "scores:\n  sum: { module: weighted-sum, weights: { days: 1 } }")),
    Problem(
      "score-cycle",
      "'one' needs 'two' needs 'one'; a score cannot be made of itself, so take one of these out",
      Draft.checklist(
        items: Self.items,
        scores: """
          scores:
            one:
              module: decision-table
              hit: first
              rows: [ { when: two >= 1, value: 1 } ]
              otherwise: 0
            two:
              module: decision-table
              hit: first
              rows: [ { when: 1️⃣one >= 1, value: 1 } ]
              otherwise: 0
          """)),
    Problem(
      "score-cycle",
      "'two' needs 'three' needs 'two'; a score cannot be made of itself, so take one of these out",
      Draft.checklist(
        items: Self.items + "\n- { id: last, kind: yes_no, ask: Is it so?, when: one >= 1 }",
        scores: """
          scores:
            one:
              module: decision-table
              hit: first
              rows: [ { when: two >= 1, value: 1 } ]
              otherwise: 0
            three:
              module: decision-table
              hit: first
              rows: [ { when: 1️⃣two >= 1, value: 1 } ]
              otherwise: 0
            two:
              module: decision-table
              hit: first
              rows: [ { when: three >= 1, value: 1 } ]
              otherwise: 0
          """)),
    Problem(
      "unknown-module", "there is no scoring module 'weighted-sun': did you mean 'weighted-sum'?",
      Draft.checklist(
        items: Self.items,
        scores: "scores:\n  sum: { module: 1️⃣weighted-sun, weights: { first: 1 } }")),
    Problem(
      "missing-key", "a score needs 'module'; write 'module: weighted-sum'",
      Draft.checklist(
        items: Self.items, scores: "scores:\n  1️⃣sum: { weights: { first: 1 } }")),
    Problem(
      "number-range",
      "this can leave the range of numbers, ±9,223,372,036,854,775.807; use smaller numbers",
      Draft.checklist(
        items: Self.items,
        guidance: """
          guidance:
            - id: g
              when: 1️⃣days * 1000000000000000 * 1000000000000000 > 1
              urgency: now
              title: If
              say: So.
            - { id: everyone, always: true, urgency: learn, title: Good, say: Talk. }
          """)),
  ]

  @Test func `a variable of a list that is named like a score is not the score`() throws {
    _ = try Draft.sound(
      Draft.checklist(
        items: Self.items,
        scores: """
          scores:
            photo:
              module: decision-table
              hit: first
              rows: [ { when: "which.exists(photo, photo == 'photo')", value: 1 } ]
              otherwise: 0
          """))
  }

  @Test func `tables stacked too high are said to be scores within scores`() throws {
    let rows = { (source: String) in
      (0..<40).map { "{ when: \(source) >= \(40 - $0), value: \(40 - $0) }" }.joined(
        separator: ", ")
    }
    let table = { (name: String, source: String) in
      "  \(name): { module: decision-table, hit: first, otherwise: 0, rows: [\(rows(source))] }"
    }
    let items = (0..<20).map { "- { id: i_\($0), kind: yes_no, ask: Is it so? }" }
    let weights = (0..<20).map { "i_\($0): \($0 + 1)" }.joined(separator: ", ")
    let source = MarkedSource(
      Draft.checklist(
        items: items.joined(separator: "\n"),
        scores: """
          scores:
            sum: { module: weighted-sum, weights: { \(weights) } }
          \(table("one", "sum"))
          \(table("two", "one"))
          \(table("three", "two"))
          """,
        guidance: """
          guidance:
            - { id: g, when: three >= 1, urgency: now, title: If, say: So. }
            - { id: everyone, always: true, urgency: learn, title: Good, say: Talk. }
          """))
    let found = try Draft.plan(source).diagnostics.filter(\.isError)
    #expect(found.map(\.kind.code) == ["condition-too-large"])
    #expect(found[0].message.hasPrefix("with 'three' written out, this is too large"))
  }

  @Test func `what mentions something unreadable is not reported again`() throws {
    let source = MarkedSource(
      Draft.checklist(
        items: "- { id: a, kind: 1️⃣yesno, ask: Is it so? }\n" + Self.items,
        scores: """
          scores:
            sum: { module: weighted-sum, weights: { a: 1, first: 1 } }
            table:
              module: decision-table
              hit: first
              rows: [ { when: sum >= 1, value: 3 } ]
              otherwise: 0
          """,
        guidance: """
          guidance:
            - { id: g, when: sum >= 1 && a, urgency: now, title: If, say: So. }
            - { id: everyone, always: true, urgency: learn, title: Good, say: Talk. }
          """))
    let problem = Problem(
      "unknown-word", "'kind' does not know 'yesno'; did you mean 'yes_no'?", "")
    problem.expect(try Draft.plan(source).diagnostics, in: source)
  }
}
