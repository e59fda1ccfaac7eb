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

  /// A story of it: somebody who has no safe place tonight, and tells of harm.
  static func story() throws -> PlannedScenario {
    let library = try library()
    return try library.scenario(
      named: "the_last_bus", of: library.checklist(named: "a_talk"))
  }

  private static func library() throws -> Library { try made.get() }

  private static let made = Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "talk-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in InterviewPack.files + InterviewPack.stories {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let library = Library(folders: [folder.path], modules: bundledModules)
    try #require(!library.hasErrors)
    return library
  }
}
