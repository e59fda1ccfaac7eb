internal import ArgumentParser

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes a checklist or a story to a file that needs no network.",
    discussion: """
      Examples:
        waymark export html new_online_friend --region PH -o page.html
        waymark export handout new_online_friend --story the_same_band --for teacher -o key.html
      """,
    subcommands: [ExportHTMLCommand.self, ExportHandoutCommand.self])
}
