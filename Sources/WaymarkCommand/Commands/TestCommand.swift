internal import ArgumentParser
internal import Diagnostics
internal import RulePacks

struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Runs the stories of packs, and says which came out as they expect.",
    discussion: """
      Examples:
        waymark test
        waymark test online-friends
        waymark test online-friends --rules Rules
      """)

  @Argument(help: "Packs or checklists; without one, all of them.", completion: .packsAndChecklists)
  var names: [String] = []

  @OptionGroup var rules: RulesOptions

  func run() throws {
    try rules.use(.init(countries: [], names: names.isEmpty ? nil : names), test)
  }

  private func test(_ library: Library) throws {
    let scenarios = try self.scenarios(of: library)
    let runs = scenarios.map { ScenarioRun($0) }
    var table = Table()
    for run in runs {
      table.add(
        run.passed ? "passed" : "FAILED", run.scenario.checklist.id,
        run.scenario.scenario.name.value)
    }
    if !runs.isEmpty { Output.standard.text(table.text(width: Output.standard.widthOfRows)) }
    for run in runs where !run.passed {
      Output.standard.line("\n\(run.scenario.scenario.name.value):")
      for mismatch in run.mismatches {
        Output.standard.line("  \(mismatch.origin): \(mismatch.summary)")
      }
    }
    let failed = runs.count { !$0.passed }
    Output.standard.line("\n\(runs.count - failed) passed, \(failed) failed")
    if failed > 0 { throw Exit.findings }
  }

  /// The stories of the packs and checklists that were named, each once.
  private func scenarios(of library: Library) throws -> [PlannedScenario] {
    guard !names.isEmpty else { return library.scenarios }
    let named = try names.flatMap { name in
      if let pack = library.packs.first(where: { $0.pack.name.value == name }) {
        return pack.scenarios
      }
      return library.scenarios(for: try library.checklist(for: name))
    }
    var seen: Set<[String]> = []
    return named.filter { seen.insert([$0.checklist.id, $0.scenario.name.value]).inserted }
  }
}
