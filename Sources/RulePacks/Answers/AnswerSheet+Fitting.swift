internal import Diagnostics
internal import Questions
internal import ScreeningCore

// What a sheet means to a checklist. Whatever does not fit is reported here and in
// ``FittedAnswers``, for files, scenarios and forms alike.
extension AnswerSheet {
  /// The answers by the places of their items; items that are left out stay open.
  ///
  /// Answers to the items of `unreadable` are passed over: these are there, but could not be read.
  package func fitted(
    to checklist: PlannedChecklist, passingOver unreadable: Set<String> = [], _ findings: Findings
  ) -> FittedAnswers {
    checkChecklist(checklist, findings)
    var fitted = FittedAnswers(for: checklist.plan)
    let questions = checklist.checklist.items.filter(\.isQuestion).map(\.name.value)
    for entry in entries where !unreadable.contains(entry.item.value) {
      let name = entry.item
      guard let index = checklist.index(ofItem: name.value) else {
        findings.report(
          .unknownItem(name.value, of: checklist.id, known: questions, at: name.origin))
        continue
      }
      let item = checklist.checklist.items[index]
      guard item.isQuestion else {
        findings.report(.notAQuestion(name.value, at: name.origin))
        continue
      }
      fitted.names[index] = name
      if let answer = entry.answer(to: item.question, findings) { fitted.answers[index] = answer }
    }
    return fitted
  }

  private func checkChecklist(_ planned: PlannedChecklist, _ findings: Findings) {
    let names = [planned.id, planned.checklist.name.value, planned.pack.name.value]
    if let checklist, !names.contains(checklist.value) {
      findings.report(
        .otherChecklist(checklist.value, wanted: planned.id, at: checklist.origin))
    } else if let version, version.text != planned.pack.version {
      findings.report(
        .otherVersion(version.text, current: planned.pack.version, at: version.origin))
    }
  }
}

extension AnswerSheet.Entry {
  /// Where a word of a list stands, as near as it is known.
  fileprivate func origin(ofWord place: Int) -> Origin {
    wordOrigins.indices.contains(place) ? wordOrigins[place] : origin
  }

  fileprivate func answer(to question: Question, _ findings: Findings) -> Answer? {
    do throws(Question.InvalidAnswer) {
      guard let written else { throw .other }
      let answer = try question.answer(from: written)
      reportRepeats(findings)
      return answer
    } catch {
      findings.report(.invalidAnswer(error, to: question, in: self))
      return nil
    }
  }

  private func reportRepeats(_ findings: Findings) {
    guard case .list(let words) = written else { return }
    var seen: Set<String> = []
    for (place, word) in words.enumerated() where !seen.insert(word).inserted {
      findings.report(
        .answerTwice(word, at: origin(ofWord: place)))
    }
  }
}

extension Diagnostic {
  static func otherChecklist(_ name: String, wanted: String, at origin: Origin) -> Self {
    Diagnostic(
      .otherChecklist, "these are answers to '\(name.shortened)', not to '\(wanted)'", at: origin)
  }

  static func otherVersion(_ version: String, current: String, at origin: Origin) -> Self {
    Diagnostic(
      .otherVersion,
      "these answers were given to version \(version.shortened) of the pack, and this is "
        + "\(current); what no longer fits is named", at: origin)
  }

  static func unknownItem(
    _ name: String, of checklist: String, known: [String], at origin: Origin
  ) -> Self {
    let near = nearest(name, in: known).map { "; did you mean '\($0)'?" }
    let advice = "; 'waymark show \(checklist)' lists its items"
    return Diagnostic(
      .unknownItem, "the checklist has no item '\(name.shortened)'\(near ?? advice)", at: origin)
  }

  static func notAQuestion(_ name: String, at origin: Origin) -> Self {
    Diagnostic(
      .unknownItem, "'\(name)' asks nothing that counts, so it takes no answer here", at: origin)
  }

  static func answerTwice(_ word: String, at origin: Origin) -> Self {
    Diagnostic(
      .answerTwice, "'\(word)' stands in this answer twice; take one of them out", at: origin)
  }

  static func invalidAnswer(
    _ invalidAnswer: Question.InvalidAnswer, to question: Question, in entry: AnswerSheet.Entry
  ) -> Self {
    switch invalidAnswer {
    case .notSureNotOffered:
      Diagnostic(
        .badAnswer,
        "'\(question.name)' does not offer \"not sure\"; write skipped or declined",
        at: entry.origin)
    case .unknownChoice(let name, let place):
      .unknownChoice(
        name, known: question.choices,
        at: place.map(entry.origin(ofWord:)) ?? entry.origin)
    case .other: badAnswer(question, at: entry.origin)
    }
  }

  private static func badAnswer(_ question: Question, at origin: Origin) -> Self {
    Diagnostic(
      .badAnswer,
      "'\(question.name)' takes \(question.wanted); or skipped, declined"
        + (question.offersNotSure ? ", not_sure" : ""), at: origin)
  }
}

extension Question {
  /// What can be written for an answer, in words that complete "takes …".
  fileprivate var wanted: String {
    switch input {
    case .none: return "no answer"
    case .any:
      return "a list, such as [\(choices.prefix(2).joined(separator: ", "))], or none"
    case .wholeNumber(let range):
      return "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .one:
      if !choices.isEmpty { return "one choice" }
      let values = options.filter { $0.answer.code != nil }
      guard leastNumber != nil, let first = values.first, let last = values.last else {
        return values.map(\.name).joined(separator: " or ")
      }
      let labels = values.compactMap(\.text?.shortened).joined(separator: ", ")
      return "a step from \(first.name) to \(last.name) (\(labels))"
    }
  }
}

extension DiagnosticKind {
  static let otherChecklist = DiagnosticKind(
    code: "other-checklist", title: "answers to another checklist",
    explanation: """
      A file of answers may name the checklist it belongs to. This one names another than the one
      it was given to.
      """)

  static let otherVersion = DiagnosticKind(
    code: "other-version", severity: .warning, title: "answers to another version of the pack",
    explanation: """
      A file of answers may say to which version of the pack they were given. Answers are read by
      name, so most still mean what they meant; those whose item or choice is gone are named, one by
      one, and nothing is guessed. Look whether the questions still ask the same.
      """)

  static let unknownItem = DiagnosticKind(
    code: "unknown-item", title: "an item that the checklist does not have",
    explanation: """
      Answers and scenarios name items as the checklist does, under 'id'. The message names the
      item that is most like yours.
      """)

  static let answerTwice = DiagnosticKind(
    code: "answer-twice", severity: .warning, title: "a choice that an answer names twice",
    explanation: """
      The second one adds nothing; often another choice was meant.
      """)

  static let badAnswer = DiagnosticKind(
    code: "bad-answer", title: "an answer that the item does not take",
    explanation: """
      Each kind of item takes its own answers: yes or no, the name of a choice, a list of choices
      (or none), the number or words of a step, a whole number. Each also takes 'skipped' and
      'declined' ("I'd rather not say"), and 'not_sure' where the item offers it. An item that is
      left out is one that was not answered.
      """)
}
