package import CaseFiles

// What documents take from a case.
extension CaseRecord {
  package var sessions: [CaseEvent.Session] {
    lines.compactMap { if case .session(let session) = $0.event { session } else { nil } }
  }

  /// The steps that were agreed on, in their order.
  package var steps: [CaseEvent.Step] {
    lines.compactMap { if case .agreed(let step) = $0.event { step } else { nil } }
  }

  func notes(_ kind: CaseEvent.Note.Kind) -> [MinimumFacts.Fact] {
    lines.compactMap { line in
      guard case .note(let note) = line.event, note.kind == kind else { return nil }
      return MinimumFacts.Fact(note.text, at: line.at)
    }
  }

  /// When the answer was given that counts.
  func moment(of answer: CaseEvent.Answer) -> Timestamp? {
    lines.last { line in
      if case .answer(let other) = line.event { other.item == answer.item } else { false }
    }?.at
  }
}

extension CaseEvent.Answer {
  /// Whether something was answered, and not left open in one way or another.
  var isGiven: Bool {
    switch value {
    case .word(let word): !["skipped", "declined", "not_asked", "open"].contains(word)
    case .words(let words): !words.isEmpty
    }
  }
}

extension CaseRecord.Line {
  /// Whether it says something of the matter, and not of the file and its keys.
  var isContent: Bool {
    switch event {
    case .recipient, .newKey, .reduced: false
    default: true
    }
  }
}

extension CaseFiles.Timestamp {
  /// The moment as people read it, to the minute: `2026-11-30 14:05 UTC`.
  package var words: String {
    "\(dayText) \(text.dropFirst(dayText.count + 1).prefix(5)) UTC"
  }
}
