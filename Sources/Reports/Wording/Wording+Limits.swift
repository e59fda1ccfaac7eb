package import Localization

extension Wording {
  package var limitsTitle: String { say("What this cannot tell") }

  /// What a reader must know about the checklist before relying on it.
  package func limits(_ checklist: Report.Checklist) -> [String] {
    [
      [validation(checklist.validation), noFalseComfort].joined(separator: " "),
      provenance(checklist),
    ]
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
