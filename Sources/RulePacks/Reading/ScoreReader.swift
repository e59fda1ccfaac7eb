internal import LocatedYAML
internal import ScoringKit

/// Reads the names and modules of scores; what their settings mean is up to the modules.
struct ScoreReader {
  let modules: [any ScoringModule]
  /// The names that are in the checklist already.
  let taken: Set<String>
  let findings: Findings

  func scores(_ fields: MappingReader) -> (sound: [Checklist.Score], unreadable: Set<String>) {
    guard let node = fields.read(ChecklistKeys.scores) else { return ([], []) }
    guard let mapping = node.mapping else {
      findings.report(.scoresNotMapped(at: node.origin))
      return ([], [])
    }
    var sound: [Checklist.Score] = []
    var unreadable: Set<String> = []
    for (key, value) in mapping.entries {
      let name = Name(defining: key, .snakeCase, taken: taken, findings)
      let module = module(of: value, in: key)
      if let name, let module {
        let settings = SettingValue(
          value,
          excluding: ScoreKeys.mapping.names + [misspeltModule(in: value)?.name].compactMap(\.self),
          of: modules.first { $0.name == module.value })
        sound.append(Checklist.Score(name: name, module: module, settings: settings))
      } else if let name {
        unreadable.insert(name.value)
      }
      if let written = key.scalar?.text, name?.value != written { unreadable.insert(written) }
    }
    return (sound, unreadable)
  }

  private func module(of node: Node, in key: Node) -> Name? {
    guard let mapping = node.mapping else {
      findings.report(.notAMapping(node, ScoreKeys.mapping))
      return nil
    }
    if let module = mapping[ScoreKeys.module.name] { return Name(referring: module, findings) }
    guard let misspelt = misspeltModule(in: node) else {
      findings.report(.missingKey(ScoreKeys.module, in: ScoreKeys.mapping, at: key.origin))
      return nil
    }
    let (key, value) = mapping.entries[misspelt.index]
    findings.report(.unknownKey(misspelt, in: ScoreKeys.mapping, at: key.origin))
    return Name(referring: value, findings)
  }

  /// The key that a score without a module has in its place; all others are settings.
  private func misspeltModule(in node: Node) -> UnknownKey? {
    guard let mapping = node.mapping, mapping[ScoreKeys.module.name] == nil else { return nil }
    return mapping.unknownKeys(known: ScoreKeys.mapping.names).first { $0.near != nil }
  }
}

extension Diagnostic {
  static func scoresNotMapped(at origin: Origin) -> Self {
    Diagnostic(
      .wrongKind, "'scores' is written as names, each with its 'module:' and settings under it",
      at: origin)
  }
}
