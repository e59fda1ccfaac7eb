extension Wording {
  package var whyTitle: String { say("Why this is here") }

  /// Why a piece of guidance without any reason among the answers is shown.
  package var forEveryone: String { say("This is here for everyone, whatever the answers.") }

  package func answer(_ answer: Report.Answer) -> String {
    switch answer {
    case .yes: say("Yes")
    case .no: say("No")
    case .texts(let texts): texts.joined(separator: "; ")
    case .number(let number): String(number)
    case .nothing: say("None of these")
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
      ["question": reason.question, "answer": "“" + answer(reason.answer) + "”"])
  }
}
