extension Report {
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
