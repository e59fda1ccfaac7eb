internal import Localization
internal import RulePacks

extension Wording {
  /// The name of a language, or its tag where no name is known.
  func languageName(_ tag: String) -> String {
    let base = tag.split(separator: "-").first.map { $0.lowercased() } ?? tag
    return LanguageTag.names[base].map { say($0) } ?? tag
  }
}
