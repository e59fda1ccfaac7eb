internal import HTMLKit
internal import Localization

extension HTMLRenderer {
  func addHelp(_ report: Report, to page: inout HTML) {
    section("help", wording.helpTitle(report.place), to: &page) { section in
      section.element("ul", ["class": "in-view"]) { list in
        list.briefEmergency(report.emergency, wording)
        for contact in report.contactsInView {
          list.element("li") { $0.brief(contact, wording) }
        }
      }
      section.element("details", ["class": "fold"]) { details in
        details.element("summary", wording.allContacts(report.contacts.count))
        addAllContacts(report, to: &details)
      }
    }
  }

  private func addAllContacts(_ report: Report, to page: inout HTML) {
    page.element("ul", ["class": "contacts"]) { list in
      list.element("li") { addEmergency(report, to: &$0) }
      for contact in report.contacts where !contact.isInternational {
        list.element("li") { add(contact, to: &$0) }
      }
    }
    let international = report.contacts.filter(\.isInternational)
    guard !international.isEmpty else { return }
    page.element("h3", ["class": "anywhere"], wording.anywhereTitle)
    page.element("ul", ["class": "contacts"]) { list in
      for contact in international { list.element("li") { add(contact, to: &$0) } }
    }
  }

  /// The numbers to call in danger, or the words for them where no country was chosen.
  func addNumbers(of report: Report, inShort: Bool = true, to page: inout HTML) {
    guard let emergency = report.emergency, !emergency.numbers.isEmpty else {
      page.element("p") { $0.element("strong", wording.callNow(report)) }
      return
    }
    if let place = report.place { page.element("p", wording.callNow(in: place)) }
    page.channels(
      inShort ? emergency.numbersInShort : emergency.numbers, kind: "channels call", wording)
  }

  /// The first contacts of a piece of guidance, each with the first way to reach it.
  func addContacts(of guidance: Report.Guidance, from help: Report.Help, to page: inout HTML) {
    let contacts = help.first(for: guidance)
    guard !contacts.isEmpty || guidance.refersToEmergency else { return }
    page.element("div", ["class": "who"]) { block in
      block.element("p", wording.whoCanHelpHere)
      block.element("ul") { list in
        list.helpers(contacts, help.emergency, after: guidance.contactsBeforeEmergency, wording)
      }
    }
  }

  private func addEmergency(_ report: Report, to page: inout HTML) {
    page.element("h3", wording.emergencyName)
    addNumbers(of: report, inShort: false, to: &page)
    page.element("p", wording.emergencyUse)
    if let emergency = report.emergency {
      page.element("p", ["class": "soft"], wording.ageOfEmergencyNumber(emergency.record))
    }
  }

  private func add(_ contact: Report.Contact, to page: inout HTML) {
    page.element(contact.isInternational ? "h4" : "h3", ["dir": "auto"], contact.name)
    if let localName = contact.localName { page.element("p", ["dir": "auto"], localName) }
    page.channels(of: contact, wording)
    for line in wording.particulars(contact) { page.element("p", line) }
    page.element("p", ["class": "soft"], wording.age(contact.record))
    if contact.isHeldBack { page.element("p", ["class": "soft"], wording.heldBack) }
  }
}
