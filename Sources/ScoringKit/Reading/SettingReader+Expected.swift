package import Diagnostics

extension SettingReader {
  /// What should be written in a place, in words that complete "write …".
  struct Expected {
    let words: String

    static let number = Expected(words: "a number, such as 2 or 0.5")
    static let name = Expected(words: "a name in snake_case, such as first_contact")
    static let text = Expected(words: "a text for people, such as Nothing of this was told")
    static let sign = Expected(words: "a sign: a yes/no item, or item.choice")
    static let item = Expected(words: "the name of an item")
    static let pattern = Expected(words: "the name of a pattern")
    static let condition = Expected(words: "a condition, such as first_contact && age >= 2")

    static func whole(_ range: ClosedRange<Int>) -> Expected {
      Expected(words: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    }

    static func word(_ words: [String]) -> Expected {
      Expected(words: "one of: \(words.joined(separator: ", "))")
    }

    static func list(of element: SettingShape) -> Expected {
      Expected(words: "a list of \(element.plural), such as [first, second]")
    }

    static func map(from keys: SettingShape, to values: SettingShape) -> Expected {
      Expected(words: "a map from \(keys.plural) to \(values.plural), such as { first: … }")
    }

    static func settings(_ names: [String]) -> Expected {
      Expected(words: "a map with \(names.joined(separator: ", "))")
    }
  }

  mutating func reportExpected(_ expected: Expected, at value: SettingValue) {
    report(.wrongSetting, "\(value.typeDescription): write \(expected.words)", at: value.origin)
  }

  /// The text of a scalar that is a word, not a number or anything else.
  mutating func word(_ expected: Expected, from value: SettingValue) -> String? {
    if let scalar = value.scalar, scalar.kind == .word || scalar.kind == .quoted,
      !scalar.text.isEmpty
    {
      return scalar.text
    }
    reportExpected(expected, at: value)
    return nil
  }
}

extension DiagnosticKind {
  package static let wrongSetting = DiagnosticKind(
    code: "wrong-setting",
    title: "a setting is not of the kind it should be",
    explanation: """
      A setting holds something of another kind than the module declares: a text instead of a \
      number, a single name instead of a list, and so on. The message says what to write. Numbers \
      stand without quotes.
      """)
}
