/// What can be written for a setting, and what it reads as.
public struct SettingKind<Value: Sendable>: Sendable {
  package let shape: SettingShape
  package let read: @Sendable (SettingValue, inout SettingReader) -> Value?
  /// A default of this kind in words, where that says more than "optional".
  package let words: @Sendable (Value) -> String?

  package init(
    _ shape: SettingShape,
    words: @escaping @Sendable (Value) -> String? = { _ in nil },
    read: @escaping @Sendable (SettingValue, inout SettingReader) -> Value?
  ) {
    self.shape = shape
    self.read = read
    self.words = words
  }

  package var optional: SettingKind<Value?> {
    let read = read
    return SettingKind<Value?>(shape) { value, reader in read(value, &reader).map { $0 } }
  }
}

/// What can be written for a setting, as data: for documentation, and for a schema.
public indirect enum SettingShape: Hashable, Sendable {
  /// A decimal with at most three places.
  case number(from: Number?, to: Number?)
  case whole(ClosedRange<Int>)
  /// One of these words.
  case word([String])
  /// A name in snake_case, made up by the pack.
  case name
  /// Words for people.
  case text
  /// `item` for a yes/no item, `item.choice` for a choice.
  case sign
  /// An item of one of these kinds.
  case item([Question.Kind])
  /// `item` for a yes/no, scale or number item, `item.choice` for a choice.
  case weighted
  /// A pattern that signs of the checklist name.
  case pattern
  case condition
  case list(SettingShape)
  case map(keys: SettingShape, values: SettingShape)
  case record([SettingDescription])
}

/// A setting as data.
public struct SettingDescription: Hashable, Sendable {
  /// The key in YAML.
  public let name: String
  /// What it is for, in a few words.
  public let summary: String
  /// Whether every score has to give it.
  public let isRequired: Bool
  /// What holds where the setting is left out, in words; nil where the summary says it.
  public let fallback: String?
  /// What can be written.
  public let shape: SettingShape
  /// Whether `[]` or `{}` can be written where the default is an empty list or map.
  public let mayBeEmpty: Bool
}
