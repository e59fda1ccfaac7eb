internal import ArgumentParser
internal import Localization
internal import RulePacks
internal import ScreeningCore

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
      """)

  @OptionGroup var server: ServerOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var rules: RulesOptions

  func run() throws {
    let classroom = try ClassroomProgram.current()
    try rules.use { library in
      let call = ClassroomProgram.SiteArguments(
        library: library, today: try .given(nil), endpoint: server.endpoint,
        wording: try language.wording())
      guard let exit = Exit(rawValue: classroom.serve(call)), exit == .fine else {
        throw Exit.findings
      }
    }
  }
}
