/// A word out of a fixed list, as packs write it.
package protocol VocabularyWord: CaseIterable, RawRepresentable, Sendable
where RawValue == String {}

/// Whom a checklist speaks to.
public enum Audience: String, VocabularyWord {
  case student, adult, caregiver, professional
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

/// What somebody may need help with; contacts and guidance name these.
public enum Need: String, VocabularyWord {
  case childHelpline = "child_helpline"
  case counselling
  case reportOnlineAbuse = "report_online_abuse"
  case imageRemovalMinor = "image_removal_minor"
  case imageRemovalAdult = "image_removal_adult"
  case trafficking
  case sexualViolenceSupport = "sexual_violence_support"
  case cybercrimePolice = "cybercrime_police"
  case missingChildren = "missing_children"
  case directory
  case emergency
}

extension VocabularyWord {
  static var words: [String] { allCases.map(\.rawValue) }
}
