extension PlanImage {
  /// Reads an image; any other bytes are refused.
  package init(_ bytes: [UInt8]) throws(Refusal) {
    var reader = ByteReader(try Self.body(of: bytes))
    let audience = Audience.allCases[try reader.place(below: Audience.allCases.count)]
    var domains: [Plan.Domain] = []
    for _ in 0..<(try reader.count(.items, upTo: Limits.rows)) {
      domains.append(try reader.domain())
    }

    var nodes = try NodeReader(reader, domains: domains)
    var items: [Plan.Item] = []
    for domain in domains {
      items.append(Plan.Item(domain: domain, when: try nodes.rowCondition()))
    }
    var scores: [Plan.Score] = []
    for _ in 0..<(try nodes.bytes.count(.scores, upTo: Limits.rows)) {
      let quantity = try nodes.rowQuantity()
      scores.append(Plan.Score(quantity, sufficient: try nodes.rowCondition()))
    }
    var guidance: [Plan.Guidance] = []
    var needs: [[Need]] = []
    for _ in 0..<(try nodes.bytes.count(.guidance, upTo: Limits.rows)) {
      let condition = try nodes.rowCondition()
      let urgency = Urgency.allCases[try nodes.bytes.place(below: Urgency.allCases.count)]
      needs.append(try nodes.bytes.needs())
      let steps = try nodes.bytes.places(below: Limits.steps)
      guidance.append(Plan.Guidance(when: condition, urgency: urgency, steps: steps))
    }
    let situations = try nodes.situations()
    let steps = try nodes.bytes.steps(situationCount: situations.count)

    reader = nodes.bytes
    let zones = try reader.count(.zones, upTo: Limits.zones)
    var countries: [[ContactFacts]] = []
    var emergencies: [EmergencyFacts?] = []
    for _ in 0..<(try reader.count(.countries, upTo: Limits.countries)) {
      emergencies.append(try reader.emergency())
      countries.append(try reader.contacts(zones: zones))
    }
    let international = try reader.contacts(zones: zones)
    guard reader.isAtEnd else { throw .malformed }
    do {
      let plan = try Plan(
        items: items, scores: scores, guidance: guidance, situations: situations, steps: steps)
      self.init(
        plan: plan, audience: audience, needs: needs,
        contacts: ContactTable(
          countries: countries, international: international, zones: zones),
        emergencies: emergencies)
    } catch {
      throw .flawedPlan
    }
  }
}

extension NodeReader {
  fileprivate mutating func situations() throws(PlanImage.Refusal) -> [Plan.Situation] {
    var situations: [Plan.Situation] = []
    for _ in 0..<(try bytes.count(.situations, upTo: PlanImage.Limits.rows)) {
      let (isSo, isNotSo) = (try rowCondition(), try rowCondition())
      let danger = try bytes.place(below: Plan.Danger.allCases.count + 1)
      situations.append(
        Plan.Situation(
          isSo: isSo, isNotSo: isNotSo, danger: Plan.Danger(rawValue: danger - 1)))
    }
    return situations
  }
}

extension ByteReader {
  fileprivate mutating func steps(situationCount: Int) throws(Refusal) -> [Plan.Step] {
    var steps: [Plan.Step] = []
    for _ in 0..<(try count(.steps, upTo: PlanImage.Limits.steps)) {
      let onlyWhen = try places(below: situationCount)
      let notWhen = try places(below: situationCount)
      let flags = try place(below: 4)
      let need = try place(below: Need.allCases.count + 1)
      steps.append(
        Plan.Step(
          onlyWhen: onlyWhen, notWhen: notWhen, isHarmless: flags & 1 == 1, isLead: flags & 2 == 2,
          need: need == 0 ? nil : Need.allCases[need - 1]))
    }
    return steps
  }

  /// A list of indexes below `count`, each of them at most once.
  fileprivate mutating func places(below count: Int) throws(Refusal) -> [Int] {
    var places: [Int] = []
    for _ in 0..<(try self.count(upTo: count)) { places.append(try place(below: count)) }
    return places
  }

  fileprivate mutating func domain() throws(Refusal) -> Plan.Domain {
    let count = try count(.answers, upTo: Plan.Domain.mostValues)
    return count == 0 ? .notice : .values(count)
  }

  fileprivate mutating func needs() throws(Refusal) -> [Need] {
    var needs: [Need] = []
    for _ in 0..<(try count(upTo: Need.allCases.count)) {
      needs.append(Need.allCases[try place(below: Need.allCases.count)])
    }
    return needs
  }

  fileprivate mutating func emergency() throws(Refusal) -> PlanImage.EmergencyFacts? {
    guard try place(below: 2) == 1 else { return nil }
    return PlanImage.EmergencyFacts(verified: try date(), pageDate: try date())
  }

  fileprivate mutating func contacts(zones: Int) throws(Refusal) -> [ContactFacts] {
    var contacts: [ContactFacts] = []
    for _ in 0..<(try count(.contacts, upTo: PlanImage.Limits.contacts)) {
      let serves = try needs()
      let also = try members(of: Need.allCases)
      let audiences = try members(of: ContactAudience.allCases)
      let channels = try channels()
      let zone = try place(below: zones + 1)
      let isUncertain = try place(below: 2) == 1
      contacts.append(
        ContactFacts(
          serves: serves, also: also, audiences: audiences, channels: channels,
          zone: zone == 0 ? nil : zone - 1, verified: try date(), pageDate: try date(),
          isUncertain: isUncertain))
    }
    return contacts
  }

  private mutating func channels() throws(Refusal) -> [ChannelFacts] {
    var channels: [ChannelFacts] = []
    for _ in 0..<(try count(.channels, upTo: PlanImage.Limits.channels)) {
      let means = ContactMeans.allCases[try place(below: ContactMeans.allCases.count)]
      channels.append(ChannelFacts(means, hours: try hours()))
    }
    return channels
  }

  private mutating func hours() throws(Refusal) -> OpeningHours? {
    let count = try count(upTo: OpeningHours.mostRanges)
    guard count > 0 else { return nil }
    var ranges: [Range<Int>] = []
    var end = 0
    for _ in 0..<count {
      let start = end + (try place(below: OpeningHours.minutesOfWeek))
      end = start + (try self.count(upTo: OpeningHours.minutesOfWeek))
      ranges.append(start..<end)
    }
    guard let hours = OpeningHours(ranges) else { throw .malformed }
    return hours
  }

  private mutating func members<Member>(of all: [Member]) throws(Refusal) -> [Member] {
    let bits = try place(below: 1 << all.count)
    var members: [Member] = []
    for (place, member) in all.enumerated() where bits >> place & 1 == 1 { members.append(member) }
    return members
  }

  private mutating func date() throws(Refusal) -> CalendarDate? {
    let digits = try count(upTo: 10_000 * 13 * 32)
    guard digits > 0 else { return nil }
    let (months, day) = (digits - 1).quotientAndRemainder(dividingBy: 32)
    let (year, month) = months.quotientAndRemainder(dividingBy: 13)
    guard
      let date = CalendarDate(
        year: year, month: month == 0 ? nil : month, day: day == 0 ? nil : day)
    else { throw .malformed }
    return date
  }
}
