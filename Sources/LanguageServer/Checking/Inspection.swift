internal import Diagnostics
internal import LocatedYAML
internal import RulePacks
internal import ScreeningCore

/// What `lint` finds in the parts of a folder of rules that somebody works on, a step at a time.
struct Inspection {
  let folder: String
  /// The packs and other folders in which something is found that nobody asked to have searched.
  private let parts: Set<String>
  private let lint: Lint
  private(set) var found: [Diagnostic]
  /// The paths of the files that were read.
  let filesRead: Set<String>
  /// The checklists that are still to be searched, and how much work that may take.
  private var open: ArraySlice<PlannedChecklist>
  private var work = Lint.usualWork
  private var unfinished = 0
  /// What packs say about findings.
  private var choices: LintChoices

  /// Loads the folder with what stands in the homes, and runs the quick checks.
  init(
    _ homes: Set<RulesHome>, of folder: String, _ rules: RulesSetting,
    unsaved: [String: SourceFile], withSearch: Bool
  ) {
    self.folder = folder
    parts = Set(homes.map(\.part))
    let own = RulesPath(folder, unsaved: unsaved)
    let folders = [own] + rules.folders
    let packs = homes.filter(\.isPack).map { RulesPath($0.part, unsaved: unsaved).packName }
    var extent = Library.Extent(names: packs)
    extent.withDuties = true
    let library = Library(folders: folders, modules: rules.modules, extent: extent)
    let findings = Findings()
    lint = Lint(library, today: rules.today(), wordListsIn: folders, findings)
    filesRead = Set(library.filesRead)
    open = withSearch ? library.checklists[...] : []
    var all = library.diagnostics + findings.ordered
    lint.check { all += $0.diagnostics }
    var choices = LintChoices(library)
    let taken = all.compactMap { choices.taken($0) }
    self.choices = choices
    found = []
    // Only when all searches are done is it known which comment allows nothing.
    found = (taken + choices.problems(isFinished: false)).filter(isWanted)
  }

  /// Whether there is more to look for.
  var isOpen: Bool { !open.isEmpty }

  /// Searches the next checklist.
  mutating func goOn() {
    guard let next = open.popFirst() else { return }
    var more: [Diagnostic] = []
    lint.search(next, within: &work) { part in
      more += part.diagnostics
      unfinished += part.unfinished
    }
    found += more.compactMap { choices.taken($0) }.filter(isWanted)
    if isOpen { return }
    let problems = choices.problems(isFinished: unfinished == 0).filter(isWanted)
    found += problems.filter { !found.contains($0) }
  }

  /// Whether it is about what somebody works on; an error elsewhere in the folder can be why something in
  /// it is not known.
  private func isWanted(_ diagnostic: Diagnostic) -> Bool {
    guard let name = diagnostic.origin.sourceName else { return false }
    if parts.contains(where: { name == $0 || name.hasPrefix($0 + "/") }) { return true }
    return diagnostic.isError && name.hasPrefix(folder + "/")
  }
}
