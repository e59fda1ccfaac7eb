internal import ArgumentParser
internal import RulePacks
internal import Skeletons

struct NewPackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack",
    abstract: "Begins a pack: a folder with a checklist and a story to change.",
    discussion: """
      Example:
        waymark new pack class-chats
      """)

  @Argument(help: "Its name, which is that of its folder too: class-chats.")
  var name: String

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp("The folder that it is put into.", valueName: "dir"), completion: .directory)
  var place = "."

  func validate() throws {
    try NameStyle.kebabCase.check(name, of: "a pack")
    try place.checkFolder(of: "in")
  }

  func run() throws {
    let checklist = NameStyle.snakeCase.suggestion(for: name)
    let folder = NewFolder("\(place)/\(name)")
    let begun = BegunChecklist(named: checklist)
    try folder.write([
      .init("pack.yaml", Skeleton.pack, replacing: ["my-pack": name, "my-checklist": name]),
      begun.file, begun.story,
    ])
    Output.errors.message(
      """
      The pack is in \(folder.name). Change its files, and look at it as often as you like:
        waymark lint \(name) --rules \(folder.name)
        waymark test \(name) --rules \(folder.name)
        waymark show \(checklist) --rules \(folder.name)
      """)
  }
}
