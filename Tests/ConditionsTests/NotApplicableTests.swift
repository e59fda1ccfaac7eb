internal import Conditions
internal import ScreeningCore
internal import Testing

/// In the sample, `moved_chat`, `pushy` and `far_days` apply after a yes to `only_photos`, and
/// `asked_for`, `days_known` and `met` after a yes to `threatened`.
@Suite struct `Conditions about items that do not apply` {
  @Test(arguments: [
    ("moved_chat.same_place", false), ("moved_chat == 'same_place'", false),
    ("moved_chat != 'same_place'", true), ("moved_chat in ['same_place']", false),
    ("moved_chat == met", false), ("moved_chat != met", true), ("asked_for.photo", false),
    ("'photo' in asked_for", false), ("size(asked_for) == 0", false),
    ("size(asked_for) != 0", true),
    ("asked_for.all(v, v == 'photo')", true), ("asked_for.exists(v, true)", false),
    ("pushy <= 4", false), ("pushy >= 1", false), ("pushy == 0", false), ("pushy != 0", true),
    ("!(pushy <= 4)", true), ("0 <= pushy", false), ("pushy in [0, 1]", false),
    ("pushy + 1 == 1", false), ("pushy + 1 != 1", true), ("-pushy == 0", false),
    ("[pushy].exists(v, v == 0)", false),
    ("(true ? pushy : 1) == 0", false), ("(only_photos ? 1 : pushy) <= 4", false),
    ("days_known <= 8", false), ("far_days < pushy", false), ("pressure == 0", true),
    ("answered(pushy)", false), ("skipped(pushy)", false), ("!answered(pushy)", true),
    ("pushy == pushy", false), ("pushy <= pressure", false),
    ("days_known * 24 < 48", false), ("!(days_known * 24 < 48)", true),
    ("days_known * 24 >= 48", false), ("days_known - days_known == 0", false),
    ("days_known <= days_known + 2", false), ("0 * days_known == 0", false),
    ("days_known * 0 + far_days * 0 == 0", false), ("-(pushy - 2) > 1", false),
    ("(only_photos ? days_known : 1) * 2 == 2", true),
    ("(only_photos ? 1 : days_known) * 2 == 0", false),
    ("(pushy < 3 ? 1 : 2) == 2", true), ("size(asked_for) + 1 == 1", false),
    ("size(only_photos ? ['photo'] : asked_for) == 0", false),
    ("size(only_photos ? asked_for : ['photo']) == 1", true),
    ("size([pushy]) == 1", true), ("pushy + 1 in [1, 2]", false),
    ("1 in [pushy + 1]", false), ("!(pushy + 1 in [1])", true),
    ("[days_known + 1].all(v, v * 2 == 2)", false), ("[1, 2].exists(v, v + pushy == 1)", false),
    ("[pushy, 3].exists_one(v, v - 3 == 0)", true), ("pressure - pushy == 0", false),
    ("pressure * 2 == 0", true), ("(threatened ? pushy : days_known) + 1 != 1", true),
  ])
  func `come to what the design says`(text: String, holds: Bool) throws {
    let read = try #require(condition(text, in: SampleChecklist.scope).condition)
    let plan = try SampleChecklist.plan([read])
    let evaluator = Evaluator(plan)
    var answers = Answers(for: plan)
    answers[0] = .answered(0)
    answers[1] = .answered(0)
    evaluator.evaluate(answers)
    #expect(evaluator.guidance(0) == Truth(holds), "\(text)")
  }

  @Test(arguments: ["threatened == false", "threatened == true", "!(threatened != true)"])
  func `a yes/no item equals neither yes nor no`(text: String) throws {
    let variable = Variable.value(of: 1, in: .values(2))
    let scope = Scope(names: ["threatened": .item(SampleChecklist.questions[1], variable)])
    let read = try #require(condition(text, in: scope).condition)
    let plan = try Plan(
      items: [
        Plan.Item(domain: .values(2)), Plan.Item(domain: .values(2), when: .constant(false)),
      ], scores: [], guidance: [Plan.Guidance(when: read, urgency: .learn)])
    let evaluator = Evaluator(plan)
    evaluator.evaluate(Answers(for: plan))
    #expect(evaluator.guidance(0) == .no)
  }
}
