internal import HTMLKit
internal import RulePacks
internal import ScreeningCore

/// Who is named in each country, how old the facts are, and what is held back.
struct ReviewContacts {
  private let contacts: ContactDirectory
  private let today: CalendarDate

  init(_ site: ReviewSite) {
    contacts = site.contacts
    today = site.today
  }

  /// The contacts of a country that are too old to be shown to readers.
  private func tooOld(in country: ContactDirectory.Country) -> Set<String> {
    let referral = contacts.referral(
      for: Need.allCases, audience: .professional, country: country.code.value, today: today)
    return Set(referral.entries.filter(\.isHeldBack).map(\.contact.id.value))
  }

  func add(to page: inout HTML) {
    page.element(
      "p",
      "With the page each was read on, and the days. What nobody has confirmed says so to its readers."
    )
    for country in contacts.countries {
      page.element("h2", country.name.text)
      if let emergency = country.emergency {
        page.facts([
          ("Emergency", emergency.phone.text), ("Note", emergency.note?.text),
          ("Read", days(of: emergency.record)), ("Page", emergency.record.source?.text),
        ])
      }
      if !country.contacts.isEmpty { addTable(of: country, to: &page) }
      for contact in country.withheld.contacts {
        page.element("p", "Held back: \(contact.name.text). \(contact.withheld?.text ?? "")")
      }
    }
  }

  private func addTable(of country: ContactDirectory.Country, to page: inout HTML) {
    let name = country.name.text
    let tooOld = tooOld(in: country)
    let scrolled: HTML.Attributes = [
      "class": "table", "tabindex": "0", "role": "group", "aria-label": "Services: \(name)",
    ]
    page.element("div", scrolled) {
      $0.element("table") { add(country.contacts, tooOld, name, to: &$0) }
    }
  }

  private func add(
    _ contacts: [Contact], _ tooOld: Set<String>, _ name: String, to table: inout HTML
  ) {
    table.element("caption", "Services: \(name)")
    table.element("tr") { row in
      for title in ["Service", "Helps with", "For", "How to reach it", "Facts"] {
        row.element("th", ["scope": "col"], title)
      }
    }
    for contact in contacts {
      table.element("tr") { row in
        row.element("th", ["scope": "row"], contact.name.text)
        row.element("td", contact.needs.map { $0.value.inWords }.joined(separator: ", "))
        row.element("td", contact.audiences.map(\.rawValue).joined(separator: ", "))
        row.element(
          "td",
          contact.channels.map { "\($0.means.rawValue): \($0.address.text)" }
            .joined(separator: "; "))
        row.element(
          "td",
          [
            tooOld.contains(contact.id.value) ? "held back from readers because of its age" : nil,
            contact.note?.text, contact.cost.map { "cost: \($0.text)" },
            contact.languages.isEmpty ? nil : "in " + contact.languages.joined(separator: ", "),
            days(of: contact.record), contact.record.source?.text,
            "confidence \(contact.confidence.rawValue)",
          ].compactMap(\.self).joined(separator: " · "))
      }
    }
  }

  private func days(of record: Contact.Record) -> String {
    [
      record.pageDate.map { "page of \($0)" } ?? "page without a date",
      record.collected.map { "read \($0)" },
      record.verified.map { "confirmed \($0)" } ?? "not confirmed",
    ].compactMap(\.self).joined(separator: ", ")
  }
}
