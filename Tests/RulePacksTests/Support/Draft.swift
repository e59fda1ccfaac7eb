import BundledScoring
import LocatedYAML
import ScoringKit
import TestSupport
import Testing

@testable import RulePacks

/// Small packs in memory, in which marks say where a problem is expected.
enum Draft {
  static let pack = """
    format: 1
    pack: drafts
    version: 0.1.0
    title: Drafts
    language: en
    validation: { status: none }
    sources: { article: An article }
    patterns: { secrecy: Asking to keep things secret, images: Asking for pictures }
    checklists: [draft.yaml]
    """

  static let guidance = """
    guidance:
      - { id: for_everyone, always: true, urgency: learn, title: Good to know, say: Talk to someone. }
    """

  static func checklist(
    items: String, scores: String = "", guidance: String = Draft.guidance,
    audience: String = "student", modes: String = "[self]"
  ) -> String {
    """
    checklist: draft
    title: A draft
    audience: \(audience)
    modes: \(modes)
    sections:
      - id: only
        items:
    \(items.indented(by: 6))
    \(scores)
    \(guidance)
    """
  }

  /// Reads and plans a checklist.
  static func plan(
    _ source: MarkedSource, pack packText: String = Draft.pack,
    advice: AdviceLibrary = AdviceLibrary(), modules: [any ScoringModule] = bundledModules
  ) throws -> (checklist: PlannedChecklist?, diagnostics: [Diagnostic]) {
    let findings = Findings()
    let packRoot = try #require(
      Document.read(SourceFile(name: "pack.yaml", text: packText)).root)
    let pack = try #require(PackReader(findings: findings).pack(from: packRoot))
    let document = Document.read(source.file)
    findings.report(document.diagnostics)
    let root = try #require(document.root)
    guard
      let reading = ChecklistReader(pack: pack, modules: modules, findings: findings)
        .checklist(from: root)
    else { return (nil, findings.ordered) }
    return (reading.planned(in: pack, advice: advice, modules: modules, findings), findings.ordered)
  }

  /// A checklist that has no problems.
  static func sound(_ text: String, pack: String = Draft.pack) throws -> PlannedChecklist {
    let (checklist, diagnostics) = try plan(MarkedSource(text), pack: pack)
    #expect(diagnostics.map(\.message) == [])
    return try #require(checklist)
  }

  /// A story of a checklist that has no problems, and what is wrong with the story.
  static func scenario(
    _ source: MarkedSource, of checklist: String
  ) throws -> (scenario: PlannedScenario?, diagnostics: [Diagnostic]) {
    let planned = try sound(checklist)
    let findings = Findings()
    let root = try #require(Document.read(source.file).root)
    let scenario = ScenarioReader(findings: findings).scenario(from: root).flatMap {
      ScenarioPlanner(
        checklists: [.init(checklist: planned, isPlanned: true)], isWhole: true,
        advice: AdviceLibrary(), findings: findings
      ).planned($0)
    }
    return (scenario, findings.ordered)
  }
}

/// One problem: its code and whole message, in a text that has `1️⃣` at its place.
struct Problem: CustomTestStringConvertible, Sendable {
  let code: String
  let message: String
  let text: String

  init(_ code: String, _ message: String, _ text: String) {
    self.code = code
    self.message = message
    self.text = text
  }

  var testDescription: String { "\(code): \(message)" }

  /// Expects exactly this problem at its mark.
  func expect(
    _ diagnostics: [Diagnostic], in source: MarkedSource,
    at place: Testing.SourceLocation = #_sourceLocation
  ) {
    let found = diagnostics.map { diagnostic in
      let mark = diagnostic.span.flatMap { source.mark(at: $0.start) }
      return "\(mark ?? "elsewhere") \(diagnostic.kind.code): \(diagnostic.message)"
    }
    #expect(found == ["1️⃣ \(code): \(message)"], sourceLocation: place)
  }
}

extension String {
  func indented(by count: Int) -> String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { String(repeating: " ", count: count) + $0 }.joined(separator: "\n")
  }
}
