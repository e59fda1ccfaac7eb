/// One key of the pack format, declared as data: its name, meaning, kind, an example, any default.
///
/// ```swift
/// static let title = FormatKey(
///   "title", "what it is called where people read it", .text, example: "New friends online")
/// static let help = FormatKey(
///   "help", "a sentence that explains the question", optional: .text, example: "Never means never.")
/// ```
struct FormatKey<Value>: DeclaredKey {
  let name: String
  let meaning: String
  let kind: FormatKind<Value>
  let isRequired: Bool
  let fallback: String?
  let example: String

  var shape: FormatShape { kind.shape }

  /// A key that must be there; messages show the example where it is missing.
  init(_ name: String, _ meaning: String, _ kind: FormatKind<Value>, example: String) {
    self.name = name
    self.meaning = meaning
    self.kind = kind
    self.example = example
    isRequired = true
    fallback = nil
  }

  /// A key that may be left out.
  init(
    _ name: String, _ meaning: String, optional kind: FormatKind<Value>,
    default fallback: String? = nil, example: String
  ) {
    self.name = name
    self.meaning = meaning
    self.kind = kind
    self.example = example
    isRequired = false
    self.fallback = fallback
  }
}

/// A ``FormatKey`` of whatever type, as a mapping lists it.
package protocol DeclaredKey: Sendable {
  /// The key as packs write it, in snake_case; unique in its mapping.
  var name: String { get }
  /// What it is for, in plain words without a full stop, for somebody who never saw a pack.
  var meaning: String { get }
  /// What can be written.
  var shape: FormatShape { get }
  /// Whether it must be there; in an item, whether that is so where its kind takes the key.
  var isRequired: Bool { get }
  /// What counts where the key is left out, as packs write it; nil where its meaning says it.
  var fallback: String? { get }
  /// A value as packs write it.
  var example: String { get }
}
