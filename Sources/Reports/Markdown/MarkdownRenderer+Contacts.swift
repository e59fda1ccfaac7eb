internal import Localization

extension MarkdownRenderer {
  func addHelp(_ report: Report, to page: inout MarkdownPage) {
    page.heading(2, wording.helpTitle(report.place))
    addEmergency(report, to: &page)
    for contact in report.contacts where !contact.isInternational { add(contact, to: &page) }
    let international = report.contacts.filter(\.isInternational)
    if !international.isEmpty { page.heading(3, wording.anywhereTitle) }
    for contact in international { add(contact, to: &page) }
  }

  private func addEmergency(_ report: Report, to page: inout MarkdownPage) {
    page.heading(3, wording.emergencyName)
    page.paragraph(wording.emergencyNumbers(report.emergency, in: report.place))
    page.paragraph(wording.emergencyUse)
    if let emergency = report.emergency {
      page.paragraph(wording.ageOfEmergencyNumber(emergency.record))
    }
  }

  private func add(_ contact: Report.Contact, to page: inout MarkdownPage) {
    page.heading(contact.isInternational ? 4 : 3, contact.fullName)
    page.listOfMarkdown(contact.channels.map(linked))
    for line in wording.particulars(contact) { page.paragraph(line) }
    page.paragraph(wording.age(contact.record))
  }

  private func linked(_ channel: Report.Channel) -> String {
    let text = wording.channel(channel).markdown
    return channel.link.map { "[\(text)](<\($0)>)" } ?? text
  }
}
