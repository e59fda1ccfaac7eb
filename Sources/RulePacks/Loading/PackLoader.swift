internal import LocatedYAML
internal import ScoringKit

/// Loads one pack: `pack.yaml` and every file it lists.
struct PackLoader {
  let folder: RulesPath
  let modules: [any ScoringModule]
  var withScenarios = true
  let findings = Findings()

  enum Outcome {
    case sound(LoadedPack, warnings: [Diagnostic])
    case broken(BrokenPack)

    var name: String {
      switch self {
      case .sound(let pack, warnings: _): pack.pack.name.value
      case .broken(let pack): pack.name
      }
    }
  }

  func load() -> Outcome {
    let root = YAMLFile(folder / "pack.yaml").root(findings)
    guard let pack = root.flatMap({ PackReader(findings: findings).pack(from: $0) }) else {
      return broken(nil, [])
    }
    let listsAllChecklists = !findings.hasErrors
    let candidates = pack.checklistFiles.compactMap { candidate(in: $0, of: pack) }
    let names = candidates.map(\.checklist.checklist.name).filter { !$0.value.isEmpty }
    DuplicateNames.report(names.map { ("checklist", $0) }, findings)
    let scenarios = scenarios(
      of: pack, candidates,
      isWhole: listsAllChecklists && names.count == pack.checklistFiles.count)
    guard !findings.hasErrors else { return broken(pack, names.map(\.value)) }
    let loaded = LoadedPack(
      pack: pack, place: folder, checklists: candidates.map(\.checklist), scenarios: scenarios)
    return .sound(loaded, warnings: findings.ordered)
  }

  /// Reads and plans a checklist; nil where not even its items can be read.
  private func candidate(in listed: Name, of pack: Pack) -> ScenarioPlanner.Candidate? {
    let before = findings.errorCount
    guard let root = YAMLFile(folder / listed.value).root(listed: listed, findings),
      let reading = ChecklistReader(pack: pack, modules: modules, findings: findings)
        .checklist(from: root)
    else { return nil }
    if let planned = reading.planned(in: pack, modules: modules, findings),
      findings.errorCount == before
    {
      return ScenarioPlanner.Candidate(checklist: planned, isPlanned: true)
    }
    return PlannedChecklist(itemsOf: reading.checklist, in: pack).map {
      ScenarioPlanner.Candidate(
        checklist: $0, isPlanned: false, hasAllItems: reading.hasAllItems,
        unreadableItems: reading.unreadable, unreadableGuidance: reading.unreadableGuidance)
    }
  }

  private func broken(_ pack: Pack?, _ checklists: [String]) -> Outcome {
    let name = folder.path.lastPathComponent
    return .broken(
      BrokenPack(
        name: pack?.name.value ?? name, place: folder, diagnostics: findings.ordered,
        checklistNames: checklists))
  }

  private func scenarios(
    of pack: Pack, _ checklists: [ScenarioPlanner.Candidate], isWhole: Bool
  ) -> [PlannedScenario] {
    guard withScenarios else { return [] }
    let planner = ScenarioPlanner(checklists: checklists, isWhole: isWhole, findings: findings)
    var read: [Name] = []
    let scenarios = pack.scenarioFiles.flatMap(files).compactMap { file, listed in
      file.root(listed: listed, findings)
        .flatMap { ScenarioReader(findings: findings).scenario(from: $0) }
        .flatMap { scenario in
          read.append(scenario.name)
          return planner.planned(scenario)
        }
    }
    DuplicateNames.report(read.map { ("scenario", $0) }, findings)
    return scenarios
  }

  /// The files that an entry of `scenarios` stands for: itself, or all YAML files in the folder.
  private func files(_ listed: Name) -> [(YAMLFile, Name)] {
    let place = folder / listed.value
    guard FilePlace(place.path) == .folder else { return [(YAMLFile(place), listed)] }
    switch FilePlace.names(in: place.path) {
    case .success(let names):
      return names.filter(\.isYAMLName).map { (YAMLFile(place / $0), listed) }
    case .failure(let failure):
      findings.report(.listedUnreadable(listed.value, failure.reason, at: listed.origin))
      return []
    }
  }
}
