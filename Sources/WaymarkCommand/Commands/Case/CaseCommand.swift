internal import ArgumentParser

struct CaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case",
    abstract: "Keeps what an interview leaves in encrypted files, and makes documents of it.",
    discussion: """
      A case is a file that only a key opens, and a key is a file that only a passphrase opens. Make a key \
      once, and let a supervisor make one too: a lost passphrase is a lost case, and a second key opens it. \
      Nothing that a case keeps is ever written over; a correction is added.

      A court may demand what is kept, and a duty to keep records may apply to you. Keep little.

      Examples:
        waymark case key
        waymark case new .
        waymark case list

      With a case that is there: show, note, add-recipient, export, delete. Each has a help of its own, such \
      as waymark help case note.
      """,
    subcommands: [
      CaseKeyCommand.self, CaseNewCommand.self, CaseListCommand.self, CaseShowCommand.self,
      CaseNoteCommand.self, CaseAddRecipientCommand.self, CaseChangePassphraseCommand.self,
      CaseExportCommand.self, CaseDeleteCommand.self, CasePurgeCommand.self,
    ])
}
