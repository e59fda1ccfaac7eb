internal import Diagnostics
internal import ScreeningCore

/// Looks at whom guidance sends people to: to a directory only, an adult to a service for children,
/// somebody who thinks of suicide to nobody of their country.
struct ReferralCheck: LintCheck {
  func run(on lint: Lint, _ findings: Findings) -> [String] {
    let directory = lint.library.contacts
    let places = directory.countries.filter { $0.code.value != ContactDirectory.international }
    for country in places
    where !country.contacts.contains(where: { $0.needs.contains { $0.value == .suicideCrisis } }) {
      findings.report(.noCrisisLine(country))
    }
    for country in places where !country.contacts.isEmpty {
      var (lists, children): ([String], [String]) = ([], [])
      for planned in lint.library.checklists {
        let checklist = planned.checklist
        let referral = directory.referral(
          for: Need.distinct(in: checklist.guidance.map { $0.needs.map(\.value) }),
          audience: checklist.audience, country: country.code.value, today: lint.today)
        for guidance in checklist.guidance {
          let needs = guidance.needs.map(\.value).filter { $0 != .emergency && $0 != .directory }
          let name = "\(checklist.name.value)/\(guidance.name.value)"
          if referral.leadsToDirectoriesOnly(needs) { lists.append(name) }
          if checklist.audience == .adult, referral.leadsToChildService(needs) {
            children.append(name)
          }
        }
      }
      if !lists.isEmpty { findings.report(.onlyDirectories(lists, country)) }
      if !children.isEmpty { findings.report(.adultToChildService(children, country)) }
    }
    return []
  }
}

extension Referral {
  fileprivate func leadsToDirectoriesOnly(_ needs: [Need]) -> Bool {
    let chosen = needs.flatMap { entries(for: $0) }.map(\.contact)
    return !chosen.isEmpty && chosen.allSatisfy { $0.serves.first?.value == .directory }
  }

  fileprivate func leadsToChildService(_ needs: [Need]) -> Bool {
    needs.contains { need in
      guard let facts = entries(for: need).first?.contact.facts() else { return false }
      let isOfChildren = need.isOfChildren && facts.serves.first?.isOfChildren == true
      return isOfChildren || facts.isForChildren(as: need)
    }
  }
}

extension Diagnostic {
  static func noCrisisLine(_ country: ContactDirectory.Country) -> Self {
    Diagnostic(
      .noCrisisLine,
      "no line for somebody who thinks of suicide is known here; look for one, with its source, and "
        + "write it with 'for: [suicide_crisis]'", at: country.code.origin)
  }

  static func onlyDirectories(
    _ guidance: [String], _ country: ContactDirectory.Country
  ) -> Self {
    Diagnostic(
      .onlyDirectories,
      "nothing but directories serves the needs of \(some(guidance)) here; add a service, or refer "
        + "to another need as well", at: country.code.origin)
  }

  static func adultToChildService(
    _ guidance: [String], _ country: ContactDirectory.Country
  ) -> Self {
    Diagnostic(
      .adultToChildService,
      "adults meet a service for children first, by \(some(guidance)); add a service for adults, or "
        + "refer to what an adult needs", at: country.code.origin)
  }

  /// The first few names, and how many more there are.
  private static func some(_ names: [String]) -> String {
    let named = names.prefix(2).map { "'\($0)'" }.joined(separator: ", ")
    return names.count > 2 ? "\(named) and \(names.count - 2) more" : named
  }
}

extension DiagnosticKind {
  static let noCrisisLine = DiagnosticKind(
    code: "no-crisis-line", severity: .warning, title: "a country without a crisis line",
    explanation: """
      Whoever says that they think of hurting themselves meets a crisis line first. In this country
      none is known: the report gives the emergency number and a directory instead. Look for a line at
      an official source; if there is none, this warning stays, as a reminder.
      """)

  static let onlyDirectories = DiagnosticKind(
    code: "only-directories", severity: .warning, title: "guidance that leads to lists only",
    explanation: """
      A directory says where to look for help and is none itself. Where a country has no service for
      any need of a piece of guidance, and no international one serves it, people who need help are
      sent on. Add a service, or refer to another need as well.
      """)

  static let adultToChildService = DiagnosticKind(
    code: "adult-to-child-service", severity: .warning,
    title: "an adult who is sent to a service for children",
    explanation: """
      An adult who asks for help is to meet a service for adults first. The needs child_helpline,
      police_child, image_removal_minor and missing_children are those of children and of those who
      care for them; refer to counselling, cybercrime_police or image_removal_adult for an adult.
      """)
}
