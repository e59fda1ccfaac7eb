package import Localization
package import ScreeningCore

extension Report {
  /// A situation, what helps in it, and why it is in this report.
  package struct Guidance: Hashable, Sendable {
    package let id: String
    package let urgency: Urgency
    package let words: Words
    /// The words in the pack's own language, where `words` is the draft of a translation.
    package let original: Original?
    /// Whether it is shown to everyone, whatever the answers.
    package let isForEveryone: Bool
    /// The answers that decided it, in the order of the checklist.
    package let reasons: [Reason]
    /// Why steps that depend on a situation stand as they do.
    package let stepReasons: [StepReason]
    /// How many others stand before the emergency number among those who can help with it; nil where it
    /// is not among them.
    package let contactsBeforeEmergency: Int?
    /// The ids of the contacts that can help with it, the most useful first.
    package let contacts: [String]

    package init(
      id: String, urgency: Urgency, words: Words, original: Original? = nil,
      isForEveryone: Bool = false, reasons: [Reason] = [], stepReasons: [StepReason] = [],
      contactsBeforeEmergency: Int? = nil, contacts: [String]
    ) {
      self.id = id
      self.urgency = urgency
      self.words = words
      self.original = original
      self.isForEveryone = isForEveryone
      self.reasons = reasons
      self.stepReasons = stepReasons
      self.contactsBeforeEmergency = contactsBeforeEmergency
      self.contacts = contacts
    }
  }
}

extension Report.Guidance {
  var refersToEmergency: Bool { contactsBeforeEmergency != nil }

  /// Lines for those who can help, with those of the emergency number in their place.
  func inOrder(emergency: [String], contacts: [String]) -> [String] {
    guard let before = contactsBeforeEmergency else { return contacts }
    return contacts.prefix(before) + emergency + contacts.dropFirst(before)
  }

  /// What a piece of guidance says.
  package struct Words: Hashable, Sendable {
    package let title: String
    /// Paragraphs.
    package let say: [String]
    /// What one can do, in the order in which it is read.
    package let steps: [Steps]
    /// The title of the guidance under which its steps stand, where it has none of its own.
    package let above: String?

    package init(title: String, say: [String], steps: [Steps], above: String? = nil) {
      self.title = title
      self.say = say
      self.steps = steps
      self.above = above
    }
  }

  /// Things to do that stand together.
  package struct Steps: Hashable, Sendable {
    /// What has to be so, as it stands in front: "If someone keeps you from leaving:"; nil where the
    /// steps stand by themselves.
    package let condition: String?
    /// What stands above them: the condition, or words that end the one of the steps before.
    package let heading: String?
    package let texts: [String]

    package init(condition: String? = nil, heading: String? = nil, _ texts: [String]) {
      self.condition = condition
      self.heading = heading ?? condition
      self.texts = texts
    }
  }

  /// Words in the language in which their author wrote them.
  package struct Original: Hashable, Sendable {
    package let language: Language
    package let words: Words

    package init(language: Language, words: Words) {
      self.language = language
      self.words = words
    }
  }
}

extension Report {
  /// Why a step stands by itself, or with an "If" in front.
  package struct StepReason: Hashable, Sendable {
    package let step: String
    /// Whether an "If" stands in front of it.
    package let isConditional: Bool
    /// The answers that decided it, or the questions that left it open; none where an "If" stands in
    /// front because nothing was asked.
    package let answers: [Reason]

    package init(step: String, isConditional: Bool, answers: [Reason]) {
      self.step = step
      self.isConditional = isConditional
      self.answers = answers
    }
  }

  /// An answer without which a piece of guidance would be undecided.
  package struct Reason: Hashable, Sendable {
    package let item: String
    /// The question as it was asked.
    package let question: String
    /// The answer in the words of the question.
    package let answer: String

    package init(item: String, question: String, answer: String) {
      self.item = item
      self.question = question
      self.answer = answer
    }
  }
}
