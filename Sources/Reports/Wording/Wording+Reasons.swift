package import Localization
package import Questions
package import ScreeningCore

extension Wording {
  package var whyTitle: String { say("Why this is here") }

  /// Says why guidance that rests on no answer is shown.
  package var forEveryone: String { say("This is here for everyone, whatever the answers.") }

  /// An answer in the words of its question.
  package func answer(_ answer: Answer, to question: Question) -> String {
    question.labels(for: answer).map(say).joined(separator: "; ")
  }

  package func say(_ label: Question.Label) -> String {
    switch label {
    case .text(let text): paragraphs(text).joined(separator: " ")
    case .number(let number): String(number)
    case .yes: say("Yes")
    case .no: say("No")
    case .noneOfThese: say("None of these")
    case .notSure: say("Not sure")
    case .declined: say("I'd rather not say")
    case .skipped: say("Skipped")
    case .notAsked: say("Not asked")
    }
  }

  /// A question with its answer, in one line.
  func reason(_ reason: Report.Reason) -> String {
    say(
      "{question} {answer}",
      ["question": reason.question, "answer": "“" + reason.answer + "”"])
  }
}
