internal import Files
internal import LocatedYAML
internal import ScoringKit
internal import SystemPackage

/// Loads one pack in two steps: `pack.yaml`, by which packs are told apart, and every file it lists.
struct PackLoader {
  let folder: RulesPath
  let findings = Findings()
  /// What `pack.yaml` says; nil where that cannot be read, or was not yet.
  private(set) var pack: Pack?
  /// What is known of it before `pack.yaml` is read to its end.
  private var outline: PackOutline?

  /// Reads `pack.yaml`, or only its outline where that is enough.
  init(folder: RulesPath, isOutlineEnough: Bool) {
    self.folder = folder
    if isOutlineEnough {
      outline = PackOutline(of: YAMLFile(folder / "pack.yaml", in: folder), findings)
    }
    if outline == nil { readPack() }
  }

  /// Reads `pack.yaml` to its end, where that was not done.
  mutating func readThrough() {
    guard outline != nil else { return }
    outline = nil
    readPack()
  }

  private mutating func readPack() {
    let findings = findings
    var rest: Pack?
    pack = YAMLFile(folder / "pack.yaml", in: folder).value(findings) { root, findings in
      rest = PackReader(findings: findings).pack(from: root)
      return rest
    }
    if pack == nil { checkOthers(rest) }
  }

  /// Where nobody can tell what `pack.yaml` lists, what is wrong with how its other files are written is
  /// told all the same, and what is wrong within them if something of the pack is known.
  private func checkOthers(_ pack: Pack?) {
    var pack = pack
    pack?.hasAllSources = false
    pack?.hasAllPatterns = false
    for place in [folder, folder / "scenarios"] {
      for name in (try? place.path.names()) ?? [] where name.isYAMLName && name != "pack.yaml" {
        let file = YAMLFile(place / name, in: folder)
        guard file.isOfItsFolder else { continue }
        let _: Void? = file.value(findings) { root, _ in
          let further = Findings()
          if let pack, root.mapping?[ChecklistKeys.sections.name] != nil {
            _ = ChecklistReader(pack: pack, modules: [], findings: further).checklist(from: root)
          } else if root.mapping?[ScenarioKeys.answers.name] != nil {
            _ = ScenarioReader(findings: further).scenario(from: root)
          }
          findings.report(further)
        }
      }
    }
  }

  /// The name of the pack, or that of its folder where the name cannot be read.
  var name: String { outline?.name ?? pack?.name.value ?? folder.path.lastComponent?.string ?? "" }

  /// The names of its checklists, read without what is in them; those that cannot be found are
  /// left out.
  func checklistNames() -> [String] {
    let files = outline?.checklistFiles ?? pack?.checklistFiles.map(\.value) ?? []
    return files.compactMap {
      ChecklistNameReader.name(in: YAMLFile(folder / $0, in: folder), findings)
    }
  }

  enum Outcome {
    /// Its checklists can be used; problems are warnings, and errors in its scenarios.
    case sound(LoadedPack, problems: [Diagnostic])
    case broken(BrokenPack)
  }

  /// Reads every file that `pack.yaml` lists.
  ///
  /// A problem in a scenario leaves the checklists as they are; the scenario itself is left out.
  func load(modules: [any ScoringModule], advice: AdviceLibrary) -> Outcome {
    guard let pack else { return .broken(brokenPack([])) }
    let listsAllChecklists = !findings.hasErrors
    let candidates = pack.checklistFiles.compactMap { candidate(in: $0, of: pack, advice, modules) }
    let names = candidates.map(\.checklist.checklist.name).filter { !$0.value.isEmpty }
    DuplicateNames.report(names.map { ("checklist", $0) }, findings)
    let isBroken = findings.hasErrors
    for name in (try? folder.path.names()) ?? []
    where RulesPath.foldersBesidePacks.contains(name.usualFolderName ?? name)
      && (folder / name).path.kind == .folder
    {
      findings.report(.notRead(folder / name, "put it beside the folder of the pack"))
    }
    let counts = Dictionary(grouping: names, by: \.value).mapValues(\.count)
    // Which of two checklists of one name a story goes with cannot be told.
    let single = candidates.filter { counts[$0.checklist.checklist.name.value] == 1 }
    let scenarios = scenarios(
      of: pack, single, advice,
      isWhole: listsAllChecklists && single.count == pack.checklistFiles.count)
    guard !isBroken else { return .broken(brokenPack(names.map(\.value))) }
    let loaded = LoadedPack(
      pack: pack, place: folder, checklists: candidates.map(\.checklist), scenarios: scenarios)
    return .sound(loaded, problems: findings.ordered)
  }

  /// Reads and plans a checklist; nil where not even its items can be read.
  private func candidate(
    in listed: Name, of pack: Pack, _ advice: AdviceLibrary, _ modules: [any ScoringModule]
  ) -> ScenarioPlanner.Candidate? {
    let before = findings.errorCount
    let part = YAMLFile(folder / listed.value, in: folder).part(listed: listed, findings) {
      root, rest, findings -> (ChecklistReader.Reading, PlannedChecklist?)? in
      var reading = ChecklistReader(pack: pack, modules: modules, findings: findings)
        .checklist(from: root)
      if let rest { reading?.lacks(rest.names(at: ItemKeys.id.name)) }
      return reading.map { ($0, $0.planned(in: pack, advice: advice, modules: modules, findings)) }
    }
    guard let (reading, planned) = part.value else { return nil }
    if let planned, part.isWhole, findings.errorCount == before {
      return ScenarioPlanner.Candidate(checklist: planned, isPlanned: true)
    }
    return PlannedChecklist(itemsOf: reading.checklist, in: pack).map {
      ScenarioPlanner.Candidate(
        checklist: $0, isPlanned: false, hasAllItems: reading.hasAllItems,
        hasAllGuidance: reading.hasAllGuidance, unreadableItems: reading.unreadable,
        unreadableGuidance: reading.unreadableGuidance)
    }
  }

  /// The pack as one that cannot be used, with everything that was found.
  func brokenPack(_ checklists: [String]) -> BrokenPack {
    BrokenPack(
      name: name, place: folder, diagnostics: findings.ordered, checklistNames: checklists)
  }

  private func scenarios(
    of pack: Pack, _ checklists: [ScenarioPlanner.Candidate], _ advice: AdviceLibrary, isWhole: Bool
  ) -> [PlannedScenario] {
    guard !pack.scenarioFiles.isEmpty else { return [] }
    let planner = ScenarioPlanner(
      checklists: checklists.map(\.withoutPrivateItems), isWhole: isWhole, advice: advice,
      findings: findings)
    var read: [Name] = []
    let scenarios = pack.scenarioFiles.flatMap(files).compactMap { file, listed in
      let before = findings.errorCount
      let scenario = file.value(listed: listed, findings) { root, findings in
        ScenarioReader(findings: findings).scenario(from: root)
      }
      let planned = scenario.flatMap { scenario in
        read.append(scenario.name)
        return planner.planned(scenario)
      }
      return findings.errorCount == before ? planned : nil
    }
    DuplicateNames.report(read.map { ("scenario", $0) }, findings)
    return scenarios
  }

  /// The files that an entry of `scenarios` stands for: itself, or all YAML files in the folder.
  private func files(_ listed: Name) -> [(YAMLFile, Name)] {
    let place = folder / listed.value
    guard place.path.kind == .folder else {
      return [(YAMLFile(place, in: folder), listed)]
    }
    if place.path.leads(outOf: folder.path) {
      findings.report(.linkOutside(place.name, at: listed.origin))
      return []
    }
    do throws(Errno) {
      let names = try place.path.names()
      findings.report(names.compactMap { .notRead($0, in: place) })
      return names.filter(\.isYAMLName)
        .map { (YAMLFile(place / $0, in: folder), listed) }
    } catch {
      findings.report(.listedUnreadable(listed.value, error.words, at: listed.origin))
      return []
    }
  }
}

extension RulesPath {
  /// The name of the pack in this folder, or that of the folder where the name cannot be read.
  package var packName: String { PackLoader(folder: self, isOutlineEnough: true).name }
}
