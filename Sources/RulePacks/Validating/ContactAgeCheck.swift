internal import Diagnostics
internal import ScreeningCore

/// Finds contacts whose facts are old, and before a release those that nobody has verified.
struct ContactAgeCheck: LintCheck {
  func run(on lint: Lint, _ findings: Findings) -> [String] {
    for country in lint.library.contacts.countries {
      var old: [String] = []
      var past: [String] = []
      for contact in country.contacts {
        let freshness = Freshness(contact.record, today: lint.today)
        if freshness.isPast {
          past.append(contact.id.value)
        } else if freshness.isOld {
          old.append(contact.id.value)
        }
        if lint.isRelease, contact.record.verified == nil {
          findings.report(.notVerified("'\(contact.id.value)'", at: contact.id.origin))
        }
      }
      if let emergency = country.emergency {
        if Freshness(emergency.record, today: lint.today).isOld { old.append("emergency") }
        if lint.isRelease, emergency.record.verified == nil {
          findings.report(.notVerified("the emergency number", at: emergency.phone.origin))
        }
      }
      if !past.isEmpty { findings.report(.pastContacts(past, at: country.code.origin)) }
      if !old.isEmpty { findings.report(.oldContacts(old, at: country.code.origin)) }
    }
    return []
  }
}

extension Diagnostic {
  static func oldContacts(_ ids: [String], at origin: Origin) -> Self {
    Diagnostic(
      .oldContacts,
      "more than \(Freshness.monthsUntilOld) months old or without a date: "
        + "\(ids.joined(separator: ", ")); try them, and write 'verified: YYYY-MM-DD'", at: origin)
  }

  static func pastContacts(_ ids: [String], at origin: Origin) -> Self {
    Diagnostic(
      .pastContacts,
      "more than \(Freshness.monthsUntilPast) months old or without a date, so held back where a "
        + "fresher one stands in: \(ids.joined(separator: ", ")); try them, and write "
        + "'verified: YYYY-MM-DD'", at: origin)
  }

  static func notVerified(_ what: String, at origin: Origin) -> Self {
    Diagnostic(
      .notVerified,
      "\(what) was not verified; try it against its live source, and write 'verified: YYYY-MM-DD'",
      at: origin)
  }
}

extension DiagnosticKind {
  static let oldContacts = DiagnosticKind(
    code: "old-contacts", severity: .warning, title: "contacts that may be out of date",
    explanation: """
      The age of a contact counts from the day a maintainer verified it, or else from the date of
      the page it was read on. Past twelve months, reports say that it may be out of date. Try the
      contact against its live source and write the day under 'verified'.
      """)

  static let pastContacts = DiagnosticKind(
    code: "past-contacts", severity: .warning, title: "contacts that are held back",
    explanation: """
      Past twenty-four months a contact is held back where a fresher one with the same specialism
      stands in for it, and a date that is not known counts as older than that. Professionals see it
      all the same, with a mark, and an emergency number is always shown. Try the contact against its live source and write the day under
      'verified'.
      """)

  static let notVerified = DiagnosticKind(
    code: "contact-not-verified", title: "a contact that nobody has verified",
    explanation: """
      Before a release every contact must have been tried by a maintainer against its live source.
      The day stands under 'verified'.
      """)
}
