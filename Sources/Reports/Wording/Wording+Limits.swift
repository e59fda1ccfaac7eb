package import Localization
package import RulePacks
internal import ScreeningCore

extension Wording {
  package var limitsTitle: String { say("What this cannot tell") }

  /// What a reader must know about the checklist before relying on it.
  package func limits(_ checklist: Report.Checklist) -> [String] {
    [
      [validation(checklist.validation), noFalseComfort].joined(separator: " "),
      provenance(checklist),
    ]
  }

  /// The same in short, for where the rest is folded: that it is no test, and gives no false comfort.
  package func limitsInShort(_ checklist: Report.Checklist) -> String {
    let kind =
      switch checklist.validation {
      case .none: say("This is not a test, and nobody has checked how well it works.")
      case .piloted: say("This was tried out with people, and is not a test.")
      case .validated: say("This was tested with people, and can still be wrong about one person.")
      }
    return kind + " " + say("Few signs do not mean that everything is fine.")
  }

  private func validation(_ validation: Report.Validation) -> String {
    switch validation {
    case .none:
      say(
        "This is a way to start talking. It is not a test, and nobody has checked how well it works."
      )
    case .piloted(let citation):
      say(
        """
        This is a way to start talking. It was tried out with people ({citation}), and \
        that is not yet a test of what it can tell.
        """,
        ["citation": citation])
    case .validated(let citation):
      say(
        """
        This is a way to start talking. It was tested with people ({citation}), and can \
        still be wrong about one person.
        """,
        ["citation": citation])
    }
  }

  private var noFalseComfort: String {
    say(
      """
      Few signs do not mean that everything is fine. If something feels wrong, that is reason \
      enough to talk to someone.
      """
    )
  }

  /// The name and version of the pack; its sources are named only where maintainers and teachers
  /// read.
  private func provenance(_ checklist: Report.Checklist) -> String {
    let named: KeyValuePairs = ["title": checklist.packTitle, "version": checklist.version]
    return checklist.sources.isEmpty
      ? say("From “{title}”, version {version}.", named)
      : say("From “{title}”, version {version}, which names its sources.", named)
  }

  /// What the items were drafted from, for teachers and maintainers.
  package func sources(_ checklist: Report.Checklist) -> String {
    say("Sources: {sources}.", ["sources": checklist.sources.joined(separator: "; ")])
  }

  func notice(_ notice: Report.Notice) -> String {
    switch notice {
    case .draftTranslation:
      say(
        """
        These texts were translated by a machine, and nobody who speaks the language well has \
        checked them yet. Where it matters most, the original text stands beside them.
        """
      )
    case .note(let text): text
    }
  }
}

extension Wording {
  package var keepingTitle: String { say("What is kept") }

  /// What remains of a report of which the rest is folded.
  func keptInShort(_ keeping: Report.Keeping) -> String {
    keeping == .passedOn
      ? say("This text was passed on to a file or another program. Nothing else was saved.")
      : kept(keeping)
  }

  /// What remains of a report in a terminal, or written to a file.
  package func kept(_ keeping: Report.Keeping) -> String {
    switch keeping {
    case .screen: say("Nothing was saved. This text stays on the screen until it is cleared.")
    case .passedOn:
      say(
        """
        This text was passed on to a file or another program, where it may stay. Nothing else was \
        saved.
        """
      )
    case .file:
      say(
        """
        This was written to a file because someone asked for it. It stays there until someone \
        deletes it. Nothing else was saved.
        """
      )
    case .caseFile:
      say(
        """
        What was kept stands encrypted in the file of the case. This text stays on the screen until \
        it is cleared. Nothing else was saved.
        """
      )
    case .openPage:
      say("This page is no file. Close it once you have read it: then it is gone.")
    case .openPageOfCase:
      say(
        """
        What was kept stands encrypted in the file of the case. This page is no file: close it once you have \
        read it.
        """)
    }
  }

  /// The same for a page in a browser, or on paper: the first sentence, and the rest.
  var pageKeptInShort: String {
    say("This page is a file. It shows some of the answers, and stays until someone deletes it.")
  }

  var pageKept: String {
    say(
      """
      Nothing was sent anywhere. A browser may list the page in its history, and other people \
      may have ways to see what is on a device. What is printed stays on paper.
      """
    )
  }
}

// What stands before the first question, on every way through a checklist.
extension Wording {
  /// The line about danger: the first, and the last again where somebody leaves.
  package func inDanger(_ emergency: Report.Emergency?, in place: Report.Place?) -> String {
    say("Is someone in danger right now? {call}", ["call": callNow(emergency, in: place)])
  }

  package var whatThisIs: String {
    say(
      """
      This is a list of questions about a situation. At the end it says what one can do, and \
      who can help. It does not judge anyone. You can skip any question and stop at any time.
      """)
  }

  package var dutyToReport: String {
    say(
      """
      For adults who go through this with somebody as part of their work: a duty to report \
      may apply where you are. Say so before you start.
      """)
  }
}

extension Checklist {
  /// Whether an adult may run this with somebody as part of their work; students go through theirs by
  /// themselves, and a teacher is told in the handout and on the wall.
  package var isOftenGoneThroughTogether: Bool {
    audience == .professional || audience == .caregiver
      || audience == .adult && modes.contains(.interview)
  }
}
