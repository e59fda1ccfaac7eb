package import Diagnostics
internal import LocatedYAML
internal import PlainText
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
        if let (index, problem) = choiceAsItem(name, in: checklist) {
          findings.report(problem)
          fitted.misspelt.insert(index)
          continue
        }
        findings.report(
          .unknownItem(name.value, of: checklist.id, known: questions, at: name.origin))
        if let near = nearest(name.value, in: questions), let index = checklist.index(ofItem: near)
        {
          fitted.misspelt.insert(index)
        }
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

  /// What to say of a sheet that belongs to another checklist: it says so itself, or most of its
  /// items are not in the wanted one, and more are in another of `all`, which is asked for only then.
  ///
  /// Nil where it belongs to the wanted one, or to none.
  package func otherChecklist(
    than wanted: PlannedChecklist, among all: () -> [PlannedChecklist]
  ) -> Diagnostic? {
    if let checklist {
      if wanted.names.contains(checklist.value) { return nil }
      return .otherChecklist([checklist.value], wanted: wanted.id, at: checklist.origin)
    }
    let known = { (planned: PlannedChecklist) in
      entries.count { planned.index(ofItem: $0.item.value) != nil }
    }
    guard let first = entries.first, known(wanted) * 2 < entries.count else { return nil }
    let others = all().filter { $0.id != wanted.id }.map { (id: $0.id, known: known($0)) }
    let most = others.map(\.known).max() ?? 0
    guard most > known(wanted), most * 2 > entries.count else { return nil }
    return .otherChecklist(
      others.filter { $0.known == most }.map(\.id), wanted: wanted.id, at: first.item.origin)
  }

  /// For an answer to `who.friend`, which conditions say for a choice: the place of the item, and the message.
  private func choiceAsItem(
    _ name: Name, in checklist: PlannedChecklist
  ) -> (item: Int, problem: Diagnostic)? {
    let parts = name.value.split(separator: ".").map(String.init)
    guard parts.count == 2, let index = checklist.index(ofItem: parts[0]) else { return nil }
    let question = checklist.checklist.items[index].question
    guard question.choices.contains(parts[1]) else { return nil }
    let answer = question.input == .any ? "[\(parts[1])]" : parts[1]
    return (index, .choiceAsItem(name, instead: "\(parts[0]): \(answer)"))
  }

  private func checkChecklist(_ planned: PlannedChecklist, _ findings: Findings) {
    if let checklist, !planned.names.contains(checklist.value) {
      findings.report(
        .otherChecklist([checklist.value], wanted: planned.id, at: checklist.origin))
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
  static func otherChecklist(_ names: [String], wanted: String, at origin: Origin) -> Self {
    let others = names.map { "'\($0.shortened)'" }.joinedByOr
    return Diagnostic(
      .otherChecklist,
      "these are answers to \(others), not to '\(wanted)'; name the checklist that they belong to",
      at: origin)
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
    let meant = nearest(name, in: known)
    let near = meant.map { "; did you mean '\($0)'?" }
    let advice = "; 'waymark show \(checklist)' lists its items"
    return Diagnostic(
      .unknownItem, "the checklist has no item '\(name.shortened)'\(near ?? advice)", at: origin
    ).suggesting(meant, for: name)
  }

  static func choiceAsItem(_ name: Name, instead: String) -> Self {
    Diagnostic(
      .unknownItem,
      "'\(name.value.shortened)' is how a condition speaks of a choice; an answer names the item, so write "
        + "'\(instead)'", at: name.origin)
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
      unknownChoice(name, at: place.map(entry.origin(ofWord:)) ?? entry.origin, of: question)
    case .other: badAnswer(question, entry)
    }
  }

  private static func unknownChoice(
    _ name: String, at origin: Origin, of question: Question
  ) -> Self {
    if ReservedNames.states.contains(name) {
      return Diagnostic(
        .badAnswer,
        "'\(name)' is no choice, and stands alone, without brackets; write '\(question.name): \(name)', "
          + "or take it out", at: origin)
    }
    if let several = name.severalNames(among: question.choices) {
      return Diagnostic(
        .unknownChoice,
        "this item has no choice '\(name.shortened)'; write a ',' between \(several)", at: origin)
    }
    guard let meant = question.name(meantBy: name) else {
      return .unknownChoice(name, known: question.choices, at: origin)
    }
    return Diagnostic(
      .unknownChoice, "this item has no choice '\(name.shortened)'; write \(meant)", at: origin)
  }

  private static func badAnswer(_ question: Question, _ entry: AnswerSheet.Entry) -> Self {
    let wanted =
      "'\(question.name)' takes \(question.wanted); or skipped, declined"
      + (question.offersNotSure ? ", not_sure" : "")
    let meant = entry.written.flatMap(question.meant).map { "; write \($0)" } ?? ""
    return Diagnostic(.badAnswer, wanted + meant, at: entry.origin)
  }
}

extension Question {
  /// How an answers file writes the option that has this name or these words, however they are
  /// written; nil where there is none.
  fileprivate func name(meantBy word: String) -> String? {
    let key = word.comparisonKey
    return options.first { option in
      ([option.name, option.text ?? option.name] + option.otherNames)
        .contains { $0.comparisonKey == key }
    }?.name
  }

  /// How to write an answer that could not be read, where it is plain what it means.
  fileprivate func meant(by written: Written) -> String? {
    switch (written, input) {
    case (.word(let word), .one): return name(meantBy: word)
    case (.word(let word), .any):
      let whole = name(meantBy: word).map { [$0] }
      let parts = word.split(separator: ",").map { name(meantBy: $0.trimmingSpaces) }
      let names = whole ?? parts.compactMap(\.self)
      let isComplete = whole != nil || names.count == parts.count
      return names.isEmpty || !isComplete ? nil : "[\(names.joined(separator: ", "))]"
    case (.list(let words), .one):
      return words.count == 1 ? name(meantBy: words[0]) : nil
    default: return nil
    }
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
      it was given to, or most of its items are not in that one, but in another.
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
