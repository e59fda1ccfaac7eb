internal import ArgumentParser
internal import RulePacks
internal import Skeletons

struct NewChecklistCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checklist",
    abstract: "Begins a checklist in a pack, with a story that tests it.",
    discussion: """
      The checklist is added to the list in pack.yaml; everything else in that file stays as it is.

      Example:
        waymark new checklist a_new_group --pack class-chats
      """)

  @Argument(help: "Its name: a_new_group.")
  var name: String

  @OptionGroup var pack: PackOptions

  func validate() throws { try NameStyle.snakeCase.check(name, of: "a checklist") }

  func run() throws {
    let file = try pack.file()
    let begun = BegunChecklist(
      named: name, person: file.unused(among: Skeleton.people), source: file.source,
      signs: ["secrecy", "haste"].allSatisfy(file.patterns.contains))
    let folder = pack.folder
    try folder.write([begun.file, begun.story])
    try pack.add(begun.file.place, to: .checklists, of: file)
    try pack.add(begun.story.place, to: .scenarios, of: file)
    if file.source == nil {
      Output.errors.message(
        "Say under 'sources' in \(file.name) what its questions are drawn from: my_source.")
    }
    let packName = file.pack ?? "PACK"
    Output.errors.message(
      """
      The checklist is in \(folder.file(begun.file.place)), and its story in \
      \(folder.file(begun.story.place)). Change them, and look at them as often as you like:
        waymark lint \(packName) --rules \(folder.name)
        waymark test \(packName) --rules \(folder.name)
      """)
  }
}
