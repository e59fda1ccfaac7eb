package import LocatedYAML
package import ScreeningCore

/// Looks a library over for what loading does not refuse, but its authors should know.
package struct Lint {
  package let library: Library
  /// The day on which the age of contacts is worked out.
  package let today: CalendarDate
  /// Whether contacts must have been verified, as before a release.
  package let isRelease: Bool
  package let wordLists: [WordList]

  package init(
    _ library: Library, today: CalendarDate, isRelease: Bool = false, wordLists: [WordList]
  ) {
    self.library = library
    self.today = today
    self.isRelease = isRelease
    self.wordLists = wordLists
  }

  /// What was found, ordered by place, and what was left out and why.
  package struct Report {
    package var diagnostics: [Diagnostic]
    package var remarks: [String]
  }

  private static let checks: [any LintCheck] = [
    UnreachableGuidanceCheck(), UnusedItemCheck(), LateItemCheck(), SourceSectionCheck(),
    BannedWordCheck(), ReadingGradeCheck(), UnmetNeedCheck(), ContactAgeCheck(),
    ContactDateCheck(),
  ]

  package func report() -> Report {
    let findings = Findings()
    var remarks: [String] = []
    for check in Self.checks { remarks += check.run(on: self, findings) }
    return Report(diagnostics: findings.ordered, remarks: remarks)
  }
}

/// One thing that lint looks for.
protocol LintCheck: Sendable {
  /// Reports what it finds; gives back what it could not look at, and why.
  func run(on lint: Lint, _ findings: Findings) -> [String]
}
