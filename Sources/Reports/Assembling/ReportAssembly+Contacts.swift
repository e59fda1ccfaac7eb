package import RulePacks
package import ScreeningCore

extension ReportAssembly {
  func emergency(in referral: Referral) -> Report.Emergency? {
    guard case .number(let emergency, let dating) = referral.emergency else { return nil }
    return Report.Emergency(emergency, dating, in: wording)
  }
}

extension Report.Emergency {
  package init(
    _ emergency: ContactDirectory.Emergency, _ dating: Dating, in wording: Wording = .english
  ) {
    self.init(
      numbers: [.init(.phone, emergency.phone.text, note: emergency.note.map(wording.say))],
      record: Report.Record(emergency.record, dating))
  }
}

extension Report.Contact {
  package init(
    _ entry: Referral.Entry, isInternational: Bool, in wording: Wording = .english
  ) {
    self.init(
      entry.contact, entry.dating, isInternational: isInternational, in: wording)
  }

  package init(
    _ contact: Contact, _ dating: Dating, isInternational: Bool, in wording: Wording
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
      note: contact.note.map(wording.say), record: Report.Record(contact.record, dating))
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
  fileprivate init(_ record: Contact.Record, _ dating: Dating) {
    self.init(
      source: record.source.text, confirmed: dating.verified?.description,
      pageDate: dating.pageDate?.description,
      age: dating.age,
      isUncertain: dating.checkFirst)
  }
}

extension Report.Place {
  package init(_ country: ContactDirectory.Country, in wording: Wording = .english) {
    self.init(code: country.code.value, name: wording.say(country.name))
  }
}
