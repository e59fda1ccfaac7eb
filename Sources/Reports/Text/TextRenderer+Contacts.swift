internal import Localization

extension TextRenderer {
  func addHelp(_ report: Report, to page: inout TextPage) {
    guard details else { return addHelpInShort(report, to: &page) }
    addHelp(in: report.place, emergency: report.emergency, report.contacts, to: &page)
  }

  /// The emergency number, and a line for each of those who stand beside the guidance.
  private func addHelpInShort(_ report: Report, to page: inout TextPage) {
    page.heading(wording.helpTitle(report.place))
    let lines =
      wording.briefEmergency(report.help) + report.contactsInView.map { wording.brief($0) }
    for line in lines { page.add(line, indent: 2, mark: "- ") }
  }

  func addHelp(
    in place: Report.Place?, emergency: Report.Emergency?, _ contacts: [Report.Contact],
    to page: inout TextPage
  ) {
    page.heading(wording.helpTitle(place))
    page.add(wording.emergencyName, indent: 2)
    page.add(wording.emergencyNumbers(emergency, in: place), indent: 4)
    page.add(wording.emergencyUse, indent: 4)
    if let emergency { page.add(wording.ageOfEmergencyNumber(emergency.record), indent: 4) }
    for contact in contacts where !contact.isInternational { add(contact, to: &page) }
    let international = contacts.filter(\.isInternational)
    if !international.isEmpty {
      page.gap()
      page.add(wording.anywhereTitle)
    }
    for contact in international { add(contact, to: &page) }
  }

  private func add(_ contact: Report.Contact, to page: inout TextPage) {
    page.gap()
    page.add(contact.name, indent: 2)
    if let localName = contact.localName { page.add(localName, indent: 2) }
    for channel in contact.channels {
      page.add(
        wording.channel(channel, of: contact, isNow: true), indent: 4, mark: "- ")
    }
    for line in wording.particulars(contact) { page.add(line, indent: 4) }
    page.add(wording.age(contact.record), indent: 4)
    if contact.isHeldBack { page.add(wording.heldBack, indent: 4) }
  }
}
