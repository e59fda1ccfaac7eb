internal import Diagnostics

/// Finds interviews that lack a phase.
struct MissingPhaseCheck: LintCheck {
  func run(on lint: Lint, _ findings: Findings) -> [String] {
    for checklist in lint.library.interviewsWithPhases {
      let there = Set(checklist.sections.compactMap(\.phase))
      let missing = Phase.allCases.filter { $0 != .settling && !there.contains($0) }
      if !missing.isEmpty {
        findings.report(.missingPhases(missing.map(\.rawValue), at: checklist.name.origin))
      }
    }
    return []
  }
}

/// Finds direct questions in phases of an interview in which nothing is asked.
struct QuestionOutsideCheck: LintCheck {
  func run(on lint: Lint, _ findings: Findings) -> [String] {
    for checklist in lint.library.interviewsWithPhases {
      for section in checklist.sections {
        guard let phase = section.phase else { continue }
        for item in section.items where item.isAsked(outsideOf: phase) {
          findings.report(.questionOutside(item, in: phase))
        }
      }
    }
    return []
  }
}

/// Finds what is read aloud in an interview and lacks words for somebody it is made for.
struct SpokenWordsCheck: LintCheck {
  func run(on lint: Lint, _ findings: Findings) -> [String] {
    for checklist in lint.library.interviewsWithPhases {
      // In the first phase the person is not there yet.
      for section in checklist.sections where section.phase != .setting {
        for item in section.items
        where item.voice != .listenedFor && !item.isAsked(outsideOf: section.phase) {
          let missing = checklist.ageGroups.filter { item.words[$0] == nil }
          if !missing.isEmpty {
            findings.report(.wordsMissing(item.name, missing.map(\.rawValue)))
          }
        }
      }
    }
    return []
  }
}

/// Finds direct questions of an interview without words for somebody who asks nobody.
struct SeenWordsCheck: LintCheck {
  func run(on lint: Lint, _ findings: Findings) -> [String] {
    for checklist in lint.library.interviewsWithPhases {
      for section in checklist.sections where [.safety, .clarifying].contains(section.phase) {
        for item in section.items
        where item.voice == .asked && item.isQuestion && item.seen == nil {
          findings.report(.seenMissing(item.name))
        }
      }
    }
    return []
  }
}

/// Finds words with which an interview asks for detail of harm.
struct DetailCheck: LintCheck {
  func run(on lint: Lint, _ findings: Findings) -> [String] {
    var remarks: [String] = []
    for pack in lint.library.packs {
      let checklists = pack.checklists.map(\.checklist).filter(\.isForInterviewsOnly)
      guard !checklists.isEmpty else { continue }
      let lists = lint.wordsForDetail.filter { pack.pack.isWritten(in: $0.language) }
      if lists.isEmpty {
        remarks.append(
          "\(pack.pack.name.value): there is no list of words in '\(pack.pack.language)' that ask for "
            + "detail, so its interviews were not checked for them")
      }
      for text in checklists.flatMap(\.spokenTexts) {
        let words = BannedWordCheck.Words(of: text.text)
        for entry in lists.flatMap(\.entries) {
          guard let place = entry.place(in: words) else { continue }
          findings.report(.asksForDetail(entry, at: text.origin.part(place)))
          break
        }
      }
    }
    return remarks
  }
}

extension Library {
  fileprivate var interviewsWithPhases: [Checklist] {
    checklists.map(\.checklist).filter(\.hasPhases)
  }
}

extension Diagnostic {
  static func missingPhases(_ phases: [String], at origin: Origin) -> Self {
    let lines = phases.map { "'phase: \($0)'" }.joined(separator: ", ")
    return Diagnostic(
      .phaseMissing,
      "this interview has no section with \(lines); add \(phases.count == 1 ? "one" : "one for each")",
      at: origin)
  }

  static func questionOutside(_ item: Checklist.Item, in phase: Phase) -> Self {
    Diagnostic(
      .questionOutside,
      "'\(item.name.value)' is a direct question, and '\(phase.rawValue)' asks none; make it an invitation "
        + "with 'say', or tick it when it is told with 'listen_for', or move it to 'safety' or "
        + "'clarifying'", at: item.ask.origin)
  }

  static func wordsMissing(_ item: Name, _ ages: [String]) -> Self {
    let words = ages.map { "\($0): …" }.joined(separator: ", ")
    return Diagnostic(
      .wordsMissing,
      "'\(item.value)' is read aloud, and has no words for \(ages.joined(separator: ", ")); add 'words: { "
        + "\(words) }'", at: item.origin)
  }

  static func seenMissing(_ item: Name) -> Self {
    Diagnostic(
      .seenMissing,
      "'\(item.value)' is asked, and is left out for somebody who only saw it or was told of it; add 'seen: "
        + "…' with words about the person that its answers fit", at: item.origin)
  }

  static func asksForDetail(_ entry: WordList.Entry, at origin: Origin) -> Self {
    let instead = entry.instead.map { "; write \($0)" } ?? ""
    return Diagnostic(
      .asksForDetail, "'\(entry.word)' asks for detail: \(entry.reason)\(instead)", at: origin)
  }
}

extension DiagnosticKind {
  static let questionOutside = DiagnosticKind(
    code: "question-outside", severity: .warning,
    title: "a direct question in a phase that asks none",
    explanation: """
      Direct questions stand in two phases: 'safety', about danger now, and 'clarifying', as long as their
      answers can still change what help there is. Everywhere else the person is told something, invited
      to tell, or listened to. The fewer questions, the better.

      Wrong:
          phase: listening
          items: [{ id: at_work, kind: yes_no, ask: Does somebody at work keep your papers? }]
      Right:
          phase: listening
          items: [{ id: at_work, kind: yes_no, listen_for: Somebody at work keeps their papers. }]
      """)

  static let wordsMissing = DiagnosticKind(
    code: "words-missing", severity: .warning, title: "something said without words for everyone",
    explanation: """
      What is read aloud in an interview is said in words that the person understands: to a child, a
      teenager and an adult, as far as the checklist is for them ('ages'), and in easy words to people
      with a learning disability or little of the language. Nobody finds such words while somebody cries.

      Right:
          say: You can stop whenever you like.
          words:
            child: You can stop me. Just put up your hand.
            teen: You can stop whenever you like.
            easy: Say stop. Then we stop.
      """)

  static let seenMissing = DiagnosticKind(
    code: "seen-missing", severity: .warning, title: "a question without words for what was seen",
    explanation: """
      Somebody who questions nobody, and only saw something or was told of it, goes through the same
      interview ('interview --observed', 'export handout --for observer'). A question to the person does
      not fit there. 'seen' says the same about the person, so that the answers fit; what is asked and has
      no 'seen' is left out.

      Right:
          ask: Are you afraid of anyone today?
          seen: They are afraid of somebody today.
      """)

  static let asksForDetail = DiagnosticKind(
    code: "asks-for-detail", title: "words that ask for detail of harm",
    explanation: """
      An interview is no investigation. Telling what was done again and again hurts, and questions about
      it can spoil what a court may need. Such words stand in a list, \(WordList.placeOfDetail), each with
      the reason, which the message repeats. If the list is wrong, change the list.

      Wrong:
          say: Describe what happened.
      Right:
          say: You can tell me as much or as little as you like.
      """)
}
