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
        serves: [.counselling, .directory], also: [.emergency, .bank], audiences: [.child],
        channels: [ChannelFacts(.phone), ChannelFacts(.chat, hours: OpeningHours([0..<10_080]))],
        verified: nil, pageDate: CalendarDate(year: 2025), isUncertain: true),
      ContactFacts(
        serves: Need.allCases, audiences: ContactAudience.allCases,
        channels: ContactMeans.allCases.map {
          ChannelFacts($0, hours: OpeningHours([0..<1, 540..<1020, 10_000..<10_080]))
        }, zone: 1,
        verified: CalendarDate(year: 2026, month: 12, day: 31),
        pageDate: CalendarDate(year: 1, month: 1), isUncertain: false),
    ]
    let plan = try Plan(
      items: [], scores: [], guidance: [.init(when: .constant(true), urgency: .soon)])
    let image = PlanImage(
      plan: plan, audience: .caregiver, needs: [[.directory, .counselling]],
      contacts: ContactTable(countries: [facts, []], international: [facts[1]], zones: 2),
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

  @Test(arguments: PlanImage.Limit.allCases)
  func `a checklist too large for a page is refused when it is written, and it is said of what`(
    limit: PlanImage.Limit
  ) throws {
    guard let image = try Self.image(beyond: limit) else { return }
    #expect(throws: PlanImage.Refusal.tooLarge(limit)) { try image.bytes() }
  }

  /// A checklist that has too much of one thing only; nil where no plan can have more of it, or
  /// another limit always comes first.
  private static func image(beyond limit: PlanImage.Limit) throws -> PlanImage? {
    let items = { (count: Int) in [Plan.Item](repeating: .init(domain: .yesNo), count: count) }
    let wide = Plan.Domain.number(0...20_000)
    /// Every `step`th number.
    let comb = { (from: Int, step: Int) in
      Condition.test(
        .value(of: 0, in: wide),
        in: ValueSet(codes: RangeSet(count: wide.count) { $0 >= from && $0 % step == 0 }))
    }
    switch limit {
    case .items: return try plan(items(257), [])
    case .scores:
      return PlanImage(
        of: try Plan(
          items: items(1), scores: Array(repeating: .init(.constant(.one)), count: 257),
          guidance: []))
    case .guidance: return try plan(items(1), Array(repeating: .isYes(0), count: 257))
    case .situations:
      return PlanImage(
        of: try Plan(
          items: [], scores: [], guidance: [],
          situations: Array(repeating: .notAsked(), count: 257)))
    case .steps:
      let step = Plan.Step(onlyWhen: [], notWhen: [], isHarmless: true, isLead: false)
      return PlanImage(
        of: try Plan(
          items: [], scores: [], guidance: [], steps: Array(repeating: step, count: 1025)))
    case .countries, .contacts:
      let contact = ContactFacts(
        serves: [], audiences: [], verified: nil, pageDate: nil, isUncertain: false)
      let (countries, contacts) = limit == .countries ? (301, 0) : (1, 10_001)
      return PlanImage(
        plan: try Plan(items: [], scores: [], guidance: []), audience: .student, needs: [],
        contacts: ContactTable(
          countries: Array(
            repeating: Array(repeating: contact, count: contacts), count: countries),
          international: []),
        emergencies: Array(repeating: nil, count: countries))
    case .channels, .zones:
      let channels = limit == .channels ? 65 : 0
      let contact = ContactFacts(
        serves: [], audiences: [], channels: Array(repeating: .init(.phone), count: channels),
        verified: nil, pageDate: nil, isUncertain: false)
      return PlanImage(
        plan: try Plan(items: [], scores: [], guidance: []), audience: .student, needs: [],
        contacts: ContactTable(
          countries: [], international: [contact], zones: limit == .zones ? 1025 : 0),
        emergencies: [])
    case .nodes:
      return try plan(
        items(100),
        (0..<200).map { row in
          .any(
            (row * 25..<row * 25 + 25).map {
              .all([.isYes($0 % 100), .isYes(($0 + 1 + $0 / 100) % 100)])
            })
        })
    case .depth:
      var condition = Condition.isYes(0)
      for place in 0..<250 { condition = .same(.isYes(place % 2 + 1), condition) }
      return try plan(items(3), [condition])
    case .parts: return try plan([.init(domain: wide)], [comb(0, 2)])
    case .work:
      return try plan([.init(domain: wide)], (0..<100).map { comb($0 * 8, 8) })
    case .entries:
      let broad = Plan.Domain.choice(4096)
      return try plan(
        Array(repeating: .init(domain: broad), count: 200),
        (0..<200).flatMap { item in [1, 2, 3].map { .is(item, in: broad, $0) } })
    case .visits:
      var condition = Condition.isYes(0)
      for place in 1..<10 { condition = .same(.all([.isYes(place), condition]), condition) }
      return try plan(items(10), Array(repeating: condition, count: 250))
    case .answers, .bytes: return nil
    }
  }

  private static func plan(_ items: [Plan.Item], _ conditions: [Condition]) throws -> PlanImage {
    PlanImage(
      of: try Plan(
        items: items, scores: [],
        guidance: conditions.map { .init(when: $0, urgency: .learn) }))
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
