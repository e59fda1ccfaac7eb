package import Localization
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
    }
  }

  package func describedTitle(_ mode: Report.Mode) -> String {
    switch mode {
    case .me: say("What the answers describe")
    case .story: say("What this story describes")
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
    case .soon: say("Good to reach out in the next day or two")
    case .talk: say("Good to talk over soon with someone you trust")
    case .learn: say("Good to know")
    }
  }

  package var stepsTitle: String { say("What you can do") }
  package var whoCanHelpHere: String { say("Who can help:") }

  func originalTitle(in language: Language) -> String {
    say("The original text ({language})", ["language": languageName(language.tag)])
  }

  package var alsoHereTitle: String { say("Also here, in case it helps") }
  package var leftOpen: String { say("Some questions were left open. That is fine.") }
  package var readMore: String { say("Read more") }

  package func leftOut(_ count: Int) -> String {
    count == 1
      ? say("One question is left out, because an earlier one was left open:")
      : say(
        "{count} questions are left out, because an earlier one was left open:",
        ["count": String(count)])
  }

  /// Stands beside the title where the answers are about a story.
  package var storyMark: String { say("a story") }
}
