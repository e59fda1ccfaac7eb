internal import ArgumentParser
internal import CaseFiles
internal import Platform

struct CaseNoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note",
    abstract: "Adds a note to a case: what was said, what was seen, or who was told.",
    discussion: """
      The note is typed, or follows the passphrase through a pipe; it is never part of the call, which other \
      programs can see. Nothing that stands there is changed: to put something right, add a note that does.

      Keep it short. Write the person's own words, without asking for more, and no name that the case does not \
      need. A court may demand it.

      Such as: waymark case note FILE --as own-words
      """)

  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case ownWords = "own-words"
    case observed
    case passedOn = "passed-on"
    case decided
    case agreed
  }

  @OptionGroup var file: CaseOptions

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "What it is: own-words (of the person), observed, passed-on (who was told), decided, agreed (the "
        + "next step).",
      valueName: "kind"))
  var kind: Kind

  @Flag(help: "With --as agreed: duty decides the step, and the person was told so beforehand.")
  var byDuty = false

  func validate() throws {
    if byDuty, kind != .agreed { throw ValidationError("--by-duty goes with --as agreed") }
  }

  func run() throws {
    Process.keepMemoryToItself()
    let opened = try file.open(for: .writing)
    let text = try NoteInput().text(asking: kind.request)
    try file.reporting { try opened.append(event(text), at: .now) }
    Output.errors.sentences("It is in the case, and on the disk.")
  }

  private func event(_ text: String) -> CaseEvent {
    switch kind {
    case .ownWords: .note(.init(text, .ownWords))
    case .observed: .note(.init(text, .observed))
    case .passedOn: .note(.init(text, .passedOn))
    case .decided: .note(.init(text, .decided))
    case .agreed: .agreed(.init(text, isByDuty: byDuty))
    }
  }
}

extension CaseNoteCommand.Kind {
  fileprivate var request: String {
    switch self {
    case .ownWords: "The person's own words, as they were said, without quotation marks."
    case .observed: "What you saw or heard yourself, without what you make of it."
    case .passedOn: "Who was told, what, when, and whether the person knew before."
    case .decided: "What you decided, and why."
    case .agreed: "The next step: what, who does it, and by when."
    }
  }
}
