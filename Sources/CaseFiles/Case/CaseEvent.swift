/// Something that a case keeps: one line of JSON.
///
/// Items, choices, consents are kept by their names and never by their place, so that a case is read with
/// a newer pack too. Nothing is overwritten: whoever corrects an answer answers again, and the later line
/// counts.
package enum CaseEvent: Equatable, Sendable {
  /// Somebody goes on with the case: what is asked from here on.
  case session(Session)
  case answer(Answer)
  /// How an answer that was kept before came, where that was not known then.
  case how(item: String, Source)
  case note(Note)
  case consent(Consent)
  /// The asking ends; the reason is the name of what ended it in the pack, or the interviewer's words.
  case stop(reason: String?)
  case agreed(Step)
  /// The case can be opened by one more key from here on; the words say whose.
  case recipient(Recipient, name: String?)
  /// The case got a new file key: only the recipients that are named from here on can open it.
  case newKey
  /// Lines were taken out, because the person does not want them kept; so many.
  case reduced(lines: Int)
  /// What this version does not know, or cannot read as what it says it is; it is kept as it stands.
  case other(kind: String?)

  package struct Session: Equatable, Sendable {
    package var checklist: String
    package var pack: String?
    /// The version of the pack.
    package var version: String?
    /// The country, as two letters; nil where it was not said.
    package var place: String?
    /// The age that texts are written for, such as `child`.
    package var words: String?
    /// Who was there, as roles and never as names.
    package var present: [String]
    /// Whether nobody was questioned, and only what was seen or known is kept.
    package var isObserved: Bool

    package init(
      checklist: String, pack: String? = nil, version: String? = nil, place: String? = nil,
      words: String? = nil, present: [String] = [], isObserved: Bool = false
    ) {
      self.checklist = checklist
      self.pack = pack
      self.version = version
      self.place = place
      self.words = words
      self.present = present
      self.isObserved = isObserved
    }
  }

  package struct Answer: Equatable, Sendable {
    package var item: String
    package var value: Value
    package var source: Source?

    package init(_ item: String, _ value: Value, source: Source? = nil) {
      self.item = item
      self.value = value
      self.source = source
    }

    /// What an answer file would have: a word (a choice, a number, a state such as "skipped"), or some.
    package enum Value: Equatable, Sendable {
      case word(String)
      case words([String])
    }
  }

  /// How an answer came. It takes no part in what the answers come to.
  package enum Source: String, Sendable, CaseIterable {
    case asked, told, observed
    case knownFromOthers = "known_from_others"
  }

  package struct Note: Equatable, Sendable {
    package var text: String
    package var kind: Kind

    package init(_ text: String, _ kind: Kind) {
      self.text = text
      self.kind = kind
    }

    package enum Kind: String, Sendable, CaseIterable {
      /// The person's own words.
      case ownWords = "own_words"
      case observed
      /// Who was told, and when.
      case passedOn = "passed_on"
      /// What the interviewer decided, such as going on after the asking had ended.
      case decided
    }
  }

  package struct Consent: Equatable, Sendable {
    package var to: Matter
    package var given: Given

    package init(to matter: Matter, _ given: Given) {
      to = matter
      self.given = given
    }

    package enum Matter: String, Sendable, CaseIterable {
      case talking, writing
      case passingOn = "passing_on"
    }

    package enum Given: String, Sendable, CaseIterable {
      case yes, no
      case notNow = "not_now"
      case takenBack = "taken_back"
    }
  }

  /// A step that was agreed on.
  package struct Step: Equatable, Sendable {
    package var what: String
    package var who: String?
    /// When, in the words it was agreed in.
    package var by: String?
    /// Whether duty decides it, whatever the person wishes; that was told beforehand.
    package var isByDuty: Bool

    package init(_ what: String, who: String? = nil, by: String? = nil, isByDuty: Bool = false) {
      self.what = what
      self.who = who
      self.by = by
      self.isByDuty = isByDuty
    }
  }
}
