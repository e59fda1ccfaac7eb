extension TextRenderer {
  func addHelp(_ report: Report, to page: inout TextPage) {
    page.heading(wording.helpTitle(report.place))
    addEmergency(report.emergency, to: &page)
    for contact in report.contacts where !contact.isInternational { add(contact, to: &page) }
    let international = report.contacts.filter(\.isInternational)
    if !international.isEmpty {
      page.gap()
      page.add(wording.anywhereTitle)
    }
    for contact in international { add(contact, to: &page) }
  }

  private func addEmergency(_ emergency: Report.Emergency?, to page: inout TextPage) {
    page.add(wording.emergencyName, indent: 2)
    page.add(wording.callNow(emergency), indent: 4)
    page.add(wording.emergencyUse, indent: 4)
    if let emergency { page.add(wording.ageOfEmergencyNumber(emergency.record), indent: 4) }
  }

  private func add(_ contact: Report.Contact, to page: inout TextPage) {
    page.gap()
    page.add(contact.name, indent: 2)
    if let localName = contact.localName { page.add(localName, indent: 2) }
    for channel in contact.channels { page.add(wording.channel(channel), indent: 4, mark: "- ") }
    for line in wording.particulars(contact) { page.add(line, indent: 4) }
    page.add(wording.age(contact.record), indent: 4)
  }
}
