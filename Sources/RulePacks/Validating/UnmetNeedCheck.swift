internal import Diagnostics
internal import ScreeningCore

/// Finds guidance without a contact in some country, and needs that no contact serves.
struct UnmetNeedCheck: LintCheck {
  func run(on lint: Lint, _ findings: Findings) -> [String] {
    let directory = lint.library.contacts
    guard !directory.countries.isEmpty else {
      return lint.library.packs.isEmpty ? [] : ["there are no contacts, so no needs were checked"]
    }
    for planned in lint.library.checklists {
      let service = Service(directory, for: planned.checklist.audience)
      for need in planned.checklist.neededFirst where service.isUnknown(need.value) {
        findings.report(.unmetNeed(need, service.audience))
      }
      for guidance in planned.checklist.guidance {
        if guidance.needs.isEmpty { findings.report(.noNeed(guidance)) }
        let needs = guidance.needs.filter { !service.isUnknown($0.value) }
        guard let first = needs.first else { continue }
        let places = service.places(withoutAnyOf: needs.map(\.value))
        if !places.isEmpty {
          findings.report(.unmetGuidance(guidance, service.audience, places, at: first.origin))
        }
      }
    }
    return []
  }
}

/// Which needs contacts serve for an audience, and where.
private struct Service {
  let audience: Audience
  private let everywhere: Set<Need>
  private let local: [(code: String, needs: Set<Need>)]

  init(_ directory: ContactDirectory, for audience: Audience) {
    self.audience = audience
    let needs = { (contacts: [Contact]) in
      Set(contacts.filter { audience.suits($0.audiences) }.flatMap(\.needs).map(\.value))
    }
    // Every country has an emergency number, or the words for one.
    everywhere = needs(directory.international).union([.emergency])
    local = directory.countries
      .filter { $0.code.value != ContactDirectory.international }
      .map { ($0.code.value, needs($0.contacts)) }
  }

  func isUnknown(_ need: Need) -> Bool {
    !everywhere.contains(need) && !local.contains { $0.needs.contains(need) }
  }

  func places(withoutAnyOf needs: [Need]) -> [String] {
    guard everywhere.isDisjoint(with: needs) else { return [] }
    return local.filter { $0.needs.isDisjoint(with: needs) }.map(\.code)
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
  static func noNeed(_ guidance: Checklist.Guidance) -> Self {
    Diagnostic(
      .unmetNeed,
      "'\(guidance.name.value)' refers to nobody; add 'refer' with what somebody may need, such as "
        + "refer: [child_helpline]", at: guidance.name.origin)
  }

  static func unmetNeed(_ need: Located<Need>, _ audience: Audience) -> Self {
    Diagnostic(
      .unmetNeed,
      "'\(need.value.rawValue)' has no contact for the audience '\(audience.rawValue)' in any "
        + "country; add one, or refer to another need", at: need.origin)
  }

  static func unmetGuidance(
    _ guidance: Checklist.Guidance, _ audience: Audience, _ places: [String], at origin: Origin
  ) -> Self {
    Diagnostic(
      .unmetNeed,
      "'\(guidance.name.value)' refers to nobody in \(places.joined(separator: ", ")): no contact "
        + "for the audience '\(audience.rawValue)' serves any of its needs there, and no "
        + "international one; add one, or refer to another need beside these", at: origin)
  }
}

extension DiagnosticKind {
  static let unmetNeed = DiagnosticKind(
    code: "need-without-contact", title: "a need that nobody serves",
    explanation: """
      Guidance refers to needs, and contacts serve them: those of the country, and international
      ones. Nobody is to be left alone with guidance, so in every country at least one of its needs
      has a contact for the audience of the checklist. Nor is a need of any use that no contact of
      any country serves. Add a contact under Rules/contacts, with its source, or refer to another
      need as well.
      """)
}
