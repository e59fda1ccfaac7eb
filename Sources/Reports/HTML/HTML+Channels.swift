package import HTMLKit
package import Localization
internal import RulePacks
internal import ScreeningCore

extension HTML {
  /// Adds the ways to reach a contact as a list, with the hours of each where they say something.
  package mutating func channels(
    of contact: Report.Contact, opensTabs: Bool = true, _ wording: Wording
  ) {
    channels(
      contact.channels, kind: "channels", withHours: !contact.isAlwaysOpen, opensTabs: opensTabs,
      wording)
  }

  /// Adds ways to reach somebody as a list.
  package mutating func channels(
    _ channels: [Report.Channel], kind: String, withHours: Bool = false, opensTabs: Bool = true,
    _ wording: Wording
  ) {
    element("ul", ["class": kind]) { list in
      for channel in channels {
        list.element("li") { line in
          line.address(channel, opensTabs: opensTabs, wording)
          if withHours, let hours = channel.hours {
            // Whoever is always there needs no word on whether it is open now.
            line.element(
              "span", ["class": hours.isAlways ? nil : "hours"], ", " + wording.hours(hours))
          }
          if let note = channel.note {
            line.element("span", ["class": "note"], " (" + note.withNumbersKeptTogether + ")")
          }
        }
      }
    }
  }

  /// Adds the first way to reach somebody with its note, the name, and the hours of that way if it
  /// closes. The name is part of the link: a list of links then says who is called.
  package mutating func brief(_ contact: Report.Contact, _ wording: Wording) {
    if let channel = contact.channels.first {
      address(channel, wording, of: contact.name)
      if let note = channel.note { text(" (" + note.withNumbersKeptTogether + ")") }
    } else {
      element("bdi", contact.name)
    }
    if let hours = wording.openingHours(contact) { text(", " + hours) }
    if contact.record.needsChecking { text(" " + wording.checkFirst) }
  }

  /// Adds lines of a list: who can help, with the numbers to call in danger after so many of them; nil:
  /// without these.
  package mutating func helpers(
    _ contacts: [Report.Contact], _ emergency: Report.Emergency?, after before: Int?,
    _ wording: Wording
  ) {
    for contact in contacts.prefix(before ?? 0) { element("li") { $0.brief(contact, wording) } }
    if before != nil { briefEmergency(emergency, wording) }
    for contact in contacts.dropFirst(before ?? 0) { element("li") { $0.brief(contact, wording) } }
  }

  /// Adds lines of a list: the numbers to call in danger, or the words for them.
  package mutating func briefEmergency(_ emergency: Report.Emergency?, _ wording: Wording) {
    guard let emergency, !emergency.numbers.isEmpty else {
      return element("li", wording.callNow(nil, in: nil))
    }
    for number in emergency.numbers {
      element("li") { line in
        line.address(number, wording, of: wording.emergencyName)
        if emergency.numbers.count > 1, let note = number.note {
          line.text(" (" + note.withNumbersKeptTogether + ")")
        }
      }
    }
  }

  /// Adds the verb and the address, as a link where there is one; `name`: whom it reaches. A page of the
  /// web opens in a tab of its own, so that coming back from it loses nothing here; the link says so.
  /// Not `opensTabs`: a script sees to that.
  package mutating func address(
    _ channel: Report.Channel, opensTabs: Bool = true, _ wording: Wording, of name: String? = nil
  ) {
    let link = channel.link
    let opensTab = opensTabs && link?.hasPrefix("http") == true
    element(
      link == nil ? "b" : "a",
      [
        "href": link, "target": opensTab ? "_blank" : nil,
        "rel": opensTab ? "noopener noreferrer" : nil,
        "class": link == nil && channel.means == .phone ? "number" : nil,
      ]
    ) { way in
      way.text(wording.verb(channel.means) + " ")
      if wording.language.isRightToLeft || link == nil {
        // Groups of digits would change places; the name of an app may be in any script.
        way.element("bdi", ["dir": "ltr"], channel.shortAddress)
      } else {
        way.text(channel.shortAddress)
      }
      if let name {
        way.text("\u{A0}· ")
        way.element("bdi", name)
      }
      if opensTab { way.element("span", ["class": "screen-only"], " " + wording.newTab) }
    }
  }
}

extension String {
  /// The text with digits bound together, so that numbers keep their order in any direction.
  fileprivate var withNumbersKeptTogether: String {
    var result = Array(unicodeScalars)
    for place in result.indices.dropFirst().dropLast()
    where result[place] == " " && "0"..."9" ~= result[place - 1] && "0"..."9" ~= result[place + 1] {
      result[place] = "\u{A0}"
    }
    return String(String.UnicodeScalarView(result))
  }
}
