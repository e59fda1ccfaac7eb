internal import Reports
internal import RulePacks
internal import ScreeningCore

extension ReportAssembly {
  func emergency(in referral: Referral) -> Report.Emergency? {
    guard case .number(let emergency, let dating) = referral.emergency else { return nil }
    return Report.Emergency(emergency, dating)
  }
}

extension Report.Emergency {
  init(_ emergency: ContactDirectory.Emergency, _ dating: Dating) {
    self.init(
      numbers: [.init(.phone, emergency.phone.text, note: emergency.note?.text)],
      record: Report.Record(emergency.record, dating))
  }
}

extension Report.Contact {
  init(_ entry: Referral.Entry, isInternational: Bool) {
    let contact = entry.contact
    self.init(
      id: contact.id.value, name: contact.name.text, localName: contact.localName?.text,
      isInternational: isInternational, needs: contact.needs.map(\.value.rawValue),
      audiences: contact.audiences.map(\.rawValue),
      channels: contact.channels.map { channel in
        Report.Channel(
          Report.Channel.Means(channel.means), channel.address.text, note: channel.note?.text)
      },
      languages: contact.languages, hours: contact.hours?.text, cost: contact.cost?.text,
      note: contact.note?.text, record: Report.Record(contact.record, entry.dating))
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
      source: record.source.text, confirmed: record.verified?.description,
      pageDate: record.pageDate?.description,
      age: dating.isPast ? .overTwoYears : dating.isOld ? .overOneYear : .recent,
      isUncertain: dating.checkFirst)
  }
}

extension Checklist.Item {
  /// An answer as a reader would give it.
  func reportAnswer(_ answer: Answer) -> Report.Answer {
    guard let code = answer.code else {
      return switch answer.state {
      case .notSure?: .notSure
      case .declined?: .declined
      case .skipped?: .skipped
      default: .notAsked
      }
    }
    switch kind {
    case .yesNo: return code == 1 ? .yes : .no
    case .choice: return .texts([choices[code].label.text])
    case .choices:
      let chosen = choices.indices.filter { code >> $0 & 1 == 1 }
      return chosen.isEmpty ? .nothing : .texts(chosen.map { choices[$0].label.text })
    case .scale: return .texts([steps[code].text])
    case .number: return .number(code + (range?.lowerBound ?? 0))
    case .notice, .note: return .notAsked
    }
  }
}
