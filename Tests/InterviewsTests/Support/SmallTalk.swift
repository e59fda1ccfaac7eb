import BundledScoring
import Foundation
import FoundationEssentials
import RulePacks
import TestSupport
import Testing

/// The small interview of the tests, read as a folder of rules.
enum SmallTalk {
  static func planned() throws -> PlannedChecklist {
    try library().checklist(named: "a_talk")
  }

  /// A story of it: somebody who has no safe place tonight, and tells of harm; perhaps with changes.
  static func story(_ change: ((String) -> String)? = nil) throws -> PlannedScenario {
    let library =
      try change.map { try read(InterviewPack.files + InterviewPack.stories, $0) } ?? library()
    return try library.scenario(
      named: "the_last_bus", of: library.checklist(named: "a_talk"))
  }

  /// The same with items about writing down, passing on, and taking the yes back.
  static func withConsents(
    _ change: (String) -> String = { $0 }
  ) throws -> PlannedChecklist {
    try read(InterviewPack.files) { text in
      change(text).replacing(
        "        avoid: Do not try to persuade. A \"no\" is an answer.\n        source: article / One\n",
        with: """
                  source: article / One
                - { id: may_write, kind: choice, consent: writing, say: May I write?, choices: { fine: 'Yes', no_pen: 'No' } }
                - { id: may_tell, kind: yes_no, consent: passing_on, say: May I tell somebody? }
                - { id: took_back, kind: yes_no, consent: taken_back, listen_for: They take the yes back. }

          """
      ).replacing(
        "{ any: [told_of_harm, papers.taken] }", with: "{ any: [told_of_harm, took_back] }")
    }.checklist(named: "a_talk")
  }

  private static func library() throws -> Library { try made.get() }

  private static let made = Result { try read(InterviewPack.files + InterviewPack.stories) { $0 } }

  private static func read(
    _ files: [(name: String, text: String)], _ change: (String) -> String
  ) throws -> Library {
    let folder = FileManager.default.temporaryDirectory.appending(path: "talk-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(change(text).utf8).write(to: file)
    }
    let library = Library(folders: [folder.path], modules: bundledModules)
    try #require(!library.hasErrors)
    return library
  }
}
