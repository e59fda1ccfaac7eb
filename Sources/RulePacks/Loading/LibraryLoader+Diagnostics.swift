internal import Files
internal import LocatedYAML
internal import SystemPackage

extension Diagnostic {
  static func contactsFileName(_ country: Name, of what: String = "contacts") -> Self {
    let stem = country.value.lowercased()
    return Diagnostic(
      .contactsFileName,
      "\(what) of \(country.value) stand in a file called '\(stem).yaml' or '\(stem)-….yaml'; "
        + "rename this one", at: country.origin)
  }

  static func folderUnreadable(_ folder: RulesPath, _ reason: String) -> Self {
    let span = SourceFile(name: folder.name, bytes: []).span(0..<0)
    return Diagnostic(.unreadableFolder, "this folder cannot be read: \(reason)", at: span)
  }

  /// What is said of a file or folder that is passed over, and what to do about it.
  static func notRead(_ place: RulesPath, _ advice: String) -> Self {
    let span = SourceFile(name: place.name, bytes: []).span(0..<0)
    return Diagnostic(.notRead, "this is not read; \(advice)", at: span)
  }

  /// The same for what stands in a folder of contacts or scenarios; nil for what is read, or is
  /// meant for something else.
  static func notRead(_ name: String, in folder: RulesPath) -> Self? {
    let place = folder / name
    if name.isYAMLNameWithAnother { return notRead(place, "let its name end in '.yaml'") }
    guard !name.isYAMLName, place.path.kind == .folder,
      (try? place.path.names())?.contains(where: \.isYAMLName) == true
    else { return nil }
    return notRead(place, "put its files into '\(folder.name)' itself")
  }

  static func misnamedPack(_ name: String, _ folder: RulesPath) -> Self {
    let span = SourceFile(name: folder.name, bytes: []).span(0..<0)
    return Diagnostic(
      .misnamedPack, "'\(name)' is not read; call it 'pack.yaml'", at: span)
  }

  static func noPackHere(_ folder: RulesPath) -> Self {
    let span = SourceFile(name: folder.name, bytes: []).span(0..<0)
    let advice =
      folder.path.lastComponent?.string == "contacts"
      ? "give the folder that 'contacts' is in"
      : "a pack is a folder with a 'pack.yaml' in it"
    return Diagnostic(.unreadableFolder, "no pack is in this folder; \(advice)", at: span)
  }
}

extension DiagnosticKind {
  static let misnamedPack = DiagnosticKind(
    code: "misnamed-pack", title: "a pack whose file is called otherwise",
    explanation: """
      A pack is a folder with a file 'pack.yaml' in it, written in small letters and with this ending.
      A file of another name is not read, and so the pack would be missing without a word.
      """)

  static let notRead = DiagnosticKind(
    code: "not-read", title: "a file or folder of rules that is passed over",
    explanation: """
      Contacts are read from files in a folder called 'contacts', beside the packs; their names, and
      those of scenarios, end in '.yaml' or '.yml'. What is called otherwise, or stands elsewhere,
      would be missing without a word.

      Wrong: contacts/ph.yaml.txt
      Right: contacts/ph.yaml
      """)

  static let contactsFileName = DiagnosticKind(
    code: "contacts-file-name", title: "a contact file that is not named after its country",
    explanation: """
      Where a report is for one country, only the files named after it are read. A file of another
      name would be passed over, and its contacts would be missing.

      Wrong: contacts/schools.yaml, with 'country: PH' in it
      Right: contacts/ph-schools.yaml
      """)

  static let unreadableFolder = DiagnosticKind(
    code: "unreadable-folder", title: "a folder that gives no packs",
    explanation: """
      Packs are looked for in a folder that is one itself (it holds a 'pack.yaml'), or that holds
      folders which are. This folder cannot be read, or nothing like that is in it.
      """)
}
