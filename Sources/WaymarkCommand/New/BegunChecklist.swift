internal import RulePacks
internal import Skeletons

/// A checklist to begin with, and the story that tests it.
struct BegunChecklist {
  let file: NewFolder.File
  let story: NewFolder.File

  /// `person` is somebody of whom no other story tells. Without patterns of the pack that its questions are
  /// signs of, `signs` leaves them out.
  init(
    named name: String, person: String? = nil, source: String? = nil, signs: Bool = true
  ) {
    let stem = name.replacing("_", with: "-")
    let text = signs ? Skeleton.checklist : Skeleton.checklist.withoutSigns
    file = .init(
      "\(stem).yaml", text, replacing: ["my_checklist": name, "my_source": source ?? "my_source"])
    story = .init(
      "scenarios/\(stem)-story.yaml", Skeleton.story,
      replacing: [
        "my_story": "\(name)_story", "my_checklist": name,
        Skeleton.people[0]: person ?? Skeleton.people[0],
      ])
  }
}

extension String {
  /// Without the lines that say which pattern an answer is a sign of.
  fileprivate var withoutSigns: String {
    split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      let line = line.drop { $0 == " " }
      return !line.hasPrefix("sign:") && !line.hasPrefix("signs:")
    }.joined(separator: "\n")
  }
}
