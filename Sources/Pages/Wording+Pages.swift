package import Localization
internal import Questions
internal import Reports

// What a page says around its questions.
extension Wording {
  var nothingIsSaved: String { say("Nothing is saved") }
  var leavingTitle: String { say("Leaving, and what stays") }

  /// What somebody has to know before the first question, in few words.
  func noticeInShort(inClass: Bool) -> String {
    let questions = say(
      "Questions about a situation, and who can help. Skip any question, stop at any time.")
    let sent = inClass ? say("No answer is sent unless you choose it.") : say("Nothing is sent.")
    return questions + " " + sent
  }

  var dutyInShort: String { say("At work, a duty to report may apply.") }

  var keptInShort: String { say("Your answers are in this page only, on this device.") }
  var keptAfterSendingInShort: String {
    say("Your answers are in this page. What you added counts without your name.")
  }

  func keptWhileOpen(inClass: Bool) -> String {
    let here = say(
      """
      Your answers are in this page only, on this device. They are gone when you close it, leave \
      it or start again.
      """)
    let sent =
      inClass
      ? say(
        """
        No answer is sent, unless you choose at the end to add them to the class picture. That the \
        story was opened is counted.
        """)
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

  var tabsStayOpen: String {
    say(
      """
      A contact's page opens in a new tab and stays open when you leave: close it as well. The history \
      may list it by its own name.
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

  var yourCountry: String { say("Your country") }
  var whyCountry: String { say("The country only chooses who can help.") }
  var noCountry: String { say("Leave it open") }

  /// Of a class page from which something was sent.
  var keptAfterSending: String {
    say(
      """
      In this page your answers are gone when you close it, leave it or start again. What you added \
      is counted without your name. The counts are deleted when your teacher ends the class; a \
      picture that was printed stays.
      """)
  }

  /// Where the script does not run, whatever keeps it from that.
  var whyPaper: String {
    say(
      """
      This browser cannot show the questions one by one. Everything is here to read and print.
      """)
  }

  var start: String { say("Start") }
  var printAsPaper: String { say("Print it as paper") }

  /// How far one has come, with the names of blanks for a script to fill in.
  func progress(in section: String?) -> String {
    let words = say("{place} of about {about}")
    return section.map { words + " · " + $0 } ?? words
  }

  package var next: String { say("Next") }
  package var back: String { say("Back") }
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

  /// The same with a blank for the place, for a script to fill in.
  var inDangerTemplate: String { say("Is someone in danger right now? In {place}:") }

  var guidanceTitle: String { say("What can help") }

  var nowOrLater: String {
    say("You can read this now, or go on. It will be here at the end as well.")
  }

  var seeHelp: String { say("See help now") }
  package var goOn: String { say("Go on") }
}

// What a page says around its report.
extension Wording {
  /// The heading over contacts, with the name of a blank for a script to fill in.
  var helpTitleTemplate: String { say("Who can help in {place}") }

  var leftOutHere: String { say("Left out, because an earlier question was left open.") }
  var youCanOpenOne: String { say("You can open one:") }

  package var print: String { say("Print") }
  var startAgain: String { say("Start again") }
  var shortVersion: String { say("Short version") }
  var shortTitle: String { say("Numbers to keep") }
  var trustedPerson: String { say("A person I trust:") }

  var shortSteps: [String] {
    [
      say("Talk to one person you trust."),
      say("Or turn to one of these. You do not have to be sure, and you can take someone along."),
      say("If the first one does not listen, try the next."),
    ]
  }

  var callsMayShow: String {
    say("A number that you call may show in the phone's list of calls.")
  }
}

// What a page or a handout says around a story.
extension Wording {
  var startWithStory: String { say("Start with the story") }
  var storyTitle: String { say("The story") }
  var toQuestions: String { say("To the questions") }
  /// On a wall, where the key does the same.
  var storyKey: String { say("The story: key S") }
  var readStoryAgain: String { say("Read the story again") }

  var answerAsInStory: String {
    say(
      """
      The people in it are made up. Answer the questions as the person in the story might. What \
      the story does not tell can stay open.
      """)
  }

  var seeKey: String { say("Look at the answer key") }
  var keyTitle: String { say("The answer key") }

  var noWrongAnswers: String {
    say("There were no wrong answers. Where yours differ, that is something to talk about.")
  }

  var patternTitle: String { say("What the pattern is") }
  var patternLead: String { say("This story shows:") }

  var noPattern: String {
    say("This story shows none of the patterns on this list. Not every story has one.")
  }

  var answersTitle: String { say("The answers, and why") }
  var keyAnswer: String { say("In the key") }
  /// Of somebody in a story who would rather not say.
  var keyDeclined: String { say("Would rather not say") }
  var ownAnswer: String { say("Your answer") }
  /// Beside an answer that is another than the key's: neither is called wrong.
  var ownDiffers: String { say("Yours differs here.") }
  var storyShows: String { say("What the story shows") }
  var expectedTitle: String { say("What these answers bring up") }
  var openGuidance: String { say("Left open, and offered all the same:") }
  var printedForTeachers: String { say("For the teacher") }
  var printedForStudents: String { say("A story to work through") }

  var forTeachers: String {
    say(
      """
      Before you hand this out: nobody is asked about their own life. If a student worries you, \
      listen, do not question, and pass it on to the person whose job it is. Never look at, copy, \
      keep or send a private picture of a student, not even to prove it, and do not search their \
      phone. Do not promise to keep it a secret: say who you will tell, and why. Do not contact \
      whoever may be doing this to them. A duty to report may apply where you are.
      """)
  }

  package var discussTitle: String { say("To talk about") }
}

// What a page says where answers to a story can be added to the picture of a class.
extension Wording {
  var shareTitle: String { say("Add my answers to the class picture?") }

  var whatIsShared: [String] {
    [
      say(
        """
        This is your choice. Your teacher's page does not show who adds them; people beside \
        you, and whoever runs this network, could see it. If you add them, this page sends \
        which answers you gave for the person in the story, once, without your name. A number \
        you typed is not sent. Only counts are kept, and a random number so that a sheet counts \
        once. Both are deleted when your teacher ends the class.
        """)
    ]
  }

  /// What stands beside the button, with the rest folded.
  var sharingInShort: String {
    say("Your choice: sent once, without your name. If you do nothing, nothing is sent.")
  }
  var moreOnSharing: String { say("What is sent, and who could see it") }

  var share: String { say("Add my answers") }
  var shared: String {
    say(
      """
      Your answers were added. They were counted once. A picture comes when your teacher closes a \
      round of ten sheets or more.
      """)
  }
  var sending: String { say("Sending your answers …") }

  var classIsClosed: String {
    say("The class is over. No more answers are added, and that is all right.")
  }

  var shareSlow: String {
    say(
      """
      The class did not answer in time. You can try again: if your answers came through after all, they \
      still count once.
      """)
  }

  var shareRefused: String {
    say("The answers could not be added. You can tell your teacher; nothing was kept.")
  }

  var shareAgain: String {
    say(
      """
      That did not get through. You can try again: if it did after all, it still counts once.
      """)
  }
}
