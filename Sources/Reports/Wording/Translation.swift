/// The way from a text as it was written to the same text in another language.
package enum Translation: Sendable {
  case none
  /// Texts by the text as it was written; what is missing stays as it is.
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
