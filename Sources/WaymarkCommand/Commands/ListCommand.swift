internal import ArgumentParser
internal import Localization
internal import LocatedYAML
internal import PlainText
internal import Reports
internal import RulePacks
internal import ScreeningCore

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the checklists there are.",
    discussion: """
      Examples:
        waymark list
        waymark list --format json
        waymark list --rules Rules      # your copy of the packs in place of the bundled ones
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @Option(help: "How to print it: text or json.")
  var format: Format = .text

  @OptionGroup var rules: RulesOptions

  func run() throws {
    try rules.use { library in
      switch format {
      case .text: Output.standard.text(text(library))
      case .json:
        Output.standard.line(JSONValue.array(library.checklists.map { json($0, library) }).text)
      }
    }
  }

  private func text(_ library: Library) -> String {
    var page = TextPage(width: Output.standard.widthOfRows)
    for planned in library.checklists {
      let checklist = planned.checklist
      page.gap()
      page.add(planned.id)
      page.add(
        "\(checklist.title.text) · \(checklist.audienceInWords) · \(planned.pack.language)",
        indent: 2)
      if checklist.isForInterviewsOnly {
        page.add(
          "for interviews alone: waymark interview, waymark export handout, waymark show", indent: 2
        )
      }
      if planned.isDraftOfTalk { page.add(Wording.english.draftInShort, indent: 2) }
      if rules.folders.count > 1 { page.add("from \(library.folder(of: planned))", indent: 2) }
      let stories = library.scenarios(for: planned).map(\.scenario.name.value)
      if !stories.isEmpty { page.add("stories: \(stories.joined(separator: ", "))", indent: 2) }
    }
    return page.text
  }

  private func json(_ planned: PlannedChecklist, _ library: Library) -> JSONValue {
    [
      "id": .string(planned.checklist.name.value),
      "pack": .string(planned.pack.name.value),
      "title": .string(planned.checklist.title.text),
      "audience": .string(planned.checklist.audience.rawValue),
      "languages": JSONValue([planned.pack.language]),
      "stories": JSONValue(library.scenarios(for: planned).map(\.scenario.name.value)),
    ]
  }
}

extension Checklist {
  /// For whom it is, with the ages where they are given: "student, 13-17".
  var audienceInWords: String {
    guard let ages else { return audience.rawValue }
    return "\(audience.rawValue), \(ages.from)" + (ages.to.map { "-\($0)" } ?? "+")
  }
}

extension Library {
  /// The folder of the pack that a checklist is in.
  fileprivate func folder(of planned: PlannedChecklist) -> String {
    packs.first { $0.pack.name.value == planned.pack.name.value }?.place.name ?? ""
  }

  /// The stories of a checklist.
  func scenarios(for planned: PlannedChecklist) -> [PlannedScenario] {
    scenarios.filter { $0.checklist.id == planned.id }
  }
}
