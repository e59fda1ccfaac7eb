internal import Diagnostics
package import Questions
package import ScreeningCore

/// A word out of a fixed list, as packs write it.
package protocol VocabularyWord: CaseIterable, RawRepresentable, Sendable
where RawValue == String {
  /// Other words for some of these, in small letters alone; none by default.
  static var synonyms: [String: Self] { get }
}

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

extension Audience: VocabularyWord {
  package static let synonyms: [String: Audience] = [
    "pupil": .student, "pupils": .student, "teen": .student, "teens": .student,
    "teenager": .student, "child": .student, "children": .student, "youth": .student,
    "parent": .caregiver, "parents": .caregiver, "guardian": .caregiver, "carer": .caregiver,
    "teacher": .professional, "teachers": .professional, "counselor": .professional,
    "counsellor": .professional, "socialworker": .professional,
    "adults": .adult,
  ]
}
extension Need: VocabularyWord {}
extension Question.Kind: VocabularyWord {
  /// The words of programs for surveys and forms.
  package static let synonyms: [String: Question.Kind] = [
    "boolean": .yesNo, "bool": .yesNo, "binary": .yesNo, "truefalse": .yesNo, "toggle": .yesNo,
    "switch": .yesNo,
    "radio": .choice, "radiogroup": .choice, "select": .choice, "selectone": .choice,
    "single": .choice, "singlechoice": .choice, "singleselect": .choice, "dropdown": .choice,
    "multiplechoice": .choice, "enum": .choice, "list": .choice,
    "checkbox": .choices, "checkboxes": .choices, "selectmultiple": .choices,
    "multiselect": .choices, "tagbox": .choices, "multi": .choices, "multiple": .choices,
    "rating": .scale, "likert": .scale, "likertscale": .scale, "slider": .scale, "range": .scale,
    "linearscale": .scale, "opinionscale": .scale, "matrix": .scale,
    "integer": .number, "int": .number, "numeric": .number, "decimal": .number, "calc": .number,
    "float": .number, "count": .number, "quantity": .number,
    "html": .notice, "info": .notice, "message": .notice, "statement": .notice, "display": .notice,
    "descriptive": .notice, "expression": .notice,
  ]
}
extension ContactAudience: VocabularyWord {}
extension ContactMeans: VocabularyWord {}

extension VocabularyWord {
  package static var synonyms: [String: Self] { [:] }

  static var words: [String] { allCases.map(\.rawValue) }

  /// The word that another one is a synonym or a misspelling of: `radio`, `select_one yes_or_no`.
  static func meant(by text: String) -> Self? {
    let first = String(text.prefix { $0 != " " })
    return synonyms[text.smallLetters] ?? synonyms[first.smallLetters]
      ?? nearest(text, in: Self.words).flatMap(Self.init)
  }
}
