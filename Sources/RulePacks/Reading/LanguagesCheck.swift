/// Finds languages that are not written as tags; those are not taken.
struct LanguagesCheck {
  let findings: Findings

  func tags(_ languages: [Text]) -> [String] {
    languages.compactMap { language in
      if LanguageTag.isForm(of: language.text) { return language.text }
      findings.report(.badLanguage(language.text, at: language.origin))
      return nil
    }
  }
}
