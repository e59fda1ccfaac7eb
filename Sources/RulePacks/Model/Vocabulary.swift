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

/// A part of an interview, in the order in which they stand.
public enum Phase: String, VocabularyWord {
  case setting, opening, consent, settling, safety, listening, clarifying, agreeing, closing

  /// Whether no gate holds it back: however an interview ends, something is agreed, and it is closed.
  package var isBehindNoGate: Bool { self == .agreeing || self == .closing }

  /// The place among the phases.
  var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// To whom something is said in an interview: by age, and in easy words.
package enum AgeGroup: String, VocabularyWord {
  case child, teen, adult
  /// People with a learning disability, or with little of the language.
  case easy
}

/// Which yes of a person an item of an interview is about. The one to talking needs none: it opens the gate
/// behind `consent`.
public enum ConsentRole: String, VocabularyWord {
  case writing
  case passingOn = "passing_on"
  /// That the yes to talking is taken back.
  case takenBack = "taken_back"
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
