import BundledScoring
import Foundation
import LocatedYAML
import ScreeningCore
import Testing

@testable import RulePacks

/// A pack in a folder, with what is found in it.
struct PackOnDisk {
  /// The files of a pack in which nothing is found.
  static let files = [
    "pack.yaml": """
    # Notes stay.
    format: 1     # and blanks before them
    pack: samples
    version: 0.1.0
    title: A sample
    language: en
    license: CC-BY-4.0
    validation: { status: none }
    sources: { article: An article }
    patterns: { leverage: Using something private }
    checklists: [sample.yaml]
    scenarios: [scenarios/]

    """,
    "sample.yaml": """
    checklist: sample
    title: A sample
    audience: student
    modes: [self, story]
    sections:
      - id: all   # é, ü and 中 as well
        title: Some questions
        items:
          - { id: threatened, kind: yes_no, ask: Does anyone threaten you?, about: Does anyone threaten them?, sign: leverage, source: article / One }
          - id: moved_chat
            kind: "choice"
            ask: Where do you write now?
            about: Where do they write now?
            choices: { same_place: Where we met, private_app: In an app they chose }
            signs: { private_app: leverage }
            source: "article / One"
    guidance:
      - id: danger
        when: threatened || moved_chat.private_app
        urgency: soon
        title: If someone threatens you
        say: It is not your fault.
        refer: [child_helpline]
      - { id: everyone, always: true, urgency: learn, title: Good to know, say: Talk to someone., refer: [directory] }

    """,
    "scenarios/story.yaml": """
    scenario: a_story
    checklist: sample
    story: Mina gets a message.
    answers: { threatened: no, moved_chat: same_place }
    expect: { shown: [everyone], undecided: [], refers: [directory] }

    """,
  ]

  private let folder: TemporaryFolder

  /// The sound pack, with another text in place of one of a file.
  init(_ file: String, _ text: String, writing new: String) throws {
    var files = Self.files
    files[file] = files[file]?.replacing(text, with: new, maxReplacements: 1)
    try #require(files[file] != Self.files[file], "\(text)")
    try self.init(files)
  }

  init(_ files: [String: String] = Self.files) throws {
    folder = try TemporaryFolder(
      Dictionary(uniqueKeysWithValues: files.map { ("samples/\($0)", $1) }))
  }

  func diagnostics() throws -> [Diagnostic] {
    Library(folders: [folder.path], modules: bundledModules).diagnostics
  }

  /// What lint finds in it, and in nothing else.
  func lint(leadingWords: String = "") throws -> [Diagnostic] {
    let root = Document.read(SourceFile(name: "words.yaml", text: leadingWords)).root
    let list = root.flatMap { WordList(from: $0, Findings()) }
    let library = Library(folders: [folder.path], modules: bundledModules)
    let today = try #require(CalendarDate("2026-11-24"))
    return library.diagnostics
      + Lint(library, today: today, wordLists: [], leadingWords: [list].compactMap(\.self)).report()
      .diagnostics
  }

  /// Makes all fixes, also those that others bring up.
  func fix() throws {
    for _ in 0..<20 {
      let files = FixedFile.all(try diagnostics())
      if files.isEmpty { return }
      for file in files {
        try folder.write(
          String(decoding: file.bytes, as: UTF8.self),
          to: String(file.file.name.dropFirst(folder.path.count + 1)))
      }
    }
  }

  func add(_ text: String, to file: String) throws { try folder.write(text, to: "samples/\(file)") }

  func text(of file: String) throws -> String {
    try String(contentsOfFile: "\(folder.path)/samples/\(file)", encoding: .utf8)
  }
}
