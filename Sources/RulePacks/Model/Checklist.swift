package import Conditions
public import Questions
package import ScoringKit
public import ScreeningCore

/// Items to answer, figures worked out from them, and guidance.
public struct Checklist: Sendable {
  public let name: Name
  public let title: Text
  /// One sentence in its readers' own words, by which they find it in a list.
  public let invitation: Text?
  /// The drawing beside it in a list.
  public let mark: Mark
  public let audience: Audience
  /// The ages it is written for, where it says so.
  public let ages: Ages?
  public let modes: [Mode]
  public let opening: Text?
  /// By which answers situations are so, on which steps depend.
  package let situations: [SituationRule]
  public let sections: [Section]
  public let scores: [Score]
  public let guidance: [Guidance]

  /// All items in the order in which they are asked.
  public let items: [Item]

  package init(
    name: Name, title: Text, invitation: Text? = nil, mark: Mark = .sheet, audience: Audience,
    ages: Ages?, modes: [Mode],
    opening: Text?, situations: [SituationRule] = [], sections: [Section], scores: [Score],
    guidance: [Guidance]
  ) {
    self.name = name
    self.title = title
    self.invitation = invitation
    self.mark = mark
    self.audience = audience
    self.ages = ages
    self.modes = modes
    self.opening = opening
    self.situations = situations
    self.sections = sections
    self.scores = scores
    self.guidance = guidance
    items = sections.flatMap(\.items)
  }

  /// From one age to another, both included.
  public struct Ages: Hashable, Sendable {
    public let from: Int
    /// Nil where there is no upper end.
    public let to: Int?
  }

  /// By which answers a situation is so.
  package struct SituationRule: Sendable {
    package let situation: Name
    /// Nil where the checklist has no question about it.
    package let condition: ParsedCondition?
  }

  /// Items under one heading.
  public struct Section: Sendable {
    public let name: Name
    public let title: Text?
    public let items: [Item]
  }

  /// A figure, worked out by a scoring module.
  public struct Score: Sendable {
    public let name: Name
    public let module: Name
    /// A map of what the module declares.
    package let settings: SettingValue
  }

  /// Words that help, and the condition under which they are shown.
  public struct Guidance: Sendable {
    public let name: Name
    public let urgency: Urgency
    public let title: Text
    public let say: Text?
    /// What one can do, in the order in which it is read.
    package let steps: [StepReference]
    public let needs: [Located<Need>]
    package let when: When

    /// A step of the library, or a text in its place.
    package enum StepReference: Sendable {
      case named(Name)
      case text(Text)
    }

    /// When guidance is shown.
    package enum When: Sendable {
      case always
      case condition(ParsedCondition)
    }

    /// How many others stand before the emergency number among those who can help: none where it is
    /// named first, otherwise one. Nil where the guidance does not refer to it.
    package var contactsBeforeEmergency: Int? {
      needs.firstIndex { $0.value == .emergency }.map { min($0, 1) }
    }
  }
}

extension Checklist {
  /// One question, or a text between questions.
  public struct Item: Sendable {
    public let name: Name
    /// What can be answered.
    public let question: Question
    /// The question, or what a notice says.
    public let ask: Text
    public let help: Text?
    /// What a story says in place of its words.
    package let story: StoryWords
    /// Whether it is asked only where nobody else looks on: about oneself, and in interviews.
    public let isPrivate: Bool
    /// What an interviewer listens for; never read aloud.
    public let listenFor: Text?
    /// The words of the options, as far as the pack has them.
    public let labels: [Text]
    public let sources: [SourceReference]
    /// When it is asked; nil where it always is.
    package let when: ParsedCondition?

    package init(
      name: Name, question: Question, ask: Text, help: Text?, story: StoryWords = StoryWords(),
      isPrivate: Bool = false, listenFor: Text?, labels: [Text], sources: [SourceReference],
      when: ParsedCondition?
    ) {
      self.name = name
      self.question = question
      self.ask = ask
      self.help = help
      self.story = story
      self.isPrivate = isPrivate
      self.listenFor = listenFor
      self.labels = labels
      self.sources = sources
      self.when = when
    }

    /// What a story says in place of an item's words, as far as it says something else.
    package struct StoryWords: Sendable {
      package var ask: Text?
      package var help: Text?
      /// In place of ``labels``, one for each.
      package var labels: [Text?] = []

      package init(ask: Text? = nil, help: Text? = nil, labels: [Text?] = []) {
        self.ask = ask
        self.help = help
        self.labels = labels
      }

      package var texts: [Text] { ([ask, help] + labels).compactMap(\.self) }
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
  public var isQuestion: Bool { question.isAsked }
}

extension Checklist {
  /// The same in the words of a story about these people.
  package func told(of people: StoryPeople) -> Checklist {
    Checklist(
      name: name, title: title, audience: audience, ages: ages, modes: modes, opening: opening,
      situations: situations,
      sections: sections.map { section in
        Section(
          name: section.name, title: section.title,
          items: section.items.map { $0.told(of: people) })
      }, scores: scores, guidance: guidance)
  }
}

extension Checklist.Item {
  fileprivate func told(of people: StoryPeople) -> Self {
    let words = labels.enumerated().map { place, label in
      story.labels.indices.contains(place) ? story.labels[place].map(people.fill) ?? label : label
    }
    return Self(
      name: name, question: question.worded(words.map(\.phrase)),
      ask: story.ask.map(people.fill) ?? ask, help: story.help.map(people.fill) ?? help,
      story: story, isPrivate: isPrivate, listenFor: listenFor, labels: words, sources: sources,
      when: when)
  }
}
