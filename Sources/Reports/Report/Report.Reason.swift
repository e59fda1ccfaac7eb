extension Report {
  /// An answer without which a piece of guidance would be open.
  package struct Reason: Hashable, Sendable {
    package let item: String
    /// The question as it was asked.
    package let question: String
    package let answer: Answer

    package init(item: String, question: String, answer: Answer) {
      self.item = item
      self.question = question
      self.answer = answer
    }
  }

  /// An answer as a reader would give it.
  package enum Answer: Hashable, Sendable {
    case yes, no
    /// The texts of the choices, or the label of a step.
    case texts([String])
    case number(Int)
    /// None of the choices.
    case nothing
    case notSure, declined, skipped, notAsked
  }
}
