package import Diagnostics
internal import SystemPackage

/// A pack with everything in it, ready to use.
public struct LoadedPack: Sendable {
  public let pack: Pack
  package let place: RulesPath
  public let checklists: [PlannedChecklist]
  public let scenarios: [PlannedScenario]

  /// The folder it was read from.
  public var folder: String { place.path.string }

  /// The scenarios of one of its checklists.
  public func scenarios(for checklist: PlannedChecklist) -> [PlannedScenario] {
    scenarios.filter { $0.checklist.id == checklist.id }
  }
}

/// What a pack is called and what is in it, whether or not it was read further than that.
package struct PackContents: Sendable {
  package let name: String
  /// The names of its checklists.
  package let checklists: [String]
  /// Whether something was found that keeps it from being used.
  package let isBroken: Bool

  /// How one of its checklists is called among all packs.
  package func id(of checklist: String) -> String { "\(name)/\(checklist)" }
}

extension PackContents {
  init(_ loaded: LoadedPack) {
    self.init(
      name: loaded.pack.name.value, checklists: loaded.checklists.map(\.checklist.name.value),
      isBroken: false)
  }
}

/// A pack that cannot be used, with all its problems.
public struct BrokenPack: Sendable {
  /// Its name, or that of its folder where the name cannot be read.
  public let name: String
  package let place: RulesPath
  public var folder: String { place.path.string }
  package let diagnostics: [Diagnostic]
  /// The checklists that it lists, as far as they could be read.
  package let checklistNames: [String]
}
