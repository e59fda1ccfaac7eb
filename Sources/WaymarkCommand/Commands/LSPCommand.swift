internal import ArgumentParser
internal import Files
internal import LanguageServer
internal import Localization
internal import Reports
internal import RulePacks
internal import ScreeningCore
internal import SystemPackage

struct LSPCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lsp",
    abstract: "Helps an editor with packs, contacts and steps while they are written.",
    discussion: """
      An editor starts this, and talks to it on standard input and output in the Language Server
      Protocol. It underlines what `waymark lint` finds, says what a key is for, offers what can stand
      somewhere, and finds and renames names. Docs/editors.md says how editors are told of it.

      Examples:
        waymark lsp                            # as an editor calls it
        waymark lsp --rules Rules              # with more packs and steps to draw on
      """)

  @OptionGroup var rules: RulesOptions

  func run() throws {
    let today = try CalendarDate.given(nil)
    let folders = rules.folders.map { RulesPath(((try? $0.path.resolved()) ?? $0.path).string) }
    var session = EditorSession(
      RulesSetting(
        folders: folders, modules: Composition.modules,
        today: { (try? CalendarDate.given(nil)) ?? today },
        wordsOfNeed: { Wording.english.need($0) }),
      version: RootCommand.configuration.version)
    // Editors keep what is said here in a log, and go on with the rest.
    for folder in rules.folders {
      guard let problem = folder.folderProblem else { continue }
      Output.errors.message("waymark: \(folder.name): \(problem)")
    }
    let input = FileDescriptor.standardInput
    if input.isTerminal {
      Output.errors.message(
        "waymark: an editor starts this and talks to it; Docs/editors.md says how. Ctrl-C ends it.")
    }
    var buffer = [UInt8](repeating: 0, count: 65536)
    while session.endedInOrder == nil {
      if let patience = session.patience, !input.waitForInput(within: patience) {
        session.work()
      } else {
        let count = (try? buffer.withUnsafeMutableBytes { try input.read(into: $0) }) ?? 0
        guard count > 0 else {
          // The editor has gone without a word.
          if session.isUnderWay { throw Exit.findings }
          return
        }
        session.receive(buffer[..<count])
      }
      Output.standard.bytes(session.takeOutput())
    }
    if session.endedInOrder == false { throw Exit.findings }
  }
}
