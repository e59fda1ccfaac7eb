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
      entry.contact, entry.freshness, isInternational: isInternational, in: wording)
  }

  package init(
    _ contact: Contact, _ freshness: Freshness, isInternational: Bool, in wording: Wording
  ) {
    self.init(
      id: contact.id.value, name: contact.name.text, localName: contact.localName?.text,
      isInternational: isInternational, needs: contact.needs.map(\.value.rawValue),
      audiences: contact.audiences.map(\.rawValue),
      channels: contact.channels.map { channel in
        Report.Channel(
          Report.Channel.Means(channel.means), channel.address.text,
          note: channel.note.map(wording.say))
      },
      languages: contact.languages, hours: contact.hours?.text, cost: contact.cost?.text,
      note: contact.note.map(wording.say), record: Report.Record(contact.record, freshness))
  }
}

extension Report.Channel.Means {
  fileprivate init(_ means: Contact.Channel.Means) {
    self =
      switch means {
      case .phone: .phone
      case .sms: .sms
      case .whatsapp: .whatsapp
      case .email: .email
      case .web: .web
      case .app: .app
      }
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
