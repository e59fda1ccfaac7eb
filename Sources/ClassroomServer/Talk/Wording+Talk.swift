internal import Interviews
internal import Localization
internal import Reports
internal import RulePacks

// What the page of a guided talk says to whoever leads it.
extension Wording {
  var pause: String { say("Pause.") }
  var goOn: String { say("Go on") }
  var coverButton: String { say("Cover (Esc)") }
  var talkIsElsewhere: String {
    say("Nothing is here. An address opens once; the program gives a new one.")
  }
  var caseIsLocked: String {
    say(
      """
      Nothing was done for a while, and the case is locked. What you sent just now is not lost: it is kept once \
      the passphrase was typed in the terminal, which then gives a new address.
      """)
  }
  var practiceBanner: String { say("Practice: the program plays the person. Nothing is kept.") }

  var leftOverTitle: String { say("Kept, and no longer part of this checklist") }
  var beforeYouBegin: String { say("Before you begin") }

  var whatYouHeard: String { say("What you heard or saw") }
  var ratherNotSay: String { say("They would rather not say") }
  var howItCame: String { say("How it came") }
  var keepAndGoOn: String { say("Keep, and go on") }
  var leaveAndGoOn: String { say("Leave it, and go on") }
  var backButton: String { say("Back") }
  var takeOutButton: String { say("Take the answer out") }

  func personAnswers(_ words: String) -> String { say("They answer: {words}", ["words": words]) }
  var personSaysNothing: String { say("They say nothing.") }
  var whatTheySaid: String { say("What they said and showed") }
  var personTells: String { say("You hear or see:") }

  var toWhatYouAgree: String { say("To what they need tonight, and what you agree") }
  var toWhatIsOpen: String { say("To what is open") }

  var whatYouKnow: String { say("What you saw or know") }
  var seenEnds: String { say("The end of what can be written down") }
  var toTheEndOfSeen: String { say("To the end") }
  var talkEnds: String { say("The end of the talk") }
  var noAgreedStep: String { say("No agreed step is written down yet.") }
  var reportIsForYou: String {
    say("What helps is for you alone. Open it once nobody reads along.")
  }

  var howToFinish: String {
    say(
      """
      Finished? Copy what you need, close this page, and press Ctrl-C in the terminal. What is not in a case is \
      gone then.
      """)
  }

  func writeDown(_ count: Int) -> String {
    count == 0
      ? say("Write something down")
      : say("Write something down ({count} noted)", ["count": String(count)])
  }
  var notKeptYet: String {
    say("What you wrote is not kept yet. Keep it, or empty the field, and then go on.")
  }
  var inTheirWords: String { say("As short as you can") }
  var asOwnWords: String { say("Keep as their own words") }
  var asSeen: String { say("Keep as what you saw") }

  var asPassedOn: String { say("Keep as who was told, and when") }
  var tickEither: String {
    say("Tick what you heard, or that they would rather not say; not both. Nothing was kept of it.")
  }

  func agreedSteps(_ count: Int) -> String {
    count == 0
      ? say("Write down the next step")
      : say("The next step ({count} written down)", ["count": String(count)])
  }
  var nextStep: String { say("The next step") }
  var whoDoesIt: String { say("Who does it: a role, and no name") }
  var byWhen: String { say("By when") }
  var byDuty: String { say("Duty decides it, and they were told before") }
  var keepStep: String { say("Keep the step") }

  var goElsewhere: String { say("Go to another part") }
  func phase(_ title: String, _ section: InterviewScreen.Section) -> String {
    guard section.questions > 0 else { return title }
    return say(
      "{title} ({answered} of {all})",
      [
        "title": title, "answered": String(section.answered), "all": String(section.questions),
      ])
  }

  var stopOrGoOn: String { say("The asking should end, or go on") }
  var theyTakeItBack: String { say("They take their yes back") }
  var youStopAsking: String { say("You end the asking") }
  var whyGoOn: String { say("Why do you go on asking? It is recorded as your decision.") }
  var goOnAsking: String { say("Go on asking") }
  var whatHelpsSoFar: String { say("What helps so far (opens a page for you alone)") }
  var howPracticeWent: String { say("How the practice went") }
  var toTheEnd: String { say("To the end of the talk") }
}
