package import Localization
package import Questions
package import ScreeningCore

extension Wording {
  package func thanks(_ mode: Report.Mode) -> String {
    switch mode {
    case .me:
      say(
        """
        Thank you for going through this. It is about a situation, not about anyone's worth. \
        There were no wrong answers.
        """
      )
    case .story:
      say(
        """
        Thank you for going through this story. It is about a situation, not about anyone's \
        worth. There were no wrong answers.
        """
      )
    case .interview:
      say(
        """
        This is for you, and not to hand out. It is about a situation, and judges \
        nobody. Nothing had to come out, and nothing here is proof.
        """
      )
    }
  }

  /// The same in short, for where the rest is folded.
  package func thanksInShort(_ mode: Report.Mode) -> String {
    switch mode {
    case .me: say("Thank you for going through this. There were no wrong answers.")
    case .story: say("Thank you for going through this story. There were no wrong answers.")
    case .interview:
      say("This is for you, and not to hand out. It judges nobody.")
    }
  }

  package func describedTitle(_ mode: Report.Mode) -> String {
    switch mode {
    case .me: say("What the answers describe")
    case .story: say("What this story describes")
    case .interview: say("What was told and seen")
    }
  }

  /// Said where only guidance for everyone is shown; undecided guidance, if any, follows after it.
  /// It gives no false comfort.
  package func describesNothing(
    _ mode: Report.Mode, isOpen: Bool, isAnswered: Bool = true
  ) -> String {
    let found =
      switch mode {
      case _ where !isAnswered:
        say("Nothing was answered, so no special guidance could come up.")
      case .me where isOpen:
        say("What was answered did not bring up any special guidance yet.")
      case .me: say("The answers did not bring up any special guidance from this list.")
      case .story:
        say("As it was answered, this story did not bring up any special guidance.")
      case .interview:
        say("What was told and seen did not bring up any special guidance.")
      }
    let rest = isOpen ? [say("Some questions were left open: what may still fit is below.")] : []
    return ([found] + rest + [noFalseComfortHere]).joined(separator: " ")
  }

  private var noFalseComfortHere: String {
    say(
      """
      That does not mean that everything is fine: a short list cannot know the whole story.
      """)
  }

  func describesNothing(_ report: Report) -> String {
    describesNothing(
      report.mode, isOpen: !report.undecided.isEmpty, isAnswered: report.isAnswered)
  }

  /// When to reach for help; never anything about a person.
  package func urgency(_ urgency: Urgency) -> String {
    switch urgency {
    case .now: say("Good to get help right away")
    case .soon: say("Good to reach out today or tomorrow")
    case .talk: say("Good to talk over soon with someone you trust")
    case .learn: say("Good to know")
    }
  }

  /// What has to be so for the steps below it, of one or several clauses.
  package func condition(_ clauses: [String]) -> String {
    say("If {situations}:", ["situations": clauses.joined(separator: clauseJoint)])
  }

  /// The same with the name of the blank, for a script to fill in.
  package var conditionTemplate: String { say("If {situations}:") }

  /// Stands between the clauses of a condition.
  package var clauseJoint: String { say(", and ") }

  /// Where the steps of a piece of guidance stand that has none of its own, by its title.
  func stepsAbove(_ title: String) -> String {
    say("See what stands under “{title}”.", ["title": title])
  }

  package var stepsAboveTemplate: String { say("See what stands under “{title}”.") }

  /// Ends the "If" of the steps before: stands above steps that fit whatever is so.
  package var inAnyCase: String { say("In any case:") }

  /// The one thing to do where guidance has no step that can lead.
  package var turnToHelp: String { say("You can call or write to someone who can help.") }

  /// The label of the one thing to do.
  package var nextTitle: String { say("One step for now") }

  /// The same where the answers bring up nothing.
  package var nextTitleForEveryone: String { say("If you want to talk, now or later") }

  package func nextTitle(_ next: Report.Next, _ mode: Report.Mode = .me) -> String {
    next.isForEveryone && mode != .interview ? nextTitleForEveryone : nextTitle
  }

  /// Whom the crisis line is for, where the checklist has no words for it.
  package var selfHarm: String { say("you think of hurting yourself or of not living") }

  /// The same in an interview, said to whoever leads it.
  package var theirSelfHarm: String { say("they think of hurting themselves or of not living") }

  package var whoCanHelpHere: String { say("Who can help:") }

  func originalTitle(in language: Language) -> String {
    say("The original text ({language})", ["language": languageName(language.tag)])
  }

  package var alsoHereTitle: String { say("Also here, in case it helps") }
  package var leftOpen: String { say("Some questions were left open. That is fine.") }

  package func leftOut(_ count: Int) -> String {
    count == 1
      ? say("One question is left out, because an earlier one was left open:")
      : say(
        "{count} questions are left out, because an earlier one was left open:",
        ["count": String(count)])
  }

  /// The same without the questions.
  func leftOutInShort(_ count: Int) -> String {
    count == 1
      ? say("One question is left out, because an earlier one was left open.")
      : say(
        "{count} questions are left out, because an earlier one was left open.",
        ["count": String(count)])
  }

  /// Says how many pieces of undecided guidance are not in view; nil where all are.
  func moreUndecided(_ report: Report) -> String? {
    let count = report.undecided.count - report.undecidedInView.count
    guard count > 0 else { return nil }
    return count == 1
      ? moreUndecidedTemplates.one : say("And {count} more.", ["count": String(count)])
  }

  /// The same for one and for several, for a script to fill in.
  package var moreUndecidedTemplates: (one: String, several: String) {
    (say("And one more."), say("And {count} more."))
  }

  /// Stands beside the title where the answers are about a story.
  package var storyMark: String { say("a story") }
}

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
    case .text(let phrase): paragraphs(phrase).joined(separator: " ")
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

  /// Why a step stands as it does, before the answers; whole where there are none.
  func stepReasonTitle(_ reason: Report.StepReason) -> String {
    if !reason.isConditional { return say("Why “{step}” fits:", ["step": reason.step]) }
    return reason.answers.isEmpty
      ? say(
        "“{step}” has an “If” in front, because this list does not ask about it.",
        ["step": reason.step])
      : say(
        "“{step}” has an “If” in front, because of what was left open:", ["step": reason.step])
  }

  /// A question with its answer, in one line.
  func reason(_ reason: Report.Reason) -> String {
    say(
      "{question} {answer}",
      ["question": reason.question, "answer": "“" + reason.answer + "”"])
  }
}

extension Wording {
  /// The heading over figures; those that are told in words are none.
  func figuresTitle(_ scores: [Report.Score]) -> String {
    scores.allSatisfy { $0.words != nil }
      ? say("What was told, by area; not for handing out") : say("Figures, not for handing out")
  }

  func figuresNotice(_ scores: [Report.Score]) -> String {
    if scores.allSatisfy({ $0.words != nil }) {
      return say(
        """
        For the person who works with the answers. This puts in order what was told or seen; what it \
        means is for you to judge, with others. It says nothing about what anyone is.
        """
      )
    }
    return say(
      """
      Not for handing out: these are for the person who works with the answers. A figure counts \
      what was described; it says nothing about what anyone is.
      """
    )
  }

  /// The value of a score, in words.
  func figure(_ score: Report.Score) -> String {
    if let words = score.words, let certain = words.first {
      return words.count == 1 ? certain : say("{told}, as far as is known", ["told": certain])
    }
    guard score.isSufficient else {
      return say("too few questions were answered for this figure")
    }
    let value =
      score.interval.isExact
      ? score.interval.low.decimal
      : say(
        "between {low} and {high}",
        ["low": score.interval.low.decimal, "high": score.interval.high.decimal])
    guard !score.bands.isEmpty else { return value }
    return say("{value} ({bands})", ["value": value, "bands": orList(score.bands)])
  }
}
