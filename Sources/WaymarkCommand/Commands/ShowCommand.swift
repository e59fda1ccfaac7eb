internal import ArgumentParser
internal import Reports
internal import RulePacks

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Prints a checklist: its questions and its guidance, to read beforehand.",
    discussion: """
      Examples:
        waymark show new_online_friend
        waymark show online-friends/new_online_friend --rules Rules
        waymark show young_person_interview
      """)

  @Argument(
    help: "A checklist: pack/checklist, or either alone where that is clear.",
    completion: .checklists)
  var checklist: String

  @OptionGroup var rules: RulesOptions

  func run() throws {
    try rules.use(.checklist(checklist)) { library in
      let planned = try library.checklist(for: checklist)
      Output.standard.text(ChecklistText(planned, width: Output.standard.width).text)
    }
  }
}
