extension PlanImage {
  /// The image as bytes; refused if reading them back would be.
  package func bytes() throws(Refusal) -> [UInt8] {
    var nodes = NodeWriter()
    var rows = ByteWriter()
    for item in plan.items { rows.write(nodes.place(of: item.when)) }
    rows.write(plan.scores.count)
    for score in plan.scores {
      rows.write(nodes.place(of: score.quantity))
      rows.write(nodes.place(of: score.sufficient))
    }
    rows.write(plan.guidance.count)
    for (guidance, needs) in zip(plan.guidance, needs) {
      rows.write(nodes.place(of: guidance.condition))
      rows.write(guidance.urgency.rawValue)
      rows.write(needs)
      rows.write(guidance.steps)
    }
    rows.write(plan.situations.count)
    for situation in plan.situations {
      rows.write(nodes.place(of: situation.isSo))
      rows.write(nodes.place(of: situation.isNotSo))
      rows.write(situation.danger.map { $0.rawValue + 1 } ?? 0)
    }
    rows.write(plan.steps.count)
    for step in plan.steps {
      rows.write(step.onlyWhen)
      rows.write(step.notWhen)
      rows.write((step.isHarmless ? 1 : 0) | (step.isLead ? 2 : 0))
      rows.write(step.need.flatMap { Need.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0)
    }
    var body = ByteWriter()
    body.write(Audience.allCases.firstIndex(of: audience) ?? 0)
    body.write(plan.items.count)
    for item in plan.items { body.write(item.domain) }
    body.write(nodes.count)
    let image = Self.sealed(body.bytes + nodes.nodes.bytes + rows.bytes + contactBytes)
    _ = try PlanImage(image)
    return image
  }

  private var contactBytes: [UInt8] {
    var bytes = ByteWriter()
    bytes.write(contacts.zones)
    bytes.write(contacts.countries.count)
    for (country, emergency) in zip(contacts.countries, emergencies) {
      bytes.write(emergency == nil ? 0 : 1)
      if let emergency {
        bytes.write(emergency.verified)
        bytes.write(emergency.pageDate)
      }
      bytes.write(contacts.contacts[country])
    }
    bytes.write(contacts.contacts[contacts.international])
    return bytes.bytes
  }
}

extension ByteWriter {
  /// How many values there are; 0 for a text that asks nothing.
  fileprivate mutating func write(_ domain: Plan.Domain) {
    write(domain.isAsked ? domain.count : 0)
  }

  fileprivate mutating func write(_ places: [Int]) {
    write(places.count)
    for place in places { write(place) }
  }

  fileprivate mutating func write(_ contacts: ArraySlice<ContactFacts>) {
    write(contacts.count)
    for contact in contacts {
      write(contact.serves)
      write(Need.allCases.bits { contact.also.contains($0) })
      write(ContactAudience.allCases.bits { contact.audiences.contains($0) })
      write(contact.channels.count)
      for channel in contact.channels {
        write(ContactMeans.allCases.firstIndex(of: channel.means) ?? 0)
        write(channel.hours)
      }
      write(contact.zone.map { $0 + 1 } ?? 0)
      write(contact.isUncertain ? 1 : 0)
      write(contact.verified)
      write(contact.pageDate)
    }
  }

  fileprivate mutating func write(_ needs: [Need]) {
    write(needs.count)
    for need in needs { write(Need.allCases.firstIndex(of: need) ?? 0) }
  }

  /// How many ranges there are, 0 where no hours are known; of each its distance to the one before,
  /// and its length.
  private mutating func write(_ hours: OpeningHours?) {
    write(hours?.ranges.count ?? 0)
    var end = 0
    for range in hours?.ranges ?? [] {
      write(range.lowerBound - end)
      write(range.count)
      end = range.upperBound
    }
  }

  /// No date as 0; a date as 1 + (year × 13 + month) × 32 + day, with 0 for what is missing.
  fileprivate mutating func write(_ date: CalendarDate?) {
    guard let date else { return write(0) }
    write((date.year * 13 + (date.month ?? 0)) * 32 + (date.day ?? 0) + 1)
  }
}

extension Array {
  /// A number whose bit n says whether `isSet` holds for element n.
  fileprivate func bits(where isSet: (Element) -> Bool) -> Int {
    var bits = 0
    for (place, element) in enumerated() where isSet(element) { bits |= 1 << place }
    return bits
  }
}
