// Parts of a report that can be rendered alone.
extension TextRenderer {
  /// One piece of guidance with its contacts, as it stands in a report.
  package func render(_ guidance: Report.Guidance, _ help: Report.Help) -> String {
    var page = TextPage(width: width)
    addTitle(guidance, to: &page)
    page.gap()
    addWords(guidance, to: &page)
    addContacts(of: guidance, from: help, to: &page)
    return page.text
  }

  /// Who can help in a place, as it stands in a report.
  package func renderContacts(
    in place: Report.Place?, emergency: Report.Emergency?, _ contacts: [Report.Contact]
  ) -> String {
    var page = TextPage(width: width)
    addHelp(in: place, emergency: emergency, contacts, to: &page)
    return page.text
  }
}
