import ScreeningCore
import TestSupport
import Testing

@testable import RulePacks

/// What gates and the rule that stops the asking do to the plan.
struct InterviewPlanningTests {
  private static let askedBehindGates = ["danger", "papers"]

  /// The answers to yes-no items by name; the others are open.
  private func evaluator(
    _ planned: PlannedChecklist, _ answers: [String: Answer], isOpened: Bool = false
  ) -> Evaluator {
    let evaluator = Evaluator(planned.plan)
    var sheet = Answers(for: planned.plan)
    for (name, answer) in answers {
      guard let index = planned.index(ofItem: name) else { continue }
      sheet[index] = answer
    }
    evaluator.evaluate(isOpened ? evaluator.opened(sheet) : sheet)
    return evaluator
  }

  private func applies(
    _ name: String, in planned: PlannedChecklist, _ answers: [String: Answer]
  ) throws -> Truth {
    evaluator(planned, answers).applies(try #require(planned.index(ofItem: name)))
  }

  private static let (yes, no) = (Answer.answered(1), Answer.answered(0))

  @Test(arguments: ["alone", "may_talk"], [Answer.open, .skipped, .declined])
  func
    `behind a closed gate nothing is said or asked but the end, and behind an open question it is undecided`(
      gate: String, open: Answer
    ) throws
  {
    let planned = try InterviewDraft.sound()
    let others = ["alone": Self.yes, "may_talk": Self.yes]
    let behind = Self.askedBehindGates + (gate == "alone" ? ["may_talk", "who_i_am"] : [])
    for (answer, truth) in [(Self.no, Truth.no), (open, .undecided)] {
      let answers = others.merging([gate: answer]) { $1 }
      for name in behind {
        #expect(try applies(name, in: planned, answers) == truth, "\(name)")
      }
      for name in ["wants_call", "thanks", "told_of_harm"] {
        #expect(try applies(name, in: planned, answers) == .yes, "\(name)")
      }
    }
    #expect(try applies("danger", in: planned, others) == .yes)
  }

  @Test
  func
    `what was told counts whatever a gate says, also where a yes was taken back`()
    throws
  {
    let planned = try InterviewDraft.sound()
    let harm = try #require(planned.index(ofGuidance: "harm"))
    let told = ["alone": Self.yes, "told_of_harm": Self.yes]
    for (answer, truth) in [
      (Answer.open, Truth.yes), (Self.yes, .yes), (Self.no, .yes), (.declined, .yes),
      (.skipped, .yes),
    ] {
      let answers = told.merging(["may_talk": answer]) { $1 }
      #expect(evaluator(planned, answers, isOpened: true).guidance(harm) == truth, "\(answer)")
    }
  }

  @Test func `the gates and the stop are truths beside the plan`() throws {
    let planned = try InterviewDraft.sound()
    let course = planned.course
    #expect(
      course.gates.map { planned.checklist.sections[$0.section].name.value } == [
        "before", "agreement",
      ])
    let stop = try #require(course.stop)
    #expect(
      course.gates.map(\.situation) + [stop]
        == Array(planned.situations.count..<planned.plan.situations.count))
    let truths = { (answers: [String: Answer]) in
      let evaluator = evaluator(planned, answers)
      return (course.gates.map(\.situation) + [stop]).map { evaluator.situation($0).isSo }
    }
    #expect(truths([:]) == [.undecided, .undecided, .undecided])
    #expect(truths(["alone": Self.no]) == [.no, .no, .undecided])
    #expect(truths(["alone": Self.yes, "may_talk": Self.no]) == [.yes, .no, .undecided])
    #expect(
      truths(["alone": Self.yes, "may_talk": Self.yes, "told_of_harm": Self.yes])
        == [.yes, .yes, .yes])
    let closed = evaluator(planned, ["alone": Self.no]).situation(course.gates[0].situation)
    #expect(closed.isNotSo == .yes)
  }

  /// Nothing but the gates decides: every way of answering three gates, against a meaning of its own.
  @Test func `an item applies where every gate before it is open`() throws {
    let sections = (0..<3).map {
      """
        - id: s\($0)
          gate: g\($0)
          ending: Thank you.
          items: [{ id: g\($0), kind: yes_no, ask: So? }, { id: i\($0), kind: yes_no, ask: So? }]
      """
    }
    let planned = try Draft.sound(
      """
      checklist: draft
      title: A draft
      audience: professional
      modes: [interview]
      sections:
      \(sections.joined(separator: "\n"))
        - { id: last, items: [{ id: end, kind: yes_no, ask: So? }] }
      guidance:
        - { id: everyone, always: true, urgency: learn, title: Good, say: Talk. }
      """)
    let values = [Self.yes, Self.no, Answer.open, .skipped]
    for code in 0..<64 {
      let given = [values[code % 4], values[code / 4 % 4], values[code / 16]]
      let answers = Dictionary(uniqueKeysWithValues: given.enumerated().map { ("g\($0)", $1) })
      for (place, name) in ["i0", "i1", "i2", "end"].enumerated() {
        let before = given[..<place]
        let truth: Truth =
          before.contains(Self.no)
          ? .no : before.allSatisfy { $0 == Self.yes } ? .yes : .undecided
        #expect(try applies(name, in: planned, answers) == truth, "\(name): \(given)")
      }
    }
  }

  @Test func `a gate may read a figure of what stands before it`() throws {
    let items = "- { id: a, kind: yes_no, ask: So? }\n- { id: b, kind: yes_no, ask: So? }"
    let text = Draft.checklist(
      items: items, scores: "scores:\n  sum: { module: weighted-sum, weights: { a: 1, b: 1 } }",
      audience: "professional", modes: "[interview]"
    ).replacing(
      "  - id: only\n", with: "  - id: only\n    gate: sum >= 1\n    ending: Thank you.\n"
    ).replacing(
      "scores:", with: "  - { id: last, items: [{ id: end, kind: yes_no, ask: So? }] }\nscores:")
    let planned = try Draft.sound(text)
    #expect(try applies("end", in: planned, ["a": Self.no, "b": Self.no]) == .no)
    #expect(try applies("end", in: planned, ["a": Self.no, "b": Self.yes]) == .yes)
    #expect(try applies("end", in: planned, ["a": Self.no]) == .undecided)
  }
}
