import BundledRules
import BundledScoring
import Diagnostics
import Foundation
import LocatedYAML
import ScreeningCore
import Testing

@testable import RulePacks

/// What a report says to some of the people it is for: their answers stand in Fixtures/people, and
/// beside them what must come and what must not.
struct PeopleTests {
  private static let library = BundledRules.folder.map {
    Library(folders: [$0], modules: bundledModules)
  }
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/people")

  private static func document(_ name: String) -> Node? {
    let file = folder.appending(path: "\(name).yaml")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
    return Document.read(SourceFile(name: file.lastPathComponent, text: text)).root
  }

  static let people: [String] =
    document("expected")?.mapping?.entries.compactMap { $0.key.scalar?.text } ?? []

  @Test func `there are people, each with answers`() throws {
    #expect(Self.people.count >= 10)
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(files) == Set((Self.people + ["expected"]).map { "\($0).yaml" }))
  }

  @Test(arguments: people)
  func `a report begins with what a person needs first, and has nothing that could harm them`(
    person: String
  ) throws {
    let expected = try #require(Self.document("expected")?.mapping?[person]?.mapping)
    let (planned, answers) = try sheet(of: person)
    let evaluator = Evaluator(planned.plan)
    let outcome = evaluator.outcome(of: answers)
    let advice = evaluator.advice(for: outcome, given: answers)
    let name = { (step: Int) in planned.steps[step].name?.value ?? "" }

    let first = try #require(advice.shown.first)
    #expect(
      planned.checklist.guidance[first.guidance].name.value == expected["first"]?.scalar?.text)
    #expect(advice.next.map { name($0.step) } == expected["next"]?.scalar?.text)
    let certain = advice.shown.flatMap(\.steps)
    let plain = Set(certain.filter(\.isPlain).map { name($0.step) })
    #expect(Set(Self.names(expected["plain"])).subtracting(plain) == [])
    let said = Set((certain + advice.undecided.flatMap(\.steps)).map { name($0.step) })
    #expect(said.intersection(Self.names(expected["never"])) == [])
    let leads = Self.flag(expected["begins_with_emergency"])
    #expect(advice.dangers.leadWithEmergency == leads)
    let namesCrisisLine =
      advice.dangers.mentionCrisisLine || advice.next.map { name($0.step) } == "crisis_line"
    #expect(namesCrisisLine == Self.flag(expected["crisis_line"]))
  }

  /// A person's checklist and answers; what they left out was not asked.
  private func sheet(of person: String) throws -> (PlannedChecklist, Answers) {
    let root = try #require(Self.document(person))
    let name = try #require(root.mapping?["checklist"]?.scalar?.text)
    let planned = try #require(
      Self.library?.checklists.first { $0.checklist.name.value == name })
    let findings = Findings()
    let fitted = AnswerSheet(file: root, isItem: { planned.index(ofItem: $0) != nil }, findings)
      .fitted(to: planned, findings)
    let answers = fitted.finished.counted(for: planned, findings)
    #expect(findings.ordered.map(\.message) == [])
    return (planned, answers)
  }

  private static func names(_ node: Node?) -> [String] {
    node?.sequence?.compactMap { $0.scalar?.text } ?? []
  }

  private static func flag(_ node: Node?) -> Bool { node?.scalar?.text == "yes" }
}
