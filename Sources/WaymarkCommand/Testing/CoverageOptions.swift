internal import ArgumentParser
internal import RulePacks

/// Whether it is looked what stories come by, and what is done with that.
struct CoverageOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Say what no story comes by: guidance, steps, choices, parts of conditions.",
      discussion: """
        Each part of each condition should come out true, false and undecided in some story. For what \
        no story comes by, an exact search finds answers that would, or proves that there are none, or \
        says that it reached its limit.
        """))
  var coverage = false

  @Option(
    help: ArgumentHelp(
      "Fail where stories come by less than so much of what answers can lead to.",
      valueName: "percent"))
  var failUnder: Int?

  @Option(
    help: ArgumentHelp(
      "Write drafts of stories for what none comes by into a folder.",
      discussion: "They pass as tests already; nothing is written over.", valueName: "dir"),
    completion: .directory)
  var writeMissing: String?

  func validate() throws {
    if let failUnder, !(0...100).contains(failUnder) {
      throw ValidationError("--fail-under takes a whole number from 0 to 100")
    }
    if writeMissing == "" { throw ValidationError("--write-missing needs the name of a folder") }
  }

  private var isWanted: Bool { coverage || failUnder != nil || writeMissing != nil }

  /// What the stories of some checklists come by; nil where nobody wants to know.
  func results(of checklists: [PlannedChecklist], by stories: [PlannedScenario]) -> CoverageResults?
  {
    guard isWanted else { return nil }
    var work = Coverage.usualWork
    return CoverageResults(
      checklists: checklists.compactMap { planned in
        Coverage(of: planned, by: stories.filter { $0.checklist.id == planned.id }, within: &work)
      })
  }

  /// Writes the drafts that were asked for, and says whether enough is reached.
  func finish(_ results: CoverageResults, beside library: Library) throws {
    if let writeMissing {
      var work = Coverage.usualWork
      let drafts = results.checklists.flatMap { coverage in
        coverage.missingSheets(within: &work).map {
          ScenarioDraft(for: coverage.checklist, answers: $0.answers, goals: $0.goals)
        }
      }
      try DraftFolder(writeMissing).write(drafts, beside: library.scenarios.map(\.scenario))
    }
    if let failUnder, results.isUnder(percent: failUnder) {
      Output.errors.message(
        "waymark: stories come by \(results.count.percent) of what answers can lead to, and "
          + "\(failUnder) % are wanted")
      throw Exit.findings
    }
  }
}
