internal import ArgumentParser
internal import Files
internal import Questions
internal import RulePacks
internal import Skeletons
internal import SystemPackage

/// The folder that drafts of stories are written to, beside what is in it already.
struct DraftFolder {
  private let name: String
  private let path: FilePath

  init(_ name: String) {
    self.name = name
    path = FilePath(written: name)
  }

  /// Writes each draft to a file of its own, by names that no other story has.
  func write(_ drafts: [ScenarioDraft], beside stories: [Scenario]) throws {
    guard !drafts.isEmpty else {
      return Output.errors.message("There is nothing that a further story would come by.")
    }
    if path.kind == .file || path.kind == .other {
      throw ValidationError("\(name) is a file; give the name of a folder")
    }
    let names = Set(stories.map(\.name.value))
    let known = stories.flatMap { [$0.people.person?.text, $0.people.other?.text] }
    let free = Skeleton.people.filter { person in !known.contains(person) }
    let people = free.isEmpty ? Skeleton.people : free
    do throws(Errno) {
      if path.kind == .missing { try path.makeFolder(.init(rawValue: 0o777)) }
      var number = 0
      for (place, draft) in drafts.enumerated() {
        var file: FilePath
        repeat {
          number += 1
          file = path.appending("draft-\(number).yaml")
        } while names.contains("draft_\(number)") || file.kind != .missing
        let yaml = draft.yaml(name: "draft_\(number)", person: people[place % people.count])
        try file.replace(with: yaml, .init(rawValue: 0o666))
      }
    } catch {
      Output.errors.message("waymark: \(name) cannot be written: \(error.wordsForWriting)")
      throw Exit.findings
    }
    let are = drafts.count == 1 ? "1 draft of a story is" : "\(drafts.count) drafts of stories are"
    Output.errors.message("\(are) in \(name).")
  }
}
