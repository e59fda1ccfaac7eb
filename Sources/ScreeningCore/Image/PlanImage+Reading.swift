extension PlanImage {
  /// Reads an image; any other bytes are refused.
  package init(_ bytes: [UInt8]) throws(Refusal) {
    var reader = ByteReader(try Self.body(of: bytes))
    let audience = Audience.allCases[try reader.place(below: Audience.allCases.count)]
    var domains: [Plan.Domain] = []
    for _ in 0..<(try reader.count(upTo: Limits.rows)) { domains.append(try reader.domain()) }

    var nodes = try NodeReader(reader, domains: domains)
    var items: [Plan.Item] = []
    for domain in domains {
      items.append(Plan.Item(domain: domain, when: try nodes.rowCondition()))
    }
    var scores: [Plan.Score] = []
    for _ in 0..<(try nodes.bytes.count(upTo: Limits.rows)) {
      let quantity = try nodes.rowQuantity()
      scores.append(Plan.Score(quantity, sufficient: try nodes.rowCondition()))
    }
    var guidance: [Plan.Guidance] = []
    var needs: [[Need]] = []
    for _ in 0..<(try nodes.bytes.count(upTo: Limits.rows)) {
      let condition = try nodes.rowCondition()
      let urgency = Urgency.allCases[try nodes.bytes.place(below: Urgency.allCases.count)]
      guidance.append(Plan.Guidance(when: condition, urgency: urgency))
      needs.append(try nodes.bytes.needs())
    }

    reader = nodes.bytes
    var countries: [[ContactFacts]] = []
    var emergencies: [EmergencyFacts?] = []
    for _ in 0..<(try reader.count(upTo: Limits.countries)) {
      emergencies.append(try reader.emergency())
      countries.append(try reader.contacts())
    }
    let international = try reader.contacts()
    guard reader.isAtEnd else { throw .malformed }
    do {
      let plan = try Plan(items: items, scores: scores, guidance: guidance)
      self.init(
        plan: plan, audience: audience, needs: needs,
        contacts: ContactTable(countries: countries, international: international),
        emergencies: emergencies)
    } catch {
      throw .flawedPlan
    }
  }
}

extension ByteReader {
  fileprivate mutating func domain() throws(Refusal) -> Plan.Domain {
    let count = try count(upTo: Plan.Domain.mostValues)
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

  fileprivate mutating func contacts() throws(Refusal) -> [ContactFacts] {
    var contacts: [ContactFacts] = []
    for _ in 0..<(try count(upTo: PlanImage.Limits.contacts)) {
      let needs = try members(of: Need.allCases)
      let audiences = try members(of: ContactAudience.allCases)
      let isUncertain = try place(below: 2) == 1
      contacts.append(
        ContactFacts(
          needs: needs, audiences: audiences, verified: try date(), pageDate: try date(),
          isUncertain: isUncertain))
    }
    return contacts
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
