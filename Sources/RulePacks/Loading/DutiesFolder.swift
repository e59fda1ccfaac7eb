internal import Files
internal import LocatedYAML
internal import SystemPackage

/// A folder with the duties of places, a file each.
struct DutiesFolder {
  private let folder: RulesPath
  /// Codes of the countries that are wanted; nil for all.
  private let countries: [String]?
  private let findings: Findings

  init(_ folder: RulesPath, countries: [String]?, findings: Findings) {
    self.folder = folder
    self.countries = countries
    self.findings = findings
  }

  /// The places that are wanted, but those that an earlier folder has.
  func places(besides earlier: [PlaceDuties]) -> [PlaceDuties] {
    let known = Set(earlier.map(\.code.value))
    do throws(Errno) {
      let names = try folder.path.names()
      findings.report(names.compactMap { .notRead($0, in: folder) })
      return names.filter { $0.isYAMLName && isWanted($0) }.compactMap(place)
        .filter { !known.contains($0.code.value) }
    } catch {
      findings.report(.folderUnreadable(folder, error.words))
      return []
    }
  }

  private func isWanted(_ name: String) -> Bool {
    countries?.contains { name.isFile(ofCountry: $0) } ?? true
  }

  private func place(_ name: String) -> PlaceDuties? {
    let place = YAMLFile(folder / name, in: folder)
      .value(findings) { DutiesReader(findings: $1).place(from: $0) }
    if let place, !name.isFile(ofCountry: place.code.value) {
      findings.report(.contactsFileName(place.code, of: "duties"))
    }
    return place
  }
}
