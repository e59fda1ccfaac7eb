package import Conditions

extension Checklist {
  /// One question, or a text between questions.
  public struct Item: Sendable {
    public let name: Name
    public let kind: Kind
    /// The question, or what a notice says.
    public let ask: Text
    public let help: Text?
    /// What an interviewer listens for; never read aloud.
    public let listenFor: Text?
    public let choices: [Choice]
    /// The labels of a scale, the lowest first.
    public let steps: [Text]
    /// What a number may be.
    public let range: ClosedRange<Int>?
    /// Whether "not sure" is offered.
    public let offersNotSure: Bool
    public let signs: [Sign]
    public let sources: [SourceReference]
    /// When it is asked; nil where it always is.
    package let when: ParsedCondition?

    /// What can be answered.
    public enum Kind: String, VocabularyWord {
      case yesNo = "yes_no"
      case choice, choices, scale, number, notice, note
    }

    /// One of the answers to choose from.
    public struct Choice: Sendable {
      public let name: Name
      public let label: Text
    }

    /// What an answer can be a sign of.
    public struct Sign: Sendable {
      /// The choice that is the sign; nil for the "yes" of a yes/no item.
      public let choice: Name?
      public let pattern: Name
    }

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
  public var isQuestion: Bool { kind != .notice && kind != .note }

  /// The place of a choice in the list of choices.
  package func place(ofChoice name: String) -> Int? {
    choices.firstIndex { $0.name.value == name }
  }
}
