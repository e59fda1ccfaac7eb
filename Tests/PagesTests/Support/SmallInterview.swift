import Foundation
import Localization
import Pages
import RulePacks
import ScreeningCore
import TestSupport
import Testing

/// The small interview in a folder that goes away with its user.
final class SmallInterview {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "waymark-\(UUID())")
    path = folder.path
    for (name, text) in InterviewPack.files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  static func planned() throws -> PlannedChecklist {
    try library().checklist(named: "a_talk")
  }

  private static func library() throws -> Library {
    let folder = try SmallInterview()
    let library = Library(folders: [folder.path], modules: [])
    try #require(!library.hasErrors)
    return library
  }

  static func form(
    for age: AgeGroup?, wording: Wording = .english, isObserved: Bool = false
  ) throws -> InterviewForm {
    let library = try library()
    let planned = try library.checklist(named: "a_talk")
    return try InterviewForm(
      isObserved ? planned.observed : planned, contacts: library.contacts,
      place: .country(try #require(library.contacts["PH"])), today: try #require(Bundled.day),
      wording: wording, age: age)
  }
}
