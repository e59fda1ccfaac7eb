package import Localization
package import RulePacks

/// Texts of packs and contacts go through the same lookup as the software's own, by paragraph.
extension Wording {
  package func say(_ text: Text) -> String {
    paragraphs(text).joined(separator: " ")
  }

  package func paragraphs(_ text: Text) -> [String] { paragraphs(text.text) }

  func paragraphs(_ text: String) -> [String] { text.paragraphs.map { say($0) } }

  package func words(of guidance: Checklist.Guidance) -> Report.Guidance.Words {
    Report.Guidance.Words(
      title: say(guidance.title), say: guidance.say.map(paragraphs) ?? [],
      steps: guidance.steps.map { say($0) })
  }

  /// The language of a pack's texts in this wording, for the language that they were written in.
  func language(ofTextsIn tag: String) -> Language {
    isTranslated ? language : Language(tag)
  }
}
