package import Conditions
public import Questions

extension Checklist {
  /// One question, or a text between questions.
  public struct Item: Sendable {
    public let name: Name
    /// What can be answered.
    public let question: Question
    /// The question, or what a notice says.
    public let ask: Text
    public let help: Text?
    /// What an interviewer listens for; never read aloud.
    public let listenFor: Text?
    /// The words of the options, as far as the pack has them.
    public let labels: [Text]
    public let sources: [SourceReference]
    /// When it is asked; nil where it always is.
    package let when: ParsedCondition?

    /// Where an item comes from: a source of the pack and the section of it.
    public struct SourceReference: Sendable {
      public let source: Name
      public let section: String?

      /// The reference as a pack writes it.
      public var text: String { section.map { "\(source.value) / \($0)" } ?? source.value }
    }
  }
}

extension Checklist.Item {
  /// Whether it takes an answer that counts.
  public var isQuestion: Bool { question.isAsked }
}
