internal import ArgumentParser
internal import Diagnostics
internal import RulePacks
internal import Skeletons

struct NewScenarioCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scenario",
    abstract: "Begins a story for a checklist of a pack, with an answer to every question.",
    discussion: """
      Every question that comes has its calmest answer, and what these come to stands beside them, so that \
      `waymark test` passes. Change the answers, and let it say what they come to then.

      Example:
        waymark new scenario the_second_invitation --pack class-chats
      """)

  @Argument(help: "Its name: the_second_invitation.")
  var name: String

  @Option(help: "The checklist; needed where the pack has several.", completion: .checklists)
  var checklist: String?

  @OptionGroup var pack: PackOptions
  @OptionGroup var rules: RulesOptions

  func validate() throws { try NameStyle.snakeCase.check(name, of: "a story") }

  func run() throws {
    let file = try pack.file()
    let packName = file.pack ?? ""
    let library = Library(
      folders: [RulesPath(pack.pack)] + rules.folders, modules: Composition.modules,
      extent: .init(countries: [], names: [packName]))
    Output.errors.diagnostics(library.diagnostics.filter(\.isError))
    if library.hasErrors { throw Exit.findings }
    let known = library.contents.first { $0.name == packName }?.checklists ?? []
    if checklist == nil, known.count > 1 {
      throw ValidationError(
        "the pack has several checklists; name one with --checklist: \(known.joined(separator: ", "))"
      )
    }
    let planned: PlannedChecklist
    do throws(NameProblem) {
      planned = try library.checklist(named: checklist ?? packName)
    } catch {
      throw ValidationError(error.description)
    }
    if library.scenarios(for: planned).contains(where: { $0.scenario.name.value == name }) {
      throw ValidationError("there is already a story '\(name)'; choose another name")
    }
    let person = file.unused(among: Skeleton.people) ?? Skeleton.people[0]
    let draft = ScenarioDraft(begunFor: planned.withoutPrivateItems)
    let story = NewFolder.File(
      "scenarios/\(name.replacing("_", with: "-")).yaml", draft.yaml(name: name, person: person))
    let folder = pack.folder
    try folder.write([story])
    try pack.add(story.place, to: .scenarios, of: file)
    Output.errors.message(
      """
      The story is in \(folder.file(story.place)). Write what happens, change the answers so that they fit, and \
      see what they come to:
        waymark test \(packName) --rules \(folder.name)
      """)
  }
}
