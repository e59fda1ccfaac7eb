import Foundation
import FoundationEssentials

/// A small pack with every kind of question, written to a folder for `--rules`.
struct SamplePack {
  let folder: TemporaryFolder
  /// The folder to give to `--rules`.
  var rules: String { folder.url.path }

  init(named name: String = "samples", title: String = "A sample") throws {
    folder = try TemporaryFolder()
    try add(named: name, title: title)
  }

  func add(named name: String, title: String = "A sample") throws {
    try folder.write(Self.pack(name, title), to: "\(name)/pack.yaml")
    try folder.write(Self.checklist(title), to: "\(name)/sample.yaml")
    try folder.write(Self.scenario, to: "\(name)/scenarios/story.yaml")
    try folder.write(Self.urgentScenario, to: "\(name)/scenarios/threat.yaml")
  }

  /// Replaces a text in one of the files, which has it.
  func replace(_ text: String, with new: String, in path: String) throws {
    let file = folder.url.appending(path: path)
    let old = try String(contentsOf: file, encoding: .utf8)
    guard old.contains(text) else { throw CocoaError(.fileReadCorruptFile) }
    try folder.write(old.replacing(text, with: new), to: path)
  }

  private static func pack(_ name: String, _ title: String) -> String {
    """
    format: 1
    pack: \(name)
    version: 0.1.0
    title: \(title)
    language: en
    license: CC-BY-4.0
    validation: { status: none }
    sources: { article: An article }
    patterns: { leverage: Using something private }
    checklists: [sample.yaml]
    scenarios: [scenarios/]
    """
  }

  private static func checklist(_ title: String) -> String {
    """
    checklist: sample
    title: \(title)
    audience: student
    modes: [self, story]
    sections:
      - id: all
        title: Some questions
        items:
          - { id: threatened, kind: yes_no, ask: Does anyone threaten you?, about: Does anyone threaten them?, sign: leverage, source: article / One }
          - id: moved
            kind: choice
            ask: Where do you write now?
            about: Where do they write now?
            choices: { same: Where we met, app: In an app they chose }
            source: article / One
          - id: asked
            kind: choices
            when: moved.app
            ask: Have they asked for any of these?
            about: What was asked for?
            choices: { photo: A photo, secret: To keep a secret }
            source: article / One
          - { id: pushy, kind: scale, ask: How often do they push?, about: How often does someone push?, steps: [Never, Sometimes, Often], source: article / One }
          - { id: weeks, kind: number, ask: How many weeks is it?, about: How many weeks is it?, min: 0, max: 200, not_sure: true, source: article / One }
    guidance:
      - { id: danger, when: threatened, urgency: now, title: If someone threatens you, say: It is not your fault., refer: [child_helpline] }
      - { id: talk, when: asked.secret || pushy >= 3 || weeks > 100, urgency: talk, title: If it does not feel right, say: Tell someone., refer: [child_helpline] }
      - { id: everyone, always: true, urgency: learn, title: Good to know, say: Talk to someone., refer: [directory] }
    """
  }

  private static let scenario = """
    scenario: a_story
    checklist: sample
    story: Mina gets a message.
    answers: { threatened: no, moved: same, pushy: 1, weeks: 2 }
    expect: { shown: [everyone], undecided: [], refers: [directory] }
    """

  private static let urgentScenario = """
    scenario: a_threat
    checklist: sample
    story: Mina gets a message that frightens her.
    answers: { threatened: yes, moved: same, pushy: 1, weeks: 2 }
    expect: { shown: [danger, everyone], undecided: [], refers: [child_helpline, directory] }
    """
}
