internal import Diagnostics
internal import ScreeningCore

/// Names the contacts that nobody is shown, so that they are confirmed or taken out some day.
struct WithheldContactCheck: LintCheck {
  func run(on lint: Lint, _ findings: Findings) -> [String] {
    for country in lint.library.contacts.countries {
      for contact in country.withheld.contacts {
        findings.report(
          .withheldContact("'\(contact.id.value)'", contact.withheld, contact.record))
      }
      if let emergency = country.withheld.emergency {
        findings.report(
          .withheldContact("the emergency number", emergency.withheld, emergency.record))
      }
    }
    return []
  }
}

extension Diagnostic {
  static func withheldContact(_ what: String, _ reason: Text?, _ record: Contact.Record) -> Self {
    let read = record.collected.map { "was read on \($0)" } ?? "was read on a day that is not known"
    return Diagnostic(
      .withheldContact,
      "\(what) \(read) and is withheld (\(reason?.text.shortened ?? "")); confirm it and take "
        + "'withheld' away, or take the entry out", at: reason?.origin ?? .code)
  }
}

extension DiagnosticKind {
  static let withheldContact = DiagnosticKind(
    code: "withheld-contact", severity: .warning, title: "a contact that is withheld",
    explanation: """
      Nobody is shown a contact that is withheld, in no output. It stays in its file so that it is
      recognized, and so that somebody confirms it: look at the service's own page, compare every
      channel, and take 'withheld' away, or take the entry out where the service is gone.
      """)
}
