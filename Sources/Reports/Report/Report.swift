package import Localization
internal import PlainText
package import ScreeningCore

/// Everything that a report says about one sheet of answers, ready for any renderer.
package struct Report: Hashable, Sendable {
  package var checklist: Checklist
  package var mode: Mode
  /// The language of the pack's texts.
  package var language: Language
  /// The country that was chosen; nil where none was.
  package var place: Place?
  /// The emergency number of the place; nil: "the emergency number where you are".
  package var emergency: Emergency?
  /// What the report begins with; nil where no guidance has a step for it.
  package var next: Next?
  /// Whether somebody is in danger, as far as that is known.
  package var dangers: Dangers
  /// Who is there for those who think of hurting themselves.
  package var crisisLine: CrisisLine
  /// Guidance that is certain, the most urgent first.
  package var shown: [Guidance]
  /// Guidance that unknown answers leave undecided, the most urgent first.
  package var undecided: [Guidance]
  /// Who can help, in the order of choice: the country's first, then international ones.
  package var contacts: [Contact]
  /// The questions that are left out because an earlier one was left open.
  package var leftOut: [String]
  /// Whether any question has an answer, and be it "not sure".
  package var isAnswered: Bool
  package var notices: [Notice]
  /// Empty unless the checklist is for professionals, or scores were asked for.
  package var scores: [Score]
  package var keeping: Keeping

  package init(
    checklist: Checklist, mode: Mode, language: Language = .english, place: Place? = nil,
    emergency: Emergency? = nil, next: Next? = nil, dangers: Dangers = Dangers(),
    crisisLine: CrisisLine = CrisisLine(), shown: [Guidance], undecided: [Guidance] = [],
    contacts: [Contact], leftOut: [String] = [], isAnswered: Bool = true, notices: [Notice] = [],
    scores: [Score] = [], keeping: Keeping = .screen
  ) {
    self.checklist = checklist
    self.mode = mode
    self.language = language
    self.place = place
    self.emergency = emergency
    self.next = next
    self.dangers = dangers
    self.crisisLine = crisisLine
    self.shown = shown
    self.undecided = undecided
    self.contacts = contacts
    self.leftOut = leftOut
    self.isAnswered = isAnswered
    self.notices = notices
    self.scores = scores
    self.keeping = keeping
  }

  /// Whose situation the answers are about.
  package enum Mode: String, Hashable, Sendable {
    case me = "self"
    case story
    /// That of somebody whom the reader talked with.
    case interview
  }

  /// A country: its code, and its name as used after "in", such as "the Philippines".
  package struct Place: Hashable, Sendable {
    package let code: String
    package let name: String

    package init(code: String, name: String) {
      self.code = code
      self.name = name
    }
  }

  /// What a reader must be told about the texts themselves.
  package enum Notice: Hashable, Sendable {
    /// The texts are a translation by a machine that no native speaker has reviewed.
    case draftTranslation
    case note(String)
  }

  /// What remains of this report.
  package enum Keeping: String, Hashable, Sendable {
    /// It stands on a screen and nowhere else.
    case screen
    /// It went to a file or a program that Waymark did not choose, as when output is redirected.
    case passedOn
    /// It was written to a file because someone asked for that.
    case file
    /// It stands on a screen, and what it follows from in the file of a case.
    case caseFile
    /// It stands on a page that a program shows in a browser, and in no file of its own.
    case openPage
    /// The same, and what it follows from stands in the file of a case.
    case openPageOfCase
  }
}

extension Report {
  /// Whether some guidance is shown because of the answers, and not to everyone.
  package var describesSomething: Bool { shown.contains { !$0.isForEveryone } }

  /// Whether the crisis line stands under the next step: unless it stands beside it already.
  package var mentionsCrisisLine: Bool {
    dangers.mentionCrisisLine(isBesideNext: isCrisisLineBesideNext)
  }

  /// Whether the report begins with the crisis line, which then stands before the emergency number.
  var beginsWithCrisisLine: Bool {
    dangers.leadWithCrisisLine(isBesideNext: isCrisisLineBesideNext)
  }

  private var isCrisisLineBesideNext: Bool {
    next?.contact != nil && next?.contact == crisisLine.contact
  }

  /// One thing to do, with which a report begins.
  package struct Next: Hashable, Sendable {
    /// The guidance that it belongs to, by its id and its title.
    package let guidance: String
    package let title: String
    /// The first sentence of that guidance; its title where it says nothing.
    package let sentence: String
    package let step: String
    /// Who can help with it; nil where nobody was found but the emergency number.
    package let contact: Contact?
    /// Whether it is there for everyone, since the answers bring up nothing.
    package let isForEveryone: Bool

    package init(
      guidance: String, title: String, sentence: String? = nil, step: String, contact: Contact?,
      isForEveryone: Bool = false
    ) {
      self.guidance = guidance
      self.title = title
      self.sentence = sentence ?? title
      self.step = step
      self.contact = contact
      self.isForEveryone = isForEveryone
    }
  }

  /// Who is there for those who think of hurting themselves, at any time or beside the emergency number.
  package struct CrisisLine: Hashable, Sendable {
    /// The words for those it is for, as they follow "If": "you think of hurting yourself".
    package let situation: String
    /// A line, or a directory where none is known; nil where there is neither.
    package let contact: Contact?
    /// Whether a line is known; where none is, the report says so.
    package let isKnown: Bool
    /// Whether the emergency number stands beside it: it is closed now, or is none.
    package let needsEmergency: Bool

    package init(
      for situation: String = Wording.english.selfHarm, contact: Contact? = nil,
      isKnown: Bool = false, needsEmergency: Bool = true
    ) {
      self.situation = situation
      self.contact = contact
      self.isKnown = isKnown
      self.needsEmergency = needsEmergency
    }
  }

  package var help: Help { Help(place: place, emergency: emergency, contacts: contacts) }

  /// Who can help: what guidance takes its contacts from.
  package struct Help: Hashable, Sendable {
    package let place: Place?
    package let emergency: Emergency?
    package let contacts: [Contact]

    /// The first contacts for a piece of guidance; none for guidance for everyone, whose contacts
    /// are in the list of all.
    package func first(for guidance: Guidance) -> [Contact] {
      ContactTable.Choice.besideGuidance(
        contacts(for: guidance), isForEveryone: guidance.isForEveryone)
    }

    /// The contacts for a piece of guidance, in its own order.
    package func contacts(for guidance: Guidance) -> [Contact] {
      guidance.contacts.compactMap { id in contacts.first { $0.id == id } }
    }
  }
}

extension Report.Place {
  /// The name as it stands alone, with a capital.
  package var title: String {
    let bare = name.hasPrefix("the ") ? String(name.dropFirst(4)) : name
    return bare.capitalizedAtStart
  }
}
