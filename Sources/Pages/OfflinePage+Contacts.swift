internal import HTMLKit
internal import Localization
internal import Reports
internal import RulePacks
internal import ScreeningCore

extension OfflinePage {
  /// The line that comes first: what to do in danger, in the country where the reader is.
  func addEmergency(to page: inout HTML) {
    page.element("div", ["class": "danger-slot"]) { slot in
      slot.element(
        "div",
        [
          "id": "emergency", "class": "now", "data-otherwise": wording.callNow(nil, in: nil),
          "data-template": place.country == nil ? wording.inDangerTemplate : nil,
        ]
      ) { block in
        block.element(
          "p", ["data-country": "-1", "hidden": place.country?.emergency == nil ? nil : ""],
          wording.inDanger(nil, in: nil))
        for (index, country) in contacts.countries.enumerated() {
          guard let emergency = emergency(of: country) else { continue }
          block.element(
            "div", ["data-country": String(index), "hidden": place.country == nil ? "" : nil]
          ) { block in
            // Where the country is chosen, a script says it.
            if place.country != nil {
              block.element(
                "p", wording.inDanger(calling: Report.Place(country, in: wording)))
            }
            block.channels(emergency.numbersInShort, kind: "channels call", wording)
          }
        }
      }
    }
  }

  /// Who can help: everyone of the chosen country, then those that can be reached from anywhere.
  func addHelp(to page: inout HTML) {
    page.element("section", ["id": "help", "aria-labelledby": "help-title"]) { section in
      section.element(
        "h2",
        [
          "id": "help-title", "data-template": wording.helpTitleTemplate,
          "data-anywhere": wording.helpTitle(nil),
        ], wording.helpTitle(assembly.place))
      section.element("ul", ["class": "in-view live"]) { _ in }
      section.element("details", ["class": "fold", "open": ""]) { details in
        details.element("summary", ["class": "live"], wording.allContacts)
        addAllContacts(to: &details)
      }
    }
  }

  private func addAllContacts(to page: inout HTML) {
    page.element("ul", ["class": "contacts local"]) { list in
      if case .askedFor = place { return }
      if let country = contacts.countries.first { addEmergency(of: country, 0, to: &list) }
      addContacts(of: 0, to: &list)
    }
    if case .askedFor = place { addCountries(to: &page) }
    page.element("h3", ["class": "anywhere"], wording.anywhereTitle)
    page.element("ul", ["class": "contacts international"]) { addContacts(of: nil, to: &$0) }
    addAgeTemplates(to: &page)
  }

  /// The contacts of every country, to unfold in the document; the script moves those of the chosen
  /// country into the list.
  private func addCountries(to page: inout HTML) {
    page.element("div", ["id": "countries", "class": "paper"]) { block in
      for (index, country) in contacts.countries.enumerated() {
        block.element("details", ["data-country": String(index)]) { details in
          details.element("summary", Report.Place(country, in: wording).title)
          details.element("ul", ["class": "contacts"]) { list in
            addEmergency(of: country, index, to: &list)
            addContacts(of: index, to: &list)
          }
        }
      }
    }
  }

  func emergency(of country: ContactDirectory.Country) -> Report.Emergency? {
    country.emergency.map {
      Report.Emergency($0, Freshness($0.record, today: assembly.today), in: wording)
    }
  }

  private func addEmergency(
    of country: ContactDirectory.Country, _ index: Int, to list: inout HTML
  ) {
    guard let emergency = emergency(of: country) else { return }
    list.element("li", ["class": "emergency"]) { line in
      line.element("h3", wording.emergencyName)
      line.channels(emergency.numbers, kind: "channels call", wording)
      line.element("p", wording.emergencyUse)
      addAge(of: emergency.record, asksToCheck: false, to: &line)
    }
  }

  private func addContacts(of country: Int?, to list: inout HTML) {
    for (index, entry) in contacts.entries.enumerated() where entry.country == country {
      add(entry, index, to: &list)
    }
  }

  private func add(_ entry: PageContacts.Entry, _ index: Int, to list: inout HTML) {
    let freshness = Freshness(
      entry.contact.record, confidence: entry.contact.confidence, today: assembly.today)
    let contact = Report.Contact(
      entry.contact, freshness, isInternational: entry.country == nil, in: wording)
    list.element(
      "li",
      [
        "class": "contact", "data-directory": entry.isDirectory ? "" : nil,
        "hidden": entry.isOnPaper ? nil : "",
      ]
    ) { line in
      line.element("h3", ["dir": "auto"], contact.name)
      if let localName = contact.localName { line.element("p", ["dir": "auto"], localName) }
      line.channels(of: contact, opensTabs: false, wording)
      for particular in wording.particulars(contact) { line.element("p", particular) }
      addAge(of: contact.record, to: &line)
      if planned.checklist.audience == .professional {
        line.element("p", ["class": "soft held-back", "hidden": ""], wording.heldBack)
      }
    }
  }

  /// How old the facts are, as of the day that the page is made, with what a script needs to say it anew:
  /// their month stands in an element of its own.
  private func addAge(
    of record: Report.Record, asksToCheck: Bool = true, to line: inout HTML
  ) {
    line.element(
      "p",
      [
        "data-age": "\(record.age)",
        "data-origin": record.confirmed == nil ? nil : "confirmed",
        "data-check": asksToCheck && record.isUncertain ? "" : nil,
      ]
    ) { line in
      guard let month = wording.month(of: record) else {
        let words = asksToCheck ? wording.age(record) : wording.ageOfEmergencyNumber(record)
        return line.text(words)
      }
      let template = wording.ageTemplate(
        isConfirmed: record.confirmed != nil, record.age,
        asksToCheck: asksToCheck && record.needsChecking)
      let parts = template.split(separator: "{month}", omittingEmptySubsequences: false)
      line.text(String(parts[0]))
      line.element("span", month)
      for part in parts.dropFirst() { line.text(String(part)) }
    }
  }

  /// What is said of the age of facts, with a blank for the month. No clock makes them younger than they
  /// are in the file, so a script finds what it needs among these.
  private func addAgeTemplates(to page: inout HTML) {
    let isAnyConfirmed =
      contacts.entries.contains { $0.contact.record.verified != nil }
      || contacts.countries.contains { $0.emergency?.record.verified != nil }
    page.element("ul", ["id": "ages", "hidden": ""]) { list in
      for isConfirmed in isAnyConfirmed ? [true, false] : [false] {
        for age in Report.Record.Age.allCases {
          for asksToCheck in [true, false] {
            let key = [isConfirmed ? "confirmed" : nil, "\(age)", asksToCheck ? "check" : nil]
            list.element(
              "li",
              [
                "data-of": key.compactMap(\.self).joined(separator: " "),
                "data-template": wording.ageTemplate(
                  isConfirmed: isConfirmed, age, asksToCheck: asksToCheck),
              ], "")
          }
        }
      }
    }
  }
}
