internal import ArgumentParser
internal import Localization
internal import LocatedYAML
internal import Reports

/// In which language texts are written.
struct LanguageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The language of all texts: en.",
      discussion: """
        en-XA and ar-XB are made up, for checks of the layout and not for people: longer texts \
        in brackets, left to right and right to left.
        """,
      valueName: "tag"),
    completion: LanguageOptions.completion)
  var language = "en"

  static let completion = CompletionKind.list(
    ["en"] + PseudoLanguage.allCases.map(\.rawValue))

  /// The texts in the language; one that is not there is a usage error.
  func wording() throws -> Wording { try .given(language) }
}

extension Wording {
  /// The texts in a language that a call names; one that is not there is a usage error.
  static func given(_ language: String) throws -> Wording {
    let wanted = language.lowercased()
    if wanted == Language.english.tag { return .english }
    if let made = PseudoLanguage.allCases.first(where: { $0.rawValue.lowercased() == wanted }) {
      return made.wording
    }
    let known = [Language.english.tag] + PseudoLanguage.allCases.map(\.rawValue)
    throw ValidationError(
      "there are no texts in '\(language)'; there are: \(known.joined(separator: ", "))")
  }
}
