extension SettingShape {
  /// What to write, in words that complete "write …".
  package var words: String {
    switch self {
    case .number(nil, nil): "a number"
    case .number(let least?, nil): "a number of at least \(least.decimal)"
    case .number(nil, let greatest?): "a number of at most \(greatest.decimal)"
    case .number(let least?, let greatest?):
      "a number from \(least.decimal) to \(greatest.decimal)"
    case .whole(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .word(let words): "one of: \(words.joined(separator: ", "))"
    case .name: "a name"
    case .text: "a text"
    case .sign: "a sign (a yes/no item, or item.choice)"
    case .item(let kinds): "an item of kind \(kinds.map(\.rawValue).joined(separator: " or "))"
    case .weighted: "a sign, a scale item or a number item"
    case .pattern: "a pattern that signs of the checklist name"
    case .condition: "a condition"
    case .list(let element): "a list of \(element.plural)"
    case .map(let keys, let values): "a map from \(keys.plural) to \(values.plural)"
    case .record: "a map with these settings"
    }
  }

  package var plural: String {
    switch self {
    case .number(nil, nil): "numbers"
    case .number(let least?, nil): "numbers of at least \(least.decimal)"
    case .number(nil, let greatest?): "numbers of at most \(greatest.decimal)"
    case .number(let least?, let greatest?):
      "numbers from \(least.decimal) to \(greatest.decimal)"
    case .whole(let range): "whole numbers from \(range.lowerBound) to \(range.upperBound)"
    case .word(let words): "words (\(words.joined(separator: ", ")))"
    case .name: "names"
    case .text: "texts"
    case .sign: "signs"
    case .item(let kinds): "items of kind \(kinds.map(\.rawValue).joined(separator: " or "))"
    case .weighted: "signs, scale items and number items"
    case .pattern: "patterns that signs of the checklist name"
    case .condition: "conditions"
    case .list(let element): "lists of \(element.plural)"
    case .map(let keys, let values): "maps from \(keys.plural) to \(values.plural)"
    case .record: "maps with these settings"
    }
  }

  /// The settings of the records within, wherever they are.
  package var inner: [SettingDescription] {
    switch self {
    case .list(let element), .map(_, let element): element.inner
    case .record(let settings): settings
    default: []
    }
  }
}
