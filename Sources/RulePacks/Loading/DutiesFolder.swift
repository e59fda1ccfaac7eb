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
      return wanted(names.filter(\.isYAMLName)).compactMap(place)
        .filter { !known.contains($0.code.value) }
    } catch {
      findings.report(.folderUnreadable(folder, error.words))
      return []
    }
  }

  /// The files of the wanted places; all files where one of those has none of its own: it may be named in
  /// another way than its file.
  private func wanted(_ files: [String]) -> [String] {
    guard let countries else { return files }
    let found = countries.map { country in files.filter { $0.isFile(ofCountry: country) } }
    return found.contains([]) ? files : files.filter(found.joined().contains)
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
