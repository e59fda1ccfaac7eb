package import LocatedYAML

/// What settings are read from; nothing that a module handles.
public struct SettingInput {
  package let node: Node
  package let mapping: Node.Mapping
  package var reader: SettingReader
  package var values: [String: any Sendable] = [:]
  package var places: [String: SettingPlace] = [:]
  /// Settings with problems, which have been reported.
  package var unread: Set<String> = []

  package init(_ node: Node, _ mapping: Node.Mapping, reader: SettingReader) {
    self.node = node
    self.mapping = mapping
    self.reader = reader
  }
}

extension SettingReader {
  /// Reads a mapping by declared settings; nil where it is none.
  ///
  /// A setting with problems has no value, and gives a module that reads it nothing to go on. The
  /// keys `taken` belong to the mapping, but not to the settings.
  package mutating func settings(
    from node: Node, by declared: [any DeclaredSetting], besides taken: [String] = []
  ) -> Settings? {
    guard let mapping = node.mapping else {
      reportExpected(.settings(declared.map(\.name)), at: node)
      return nil
    }
    let names = declared.map(\.name)
    let unknown = mapping.unknownKeys(known: names + taken, likely: names)
    for key in unknown {
      report(.unknownSetting, .unknownSetting(key, known: names), at: key.key.span)
    }
    var input = SettingInput(node, mapping.mending(unknown), reader: self)
    for setting in declared { setting.read(&input) }
    self = input.reader
    return Settings(
      place: SettingPlace(node.span), values: input.values, places: input.places,
      unread: input.unread)
  }
}

extension SettingInput {
  mutating func reportMissing(_ name: String, _ summary: String) {
    reader.report(.missingSetting, "add '\(name)': \(summary)", at: reader.headline ?? node.span)
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
  fileprivate static func unknownSetting(
    _ unknown: Node.Mapping.UnknownKey, known: [String]
  ) -> String {
    let near = unknown.near.map { "did you mean '\($0)'?" }
    let all = "the settings are \(known.joined(separator: ", "))"
    return "there is no setting '\(unknown.name)': \(near ?? all)"
  }
}
