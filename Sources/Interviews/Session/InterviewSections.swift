package import RulePacks

/// Which items belong to which section of an interview, and what holds sections back.
package struct InterviewSections: Sendable {
  /// The places of the items of each section.
  package let items: [Range<Int>]
  private let ofItem: [Int]
  private let sections: [Checklist.Section]
  /// The situation in which the gate of a section is open.
  private let gates: [Int: Int]
  /// The section in which the person is asked whether to talk; nil where no gate rests on that.
  package let ofConsent: Int?

  init(_ planned: PlannedChecklist) {
    sections = planned.checklist.sections
    var first = 0
    items = planned.checklist.sections.map { section in
      defer { first += section.items.count }
      return first..<(first + section.items.count)
    }
    ofItem = items.enumerated().flatMap { place, items in items.map { _ in place } }
    gates = Dictionary(planned.course.gates.map { ($0.section, $0.situation) }) { first, _ in first
    }
    ofConsent = planned.checklist.sections.indices.last { [gates, sections] in
      sections[$0].phase == .consent && gates[$0] != nil
    }
  }

  package func section(ofItem item: Int) -> Int { ofItem[item] }

  package func phase(ofItem item: Int) -> Phase? { sections[ofItem[item]].phase }

  /// The situation in which the gate of a section is open; nil where it has none.
  func gate(ofSection section: Int) -> Int? { gates[section] }

  /// Whether no gate holds a section back: what is agreed, and how it is closed.
  func isBehindNoGate(_ section: Int) -> Bool { sections[section].phase?.isBehindNoGate == true }
}
