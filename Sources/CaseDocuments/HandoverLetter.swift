package import CaseFiles
package import Localization
package import Reports

/// A letter with which something is passed on to one service: only lines that were chosen for it, each with how
/// it came and by whose leave it is passed on. It has no score, and does not say who the person is.
package struct HandoverLetter: Sendable {
  package var service: String
  /// The day of the letter.
  package var day: String
  package var lines: [Line]

  package init(to service: String, day: String, lines: [Line]) {
    self.service = service
    self.day = day
    self.lines = lines
  }

  package struct Line: Hashable, Sendable {
    package var fact: Fact
    package var leave: Leave

    package init(_ fact: Fact, _ leave: Leave) {
      self.fact = fact
      self.leave = leave
    }
  }

  /// Something in a case that could be passed on.
  package struct Fact: Hashable, Sendable {
    package var text: String
    package var isQuotation: Bool
    /// How it came to be known.
    package var source: String

    package init(_ text: String, isQuotation: Bool = false, source: String) {
      self.text = text
      self.isQuotation = isQuotation
      self.source = source
    }
  }

  /// By whose leave a line is passed on.
  package enum Leave: CaseIterable, Sendable {
    case agreed
    case dutyTold
    /// By duty; the person was not told before, because that was not safe.
    case dutyNotTold
  }
}

extension HandoverLetter {
  /// What a case holds that could be passed on, in the order in which a letter has it: words, what was observed,
  /// answers, steps. What was skipped or declined is nobody's to pass on.
  package static func facts(
    in record: CaseRecord, _ wording: Wording, words: (CaseEvent.Answer) -> String
  ) -> [Fact] {
    record.notes(.ownWords).map { note in
      Fact(note.text, isQuotation: true, source: wording.kind(.ownWords))
    }
      + record.notes(.observed).map { Fact($0.text, source: wording.source(.observed)) }
      + record.answers.filter(\.isGiven).map { answer in
        let source = answer.source.map { wording.source($0) } ?? wording.sourceUnknown
        return Fact(words(answer), source: source)
      }
      + record.steps.map {
        Fact(
          $0.what,
          source: $0.isByDuty
            ? wording.say("a step that duty decided") : wording.say("a step that was agreed on"))
      }
  }

  /// Whether the person said yes to passing on; nil where the case does not say it.
  ///
  /// Whoever did not want to talk, or took the yes back, gave none to this either.
  package static func isAgreed(_ record: CaseRecord) -> Bool? {
    if let talking = record.consent(to: .talking), talking != .yes { return false }
    return record.consent(to: .passingOn).map { $0 == .yes }
  }

  package func document(_ wording: Wording) -> CaseDocument {
    let notices = [
      wording.say(
        """
        To one service, and to nobody else. It is never carried by the person whom it concerns, nor by \
        anybody close to them, and never sent to their home.
        """),
      wording.say(
        """
        Who the person is, what they believe and their papers are not in it, unless a line says so. Ask the \
        sender, and only for what you need in order to help.
        """),
    ]
    let entries = lines.map { line in
      CaseDocument.Entry(
        line.fact.isQuotation ? .quotation : .line, line.fact.text,
        marks: [line.fact.source, wording.leave(line.leave)])
    }
    return CaseDocument(
      title: wording.say("Handover to {service}", ["service": service]), notices: notices,
      parts: [
        .init(nil, [.init(.line, wording.say("Date: {days}", ["days": day]))]),
        .init(wording.say("What is passed on"), entries),
        .init(
          wording.say("What this is"),
          [
            .init(
              .paragraph,
              wording.say(
                """
                These are words that were said and things that were seen in a talk, not findings. Please do \
                not have the person tell all of it again without need.
                """))
          ]),
        .init(
          wording.say("Sender"),
          [
            .init(.line, wording.say("Name and work: {blank}", ["blank": Self.blank])),
            .init(.line, wording.say("How to reach me: {blank}", ["blank": Self.blank])),
          ]),
      ])
  }

  /// Room to write with a pen.
  private static let blank = String(repeating: "_", count: 30)
}

extension Wording {
  fileprivate var sourceUnknown: String { say("how it came was not written down") }

  /// By whose leave a line is passed on.
  package func leave(_ leave: HandoverLetter.Leave) -> String {
    switch leave {
    case .agreed: say("agreed")
    case .dutyTold: say("passed on by duty, told beforehand")
    case .dutyNotTold: say("passed on by duty; not told beforehand, because it was not safe")
    }
  }
}
