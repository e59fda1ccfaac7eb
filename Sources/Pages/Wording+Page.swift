internal import Localization
internal import Questions
internal import Reports

// What a page says around its questions.
extension Wording {
  var nothingIsSaved: String { say("Nothing is saved") }
  var leavingTitle: String { say("Leaving, and what stays") }

  func keptWhileOpen(inClass: Bool) -> String {
    let here = say(
      """
      Your answers are in this page only, on this device. They are gone when you close it, leave \
      it or start again.
      """)
    let sent =
      inClass
      ? say("Nothing is sent, unless you choose at the end to add them to the class picture.")
      : nothingIsSent
    return here + " " + sent
  }

  func keptOnPaper(inClass: Bool) -> String {
    let paper = say(
      """
      What you tick or write on a page that you printed stays on the paper: keep it where you \
      want it.
      """)
    return inClass ? paper : nothingIsSent + " " + paper
  }

  private var nothingIsSent: String { say("Nothing is sent anywhere.") }

  var leavingQuickly: String {
    say(
      """
      “Leave now”, at the top, hides this page at once, forgets your answers and opens \
      Wikipedia. Pressing the Shift key three times quickly does the same.
      """)
  }

  /// Where a page stands inside another one, as in a school's platform.
  var leavingInside: String {
    say(
      """
      This page is shown inside another one. “Leave now” leaves both where that one allows it. \
      If it does not, close the tab.
      """)
  }

  var historyRemains: String {
    say(
      """
      The history or the downloads of this device may still list that a page called “Checklist” \
      was opened. Other people may have ways to see what is on a device.
      """)
  }

  var whichCountry: String {
    say("Which country are you in? This only chooses who can help.")
  }

  var noCountry: String { say("I'd rather leave it open") }
  var start: String { say("Start") }
  var printAsPaper: String { say("Print it as paper") }

  /// How far one has come, with the names of blanks for a script to fill in.
  func progress(in section: String?) -> String {
    let words = say("{place} of about {about}")
    return section.map { words + " · " + $0 } ?? words
  }

  var next: String { say("Next") }
  var back: String { say("Back") }
  var skip: String { say("Skip") }
  var stop: String { say("Stop here") }
  var mayNotFit: String { say("This may not fit. If so, leave it out.") }

  func howToAnswer(_ input: Question.Input) -> String {
    switch input {
    case .any: say("Choose what fits, or move on without choosing")
    case .wholeNumber: say("Write a number, or move on without one")
    case .one, .none: say("Choose one, or move on without choosing")
    }
  }

  func wholeNumber(from low: String, to high: String) -> String {
    say("A whole number from {low} to {high}", ["low": low, "high": high])
  }

  func notANumber(from low: String, to high: String) -> String {
    say(
      "Only a whole number from {low} to {high} fits here. You can also skip this.",
      ["low": low, "high": high])
  }

  func inDanger(calling place: Report.Place) -> String {
    say("Is someone in danger right now? In {place}:", ["place": place.name])
  }

  var guidanceTitle: String { say("What can help") }

  var nowOrLater: String {
    say("You can read this now, or go on. It will be here at the end as well.")
  }

  var seeHelp: String { say("See help now") }
  var goOn: String { say("Go on") }
}
