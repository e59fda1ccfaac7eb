internal import PlainText

/// What the software itself says, in one language.
///
/// Every sentence stands in an extension of this type, in English, with `{names}` for what is
/// filled in. A translation maps those English texts, and the texts of packs, to others.
package struct Wording: Sendable {
  package let language: Language
  private let translation: Translation

  package init(language: Language, translation: Translation) {
    self.language = language
    self.translation = translation
  }

  package init(language: Language, translations: [String: String]) {
    self.init(language: language, translation: .texts(translations))
  }

  package static let english = Wording(language: .english, translation: .none)

  /// Whether texts come in another language than the one in which they were written.
  package var isTranslated: Bool {
    if case .none = translation { false } else { true }
  }

  /// The text in this language, with every `{name}` that has a value filled in once.
  package func say(_ english: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
    translation[english].filled { name, _ in values.first { $0.key == name }?.value }
  }

  /// The texts as a list with "or" before the last.
  package func orList(_ texts: [String]) -> String {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    let others = texts.dropLast().joined(separator: ", ")
    return say("{others} or {last}", ["others": others, "last": last])
  }

  /// The texts as a list with "and" before the last.
  package func andList(_ texts: [String]) -> String {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    let others = texts.dropLast().joined(separator: ", ")
    return say("{others} and {last}", ["others": others, "last": last])
  }
}

/// Turns texts as they were written into another language.
package enum Translation: Sendable {
  case none
  /// Translations by the text as it was written; a text without one stays as it is.
  case texts([String: String])
  /// A made-up language, to see whether every text comes through here and fits where it stands.
  case pseudo(PseudoLanguage)

  subscript(text: String) -> String {
    switch self {
    case .none: text
    case .texts(let texts): texts[text] ?? text
    case .pseudo(let language): language.text(text)
    }
  }
}
