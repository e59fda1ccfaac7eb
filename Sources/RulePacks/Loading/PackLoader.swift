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
    var planned: [PlannedChecklist] = []
    var names: [Name] = []
    for listed in pack.checklistFiles {
      guard let root = YAMLFile(folder / listed.value).root(listed: listed, findings),
        let reading = ChecklistReader(pack: pack, findings: findings).checklist(from: root)
      else { continue }
      names.append(reading.checklist.name)
      var planner = Planner(pack: pack, reading: reading, modules: modules, findings: findings)
      if let checklist = planner.planned() { planned.append(checklist) }
    }
    DuplicateNames.report("checklist", names, findings)
    let isWhole = names.count == pack.checklistFiles.count
    let scenarios = scenarios(of: pack, planned, names.map(\.value), isWhole: isWhole)
    guard !findings.hasErrors else { return broken(pack, names.map(\.value)) }
    let loaded = LoadedPack(
      pack: pack, place: folder, checklists: planned, scenarios: scenarios)
    return .sound(loaded, warnings: findings.ordered)
  }

  private func broken(_ pack: Pack?, _ checklists: [String]) -> Outcome {
    let name = folder.path.lastPathComponent
    return .broken(
      BrokenPack(
        name: pack?.name.value ?? name, place: folder, diagnostics: findings.ordered,
        checklistNames: checklists))
  }

  private func scenarios(
    of pack: Pack, _ checklists: [PlannedChecklist], _ names: [String], isWhole: Bool
  ) -> [PlannedScenario] {
    guard withScenarios else { return [] }
    let planned = Set(checklists.map(\.checklist.name.value))
    let unreadable = Set(names).subtracting(planned)
    let planner = ScenarioPlanner(
      checklists: checklists, unreadable: isWhole ? unreadable : nil, findings: findings)
    var read: [Name] = []
    let scenarios = pack.scenarioFiles.flatMap(files).compactMap { file, listed in
      file.root(listed: listed, findings)
        .flatMap { ScenarioReader(findings: findings).scenario(from: $0) }
        .flatMap { scenario in
          read.append(scenario.name)
          return planner.planned(scenario)
        }
    }
    DuplicateNames.report("scenario", read, findings)
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
      findings.report(.listedUnreadable(listed.value, failure.reason, at: listed.span))
      return []
    }
  }
}
