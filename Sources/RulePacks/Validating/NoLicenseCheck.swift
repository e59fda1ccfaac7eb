internal import Diagnostics

/// Finds packs that do not say under which licence others may use them.
struct NoLicenseCheck: LintCheck {
  func run(on lint: Lint, _ findings: Findings) -> [String] {
    for pack in lint.library.packs where pack.pack.license == nil {
      findings.report(.noLicense(pack.pack))
    }
    return []
  }
}

extension Diagnostic {
  fileprivate static func noLicense(_ pack: Pack) -> Self {
    Diagnostic(
      .noLicense,
      "this pack does not say how others may use its texts; write 'license: CC-BY-4.0', or what it is",
      at: pack.name.origin)
  }
}

extension DiagnosticKind {
  static let noLicense = DiagnosticKind(
    code: "no-license", severity: .warning, title: "a pack without a licence",
    explanation: """
      Without a licence nobody else may print a pack, translate it or change it for their school. Write a
      short name that is known, such as those of spdx.org/licenses.

      Right:
          license: CC-BY-4.0
      """)
}
