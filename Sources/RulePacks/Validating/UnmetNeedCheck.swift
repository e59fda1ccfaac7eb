internal import LocatedYAML
internal import ScreeningCore

/// Finds needs that guidance refers to and for which some countries have nobody.
struct UnmetNeedCheck: LintCheck {
  func run(on lint: Lint, _ findings: Findings) -> [String] {
    let directory = lint.library.contacts
    let countries = directory.countries.filter { $0.code.value != ContactDirectory.international }
    guard !directory.countries.isEmpty else {
      return lint.library.packs.isEmpty ? [] : ["there are no contacts, so no needs were checked"]
    }
    for planned in lint.library.checklists {
      let audience = planned.checklist.audience
      for need in planned.checklist.neededFirst where need.value != .emergency {
        let isMet = { (contacts: [Contact]) in
          contacts.contains {
            audience.suits($0.audiences) && $0.needs.contains { $0.value == need.value }
          }
        }
        if isMet(directory.international) { continue }
        let unmet = countries.filter { !isMet($0.contacts) }.map(\.code.value)
        if !unmet.isEmpty || countries.isEmpty {
          findings.report(.unmetNeed(need, audience, countries: unmet))
        }
      }
    }
    return []
  }
}

extension Checklist {
  /// Each need that guidance refers to, where it is named first.
  fileprivate var neededFirst: [Located<Need>] {
    var seen: Set<Need> = []
    return guidance.flatMap(\.needs).filter { seen.insert($0.value).inserted }
  }
}

extension Diagnostic {
  static func unmetNeed(
    _ need: Located<Need>, _ audience: Audience, countries: [String]
  ) -> Self {
    let places =
      countries.isEmpty ? "anywhere" : "in \(countries.joined(separator: ", "))"
    return Diagnostic(
      .unmetNeed,
      "'\(need.value.rawValue)' has no contact for the audience '\(audience.rawValue)' \(places), "
        + "and no international one; add one, or refer to another need beside it",
      at: need.span)
  }
}

extension DiagnosticKind {
  static let unmetNeed = DiagnosticKind(
    code: "need-without-contact", severity: .warning, title: "a need that nobody serves somewhere",
    explanation: """
      Guidance refers to needs, and contacts serve them. For this one there is no international
      contact, and in the countries that the message names there is none either that is for this
      audience: a report for somebody there leaves the need out. Add a contact under
      Rules/contacts, with its source.
      """)
}
