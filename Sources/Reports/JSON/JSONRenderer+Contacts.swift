internal import Localization
internal import PlainText
internal import RulePacks
internal import ScreeningCore

extension JSONRenderer {
  /// The emergency number, or the words for it; `leads` says that it stands before all else.
  func emergency(of report: Report) -> JSONValue {
    [
      "leads": .bool(report.dangers.leadWithEmergency),
      "text": .string(wording.callNow(report)),
      "channels": .array(report.emergency?.numbers.map(json) ?? []),
      "record": report.emergency.map {
        json($0.record, text: wording.ageOfEmergencyNumber($0.record))
      } ?? .null,
    ]
  }

  func json(_ place: Report.Place) -> JSONValue {
    ["code": .string(place.code), "name": .string(place.name)]
  }

  func json(_ contact: Report.Contact) -> JSONValue {
    [
      "id": .string(contact.id),
      "name": .string(contact.name),
      "local_name": JSONValue(contact.localName),
      "international": .bool(contact.isInternational),
      "needs": JSONValue(contact.needs),
      "audience": JSONValue(contact.audiences),
      "channels": .array(contact.channels.map(json)),
      "languages": JSONValue(contact.languages),
      "cost": JSONValue(contact.cost),
      "note": JSONValue(contact.note),
      "held_back": .bool(contact.isHeldBack),
      "record": json(contact.record, text: wording.age(contact.record)),
    ]
  }

  private func json(_ channel: Report.Channel) -> JSONValue {
    [
      "kind": .string(channel.means.rawValue),
      "value": .string(channel.address),
      "note": JSONValue(channel.note),
      "link": JSONValue(channel.link),
      "hours": JSONValue(channel.hours?.text),
      "hours_text": JSONValue(channel.hours.map(wording.hours)),
      "open": channel.isOpen.map { .bool($0) } ?? .null,
    ]
  }

  private func json(_ record: Report.Record, text: String) -> JSONValue {
    [
      "source": JSONValue(record.source),
      "confirmed": JSONValue(record.confirmed),
      "page_date": JSONValue(record.pageDate),
      "check_first": .bool(record.needsChecking),
      "text": .string(text),
    ]
  }
}
