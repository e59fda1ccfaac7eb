internal import RulePacks
internal import ScoringKit

/// A setting of a scoring module, as a key among those of a score.
struct SettingKey: DeclaredKey {
  let setting: SettingDescription

  var name: String { setting.name }
  var meaning: String { setting.summary }
  var shape: FormatShape { setting.shape.format }
  var isRequired: Bool { setting.isRequired }
  var fallback: String? { setting.fallback }
  var example: String { "" }
}

extension SettingShape {
  /// The same in the terms of the pack format.
  fileprivate var format: FormatShape {
    switch self {
    case .number, .whole: .whole(only: nil)
    case .word(let words): .word(words)
    case .name, .text: .text(.plain)
    case .sign, .weighted: .reference(to: .sign)
    case .item: .reference(to: .item)
    case .pattern: .reference(to: .pattern)
    case .condition: .condition
    case .list(let inner): .list(of: inner.format, mayBeEmpty: false)
    case .map(keys: let keys, values: let values): .map(from: keys.format, to: values.format)
    case .record(let settings):
      .mapping(
        FormatMapping("settings", "settings that belong together", settings.map(SettingKey.init)))
    }
  }
}

extension FormatMapping {
  /// The name of the module that a score is worked out by, by the words that stand for its keys.
  private func module(_ word: (String) -> String?) -> String? {
    for key in keys {
      if case .reference(to: .module) = key.shape { return word(key.name) }
    }
    return nil
  }

  /// The keys that can stand here, with the settings of the module that is named here.
  ///
  /// `word` gives the word that stands for a key.
  func allKeys(_ modules: [any ScoringModule], _ word: (String) -> String?) -> [any DeclaredKey] {
    guard case .setting? = others, let name = module(word),
      let module = modules.first(where: { $0.name == name })
    else { return keys }
    return keys + module.settings.map { SettingKey(setting: $0.description) }
  }
}
