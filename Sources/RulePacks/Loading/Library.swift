package import Diagnostics
public import ScoringKit

/// All packs and contacts of some folders. Broken packs are listed; the sound ones serve.
public struct Library: Sendable {
  public let packs: [LoadedPack]
  public let broken: [BrokenPack]
  public let contacts: ContactDirectory
  /// Everything that was found, the problems of broken packs included, ordered by place.
  package let diagnostics: [Diagnostic]

  /// Loads each folder: a pack itself, or a folder with packs and perhaps `contacts` in it.
  ///
  /// A pack, or a contact, takes the place of one with the same name in a later folder. Nothing is
  /// thrown: a folder that cannot be read is a diagnostic.
  public init(
    folders: [String], modules: [any ScoringModule], extent: Extent = .everything
  ) {
    self.init(folders: folders.map { RulesPath($0) }, modules: modules, extent: extent)
  }

  package init(
    folders: [RulesPath], modules: [any ScoringModule], extent: Extent = .everything
  ) {
    var loader = LibraryLoader(modules: modules, extent: extent)
    for folder in folders { loader.load(folder) }
    packs = loader.packs
    broken = loader.broken
    contacts = ContactDirectory(loader.countries)
    diagnostics = loader.findings.ordered
  }

  /// How much to load; a command that needs little starts faster with little.
  public struct Extent: Sendable {
    public var scenarios: Bool
    /// Codes of countries whose contacts are wanted, beside the international ones; nil for all.
    public var countries: [String]?

    public init(scenarios: Bool = true, countries: [String]? = nil) {
      self.scenarios = scenarios
      self.countries = countries
    }

    public static let everything = Extent()
    /// Checklists with their plans, and no contacts but the international ones.
    public static let checklists = Extent(scenarios: false, countries: [])
  }

  package init(packs: [LoadedPack], contacts: ContactDirectory) {
    self.packs = packs
    self.contacts = contacts
    broken = []
    diagnostics = []
  }

  public var checklists: [PlannedChecklist] { packs.flatMap(\.checklists) }
  public var scenarios: [PlannedScenario] { packs.flatMap(\.scenarios) }
}
