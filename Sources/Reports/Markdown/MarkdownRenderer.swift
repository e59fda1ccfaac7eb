package import Localization

/// CommonMark, to be pasted into a document or a message.
package struct MarkdownRenderer: Renderer {
  /// Whether to print the answers that each shown piece of guidance rests on.
  package var why: Bool
  /// Whether to print all of it, and of guidance not only the title, a step and a contact.
  package var details: Bool
  /// What the details are and how a reader gets them, where they are not printed.
  package var detailsHint: String?
  package var wording: Wording

  package init(
    why: Bool = false, details: Bool = false, detailsHint: String? = nil,
    wording: Wording = .english
  ) {
    self.why = why
    self.details = details
    self.detailsHint = detailsHint
    self.wording = wording
  }

  package func render(_ report: Report) -> String {
    var page = MarkdownPage()
    let title = report.checklist.title
    page.heading(1, report.mode == .story ? title + " · " + wording.storyMark : title)
    for part in report.parts {
      switch part {
      case .danger: addDanger(report, to: &page)
      case .next: addNext(report, to: &page)
      case .thanks: addThanks(report, to: &page)
      case .described: addDescribed(report, to: &page)
      case .alsoHere: addAlsoHere(report, to: &page)
      case .help: addHelp(report, to: &page)
      case .figures: addFigures(report, to: &page)
      case .limits: addLimits(report, to: &page)
      case .keeping: addKeeping(report, to: &page)
      }
    }
    return page.text
  }
}

extension MarkdownRenderer {
  func addHelp(_ report: Report, to page: inout MarkdownPage) {
    page.heading(2, wording.helpTitle(report.place))
    guard details else {
      return page.list(
        wording.briefEmergency(report.help)
          + report.contactsInView.map { wording.brief($0, isNow: false) })
    }
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
    page.listOfMarkdown(contact.channels.map { linked($0, of: contact) })
    for line in wording.particulars(contact) { page.paragraph(line) }
    page.paragraph(wording.age(contact.record))
    if contact.isHeldBack { page.paragraph(wording.heldBack) }
  }

  private func linked(_ channel: Report.Channel, of contact: Report.Contact) -> String {
    let text = wording.channel(channel, of: contact, isNow: false).markdown
    return channel.link.map { "[\(text)](<\($0)>)" } ?? text
  }
}
