internal import Diagnostics

/// Finds people of a story who are called as people of another story.
struct RepeatedPersonCheck: LintCheck {
  func run(on lint: Lint, _ findings: Findings) -> [String] {
    var first: [String: (name: Text, story: Name)] = [:]
    for planned in lint.library.scenarios {
      let people = planned.scenario.people
      for name in [people.person, people.other].compactMap(\.self) where name.isNameOfPerson {
        let story = planned.scenario.name
        if let other = first[name.text], other.story.origin != story.origin {
          findings.report(.repeatedPerson(name, like: other.name, in: other.story))
        } else {
          first[name.text] = (name, story)
        }
      }
    }
    return []
  }
}

extension Text {
  /// Whether it is what a person is called, and not what somebody is: Mina, and not "the neighbour".
  fileprivate var isNameOfPerson: Bool {
    !text.contains(" ") && text.unicodeScalars.first?.properties.isLowercase == false
  }
}

extension Diagnostic {
  fileprivate static func repeatedPerson(_ name: Text, like other: Text, in story: Name) -> Self {
    Diagnostic(
      .repeatedPerson,
      "'\(name.text)' is somebody in the story '\(story.value)' already; choose another name",
      at: name.origin, notes: [Note("the other one is here", at: other.origin)])
  }
}

extension DiagnosticKind {
  static let repeatedPerson = DiagnosticKind(
    code: "repeated-person", severity: .warning, title: "one name in two stories",
    explanation: """
      A class remembers people. Where two stories have somebody of one name, what happened to the one seems to
      have happened to the other. Give each story names of its own, in all packs.
      """)
}
