import PlanSketches
import ScreeningCore
import Testing

struct ImageTests {
  @Test func `a random plan is the same once it was written and read`() throws {
    for seed in 0..<400 {
      let plan = try PlanSketch(seed: seed).plan
      let read = try PlanImage(PlanImage(of: plan).bytes()).plan
      #expect(read.items == plan.items, "seed \(seed)")
      #expect(read.scores == plan.scores, "seed \(seed)")
      #expect(read.guidance == plan.guidance, "seed \(seed)")
    }
  }

  @Test func `contacts and needs are the same once they were written and read`() throws {
    let facts = [
      ContactFacts(
        needs: [.counselling, .directory], audiences: [.child], verified: nil,
        pageDate: CalendarDate(year: 2025), isUncertain: true),
      ContactFacts(
        needs: Need.allCases, audiences: ContactAudience.allCases,
        verified: CalendarDate(year: 2026, month: 12, day: 31),
        pageDate: CalendarDate(year: 1, month: 1), isUncertain: false),
    ]
    let plan = try Plan(
      items: [], scores: [], guidance: [.init(when: .constant(true), urgency: .soon)])
    let image = PlanImage(
      plan: plan, audience: .caregiver, needs: [[.directory, .counselling]],
      contacts: ContactTable(countries: [facts, []], international: [facts[1]]),
      emergencies: [nil, .init(verified: nil, pageDate: CalendarDate(year: 2024, month: 2))])
    let read = try PlanImage(image.bytes())
    #expect(read.audience == .caregiver)
    #expect(read.needs == image.needs)
    #expect(read.contacts == image.contacts)
    #expect(read.emergencies == image.emergencies)
  }

  @Test func `what is shared is written once`() throws {
    let items = [Plan.Item](repeating: .init(domain: .yesNo), count: 8)
    var condition = Condition.isYes(0)
    for item in 1..<8 { condition = .same(condition, .same(.isYes(item), condition)) }
    let guidance = Plan.Guidance(when: condition, urgency: .learn)
    let once = try Plan(items: items, scores: [], guidance: [guidance])
    let often = try Plan(
      items: items, scores: [], guidance: Array(repeating: guidance, count: 50))
    #expect(try PlanImage(of: once).bytes().count < 150)
    #expect(try PlanImage(of: often).bytes().count < PlanImage(of: once).bytes().count + 50 * 4)
  }

  @Test func `a checklist too large for a page is refused when it is written`() throws {
    let items = [Plan.Item](repeating: .init(domain: .yesNo), count: 300)
    let plan = try Plan(items: items, scores: [], guidance: [])
    #expect(throws: PlanImage.Refusal.tooLarge) { try PlanImage(of: plan).bytes() }
  }
}

extension PlanImage {
  /// The image of a plan without contacts.
  init(of plan: Plan) {
    self.init(
      plan: plan, audience: .student, needs: plan.guidance.map { _ in [] },
      contacts: ContactTable(countries: [], international: []), emergencies: [])
  }
}
