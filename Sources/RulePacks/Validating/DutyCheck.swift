internal import Diagnostics
internal import ScreeningCore

/// Finds duties whose pages were read long ago, with dates still to come, or with a contact that there is not.
struct DutyCheck: LintCheck {
  func run(on lint: Lint, _ findings: Findings) -> [String] {
    for place in lint.library.duties {
      let contacts =
        lint.library.contacts.countries.first { $0.code.value == place.code.value }?
        .contacts.map(\.id.value) ?? []
      for duty in place.duties {
        if let contact = duty.contact, !contacts.contains(contact.value) {
          findings.report(.unknownContact(contact, known: contacts))
        }
        let dates =
          [("verified", duty.verified)]
          + duty.sources.flatMap { [("page_date", $0.pageDate), ("read", Optional($0.read))] }
        for case (let key, let date?) in dates where date.value.isAfter(lint.today) {
          findings.report(.dateToCome(key, date, lint.today))
        }
      }
      let old = place.duties.filter {
        $0.date?.isMoreThan(months: Freshness.monthsUntilOld, before: lint.today) ?? true
      }
      if !old.isEmpty { findings.report(.oldDuties(old.map(\.id.value), at: place.code.origin)) }
    }
    return []
  }
}

extension Diagnostic {
  fileprivate static func unknownContact(_ contact: Name, known: [String]) -> Self {
    let meant = nearest(contact.value, in: known)
    let near = meant.map { "did you mean '\($0)'?" }
    return Diagnostic(
      .unknownContact,
      "there is no contact '\(contact.value.shortened)' in this place; \(near ?? "leave the key out")",
      at: contact.origin
    ).suggesting(meant, for: contact.value)
  }

  fileprivate static func oldDuties(_ ids: [String], at origin: Origin) -> Self {
    Diagnostic(
      .oldDuties,
      "read more than \(Freshness.monthsUntilOld) months ago: \(ids.joined(separator: ", ")); read the "
        + "pages again, and write the day under 'read'", at: origin)
  }
}

extension DiagnosticKind {
  static let unknownContact = DiagnosticKind(
    code: "unknown-contact", title: "a contact that the place does not have",
    explanation: """
      'contact' of a duty is the id of a contact in the file of the same country. A number is written
      there, once, with its source.
      """)

  static let oldDuties = DiagnosticKind(
    code: "old-duties", severity: .warning, title: "duties that may be out of date",
    explanation: """
      Laws change. Past twelve months from the day on which somebody who knows the law looked a duty over,
      or else from the day on which its pages were read, it is marked; past twenty-four it is held back,
      and the place counts as one of which nothing is known.
      """)
}
