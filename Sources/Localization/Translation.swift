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
