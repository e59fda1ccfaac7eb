internal import ArgumentParser
internal import RulePacks
internal import ScoringKit
internal import Skeletons

struct NewModuleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "module",
    abstract: "Begins a scoring module in Swift: a package of its own, with tests.",
    discussion: """
      Example:
        waymark new module odd-things --waymark ../waymark
      """)

  @Argument(help: "Its name, by which packs call it: odd-things.")
  var name: String

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp("The folder that it is put into.", valueName: "dir"), completion: .directory)
  var place = "."

  @Option(
    help: ArgumentHelp(
      "The folder with Waymark's source, as seen from the package of the module.", valueName: "dir"),
    completion: .directory)
  var waymark = "../waymark"

  func validate() throws {
    try NameStyle.kebabCase.check(name, of: "a module")
    try place.checkFolder(of: "in")
    try waymark.checkFolder(of: "waymark")
    guard !waymark.contains(where: { "\"\\\n".contains($0) }) else {
      throw ValidationError("--waymark needs a folder whose name has no quotes and no '\\'")
    }
    if Composition.modules.contains(where: { $0.name == name }) {
      throw ValidationError("there is already a module '\(name)'; choose another name")
    }
  }

  func run() throws {
    let type = name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined()
    let names: KeyValuePairs = ["path/to/waymark": waymark, "my-module": name, "MyModule": type]
    let folder = NewFolder("\(place)/\(name)")
    try folder.write([
      .init("Package.swift", Skeleton.modulePackage, replacing: names),
      .init("Sources/\(type)/\(type).swift", Skeleton.module, replacing: names),
      .init("Sources/waymark-\(name)/main.swift", Skeleton.moduleProgram, replacing: names),
      .init("Tests/\(type)Tests/\(type)Tests.swift", Skeleton.moduleTests, replacing: names),
      .init("README.md", Skeleton.moduleReadme, replacing: names),
    ])
    Output.errors.message(
      """
      The module is in \(folder.name). In that folder:
        swift test
        swift run waymark-\(name) modules \(name)
      """)
  }
}
