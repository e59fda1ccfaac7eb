package import CaseFiles
package import Localization
package import Reports

/// The note on what was said and seen: minimum facts, and no word on what to make of them.
package struct MinimumFacts: Sendable {
  /// The days on which something was added.
  package var days: [String]
  /// The country, as two letters or by its name; nil where it was not written down.
  package var place: String?
  /// Who was there, as roles.
  package var present: [String]
  package var ownWords: [Fact]
  package var observed: [Fact]
  /// Who was told, and what.
  package var passedOn: [Fact]
  package var agreed: [CaseEvent.Step]
  /// Whether the person did not want it written down, when they were last asked.
  package var isUnwanted: Bool

  /// Something that was written down, and when.
  package struct Fact: Hashable, Sendable {
    package var text: String
    package var at: Timestamp?

    package init(_ text: String, at moment: Timestamp?) {
      self.text = text
      at = moment
    }
  }

  /// The facts in a case; answers that were observed are put into words by `words`.
  package init(
    _ record: CaseRecord, place: String? = nil, words: (CaseEvent.Answer) -> String
  ) {
    let moments = record.lines.filter(\.isContent).compactMap(\.at)
    days = moments.map(\.dayText).reduce(into: []) { days, day in
      if !days.contains(day) { days.append(day) }
    }
    let sessions = record.sessions
    self.place = place ?? sessions.last { $0.place != nil }?.place
    present = sessions.flatMap(\.present).reduce(into: []) { people, person in
      if !people.contains(person) { people.append(person) }
    }
    ownWords = record.notes(.ownWords)
    observed =
      record.notes(.observed)
      + record.answers.filter { $0.source == .observed && $0.isGiven }.map { answer in
        Fact(words(answer), at: record.moment(of: answer))
      }
    passedOn = record.notes(.passedOn)
    agreed = record.steps
    isUnwanted = record.consent(to: .writing).map { $0 != .yes } ?? false
  }
}

extension MinimumFacts {
  package func document(_ wording: Wording) -> CaseDocument {
    var notices = [wording.mayBeDemanded]
    if isUnwanted { notices.append(wording.writingUnwanted) }
    let here = [
      CaseDocument.Entry(
        .line, wording.say("Date: {days}", ["days": days.joined(separator: ", ")])),
      .init(.line, wording.say("Place: {place}", ["place": place ?? wording.notWritten])),
      .init(
        .line,
        wording.say(
          "Who was there: {people}",
          ["people": present.isEmpty ? wording.notWritten : present.joined(separator: ", ")])),
    ]
    return CaseDocument(
      title: wording.say("Note: minimum facts"), notices: notices,
      parts: [
        .init(wording.say("When and where"), here),
        part(wording.say("The person's own words"), ownWords, .quotation, wording),
        part(wording.say("What was observed"), observed, .line, wording),
        part(wording.say("Who was told"), passedOn, .line, wording),
        .init(
          wording.say("What was agreed"),
          agreed.isEmpty
            ? [.init(.paragraph, wording.notWritten)] : agreed.map { wording.entry($0) }),
      ])
  }

  private func part(
    _ title: String, _ facts: [Fact], _ kind: CaseDocument.Entry.Kind, _ wording: Wording
  ) -> CaseDocument.Part {
    let entries = facts.map { fact in
      CaseDocument.Entry(kind, fact.text, marks: [fact.at?.words].compactMap(\.self))
    }
    return .init(title, entries.isEmpty ? [.init(.paragraph, wording.notWritten)] : entries)
  }
}
