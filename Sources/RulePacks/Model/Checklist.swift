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
  /// From when on nothing more is asked in an interview.
  package let stopAskingWhen: ParsedCondition?
  public let sections: [Section]
  public let scores: [Score]
  public let guidance: [Guidance]

  /// All items in the order in which they are asked.
  public let items: [Item]

  package init(
    name: Name, title: Text, invitation: Text? = nil, mark: Mark = .sheet, audience: Audience,
    ages: Ages?, modes: [Mode],
    opening: Text?, situations: [SituationRule] = [], stopAskingWhen: ParsedCondition? = nil,
    sections: [Section], scores: [Score], guidance: [Guidance]
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
    self.stopAskingWhen = stopAskingWhen
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
    /// Which part of an interview it is; nil outside of interviews.
    public let phase: Phase?
    public let items: [Item]
    /// What has to be so for an interview to go on behind it.
    package let gate: Gate?

    package init(
      name: Name, title: Text?, phase: Phase? = nil, items: [Item], gate: Gate? = nil
    ) {
      self.name = name
      self.title = title
      self.phase = phase
      self.items = items
      self.gate = gate
    }

    /// Holds back what stands behind a section, but not how an interview ends.
    package struct Gate: Sendable {
      package let condition: ParsedCondition
      /// What is said and done where it stays closed.
      package let ending: Text
    }
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
    /// What an interviewer listens for; never read aloud. Nil where ``ask`` is that.
    public let listenFor: Text?
    /// How ``ask`` is used in an interview.
    public let voice: Voice
    /// How it is said to people of an age, where it is not said as it stands.
    package let words: [AgeGroup: Text]
    /// How it reads to somebody who asks nobody, and only saw it or was told of it.
    public let seen: Text?
    /// What not to ask or say in an interview, and why.
    public let avoid: Text?
    /// Which yes of the person it is about in an interview.
    public let consent: ConsentRole?
    /// The words of the options, as far as the pack has them.
    public let labels: [Text]
    public let sources: [SourceReference]
    /// When it is asked; nil where it always is.
    package let when: ParsedCondition?

    package init(
      name: Name, question: Question, ask: Text, help: Text?, story: StoryWords = StoryWords(),
      isPrivate: Bool = false, listenFor: Text?, voice: Voice = .asked,
      words: [AgeGroup: Text] = [:], seen: Text? = nil, avoid: Text? = nil,
      consent: ConsentRole? = nil,
      labels: [Text],
      sources: [SourceReference], when: ParsedCondition?
    ) {
      self.name = name
      self.question = question
      self.ask = ask
      self.help = help
      self.story = story
      self.isPrivate = isPrivate
      self.listenFor = listenFor
      self.voice = voice
      self.words = words
      self.seen = seen
      self.avoid = avoid
      self.consent = consent
      self.labels = labels
      self.sources = sources
      self.when = when
    }

    /// How the words of an item are used in an interview.
    public enum Voice: Sendable {
      /// A direct question, read aloud.
      case asked
      /// Read aloud, and no question about what happened.
      case said
      /// For the interviewer's eyes, and never read aloud.
      case listenedFor
      /// Only written down as it was seen or is known; nobody is asked.
      case seen

      /// Whether it is said to the person.
      package var isSpoken: Bool {
        switch self {
        case .asked, .said: true
        case .listenedFor, .seen: false
        }
      }
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

  /// What is read aloud to people of an age; nil where nothing is.
  package func spoken(to age: AgeGroup) -> Text? {
    voice.isSpoken ? words[age] ?? ask : nil
  }
}

extension Checklist {
  /// Whether it is for interviews alone, led by somebody trained for it: nobody answers it by themselves.
  public var isForInterviewsOnly: Bool { modes == [.interview] }

  /// Whether its sections are the phases of an interview.
  public var hasPhases: Bool { sections.contains { $0.phase != nil } }

  /// To whom its words are said: the ages it is written for, and whoever needs easy ones.
  package var ageGroups: [AgeGroup] {
    let (from, to) = (ages?.from ?? 0, ages?.to ?? .max)
    return AgeGroup.allCases.filter { group in
      switch group {
      case .child: from <= 12
      case .teen: from <= 17 && to >= 13
      case .adult: to >= 18
      case .easy: true
      }
    }
  }
}

extension Checklist {
  /// The same in the words of a story about these people.
  package func told(of people: StoryPeople) -> Checklist {
    Checklist(
      name: name, title: title, audience: audience, ages: ages, modes: modes, opening: opening,
      situations: situations, stopAskingWhen: stopAskingWhen,
      sections: sections.map { section in
        Section(
          name: section.name, title: section.title, phase: section.phase,
          items: section.items.map { $0.told(of: people) }, gate: section.gate)
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
      story: story, isPrivate: isPrivate, listenFor: listenFor, voice: voice, words: self.words,
      seen: seen, avoid: avoid, consent: consent, labels: words, sources: sources, when: when)
  }
}
