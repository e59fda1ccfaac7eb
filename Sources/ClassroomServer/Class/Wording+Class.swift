internal import Localization
internal import Pages
internal import Reports

// What a class is told, through the one lookup of all texts.
extension Wording {
  var classTitle: String { say("Class") }

  var joinTitle: String { say("Join the class") }
  var joinHeading: String { say("Join a class") }
  var joinStep: String { say("Open this address, or point a phone's camera at the picture:") }
  var codeStep: String { say("Type this code:") }
  var codeLabel: String { say("The code from the board") }
  var openStory: String { say("Open the story") }
  var otherCode: String { say("No class has this code. Look at the board again.") }

  var classIsOver: String { say("This class is over.") }

  var comingLate: String {
    say(
      """
      No more answers are taken, and none are kept. That is all right: what you thought about the story \
      is yours. You can talk about it with somebody you trust.
      """)
  }

  var joiningIsFree: String {
    say(
      """
      You go through the story on your own device. What you answer stays there, unless you choose \
      at the end to add it to the class picture.
      """)
  }

  func pictureOfAddress(_ address: String) -> String {
    say("A picture that holds the address {address}", ["address": address])
  }

  var joined: String { say("The story was opened {count} times or more.") }
  var joinedFew: String { say("The story was opened fewer than five times.") }
  var sheetsSoFar: String { say("In this round there are {count} sheets or more.") }
  var sheetsFew: String { say("In this round there are fewer than five sheets.") }

  var inReach: String { say("Always in reach") }
  var showJoin: String { say("Show how to join") }
  var talkAbout: String { say("Talk about this") }
  var closeRound: String { say("Close the round") }
  var endClass: String { say("End the class") }
  var printPicture: String { say("Print the picture") }
  var helpForAll: String { say("For everyone") }
  var theKey: String { say("The key") }

  var reallyCloseRound: String {
    say(
      """
      Close the round? Its picture is made now and stays as it is. Sheets that come later wait for \
      another round, which needs ten sheets of its own.
      """)
  }

  var tooFewSheets: String {
    say("A picture needs ten sheets. Wait for more, or talk about the story without one.")
  }

  var roundNotClosed: String {
    say("The round could not be closed and goes on. Press the button again.")
  }

  var pictureLost: String {
    say("The picture did not arrive. Nothing is lost: load this page again.")
  }

  var closeNow: String { say("Close now") }
  var endNow: String { say("End now") }

  var reallyEnd: String {
    say(
      """
      End the class? After that, no more sheets can be added. A round of at least ten sheets gets its \
      picture. You get a summary to print, with the answer key and questions to talk about. Then all \
      counts are deleted, and the program ends a few minutes later.
      """)
  }

  func summaryTitle(_ title: String) -> String {
    say("Summary of the class: {title}", ["title": title])
  }

  var everythingGone: String {
    say(
      """
      The class is over, and its counts are deleted. This summary is only on this page: print it \
      now, or close the page.
      """)
  }

  var overElsewhere: String {
    say("The class was ended on another page. Its summary is there.")
  }

  var notClosed: String {
    say("The class could not be ended. Is the program still running? Press the button again.")
  }

  var diskFull: String {
    say(
      """
      The disk of this computer is full, so this could not be saved. The class goes on. Make \
      room, and press the button again.
      """)
  }

  var summaryLost: String {
    say(
      """
      The class is over, but its summary did not arrive. Nothing is lost: load this page again.
      """)
  }

  var notYetGone: String {
    say("The counts could not be deleted yet. Load this page again, or stop the program.")
  }

  var openFromTerminal: String {
    say("Open the address for the teacher that the program printed when it started.")
  }

  var connectionLost: String {
    say("The connection is lost; trying again. What stands here may be old.")
  }
}

// What a picture says.
extension Wording {
  var pictureTitle: String { say("The class picture") }

  var noPicture: String {
    say("There is no picture: it comes when a round of at least ten sheets is closed.")
  }

  func round(_ number: Int, of sheets: Int) -> String {
    say(
      "Round {number}: {count} sheets", ["number": String(number), "count": String(sheets)])
  }

  func roundOnPaper(_ number: Int, of sheets: Int) -> String {
    say(
      "On paper, round {number}: {count} sheets",
      ["number": String(number), "count": String(sheets)])
  }

  func say(_ share: Share.InWords) -> String {
    switch share {
    case .nearlyEverybody: say("nearly everybody")
    case .aboutHalf: say("about half")
    case .halfOrMore: say("half or more")
    case .aThirdOrMore: say("a third or more")
    case .some: say("some")
    case .fewOrNobody: say("few or nobody")
    case .notKnown: unknownPart
    }
  }

  func number(_ number: Int) -> String {
    number == 0
      ? say("not shown") : say("{count} or more", ["count": String(number)])
  }

  var knownPart: String { say("at least so many") }
  var unknownPart: String { say("not known") }
  var otherPart: String { say("another answer") }

  var howNumbersAppear: String {
    say(
      """
      Each picture was made once, when its round was closed. Numbers are rounded down to fives, small \
      ones are not shown, and some are lowered further, so that nobody who knows only their own answers \
      can be certain of anybody else's. \
      Sheets that came after the last round are in no picture.
      """)
  }

  var byPattern: String { say("Signs of each pattern") }
}

// What is said where answers on paper are typed in.
extension Wording {
  var paperTitle: String { say("Enter answers that were given on paper") }
  var paperLabel: String { say("Keys of this sheet") }

  var paperHelp: String {
    say(
      """
      One key for each answer; the next question follows by itself. Where several can be chosen, \
      press all their keys and then Space. Space alone leaves a question open. Backspace takes \
      back the last key. Enter adds the sheet, and what was not reached stays open. Sheets on \
      paper have rounds and pictures of their own.
      """)
  }

  var paperSheets: String { say("On paper, there are {count} sheets or more in this round.") }
  var paperSheetsFew: String { say("On paper, there are fewer than five sheets in this round.") }
  var closePaperRound: String { say("Close the round on paper") }

  var paperReady: String { say("All questions are answered. Enter adds the sheet.") }
  var paperKey: String { say("Next: {question}") }
  var paperDone: String { say("The sheet was added. Next sheet: {question}") }
  var paperBlank: String { say("Nothing is typed in yet. Space leaves a question open.") }
  var paperOver: String { say("The sheet was not added: the class takes no more sheets.") }
  var paperFailed: String { say("The sheet was not added. Press Enter to try again.") }
}
