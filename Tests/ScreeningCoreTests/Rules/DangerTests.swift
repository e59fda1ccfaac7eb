import ScreeningCore
import Testing

/// Whether somebody is in danger, as far as the answers say.
struct DangerTests {
  /// Two questions, of which a situation rests on the first, on either, or on both.
  private func dangers(
    _ danger: Plan.Danger, on answers: [Answer], resting rests: (Condition, Condition) -> Condition
  ) throws -> Dangers {
    let domain = Plan.Domain.values(2)
    let items = [Plan.Item(domain: domain), Plan.Item(domain: domain)]
    let yes = (0...1).map { Condition.test(.value(of: $0, in: domain), in: ValueSet(1)) }
    let plan = try Plan(
      items: items, scores: [], guidance: [.init(when: .constant(true), urgency: .learn)],
      situations: [.init(rests(yes[0], yes[1]), in: items, danger: danger)])
    var sheet = Answers(for: plan)
    for (place, answer) in answers.enumerated() { sheet[place] = answer }
    let evaluator = Evaluator(plan)
    return evaluator.advice(for: evaluator.outcome(of: sheet), given: sheet).dangers
  }

  @Test(arguments: [
    (Answer.answered(1), Dangers.Certainty.isSo), (.answered(0), .isNotSo), (.declined, .isHidden),
    (.skipped, .isHidden), (.notSure, .isHidden), (.open, .isNotKnown), (.notAsked, .isNotKnown),
  ])
  func `a danger that rests on one question is known, hidden or not asked`(
    answer: Answer, certainty: Dangers.Certainty
  ) throws {
    #expect(try dangers(.harm, on: [answer]) { first, _ in first }.harm == certainty)
    #expect(try dangers(.harm, on: [answer]) { first, _ in !(!first) }.harm == certainty)
    #expect(try dangers(.selfHarm, on: [answer]) { first, _ in first }.selfHarm == certainty)
  }

  @Test func `a danger that rests on two questions is hidden where one of them is`() throws {
    let either = { (first: Condition, second: Condition) in Condition.any([first, second]) }
    #expect(try dangers(.harm, on: [.answered(0), .declined], resting: either).harm == .isHidden)
    #expect(try dangers(.harm, on: [.answered(1), .declined], resting: either).harm == .isSo)
    #expect(try dangers(.harm, on: [.answered(0), .answered(0)], resting: either).harm == .isNotSo)
  }
}
