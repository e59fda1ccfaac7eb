internal import ArgumentParser
internal import LocatedYAML
internal import ScoringKit

struct ModulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "modules",
    abstract: "Lists the scoring modules, or documents one.",
    discussion: """
      Examples:
        waymark modules
        waymark modules weighted-sum
      """)

  @Argument(help: "A module; without one, all of them are listed.", completion: .modules)
  var name: String?

  func run() throws {
    let modules = Composition.modules.sorted { $0.name < $1.name }
    guard let name else {
      var table = Table()
      for module in modules { table.add(module.name, module.summary) }
      return Output.standard.text(table.text(width: Output.standard.widthOfRows))
    }
    guard let module = modules.first(where: { $0.name == name }) else {
      let near =
        nearest(name, in: modules.map(\.name)).map { "; did you mean '\($0)'?" }
        ?? "; 'waymark modules' lists them"
      throw ValidationError("there is no scoring module '\(name)'\(near)")
    }
    Output.standard.text(ModuleDocumentation(module).text)
  }
}
