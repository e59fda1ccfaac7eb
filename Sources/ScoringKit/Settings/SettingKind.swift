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
