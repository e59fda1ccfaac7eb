package import Diagnostics

/// What settings are read from; modules never use it.
public struct SettingInput {
  /// Where the settings are written as a whole.
  package let origin: Origin
  /// What is written for each setting; a misspelt key counts as the one that it seems to be.
  package let given: [String: SettingValue]
  package var reader: SettingReader
  package var values: [String: any Sendable] = [:]
  package var places: [String: SettingPlace] = [:]
  /// Settings with problems, which have been reported.
  package var unread: Set<String> = []

  package init(_ given: [String: SettingValue], at origin: Origin, reader: SettingReader) {
    self.given = given
    self.origin = origin
    self.reader = reader
  }
}

extension SettingReader {
  /// Reads a map by declared settings; nil where it is none.
  ///
  /// A setting with problems has no value, and gives a module that reads it nothing to go on.
  package mutating func settings(
    from value: SettingValue, by declared: [any DeclaredSetting]
  ) -> Settings? {
    let names = declared.map(\.name)
    guard let entries = value.map else {
      reportExpected(.settings(names), at: value)
      return nil
    }
    let keys = entries.map(\.key.scalar?.text)
    var given: [String: SettingValue] = [:]
    for (key, entry) in zip(keys, entries) { key.map { given[$0] = given[$0] ?? entry.value } }
    for unknown in pairedWithMissing(unknownKeys(among: keys, known: names), keys, declared) {
      let (key, value) = entries[unknown.index]
      if value.scalar?.kind == .nothing, unknown.index > 0,
        let text = entries[unknown.index - 1].value.scalar?.text
      {
        report(.unknownSetting, .restOfText(unknown.name, after: text), at: key.origin)
        continue
      }
      report(.unknownSetting, .unknownSetting(unknown, known: names), at: key.origin)
      unknown.near.map { given[$0] = given[$0] ?? value }
    }
    var input = SettingInput(given, at: value.origin, reader: self)
    for setting in declared { setting.read(&input) }
    self = input.reader
    return Settings(
      place: SettingPlace(value.origin), values: input.values, places: input.places,
      unread: input.unread)
  }

  /// Where one unknown key is like none and one required setting is missing, that is what it means.
  private func pairedWithMissing(
    _ unknown: [UnknownKey], _ keys: [String?], _ declared: [any DeclaredSetting]
  ) -> [UnknownKey] {
    let missing = declared.filter { $0.description.isRequired && !keys.contains($0.name) }
      .filter { setting in !unknown.contains { $0.near == setting.name } }
    let open = unknown.indices.filter { unknown[$0].near == nil }
    guard let setting = missing.first, missing.count == 1, open.count == 1 else { return unknown }
    var result = unknown
    result[open[0]] = unknown[open[0]].meaning(setting.name)
    return result
  }
}

extension SettingInput {
  mutating func reportMissing(_ name: String, _ summary: String) {
    reader.report(.missingSetting, "add '\(name)': \(summary)", at: reader.headline ?? origin)
  }
}

extension DiagnosticKind {
  package static let missingSetting = DiagnosticKind(
    code: "missing-setting",
    title: "a setting that the scoring module needs is not there",
    explanation: """
      Every scoring module needs some settings and has defaults for others. \
      `waymark modules NAME` lists them, with examples.
      """)

  package static let unknownSetting = DiagnosticKind(
    code: "unknown-setting",
    title: "the scoring module has no such setting",
    explanation: """
      A key beside `module:` is not a setting of that module; most often it is misspelt, or it \
      belongs to another module. `waymark modules NAME` lists the settings.
      """)
}

extension String {
  /// For a piece of text that reads as a key, with nothing after it.
  fileprivate static func restOfText(_ rest: String, after text: String) -> String {
    "between '{' and '}' a ',' ends the text before it: put the text in quotes, "
      + "\"\(text), \(rest)\""
  }

  fileprivate static func unknownSetting(_ unknown: UnknownKey, known: [String]) -> String {
    let near = unknown.near.map { "did you mean '\($0)'?" }
    let all = "the settings are \(known.joined(separator: ", "))"
    return "there is no setting '\(unknown.name)': \(near ?? all)"
  }
}
