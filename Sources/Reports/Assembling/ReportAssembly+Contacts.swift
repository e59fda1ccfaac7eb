package import Localization
package import RulePacks
package import ScreeningCore

extension ReportAssembly {
  func emergency(in referral: Referral) -> Report.Emergency? {
    guard case .number(let emergency, let freshness) = referral.emergency else { return nil }
    return Report.Emergency(emergency, freshness, in: wording)
  }
}

extension Report.Emergency {
  package init(
    _ emergency: ContactDirectory.Emergency, _ freshness: Freshness, in wording: Wording = .english
  ) {
    self.init(
      numbers: [.init(.phone, emergency.phone.text, note: emergency.note.map(wording.say))],
      record: Report.Record(emergency.record, freshness))
  }
}

extension Report.Contact {
  package init(
    _ entry: Referral.Entry, isInternational: Bool, in wording: Wording = .english
  ) {
    self.init(
      entry.contact, entry.freshness, isInternational: isInternational,
      channels: entry.ways.map { Report.Channel($0.channel, isOpen: $0.isOpen, in: wording) },
      isHeldBack: entry.isHeldBack, in: wording)
  }

  /// A contact with its ways in the order of its file, whatever the time is.
  package init(
    _ contact: Contact, _ freshness: Freshness, isInternational: Bool, in wording: Wording
  ) {
    self.init(
      contact, freshness, isInternational: isInternational,
      channels: contact.channels.map { Report.Channel($0, isOpen: nil, in: wording) },
      isHeldBack: false, in: wording)
  }

  private init(
    _ contact: Contact, _ freshness: Freshness, isInternational: Bool,
    channels: [Report.Channel], isHeldBack: Bool, in wording: Wording
  ) {
    self.init(
      id: contact.id.value, name: contact.name.text, localName: contact.localName?.text,
      isInternational: isInternational, needs: contact.needs.map(\.value.rawValue),
      audiences: contact.audiences.map(\.rawValue), channels: channels,
      languages: contact.languages, cost: contact.cost?.text,
      note: contact.note.map(wording.say), record: Report.Record(contact.record, freshness),
      isHeldBack: isHeldBack)
  }
}

extension Report.Channel {
  fileprivate init(_ channel: Contact.Channel, isOpen: Bool?, in wording: Wording) {
    self.init(
      channel.means, channel.address.text, note: channel.note.map(wording.say),
      hours: channel.hours, isOpen: isOpen)
  }
}

extension Report.Record {
  fileprivate init(_ record: Contact.Record, _ freshness: Freshness) {
    self.init(
      source: record.source?.text, confirmed: freshness.verified?.description,
      pageDate: freshness.pageDate?.description,
      age: freshness.age,
      isUncertain: freshness.checkFirst)
  }
}

extension Report.Place {
  package init(_ country: ContactDirectory.Country, in wording: Wording = .english) {
    self.init(code: country.code.value, name: wording.say(country.name))
  }
}
