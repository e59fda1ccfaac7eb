internal import Diagnostics

/// Finds items that do not say which section of their source they come from.
struct SourceSectionCheck: LintCheck {
  func run(on lint: Lint, _ findings: Findings) -> [String] {
    for planned in lint.library.checklists {
      for item in planned.checklist.items where item.isQuestion {
        if item.sources.isEmpty { findings.report(.noSource(item)) }
        for source in item.sources where source.section == nil {
          findings.report(.noSourceSection(source))
        }
      }
    }
    return []
  }
}

extension Diagnostic {
  static func noSource(_ item: Checklist.Item) -> Self {
    Diagnostic(
      .noSourceSection,
      "'\(item.name.value)' does not say where it comes from; write 'source: name / section'",
      at: item.name.origin)
  }

  static func noSourceSection(_ source: Checklist.Item.SourceReference) -> Self {
    Diagnostic(
      .noSourceSection,
      "the section is missing; write 'source: \(source.source.value) / section'",
      at: source.source.origin)
  }
}

extension DiagnosticKind {
  static let noSourceSection = DiagnosticKind(
    code: "no-source-section", severity: .warning, title: "an item without the section it is from",
    explanation: """
      Every item can be traced to what is known: 'source' names a source of pack.yaml and, after a
      '/', the section of it.

      Right:
          source: article / Social media
      """)
}
