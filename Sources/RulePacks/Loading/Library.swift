package import Diagnostics
public import ScoringKit
package import SystemPackage

/// Packs and contacts of some folders. Broken packs are listed; the sound ones serve.
public struct Library: Sendable {
  public let packs: [LoadedPack]
  /// Packs that were asked for and cannot be used, and others whose `pack.yaml` cannot be read.
  public let broken: [BrokenPack]
  /// The names of every pack and its checklists, also of packs that were not asked for, in order of
  /// precedence.
  package let contents: [PackContents]
  public let contacts: ContactDirectory
  /// The steps of all folders.
  package let advice: AdviceLibrary
  /// What may have to be passed on, by places; empty where that was not asked for.
  package let duties: [PlaceDuties]
  /// Everything that was found, the problems of broken packs included, ordered by place.
  package let diagnostics: [Diagnostic]
  /// The paths of all files that were read, also of those of which only a name was wanted.
  package let filesRead: [String]
  /// The paths of the folders that packs, contacts and lists of words are in.
  package let foldersOfFiles: [FilePath]

  /// Whether something that was asked for cannot be used.
  package var hasErrors: Bool { diagnostics.contains(where: \.isError) }

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
    for folder in folders { loader.look(into: folder) }
    loader.checkAcrossFiles()
    loader.loadPacks()
    packs = loader.packs
    broken = loader.broken
    contents = loader.contents
    filesRead = loader.findings.filesRead
    foldersOfFiles = loader.foldersOfFiles
    contacts = ContactDirectory(loader.countries)
    advice = loader.advice
    duties = loader.duties
    diagnostics = (loader.findings.ordered + loader.findingsInPacks).orderedByPlace()
  }

  /// How much to load; a command that needs little starts faster with little.
  public struct Extent: Sendable {
    /// Codes of countries whose contacts are wanted, beside the international ones; nil for all.
    public var countries: [String]?
    /// Names of what is wanted: `pack/checklist`, a checklist or a pack; nil for all.
    ///
    /// Of a pack that is wanted everything is read, its scenarios too, so that every call finds the
    /// same problems in it. Of other packs only `pack.yaml` and the names of their checklists are read.
    public var names: [String]?
    /// Whether the duties of the wanted countries are read, which only whoever leads an interview needs.
    package var withDuties = false

    public init(countries: [String]? = nil, names: [String]? = nil) {
      self.countries = countries
      self.names = names
    }

    /// The same with the duties of its countries.
    package var andDuties: Extent {
      var extent = self
      extent.withDuties = true
      return extent
    }

    public static let everything = Extent()
    /// Checklists with their plans, and no contacts but the international ones.
    public static let checklists = Extent(countries: [])

    /// One checklist with its plan, and no contacts but the international ones.
    public static func checklist(_ name: String) -> Extent {
      Extent(countries: [], names: [name])
    }

    /// Whether a pack with these checklists is wanted.
    func wants(_ pack: String, _ checklists: [String]) -> Bool {
      guard let names else { return true }
      return names.contains { name in
        name == pack || name.utf8.starts(with: "\(pack)/".utf8) || checklists.contains(name)
      }
    }
  }

  package init(
    packs: [LoadedPack], contacts: ContactDirectory, advice: AdviceLibrary = AdviceLibrary()
  ) {
    self.packs = packs
    self.contacts = contacts
    self.advice = advice
    duties = []
    broken = []
    contents = packs.map { PackContents($0) }
    filesRead = []
    foldersOfFiles = []
    diagnostics = []
  }

  public var checklists: [PlannedChecklist] { packs.flatMap(\.checklists) }

  /// Those that somebody answers alone, in a story or with a class: all but those for interviews alone.
  public var checklistsToAnswer: [PlannedChecklist] {
    checklists.filter { !$0.checklist.isForInterviewsOnly }
  }
  public var scenarios: [PlannedScenario] { packs.flatMap(\.scenarios) }
}
