import PlanSketches
import ScreeningCore
import Testing

/// Who comes first, for one need, on a Sunday evening: small tables of facts.
struct ContactChoiceTests {
  /// Sunday 20:00.
  static let now = 6 * 24 * 60 + 20 * 60
  static let evenings = OpeningHours((0..<7).map { $0 * 1440 + 1080..<$0 * 1440 + 1320 })
  static let weekdays = OpeningHours((0..<5).map { $0 * 1440 + 540..<$0 * 1440 + 1020 })
  static let always = OpeningHours([0..<OpeningHours.minutesOfWeek])

  @Test func `the specialist comes before one who is there for it, and that one before helpers`()
    throws
  {
    let contacts = [
      Self.contact([.police], also: [.counselling]),
      Self.contact([.trafficking, .counselling]), Self.contact([.counselling]),
    ]
    #expect(try Self.chosen(contacts, .counselling) == [2, 1, 0])
  }

  @Test func `who is open now comes before who may be, and before who is not, and all are there`()
    throws
  {
    let contacts = [Self.weekdays, nil, Self.evenings, Self.always].map {
      Self.contact([.counselling], [ChannelFacts(.phone, hours: $0)])
    }
    #expect(try Self.chosen(contacts, .counselling) == [2, 3, 1, 0])
    #expect(try Self.chosen(contacts, .counselling, now: nil) == [3, 0, 1, 2])
  }

  @Test func `a specialist who is closed comes before a helper who is open`() throws {
    let contacts = [
      Self.contact([.police], also: [.counselling], [ChannelFacts(.chat, hours: Self.always)]),
      Self.contact([.counselling], [ChannelFacts(.phone, hours: Self.weekdays)]),
    ]
    #expect(try Self.chosen(contacts, .counselling) == [1, 0])
  }

  @Test(arguments: [(Audience.student, [1, 0]), (.adult, [0, 1]), (.professional, [0, 1])])
  func `the young meet those first to whom they can write`(audience: Audience, order: [Int]) throws
  {
    let contacts = [
      Self.contact([.counselling], [ChannelFacts(.phone)]),
      Self.contact([.counselling], [ChannelFacts(.phone), ChannelFacts(.chat)]),
    ]
    #expect(try Self.chosen(contacts, .counselling, for: audience) == order)
  }

  @Test(arguments: [(Audience.adult, [1, 0]), (.caregiver, [0, 1]), (.student, [0, 1])])
  func `an adult meets a service that exists for children last`(
    audience: Audience, order: [Int]
  ) throws {
    let contacts = [
      Self.contact([.childHelpline], also: [.trafficking, .bank]),
      Self.contact([.police], also: [.trafficking], page: 2024),
      Self.contact([.childHelpline, .bank]),
    ]
    #expect(try Self.chosen(contacts, .trafficking, for: audience) == order)
    #expect(try Self.chosen(contacts, .bank, for: .adult) == [2, 0])
  }

  @Test(arguments: [(Audience.adult, [1]), (.caregiver, [0, 1]), (.student, [0, 1])])
  func `an adult who wants to talk meets no line for children, but in a crisis`(
    audience: Audience, order: [Int]
  ) throws {
    let contacts = [
      Self.contact([.childHelpline], also: [.counselling, .suicideCrisis]),
      Self.contact([.police], also: [.counselling]),
    ]
    #expect(try Self.chosen(contacts, .counselling, for: audience) == order)
    #expect(try Self.chosen(contacts, .suicideCrisis, for: audience) == [0])
  }

  @Test(arguments: [(Audience.student, [1, 0]), (.adult, [0, 1]), (.caregiver, [0, 1])])
  func `the young meet first who is there for the young, but the crisis line for a crisis`(
    audience: Audience, order: [Int]
  ) throws {
    let contacts = [
      Self.contact([.counselling, .suicideCrisis]),
      Self.contact(
        [.childHelpline, .counselling], also: [.suicideCrisis], for: [.child, .anyone]),
    ]
    #expect(try Self.chosen(contacts, .counselling, for: audience) == order)
    #expect(try Self.chosen(contacts, .suicideCrisis, for: audience) == [0, 1])
  }

  @Test(arguments: [(ContactChoiceTests.weekdays, [1, 0]), (ContactChoiceTests.evenings, [1])])
  func `an old contact is held back only while a fresher one may be reached`(
    hours: OpeningHours?, order: [Int]
  ) throws {
    let contacts = [
      Self.contact([.counselling], page: 2020),
      Self.contact([.counselling], [ChannelFacts(.phone, hours: hours)]),
    ]
    #expect(try Set(Self.chosen(contacts, .counselling)) == Set(order))
  }

  @Test func `a fresher page comes before an older one, and then the order of the file counts`()
    throws
  {
    let contacts = [2025, 2026, 2026].map { Self.contact([.counselling], page: $0) }
    #expect(try Self.chosen(contacts, .counselling) == [1, 2, 0])
  }

  @Test(arguments: [
    (
      Audience.student,
      [(ContactMeans.chat, Availability.open), (.phone, .open), (.web, .unknown), (.sms, .closed)]
    ),
    (.adult, [(.phone, .open), (.chat, .open), (.web, .unknown), (.sms, .closed)]),
  ])
  func `the ways to reach somebody stand by who is there now, then by whom they are for`(
    audience: Audience, ways: [(ContactMeans, Availability)]
  ) throws {
    let channels = [
      ChannelFacts(.sms, hours: Self.weekdays), ChannelFacts(.phone, hours: Self.always),
      ChannelFacts(.web), ChannelFacts(.chat, hours: Self.evenings),
    ]
    let choice = try Self.choice(
      [Self.contact([.counselling], channels)], [.counselling], for: audience)
    let entry = try #require(choice.local.first)
    #expect(entry.ways.map { channels[$0.channel].means } == ways.map(\.0))
    #expect(entry.ways.map(\.availability) == ways.map(\.1))
  }

  @Test func `a directory or a service from abroad comes only where the country has no service`()
    throws
  {
    let directory = Self.contact([.directory], also: [.counselling, .shelter])
    let service = Self.contact([.counselling])
    let abroad = [Self.contact([.counselling, .shelter, .bank])]
    let choice = try Self.choice(
      [directory, service], [.counselling, .shelter, .bank], abroad: abroad)
    #expect(choice.contacts(for: [.counselling]) == [1])
    #expect(choice.contacts(for: [.shelter]) == [0, 2])
    #expect(choice.contacts(for: [.bank]) == [2])
    #expect(choice.local.map(\.needs) == [[.counselling], [.shelter]])
    #expect(choice.international.map(\.needs) == [[.shelter, .bank]])
  }

  @Test func `what is past its date is held back for a fresher one with the same specialism only`()
    throws
  {
    let contacts = [
      Self.contact([.trafficking], page: 2019),
      Self.contact([.childHelpline], also: [.trafficking], page: 2026),
      Self.contact([.childHelpline], also: [.trafficking], page: 2018),
    ]
    #expect(try Self.chosen(contacts, .trafficking) == [0, 1])
    let choice = try Self.choice(contacts, [.trafficking], for: .professional)
    #expect(choice.local.map(\.contact) == [0, 1, 2])
    #expect(choice.local.map(\.isHeldBack) == [false, false, true])
  }

  @Test func `who is held back for one need and not for another is shown for that one only`() throws
  {
    let contacts = [
      Self.contact([.counselling], also: [.shelter], page: 2019), Self.contact([.counselling]),
    ]
    let choice = try Self.choice(contacts, [.counselling, .shelter])
    #expect(choice.contacts(for: [.counselling]) == [1])
    #expect(choice.contacts(for: [.shelter]) == [0])
    #expect(choice.local.map(\.needs) == [[.counselling], [.shelter]])
  }

  @Test(arguments: [
    (0, Availability.closed), (1079, .closed), (1080, .open), (1319, .open), (1320, .closed),
    (8640 + 1200, .open), (10_079, .closed),
  ])
  func `somebody is there from the first minute of their hours, and not at their end`(
    minute: Int, availability: Availability
  ) {
    #expect(ChannelFacts(.phone, hours: Self.evenings).availability(at: minute) == availability)
  }

  @Test(arguments: [
    [], [0..<0], [10..<20, 20..<30], [30..<40, 10..<20], [10..<30, 20..<40], [0..<10_081],
    [-1..<5],
  ])
  func `ranges that are no hours of a week are none`(ranges: [Range<Int>]) {
    #expect(OpeningHours(ranges) == nil)
  }
}

/// What holds for any contacts, at any time.
struct ContactChoiceLawTests {
  @Test func `in any table the audience, the specialists and the number of contacts are kept`()
    throws
  {
    for seed in 0..<300 {
      var random = RandomSource(seed: seed)
      let count = Int.random(in: 0..<12, using: &random)
      let local = (0..<count).map { _ in Self.contact(&random) }
      let abroad = (0..<4).map { _ in Self.contact(&random) }
      let table = ContactTable(countries: [local], international: abroad, zones: 2)
      for audience in Audience.allCases {
        for need in Need.allCases {
          let now = [Int.random(in: 0..<10_080, using: &random), nil]
          try check(table, need, audience, now, "seed \(seed), \(need), \(audience)")
        }
      }
    }
  }

  private func check(
    _ table: ContactTable, _ need: Need, _ audience: Audience, _ now: [Int?], _ what: String
  ) throws {
    func entries(_ now: [Int?]) throws -> [ContactTable.Entry] {
      try table.choice(
        for: [need], audience: audience, country: 0, today: ContactChoiceTests.day, now: now
      ).entries
    }
    let (chosen, timeless) = (try entries(now), try entries([]))
    // Where a stand-in is closed, whom it stands in for is there as well.
    #expect(Set(chosen.map(\.contact)).isSuperset(of: timeless.map(\.contact)), "\(what)")
    for entry in chosen {
      let facts = table.contacts[entry.contact]
      switch audience {
      case .student: #expect(!Set(facts.audiences).isDisjoint(with: [.child, .anyone]), "\(what)")
      case .adult, .caregiver:
        #expect(!Set(facts.audiences).isDisjoint(with: [.adult, .anyone]), "\(what)")
      case .professional: break
      }
      #expect(entry.ways.map(\.channel).sorted() == Array(facts.channels.indices), "\(what)")
      #expect(audience == .professional || !entry.isHeldBack, "\(what)")
    }
    let ofOne = chosen.filter { $0.needs == [need] && table.countries[0].contains($0.contact) }
    let places = ofOne.map { entry in
      let facts = table.contacts[entry.contact]
      let isForOthers =
        switch audience {
        case .student: need != .suicideCrisis && !facts.audiences.contains(.child)
        case .adult: facts.isForChildren(as: need)
        case .caregiver, .professional: false
        }
      return (entry.isHeldBack ? 4 : 0) + (isForOthers ? 2 : 0)
        + (facts.serves.first == need ? 0 : 1)
    }
    #expect(places == places.sorted(), "\(what)")
  }

  private static func contact(_ random: inout RandomSource) -> ContactFacts {
    let needs = Need.allCases.shuffled(using: &random)
    let hours = [
      nil, ContactChoiceTests.always, ContactChoiceTests.evenings, ContactChoiceTests.weekdays,
    ]
    let channels = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      ChannelFacts(
        ContactMeans.allCases.randomElement(using: &random) ?? .phone,
        hours: hours.randomElement(using: &random) ?? nil)
    }
    let audiences = ContactAudience.allCases.shuffled(using: &random)
    return ContactFacts(
      serves: Array(needs.prefix(Int.random(in: 1...2, using: &random))),
      also: Array(needs.suffix(Int.random(in: 0...3, using: &random))),
      audiences: Array(audiences.prefix(Int.random(in: 1...2, using: &random))),
      channels: channels, zone: [nil, 0, 1].randomElement(using: &random) ?? nil, verified: nil,
      pageDate: CalendarDate(year: Int.random(in: 2022...2026, using: &random)),
      isUncertain: Bool.random(using: &random))
  }
}

extension ContactChoiceTests {
  static var day: CalendarDate {
    get throws { try #require(CalendarDate(year: 2026, month: 11, day: 29)) }
  }

  static func contact(
    _ serves: [Need], also: [Need] = [], _ channels: [ChannelFacts] = [],
    for audiences: [ContactAudience] = [.anyone], page: Int = 2026
  ) -> ContactFacts {
    ContactFacts(
      serves: serves, also: also, audiences: audiences, channels: channels, zone: 0, verified: nil,
      pageDate: CalendarDate(year: page), isUncertain: false)
  }

  static func choice(
    _ contacts: [ContactFacts], _ needs: [Need], for audience: Audience = .student,
    abroad: [ContactFacts] = [], now: Int? = now
  ) throws -> ContactTable.Choice {
    try ContactTable(countries: [contacts], international: abroad, zones: 1).choice(
      for: needs, audience: audience, country: 0, today: day, now: [now])
  }

  static func chosen(
    _ contacts: [ContactFacts], _ need: Need, for audience: Audience = .adult, now: Int? = now
  ) throws -> [Int] {
    try choice(contacts, [need], for: audience, now: now).contacts(for: [need])
  }
}
