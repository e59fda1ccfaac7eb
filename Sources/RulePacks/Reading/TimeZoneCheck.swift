internal import LocatedYAML

/// Finds time zones that are not written as names of the IANA; those are not taken.
struct TimeZoneCheck {
  let findings: Findings

  func zone(_ text: Text?) -> Text? {
    guard let text else { return nil }
    if Self.isForm(of: text.text) { return text }
    findings.report(.badZone(text))
    return nil
  }

  /// Whether a text is like `Asia/Manila`: parts joined by '/', of letters, digits, '_', '-', '+'.
  private static func isForm(of text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.count > 1 && text.utf8.count <= 64
      && parts.allSatisfy { part in
        part.first?.isASCIILetter == true
          && part.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || "_-+".utf8.contains($0) }
      }
  }
}

extension Diagnostic {
  static func badZone(_ zone: Text) -> Self {
    Diagnostic(
      .badZone,
      "'\(zone.text.shortened)' is no time zone; write the IANA name of one, such as Asia/Manila",
      at: zone.origin)
  }
}

extension DiagnosticKind {
  static let badZone = DiagnosticKind(
    code: "bad-zone", title: "a time zone that is not one",
    explanation: """
      Hours are in the time of the place where the service sits. A time zone is written by its IANA
      name, a region and a city, which knows about summer time as well. A distance such as UTC+8 does
      not.

      Wrong:
          zone: GMT+8
      Right:
          zone: Asia/Manila
      """)
}
