internal import ArgumentParser
internal import Localization
internal import RulePacks
internal import ScreeningCore
internal import Synchronization

struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Offers the checklists as pages, for a browser on this computer or in this network.",
    discussion: """
      The pages work out everything on the device that opens them. No answer is sent, and nothing
      is noted down: no addresses, no times. Ctrl-C stops it.

      Examples:
        waymark serve
        waymark serve --lan                    # for every device in the same network
        waymark serve --rules Rules --port 8090
        waymark serve --rules Rules --watch    # for whoever writes packs
      """)

  @Flag(
    help: ArgumentHelp(
      "Read packs again when one of their files changes; reload the page to see it.",
      discussion: """
        A checklist that no longer loads stays as it last did, and what is wrong with it is printed \
        here. Files are looked at once a second.
        """))
  var watch = false

  @OptionGroup var server: ServerOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var rules: RulesOptions

  func run() throws {
    let classroom = try ClassroomProgram.current()
    try rules.use { library in
      try library.checkForPages()
      let call = ClassroomProgram.SiteArguments(
        library: library, today: try .given(nil), endpoint: server.endpoint,
        wording: try language.wording(), changed: watch ? changes() : nil)
      guard let exit = Exit(rawValue: classroom.serve(call)), exit == .fine else {
        throw Exit.findings
      }
    }
  }

  /// Looks for changes, and prints what is wrong with the rules that it reads.
  private func changes() -> @Sendable () -> Library? {
    let (folders, modules) = (rules.folders, Composition.modules)
    let watch = Mutex(
      RulesWatch(folders) { Library(folders: folders, modules: modules) })
    return {
      guard let library = watch.withLock({ $0.changed() }) else { return nil }
      Output.errors.diagnostics(library.diagnostics)
      return library
    }
  }
}
