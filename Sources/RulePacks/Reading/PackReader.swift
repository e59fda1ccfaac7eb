internal import LocatedYAML

/// Reads `pack.yaml`.
struct PackReader {
  private typealias Keys = PackKeys

  let findings: Findings

  func pack(from root: Node) -> Pack? {
    guard let fields = MappingReader(root, Keys.mapping, findings) else { return nil }
    checkFormat(fields)
    let name = fields.read(Keys.pack)
    let version = fields.read(Keys.version)
    let title = fields.read(Keys.title)
    let language = fields.read(Keys.language)
    let checklists = fields.list(Keys.checklists)
    checkVersion(version)
    checkLanguage(language)
    let sources = fields.read(Keys.sources)
    let patterns = fields.read(Keys.patterns)
    guard let name else { return nil }
    return Pack(
      name: name, version: version?.text ?? "", title: title ?? Text("", at: root.origin),
      language: language?.text ?? "",
      license: fields.read(Keys.license)?.text, validation: validation(fields),
      sources: (sources ?? []).map { Pack.Source(name: $0, title: $1) },
      patterns: (patterns ?? []).map { Pack.Pattern(name: $0, title: $1) },
      hasAllSources: sources != nil || fields[Keys.sources] == nil,
      hasAllPatterns: patterns != nil || fields[Keys.patterns] == nil,
      checklistFiles: findings.unique(files(checklists), in: Keys.checklists.name),
      scenarioFiles: findings.unique(
        files(fields.list(Keys.scenarios), mayBeFolders: true), in: Keys.scenarios.name),
      lintLevels: fields.read(Keys.lint) ?? [])
  }

  private func checkFormat(_ fields: MappingReader) {
    if let format = fields.read(Keys.format), format.value != 1 {
      findings.report(.otherFormat(format.value, at: format.origin))
    }
  }

  private func checkVersion(_ version: Text?) {
    guard let version else { return }
    if !Self.isVersion(version.text) {
      findings.report(.badVersion(version.text, at: version.origin))
    }
  }

  private func checkLanguage(_ language: Text?) {
    guard let language else { return }
    if !LanguageTag.isTag(language.text) {
      findings.report(.badLanguage(language.text, at: language.origin))
    }
  }

  /// Whether this is three numbers with dots.
  static func isVersion(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 3 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isDigit) }
  }

  private func validation(_ fields: MappingReader) -> Pack.Validation {
    guard let inner = fields.read(Keys.validation) else {
      return Pack.Validation(status: .none, citation: nil)
    }
    let status = inner.read(ValidationKeys.status)
    let citation = inner.read(ValidationKeys.citation)
    if let status, status.value != .none, citation == nil {
      findings.report(.noCitation(status.value.rawValue, at: status.origin))
    }
    return Pack.Validation(status: status?.value ?? .none, citation: citation)
  }

  private func files(_ nodes: [Node], mayBeFolders: Bool = false) -> [Name] {
    nodes.compactMap { node in
      guard let name = Name(referring: node, findings) else { return nil }
      if name.value.contains("*") {
        let folder = name.value.split(separator: "/").dropLast().joined(separator: "/")
        let isFolder = mayBeFolders && !folder.isEmpty && !folder.contains("*")
        findings.report(.pattern(name, folder: isFolder ? "\(folder)/" : nil))
        return isFolder ? Name("\(folder)/", at: name.origin) : nil
      }
      // By bytes, as files are named: a slash with an accent on it is still a slash.
      let parts = name.value.utf8.split(
        separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      let leadsOut = parts.first?.isEmpty == true || parts.contains { $0.elementsEqual("..".utf8) }
      if leadsOut || name.value.utf8.contains(0) {
        findings.report(.outsidePack(name.value, at: name.origin))
        return nil
      }
      return name
    }
  }
}

extension Character {
  var isDigit: Bool { isASCII && "0"..."9" ~= self }
  var isASCIIWordLetter: Bool { isASCII && (isLetter || isDigit) }
}

extension Diagnostic {
  static func otherFormat(_ format: Int, at origin: Origin) -> Self {
    Diagnostic(
      .otherFormat, "this version reads format 1, and the pack is in format \(format)", at: origin)
  }

  static func badVersion(_ version: String, at origin: Origin) -> Self {
    Diagnostic(
      .badVersion,
      "'\(version.shortened)' is not a version; write three numbers with dots, such as 0.1.0",
      at: origin)
  }

  static func badLanguage(_ language: String, at origin: Origin) -> Self {
    let near = LanguageTag.tag(called: language).map { "did you mean '\($0)'?" }
    let isForm = LanguageTag.isForm(of: language)
    return Diagnostic(
      .badLanguage,
      "'\(language.shortened)' is \(isForm ? "the tag of no language" : "not a language tag"); \(near ?? "write one such as en or pt-BR")",
      at: origin)
  }

  static func noCitation(_ status: String, at origin: Origin) -> Self {
    Diagnostic(
      .missingKey,
      "'\(status)' needs a 'citation' that says who tried it and where that can be read",
      at: origin)
  }

  static func pattern(_ name: Name, folder: String?) -> Self {
    Diagnostic(
      .wrongKind,
      "'\(name.value.shortened)' is a pattern, and files are listed by their names; write "
        + (folder.map { "'\($0)', which stands for all files in that folder" } ?? "each of them"),
      at: name.origin)
  }

  static func outsidePack(_ path: String, at origin: Origin) -> Self {
    Diagnostic(
      .outsidePack, "'\(path.shortened)' lies outside the pack; put the file into its folder",
      at: origin)
  }
}

extension DiagnosticKind {
  static let otherFormat = DiagnosticKind(
    code: "other-format", title: "a pack in a format that is not known",
    explanation: """
      'format' says by which rules a pack is written. This version of Waymark reads format 1.
      A newer Waymark may read the pack.
      """)

  static let badVersion = DiagnosticKind(
    code: "bad-version", title: "a version that is not three numbers",
    explanation: """
      Versions are semantic: three numbers with dots. A change that takes guidance away is a
      major one (1.4.2 becomes 2.0.0), new guidance a minor one, better words a patch.
      """)

  static let badLanguage = DiagnosticKind(
    code: "bad-language", title: "a language tag that is not one",
    explanation: """
      Languages are written as BCP 47 tags: two or three letters, and a region or script where it
      matters: en, fil, pt-BR, zh-Hant.
      """)

  static let outsidePack = DiagnosticKind(
    code: "outside-pack", title: "a file outside the folder of its pack",
    explanation: """
      A pack travels as one folder, so it lists only files in that folder: no '..', no path that
      begins with '/', and no link that leads elsewhere. Contacts keep to their folder alike.
      """)
}
