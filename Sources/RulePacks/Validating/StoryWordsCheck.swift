internal import Diagnostics

/// Finds items that a story would ask as if they were about its reader, and stories that name nobody.
struct StoryWordsCheck: LintCheck {
  func run(on lint: Lint, _ findings: Findings) -> [String] {
    for pack in lint.library.packs {
      for planned in pack.checklists where planned.checklist.isForStories {
        let asked = planned.withoutPrivateItems
        let missing = planned.checklist.items.enumerated().filter { place, item in
          item.isQuestion && asked.has(item: place) && item.story.ask == nil
        }.map(\.element)
        if !missing.isEmpty {
          findings.report(
            .noStoryWords(missing.map(\.name.value), at: planned.checklist.name.origin))
        }
        let blanks = planned.checklist.textsForStories.reduce(into: Set()) {
          $0.formUnion($1.blanks)
        }
        for story in pack.scenarios(for: planned).map(\.scenario) {
          let unnamed = StoryPeople.Blank.allCases.filter {
            blanks.contains($0) && story.people.text(for: $0) == nil
          }
          if !unnamed.isEmpty {
            findings.report(.noStoryNames(unnamed.map(\.rawValue), at: story.name.origin))
          }
        }
      }
    }
    return []
  }
}

extension Checklist {
  fileprivate var isForStories: Bool { modes.contains { $0 == .story || $0 == .lesson } }
}

extension Diagnostic {
  static func noStoryWords(_ items: [String], at origin: Origin) -> Self {
    let names = items.map { "'\($0)'" }.joined(separator: ", ")
    let have = items.count == 1 ? "has" : "have"
    return Diagnostic(
      .noStoryWords,
      "\(names) \(have) no 'about', so a story asks its readers about themselves; write how it asks "
        + "about '{person}' and '{other}'", at: origin)
  }

  static func noStoryNames(_ blanks: [String], at origin: Origin) -> Self {
    let keys = blanks.map { "'\($0):'" }.joined(separator: " and ")
    return Diagnostic(
      .noStoryNames,
      "this story does not say who its questions are about; add \(keys), as in 'person: Mina' and "
        + "'other: the scout'", at: origin)
  }
}

extension DiagnosticKind {
  static let noStoryWords = DiagnosticKind(
    code: "no-story-words", severity: .warning,
    title: "an item that a story asks as if it were about its reader",
    explanation: """
      Stories are gone through in class, and nobody there is asked about their own life. So an item of
      a checklist for stories has two wordings: 'ask' for oneself, and 'about' for the people of a
      story. The same goes for help and choices that say "you" or "me". A text that begins with a
      brace, or stands between braces, is put in quotes.

      Right:
          ask: Have they asked you to keep it secret?
          about: Has {other} asked {person} to keep it secret?
          about_help: It counts if {other} only hinted at it.
          choices:
            photo: { label: A photo of me, about: "A photo of {person}" }
            other: Something else
      """)

  static let noStoryNames = DiagnosticKind(
    code: "no-story-names", severity: .warning, title: "a story that names nobody",
    explanation: """
      The questions of its checklist speak of '{person}', whom the story happens to, and of '{other}',
      who does it. A story says who that is; without it, they read "the person" and "the other
      person". The words stand inside sentences, and get a capital where one begins.

      Right:
          person: Mina
          other: the scout
      """)
}
