package import CaseFiles
package import Localization
package import Reports

/// All that a case keeps, line by line, as it was added.
package struct CaseHistory: Sendable {
  private let record: CaseRecord
  private let keyCount: Int
  private let entries: [CaseDocument.Entry]
  private let wording: Wording

  /// Of the keys that open the case there can be more than it has names of; `words` puts an answer into words.
  package init(
    _ record: CaseRecord, keyCount: Int, wording: Wording = .english,
    words: (CaseEvent.Answer) -> String
  ) {
    self.record = record
    self.keyCount = keyCount
    self.wording = wording
    entries = record.lines.map { line in
      Self.entry(line, wording, words)
    }
  }

  package var document: CaseDocument {
    CaseDocument(
      title: wording.say("A case"), notices: notices,
      parts: [
        .init(
          wording.say("What it keeps"),
          entries.isEmpty ? [.init(.paragraph, wording.say("nothing yet"))] : entries),
        .init(wording.say("Who can open it"), keys),
      ])
  }

  private var notices: [String] {
    var notices = [wording.mayBeDemandedCase]
    if record.isNewer {
      notices.append(
        wording.say(
          "A later version of this program wrote it. What is not known here stands as it is in the file."
        ))
    }
    return notices
  }

  private var keys: [CaseDocument.Entry] {
    let named = record.recipients.map { key in
      CaseDocument.Entry(
        .line, key.name ?? wording.say("a key without a name"), marks: [key.recipient.text])
    }
    guard keyCount != named.count else { return named }
    let count = wording.say(
      "{count} keys open it, and not all of them have a name here.", ["count": String(keyCount)])
    return named + [.init(.paragraph, count)]
  }

  private static func entry(
    _ line: CaseRecord.Line, _ wording: Wording, _ words: (CaseEvent.Answer) -> String
  ) -> CaseDocument.Entry {
    let moment = line.at.map { [$0.words] } ?? []
    func text(_ text: String, _ marks: String?...) -> CaseDocument.Entry {
      CaseDocument.Entry(.line, text, marks: moment + marks.compactMap(\.self))
    }
    switch line.event {
    case .session(let session):
      let present =
        session.present.isEmpty
        ? nil
        : wording.say("there: {people}", ["people": session.present.joined(separator: ", ")])
      return text(
        session.isObserved
          ? wording.say("Seen or known: {checklist}", ["checklist": session.checklist])
          : wording.say("Talk with {checklist}", ["checklist": session.checklist]), session.place,
        present)
    case .answer(let answer): return text(words(answer), answer.source.map(wording.source))
    case .how(let item, let source):
      return text(
        wording.say(
          "How {item} came: {source}", ["item": item, "source": wording.source(source)]))
    case .note(let note):
      let words = note.kind == .ownWords ? "“\(note.text)”" : note.text
      return text(words, wording.kind(note.kind))
    case .consent(let consent):
      return text("\(wording.matter(consent.to)): \(wording.given(consent.given))")
    case .stop(let reason):
      return text(
        reason.map { wording.say("The asking ended: {reason}", ["reason": $0]) }
          ?? wording.say("The asking ended"))
    case .agreed(let step):
      var entry = wording.entry(step)
      entry.marks = moment + (step.isByDuty ? [] : [wording.say("agreed")]) + entry.marks
      return entry
    case .recipient(let recipient, let name):
      return text(
        wording.say(
          "A key was added: {name}", ["name": name ?? wording.say("a key without a name")]),
        recipient.text)
    case .newKey: return text(wording.say("It got a new key, and is closed to those of before"))
    case .reduced(let lines):
      return text(wording.say("Lines that were taken out: {count}", ["count": String(lines)]))
    case .other: return text(line.text)
    }
  }
}

extension Wording {
  fileprivate var mayBeDemandedCase: String {
    say("A court may demand what is kept. This text stays on the screen until it is cleared.")
  }
}
