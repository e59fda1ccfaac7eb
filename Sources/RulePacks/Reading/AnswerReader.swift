internal import LocatedYAML
internal import Questions
internal import ScoringKit
internal import ScreeningCore

/// Reads the answer to one item: a value of its kind, or a word for why there is none.
struct AnswerReader {
  let question: Question
  let findings: Findings

  func answer(from node: Node) -> Answer? {
    do throws(Question.Misfit) {
      guard let written = Question.Written(node) else { throw .other }
      let answer = try question.answer(from: written)
      if case .list(let names) = written { reportRepeats(of: names, in: node) }
      return answer
    } catch {
      findings.report(.misfit(error, to: question, in: node))
      return nil
    }
  }

  private func reportRepeats(of names: [String], in node: Node) {
    for (place, name) in names.enumerated() where names[..<place].contains(name) {
      findings.report(.answerTwice(name, at: node.sequence?[place].span ?? node.span))
    }
  }
}

extension Diagnostic {
  static func answerTwice(_ name: String, at span: SourceSpan) -> Self {
    Diagnostic(
      .answerTwice, "'\(name)' stands in this answer twice; take one of them out", at: span)
  }

  static func misfit(_ misfit: Question.Misfit, to question: Question, in node: Node) -> Self {
    switch misfit {
    case .notSureNotOffered:
      return Diagnostic(
        .badAnswer,
        "'\(question.name)' does not offer \"not sure\"; write skipped or declined", at: node.span)
    case .unknownChoice(let name, let place):
      let place = place.flatMap { node.sequence?[$0] } ?? node
      if place.scalar != nil {
        return .unknownChoice(name, known: question.choices, at: place.span)
      }
      return badAnswer(question, "one choice", at: place.span)
    case .other: return badAnswer(question, question.wanted, at: node.span)
    }
  }

  private static func badAnswer(_ question: Question, _ wanted: String, at span: SourceSpan) -> Self
  {
    Diagnostic(
      .badAnswer,
      "'\(question.name)' takes \(wanted); or skipped, declined"
        + (question.offersNotSure ? ", not_sure" : ""), at: span)
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
