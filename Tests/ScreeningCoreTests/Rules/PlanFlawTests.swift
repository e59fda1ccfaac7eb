import ScreeningCore
import Testing

/// What makes a plan one that cannot be evaluated is found when it is made.
struct PlanFlawTests {
  private static let greatest = Quantity.table(.value(of: 0, in: .yesNo)) {
    Number(thousandths: $0 == 1 ? .max : 0)
  }
  private static let tooMuch = Quantity.sum([greatest, .weight(1, ifYes: 1)])

  private func flaw(
    items: [Plan.Item] = [.init(domain: .yesNo), .init(domain: .yesNo)],
    scores: [Plan.Score] = [], guidance: [Plan.Guidance] = []
  ) -> Plan.Flaw? {
    do throws(Plan.Flaw) {
      _ = try Plan(items: items, scores: scores, guidance: guidance)
      return nil
    } catch {
      return error
    }
  }

  @Test func `an item may read only items before it`() {
    let yesNo = Plan.Item(domain: .yesNo)
    let state = Condition.state(2, .skipped)
    #expect(flaw(items: [yesNo, .init(domain: .yesNo, when: .isYes(0))]) == nil)
    #expect(flaw(items: [.init(domain: .yesNo, when: .isYes(0))]) == .itemReadsLater(0, 0))
    #expect(flaw(items: [.init(domain: .yesNo, when: state), yesNo]) == .itemReadsLater(0, 2))
  }

  @Test func `no number may leave the range`() {
    let above = Condition.within(Self.tooMuch, from: .one)
    let items = [Plan.Item(domain: .yesNo), .init(domain: .yesNo)]
    #expect(flaw(items: items + [.init(domain: .yesNo, when: above)]) == .itemOverflows(2))
    #expect(flaw(scores: [.init(Self.greatest), .init(Self.tooMuch)]) == .scoreOverflows(1))
    #expect(flaw(scores: [.init(Self.greatest, sufficient: above)]) == .scoreOverflows(0))
    #expect(flaw(guidance: [.init(when: above, urgency: .now)]) == .guidanceOverflows(0))
  }

  @Test(arguments: [
    Plan.Domain.values(0), .values(-1), .values(1_000_001), .values(.max),
  ])
  func `an item has a value, and not too many`(_ domain: Plan.Domain) {
    #expect(flaw(items: [.init(domain: .notice), .init(domain: domain)]) == .itemHasBadDomain(1))
  }

  @Test(arguments: [
    Plan.Domain.notice, .values(1), .values(2), .values(1_000_000),
  ])
  func `these are domains`(_ domain: Plan.Domain) {
    #expect(flaw(items: [.init(domain: domain)]) == nil)
  }

  @Test(arguments: [
    Variable.value(of: 2, in: .yesNo), .state(of: 2), .value(of: -1, in: .yesNo),
    .value(of: 1, in: .choice(3)),
  ])
  func `an expression looks only at items that are there, with the values they have`(
    _ variable: Variable
  ) {
    let test = Condition.test(variable, in: ValueSet(1))
    let figure = Quantity.table(variable) { Number(Int32($0)) }
    #expect(flaw(scores: [.init(figure)]) == .unknownVariable(variable))
    #expect(
      flaw(scores: [.init(.constant(.one), sufficient: test)]) == .unknownVariable(variable))
    #expect(flaw(guidance: [.init(when: test, urgency: .now)]) == .unknownVariable(variable))
  }
}
