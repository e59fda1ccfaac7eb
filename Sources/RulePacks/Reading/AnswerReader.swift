internal import Diagnostics
internal import Questions
internal import ScreeningCore

/// Reads the answer to one item: a value of its kind, or a word for why there is none.
struct AnswerReader {
  let question: Question
  let findings: Findings

  func answer(of given: Scenario.Answer) -> Answer? {
    do throws(Question.Misfit) {
      guard let written = given.words.written else { throw .other }
      let answer = try question.answer(from: written)
      reportRepeats(in: given.words.names)
      return answer
    } catch {
      findings.report(.misfit(error, to: question, in: given))
      return nil
    }
  }

  private func reportRepeats(in names: [Name]) {
    var seen: Set<String> = []
    for name in names where !seen.insert(name.value).inserted {
      findings.report(.answerTwice(name))
    }
  }
}

extension Scenario.Answer.Words {
  /// What is written, for a question; nil where it is neither a word nor a list of words.
  fileprivate var written: Question.Written? {
    switch self {
    case .one(let word): .word(word)
    case .several(let names): .list(names.map(\.value))
    case .unreadable: nil
    }
  }

  /// The names in a list.
  fileprivate var names: [Name] { if case .several(let names) = self { names } else { [] } }
}

extension Diagnostic {
  static func answerTwice(_ name: Name) -> Self {
    Diagnostic(
      .answerTwice, "'\(name.value)' stands in this answer twice; take one of them out",
      at: name.origin)
  }

  static func misfit(
    _ misfit: Question.Misfit, to question: Question, in given: Scenario.Answer
  ) -> Self {
    switch misfit {
    case .notSureNotOffered:
      Diagnostic(
        .badAnswer,
        "'\(question.name)' does not offer \"not sure\"; write skipped or declined",
        at: given.origin)
    case .unknownChoice(let name, let place):
      .unknownChoice(
        name, known: question.choices,
        at: place.map { given.words.names[$0].origin } ?? given.origin)
    case .other: badAnswer(question, at: given.origin)
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
