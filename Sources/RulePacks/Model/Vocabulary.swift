package import Questions
package import ScreeningCore

/// A word out of a fixed list, as packs write it.
package protocol VocabularyWord: CaseIterable, RawRepresentable, Sendable
where RawValue == String {}

/// A way of using a checklist.
public enum Mode: String, VocabularyWord {
  /// About oneself.
  case me = "self"
  /// About a person in a story.
  case story
  /// Stories, together with a class.
  case lesson = "class"
  /// Asked by somebody trained for it.
  case interview
}

/// A small drawing that stands for what a checklist is about.
public enum Mark: String, VocabularyWord {
  case sheet, picture, camera, message, heart, work, journey, people, home, school
}

extension Audience: VocabularyWord {}
extension Need: VocabularyWord {}
extension Question.Kind: VocabularyWord {}
extension ContactAudience: VocabularyWord {}
extension ContactMeans: VocabularyWord {}

extension VocabularyWord {
  static var words: [String] { allCases.map(\.rawValue) }
}
