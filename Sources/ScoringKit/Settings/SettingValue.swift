package import Conditions
package import Diagnostics

/// What a score says for a setting, whatever it was read from.
package struct SettingValue: Sendable {
  package indirect enum Content: Sendable {
    case scalar(Scalar)
    case condition(ParsedCondition)
    case list([SettingValue])
    /// Keys with their values, in the order of the source.
    case map([Entry])
  }

  package typealias Entry = (key: SettingValue, value: SettingValue)

  /// A value without parts.
  package struct Scalar: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      case nothing, truth, whole, decimal
      case word
      /// A text in quotes, which is read as a word but called a text.
      case quoted
    }

    package let text: String
    package let kind: Kind

    package init(_ text: String, _ kind: Kind) {
      self.text = text
      self.kind = kind
    }
  }

  package let content: Content
  package let origin: Origin

  package init(_ content: Content, at origin: Origin = .code) {
    self.content = content
    self.origin = origin
  }
}

extension SettingValue {
  package var scalar: Scalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  package var list: [SettingValue]? {
    if case .list(let values) = content { values } else { nil }
  }

  package var map: [Entry]? {
    if case .map(let entries) = content { entries } else { nil }
  }

  /// The conditions in it, however deep, in the order of the source.
  package var conditions: [ParsedCondition] {
    switch content {
    case .scalar: []
    case .condition(let condition): [condition]
    case .list(let values): values.flatMap(\.conditions)
    case .map(let entries): entries.flatMap(\.value.conditions)
    }
  }

  /// What a message calls it where something else should stand.
  var typeDescription: String {
    switch content {
    case .condition: "a condition cannot stand here"
    case .list(let values): values.isEmpty ? "this list is empty" : "a list cannot stand here"
    case .map(let entries): entries.isEmpty ? "this map is empty" : "a map cannot stand here"
    case .scalar(let scalar):
      switch scalar.kind {
      case .nothing: "there is nothing here"
      case .truth: "'\(scalar.text)' (true or false) cannot stand here"
      case .whole, .decimal: "the number \(scalar.text) cannot stand here"
      case .word: "'\(scalar.text)' cannot stand here"
      case .quoted: "the text '\(scalar.text)' cannot stand here"
      }
    }
  }
}
