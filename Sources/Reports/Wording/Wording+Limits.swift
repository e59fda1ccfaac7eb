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
      say("This is a way to start a conversation, not a tested instrument.")
    case .piloted(let citation):
      say(
        """
        This is a way to start a conversation. It was tried out with people ({citation}), and \
        that is not yet a test of what it can tell.
        """,
        ["citation": citation])
    case .validated(let citation):
      say(
        """
        This is a way to start a conversation. It was tested with people ({citation}), and can \
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

  private func provenance(_ checklist: Report.Checklist) -> String {
    let pack = say(
      "From “{title}”, version {version}",
      ["title": checklist.packTitle, "version": checklist.version])
    guard !checklist.sources.isEmpty else { return pack + "." }
    return say(
      "{pack}, drafted from: {sources}.",
      ["pack": pack, "sources": checklist.sources.joined(separator: "; ")])
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
