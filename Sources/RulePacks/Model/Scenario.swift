package import Diagnostics
public import ScreeningCore

/// A story with the answers that fit it: material for a class, its answer key, and a test.
public struct Scenario: Sendable {
  public let name: Name
  public let checklist: Name
  public let story: Text
  /// Whom it is about, as its questions call them.
  public let people: StoryPeople
  package let answers: AnswerSheet
  /// Whether its answers could be read, so that an item that is not among them was left out.
  let hasAnswers: Bool
  /// What the person says and shows at what is said to them, in an interview.
  package let tells: [Telling]
  public let expected: Expectation
  /// Why an item is answered as it is.
  public let reasons: [(item: Name, text: Text)]
  /// Questions to talk about.
  public let questions: [Text]

  /// What the person says and shows when they are invited to by something that is said.
  package struct Telling: Sendable {
    package let item: Name
    package let lines: [Line]
    /// Whether all its lines could be read.
    package let isWhole: Bool

    package struct Line: Sendable {
      package let words: Text
      /// Whether it can be seen, and is not said.
      package let isSeen: Bool
      /// What is listened for and told by it: names of items, or `item.choice`.
      package let signs: [Name]
    }
  }

  /// What the answers should come to; the lists of guidance and needs are complete.
  public struct Expectation: Sendable {
    public let shown: [Name]
    public let undecided: [Name]
    public let needs: [Located<Need>]
    /// Steps that do not come, neither by themselves nor with an "If".
    package let never: [Name]
    /// Steps that come with an "If".
    package let onlyIf: [Name]
    package let place: Origin
  }
}
