internal import Files
internal import LocatedYAML
internal import ScoringKit
internal import SystemPackage

/// Gathers packs and contacts from folders, each folder once; then loads the packs that are wanted.
///
/// What a folder has takes the place of what later folders have under the same name, so that a copy
/// can be worked on. So does a broken pack: whoever works on a copy is told about it, and is not
/// given the original instead. Packs that are not wanted are read no further than it takes to know
/// that.
struct LibraryLoader {
  let modules: [any ScoringModule]
  let extent: Library.Extent
  let findings = Findings()
  /// What was found in packs: the same message in two of them is two mistakes.
  private(set) var findingsInPacks: [Diagnostic] = []
  private(set) var packs: [LoadedPack] = []
  private(set) var broken: [BrokenPack] = []
  private(set) var contents: [PackContents] = []
  private(set) var foldersOfFiles: [FilePath] = []
  private var found: [PackLoader] = []
  private(set) var countries: [ContactDirectory.Country] = []
  private(set) var advice = AdviceLibrary()
  private(set) var duties: [PlaceDuties] = []
  /// The steps of each folder by itself.
  private var adviceOfFolders: [AdviceLibrary] = []
  private var seen: Set<FilePath.Identity> = []
  private var contacts: [String: Name] = [:]
  private var earlierPacks: Set<String> = []
  private var earlierContacts: Set<String> = []
  private var earlierCountries: Set<String> = []
  /// Countries of which a file has an emergency number, and of which one has none.
  private var withEmergency: Set<String> = [ContactDirectory.international]
  private var withoutEmergency: [String: Name] = [:]

  init(modules: [any ScoringModule], extent: Library.Extent) {
    self.modules = modules
    self.extent = extent
  }

  mutating func look(into folder: RulesPath) {
    earlierPacks = Set(found.map(\.name))
    earlierContacts = Set(contacts.keys)
    earlierCountries = Set(countries.map(\.code.value))
    guard isNew(folder) else { return }
    let names: [String]
    do throws(Errno) {
      names = try folder.path.names()
    } catch {
      findings.report(.folderUnreadable(folder, folder.folderProblem ?? error.words))
      return
    }
    if names.contains("pack.yaml") {
      add(loader(of: folder))
      return
    }
    var holdsRules = false
    for name in names {
      let inner = folder / name
      switch inner.path.kind {
      case .folder where name == "contacts":
        loadContacts(inner)
        holdsRules = true
      case .folder where name == "advice":
        loadAdvice(inner)
        holdsRules = true
      case .folder where name == "duties":
        loadDuties(inner)
        holdsRules = true
      case .folder where (inner / "pack.yaml").path.kind != .missing:
        if isNew(inner) { add(loader(of: inner)) }
        holdsRules = true
      case .folder where name == "wording": foldersOfFiles.append(inner.path)
      case .folder:
        let names = (try? inner.path.names()) ?? []
        if let name = names.first(where: \.isPackFileMisnamed) {
          findings.report(.misnamedPack(name, inner))
        } else if let usual = name.usualFolderName, names.contains(where: \.isYAMLName) {
          findings.report(.notRead(inner, "call it '\(usual)'"))
        } else {
          break
        }
        holdsRules = true
      case .unreadable(let error): findings.report(.folderUnreadable(inner, error.words))
      case .missing:
        findings.report(
          .folderUnreadable(inner, inner.nameProblem ?? "it is a link that leads to nothing"))
      case .file, .other:
        if name == "contacts" {
          findings.report(.notRead(inner, "contacts stand in files in a folder of this name"))
        } else if name.isCountryFile {
          findings.report(.notRead(inner, "put it into a folder 'contacts'"))
        } else if name == "advice.yaml" {
          findings.report(.notRead(inner, "put it into a folder 'advice'"))
        }
      }
    }
    if let name = names.first(where: \.isPackFileMisnamed) {
      findings.report(.misnamedPack(name, folder))
    } else if !holdsRules {
      findings.report(.noPackHere(folder))
    }
  }

  private func loader(of folder: RulesPath) -> PackLoader {
    PackLoader(folder: folder, isOutlineEnough: extent.names != nil)
  }

  private mutating func isNew(_ place: RulesPath) -> Bool {
    guard let identity = place.path.identity else { return true }
    return seen.insert(identity).inserted
  }

  private mutating func add(_ pack: PackLoader) {
    foldersOfFiles.append(pack.folder.path)
    if !earlierPacks.contains(pack.name) { found.append(pack) }
  }

  /// Reads the steps of a folder; what an earlier folder has under the same name stays.
  private mutating func loadAdvice(_ folder: RulesPath) {
    guard isNew(folder) else { return }
    foldersOfFiles.append(folder.path)
    do throws(Errno) {
      var found = AdviceLibrary()
      let names = try folder.path.names()
      findings.report(names.compactMap { .notRead($0, in: folder) })
      for name in names where name.isYAMLName {
        let count = findings.errorCount
        let library =
          YAMLFile(folder / name, in: folder)
          .value(findings) { AdviceReader(findings: $1).library(from: $0) } ?? AdviceLibrary()
        library.checkNames(besides: found, findings)
        found = found.adding(library)
        if findings.errorCount > count { found = found.adding(AdviceLibrary(isIncomplete: true)) }
      }
      advice = advice.adding(found)
      adviceOfFolders.append(found)
    } catch {
      advice = advice.adding(AdviceLibrary(isIncomplete: true))
      findings.report(.folderUnreadable(folder, error.words))
    }
  }

  /// Checks what may stand in another file, once each folder is read: the situations that steps name, and
  /// the emergency number of a country.
  func checkAcrossFiles() {
    for found in adviceOfFolders { found.checkSituations(known: advice, findings) }
    for (code, place) in withoutEmergency where !withEmergency.contains(code) {
      findings.report(.noEmergencyNumber(at: place.origin))
    }
  }

  /// Loads the packs that are wanted, and learns what the others are called.
  mutating func loadPacks() {
    var first: [String: Name] = [:]
    var count: [String: Int] = [:]
    for pack in found { count[pack.name, default: 0] += 1 }
    for var pack in found {
      if count[pack.name, default: 0] > 1 { pack.readThrough() }
      let name = pack.pack?.name
      if let name, let other = first[name.value] {
        pack.findings.report(.duplicateName(name, first: ("pack", other)))
        load(pack, isDuplicate: true)
      } else {
        if let name { first[name.value] = name }
        load(pack, isDuplicate: false)
      }
    }
  }

  private mutating func load(_ pack: PackLoader, isDuplicate: Bool) {
    var pack = pack
    defer { findings.note(read: pack.findings.filesRead) }
    let checklists = extent.names == nil ? [] : pack.checklistNames()
    guard extent.wants(pack.name, checklists) else {
      let isBroken = pack.findings.hasErrors
      if isBroken { broken.append(pack.brokenPack(checklists)) }
      findingsInPacks += pack.findings.ordered.filter(\.isError)
      if !isDuplicate {
        contents.append(
          PackContents(name: pack.name, checklists: checklists, isBroken: isBroken))
      }
      return
    }
    pack.readThrough()
    switch pack.load(modules: modules, advice: advice) {
    case .sound(let pack, let problems):
      findingsInPacks += problems
      packs.append(pack)
      contents.append(PackContents(pack))
    case .broken(let brokenPack):
      findingsInPacks += brokenPack.diagnostics
      broken.append(brokenPack)
      guard !isDuplicate else { return }
      // A name means the same whether or not the files behind it have problems.
      let names = extent.names == nil ? pack.checklistNames() : checklists
      contents.append(PackContents(name: pack.name, checklists: names, isBroken: true))
    }
  }

  private mutating func loadContacts(_ folder: RulesPath) {
    guard isNew(folder) else { return }
    foldersOfFiles.append(folder.path)
    do throws(Errno) {
      let names = try folder.path.names()
      findings.report(names.compactMap { .notRead($0, in: folder) })
      for name in wanted(names) {
        let read = YAMLFile(folder / name, in: folder).value(findings) { root, findings in
          ContactsReader(findings: findings).country(from: root)
            .map { ($0, ContactsReader.saysEmergency(root)) }
        }
        guard let (country, saysEmergency) = read else { continue }
        if !name.isFile(ofCountry: country.code.value) {
          findings.report(.contactsFileName(country.code))
        }
        add(country)
        let code = country.code
        if saysEmergency { withEmergency.insert(code.value) }
        if !saysEmergency { withoutEmergency[code.value] = withoutEmergency[code.value] ?? code }
      }
    } catch {
      findings.report(.folderUnreadable(folder, error.words))
    }
  }

  private mutating func loadDuties(_ folder: RulesPath) {
    guard isNew(folder) else { return }
    foldersOfFiles.append(folder.path)
    guard extent.withDuties else { return }
    duties += DutiesFolder(folder, countries: extent.countries, findings: findings)
      .places(besides: duties)
  }

  /// The files of the wanted countries; all files where one of those has none of its own.
  private func wanted(_ names: [String]) -> [String] {
    let files = names.filter(\.isYAMLName)
    guard let countries = extent.countries else { return files }
    let found = (countries + [ContactDirectory.international]).map { country in
      files.filter { $0.isFile(ofCountry: country) }
    }
    return found.contains([]) ? files : files.filter(found.joined().contains)
  }

  /// Adds a country, or its contacts to those of the same country from an earlier file.
  private mutating func add(_ country: ContactDirectory.Country) {
    let before = countries.first { $0.code.value == country.code.value }?.contacts.count ?? 0
    let room = max(0, ContactDirectory.mostContacts - before)
    if country.contacts.count > room {
      findings.report(.tooManyContacts(of: country))
    }
    let new = country.contacts.prefix(room).filter { isNew($0) }
    let withheld = country.withheld.contacts.filter { isNew($0) }
    guard let place = countries.firstIndex(where: { $0.code.value == country.code.value }) else {
      countries.append(country.with(contacts: new, withheld: withheld))
      return
    }
    let first = countries[place]
    if !earlierCountries.contains(country.code.value) { compare(country, with: first) }
    countries[place] = ContactDirectory.Country(
      code: first.code, name: first.name, otherNames: first.otherNames + country.otherNames,
      zone: first.zone ?? country.zone,
      emergency: first.emergency ?? (first.withheld.emergency == nil ? country.emergency : nil),
      contacts: first.contacts + new,
      withheld: .init(
        emergency: first.withheld.emergency ?? country.withheld.emergency,
        contacts: first.withheld.contacts + withheld))
  }

  /// Reports what two files of one folder say differently of their country: only the first is used.
  private func compare(_ country: ContactDirectory.Country, with first: ContactDirectory.Country) {
    for (key, old, new) in [
      ("name", first.name, country.name), ("zone", first.zone, country.zone),
      ("emergency", first.emergency?.phone, country.emergency?.phone),
    ] {
      guard let old, let new, old.text != new.text else { continue }
      findings.report(.otherFacts(key, new, first: old))
    }
  }

  private mutating func isNew(_ contact: Contact) -> Bool {
    guard !earlierContacts.contains(contact.id.value) else { return false }
    if let first = contacts[contact.id.value] {
      findings.report(.duplicateName(contact.id, first: ("contact", first)))
      return false
    }
    contacts[contact.id.value] = contact.id
    return true
  }
}

extension ContactDirectory.Country {
  fileprivate func with(contacts: [Contact], withheld: [Contact]) -> Self {
    Self(
      code: code, name: name, otherNames: otherNames, zone: zone, emergency: emergency,
      contacts: contacts,
      withheld: .init(emergency: self.withheld.emergency, contacts: withheld))
  }
}
