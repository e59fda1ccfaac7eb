internal import ArgumentParser
internal import Files
internal import LocatedYAML
internal import RulePacks
internal import Skeletons
internal import SystemPackage

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

  @Option(help: ArgumentHelp("The folder of the pack.", valueName: "dir"), completion: .directory)
  var pack = "."

  func validate() throws { try NameStyle.snakeCase.check(name, of: "a checklist") }

  func run() throws {
    guard let file = PackFile(inFolder: pack) else {
      throw ValidationError(
        "there is no pack in \(pack): name its folder with --pack, or begin one with "
          + "'waymark new pack NAME'")
    }
    Output.errors.diagnostics(file.diagnostics)
    if file.hasErrors { throw Exit.findings }
    let begun = BegunChecklist(
      named: name, person: file.unused(among: Skeleton.people), source: file.source,
      signs: ["secrecy", "haste"].allSatisfy(file.patterns.contains))
    let folder = NewFolder(pack)
    try folder.write([begun.file, begun.story])
    try add(begun.file.place, to: .checklists, of: file)
    try add(begun.story.place, to: .scenarios, of: file)
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

  private func add(_ place: String, to list: PackFile.List, of file: PackFile) throws {
    do throws(Errno) {
      if try file.add(place, to: list) { return }
      Output.errors.message("Write '\(place)' into the list '\(list)' of \(file.name).")
    } catch {
      Output.errors.message(
        "waymark: \(file.name) cannot be written: \(error.wordsForWriting)")
      throw Exit.findings
    }
  }
}
