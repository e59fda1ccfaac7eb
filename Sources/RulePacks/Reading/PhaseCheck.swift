internal import LocatedYAML

/// Checks that the sections of an interview follow its phases.
struct PhaseCheck {
  let findings: Findings

  /// A section as far as its phase goes.
  struct Section {
    let origin: Origin
    /// What the key says; nil where it cannot be read.
    let phase: Located<Phase>?
    let hasKey: Bool
  }

  func check(_ sections: [Section]) {
    guard sections.contains(where: \.hasKey) else { return }
    for (place, section) in sections.enumerated() where !section.hasKey {
      let near =
        sections[..<place].last { $0.phase != nil } ?? sections[place...].first { $0.phase != nil }
      findings.report(.sectionWithoutPhase(near?.phase?.value ?? .setting, at: section.origin))
    }
    checkOrder(sections.compactMap(\.phase))
  }

  /// Reports each phase that has to move, so that the others follow one another; the fewest there are.
  private func checkOrder(_ phases: [Located<Phase>]) {
    let kept = Self.longestOrdered(phases.map(\.value))
    for (place, phase) in phases.enumerated() where !kept.contains(place) {
      let next = kept.map { phases[$0].value }.first { $0.place > phase.value.place }
      findings.report(.phaseOutOfOrder(phase, before: next))
    }
  }

  /// The places of the most phases that stand in order.
  private static func longestOrdered(_ phases: [Phase]) -> [Int] {
    // For each phase, the longest run that ends with it.
    var runs = Phase.allCases.map { _ in [Int]() }
    for (place, phase) in phases.enumerated() {
      let before = runs[...phase.place].max { $0.count < $1.count } ?? []
      runs[phase.place] = before + [place]
    }
    return runs.max { $0.count < $1.count } ?? []
  }
}

extension Diagnostic {
  static func sectionWithoutPhase(_ near: Phase, at origin: Origin) -> Self {
    Diagnostic(
      .phaseMissing,
      "in an interview with phases each section has one; write 'phase: \(near.rawValue)', or another "
        + "that it belongs to", at: origin)
  }

  static func phaseOutOfOrder(_ phase: Located<Phase>, before next: Phase?) -> Self {
    let place = next.map { "before '\($0.rawValue)'" } ?? "to the end"
    return Diagnostic(
      .phaseOrder,
      "the phases follow one another, and '\(phase.value.rawValue)' stands elsewhere; move this "
        + "section \(place)", at: phase.origin)
  }
}

extension DiagnosticKind {
  static let phaseOrder = DiagnosticKind(
    code: "phase-order", title: "a phase of an interview in another place",
    explanation: """
      The sections of an interview follow its phases: \(Phase.words.joined(separator: ", ")). Several
      sections may be of one phase; they stand together. So whoever leads many interviews finds
      everything where it always is, and nobody is asked before they agreed.
      """)

  static let phaseMissing = DiagnosticKind(
    code: "phase-missing", title: "an interview without one of its phases",
    explanation: """
      Where one section of a checklist for interviews has a phase, each has one, and every phase is
      there: \(Phase.words.joined(separator: ", ")). Only 'settling' may be left out.

      Wrong:
          sections:
            - { id: listening, phase: listening, items: […] }
            - { id: what_next, items: […] }
      Right:
          sections:
            - { id: listening, phase: listening, items: […] }
            - { id: what_next, phase: agreeing, items: […] }
      """)
}
