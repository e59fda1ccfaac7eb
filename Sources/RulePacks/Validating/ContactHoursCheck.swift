internal import Diagnostics
internal import Files
internal import SystemPackage

/// Finds contacts whose hours nobody can tell from a clock, and time zones that the system does not
/// know.
struct ContactHoursCheck: LintCheck {
  /// The system's own list of time zones, as files.
  private static let systemZones = FilePath("/usr/share/zoneinfo")

  func run(on lint: Lint, _ findings: Findings) -> [String] {
    let isListed = Self.systemZones.kind == .folder
    for country in lint.library.contacts.countries {
      var zones = [country.zone].compactMap { $0 }
      for contact in country.contacts + country.withheld.contacts {
        if let zone = contact.zone, zone.origin.place != country.zone?.origin.place {
          zones.append(zone)
        }
        if contact.needsClock, contact.zone == nil, country.zone == nil {
          findings.report(.noZone(contact))
        }
      }
      for zone in zones
      where isListed && Self.systemZones.appending(zone.text).kind == .missing {
        findings.report(.unknownZone(zone))
      }
    }
    return []
  }
}

extension Diagnostic {
  static func noZone(_ contact: Contact) -> Self {
    Diagnostic(
      .noZone,
      "'\(contact.id.value)' has hours, but no time zone; write 'zone: Asia/Manila', or what it is, "
        + "at the top of the file", at: contact.id.origin)
  }

  static func unknownZone(_ zone: Text) -> Self {
    Diagnostic(
      .badZone,
      "this system knows no time zone '\(zone.text)'; write the IANA name of one, such as Asia/Manila",
      at: zone.origin)
  }
}

extension DiagnosticKind {
  static let noZone = DiagnosticKind(
    code: "no-zone", severity: .warning, title: "hours without a time zone",
    explanation: """
      Whoever is there now comes before others, and a clock tells that only together with a time
      zone. Without one the hours are printed, and count as not known. One zone at the top of the
      file is enough for all its contacts.
      """)
}
