import ScreeningCore
import Testing

/// Which answers are cited where others would have decided as well.
struct ReasonTests {
  private static let count = Quantity.sum((0..<3).map { .weight(1, ifYes: $0) })

  @Test func `the answer that guidance names is cited, rather than others that count`() throws {
    let plan = try Plan(
      items: Array(repeating: .init(domain: .yesNo), count: 4), scores: [],
      guidance: [
        .init(when: .any([.within(Self.count, from: Number(2)), .isYes(3)]), urgency: .talk)
      ])
    let answers = Answers([.yes, .yes, .no, .yes], for: plan)
    #expect(Evaluator(plan).reason(forGuidance: 0, given: answers) == [3])
  }

  @Test func `answers that only count are cited where nothing that is named decides`() throws {
    let plan = try Plan(
      items: Array(repeating: .init(domain: .yesNo), count: 4), scores: [],
      guidance: [
        .init(when: .any([.within(Self.count, from: Number(2)), .isYes(3)]), urgency: .talk)
      ])
    let answers = Answers([.yes, .no, .yes, .no], for: plan)
    #expect(Evaluator(plan).reason(forGuidance: 0, given: answers) == [0, 2])
  }

  @Test func `reasons stand in the order of the checklist`() throws {
    let plan = try Plan(
      items: Array(repeating: .init(domain: .yesNo), count: 4), scores: [],
      guidance: [
        .init(when: .all([.within(Self.count, from: Number(2)), .isYes(1)]), urgency: .talk)
      ])
    let answers = Answers([.yes, .yes, .no, .no], for: plan)
    #expect(Evaluator(plan).reason(forGuidance: 0, given: answers) == [0, 1])
  }
}
