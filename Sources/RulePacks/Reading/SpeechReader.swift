internal import LocatedYAML
internal import Questions

/// Reads what is said, asked and listened for at an item.
struct SpeechReader {
  private typealias Keys = ItemKeys

  let findings: Findings
  let isInterview: Bool

  struct Speech {
    let text: Text
    let voice: Checklist.Item.Voice
    let words: [AgeGroup: Text]
    /// Where ``text`` is something else.
    let listenFor: Text?
    /// How it reads to somebody who asks nobody.
    let seen: Text?
    let avoid: Text?
    let consent: ConsentRole?
  }

  /// Nil where the words of the item are missing or cannot be read.
  func speech(_ fields: MappingReader, _ kind: Question.Kind) -> Speech? {
    let listenFor = fields.read(Keys.listenFor)
    let seen = fields.read(Keys.seen)
    let avoid = fields.read(Keys.avoid)
    let consent = fields.read(Keys.consent)
    let words = words(fields)
    let (text, voice) = text(fields, kind, listenFor)
    return text.map {
      Speech(
        text: $0, voice: voice, words: words, listenFor: voice == .listenedFor ? nil : listenFor,
        seen: seen, avoid: avoid, consent: consent?.value)
    }
  }

  private func text(
    _ fields: MappingReader, _ kind: Question.Kind, _ listenFor: Text?
  ) -> (Text?, Checklist.Item.Voice) {
    let isNotice = kind.accepts(Keys.say)
    if isNotice { return (fields.read(Keys.say), .said) }
    guard isInterview, fields[Keys.say] != nil || fields[Keys.ask] == nil else {
      return (fields.read(Keys.ask), .asked)
    }
    if fields[Keys.say] != nil {
      if fields[Keys.ask] != nil {
        findings.report(.askedAndSaid(at: fields.place(of: Keys.say)))
        return (fields.read(Keys.ask), .asked)
      }
      return (fields.read(Keys.say), .said)
    }
    guard fields[Keys.listenFor] != nil else { return (fields.read(Keys.ask), .asked) }
    if fields[Keys.words] != nil {
      findings.report(.wordsNeverSaid(at: fields.place(of: Keys.words)))
    }
    return (listenFor, .listenedFor)
  }

  private func words(_ fields: MappingReader) -> [AgeGroup: Text] {
    guard let inner = fields.read(Keys.words) else { return [:] }
    let pairs = AgeGroup.allCases.compactMap { age in
      inner.read(SpokenWordsKeys.key(of: age)).map { (age, $0) }
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }
}

extension Diagnostic {
  static func askedAndSaid(at origin: Origin) -> Self {
    Diagnostic(
      .askedAndSaid,
      "an item is either asked or said, and this one has 'ask' as well; take one of them out, or make "
        + "two items", at: origin)
  }

  static func wordsNeverSaid(at origin: Origin) -> Self {
    Diagnostic(
      .askedAndSaid,
      "'listen_for' is never read aloud, so nothing is said in these words; write 'ask' or 'say' as "
        + "well, or take 'words' out", at: origin)
  }
}

extension DiagnosticKind {
  static let askedAndSaid = DiagnosticKind(
    code: "asked-and-said", title: "an item that does not say what is read aloud",
    explanation: """
      In an interview an item has one text that is read aloud: 'ask', a direct question, or 'say', which
      is no question about what happened: what is told first, an invitation, consent. 'words' says the
      same by age. 'listen_for' is for the interviewer's eyes, beside it or alone.

      Right:
          - { id: brought_here, kind: note, say: Tell me what brought you here. }
          - { id: someone_decides, kind: yes_no, listen_for: Somebody else decides where they go. }
      """)
}
