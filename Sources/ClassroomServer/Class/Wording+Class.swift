internal import Localization
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

  var pictureTitle: String { say("The class picture") }

  var onDevices: String { say("On devices") }
  var onPaper: String { say("On paper") }
  var noPictureYet: String { say("No picture yet: the first one comes with five sheets.") }
  var noPicture: String { say("With fewer than five sheets there is no picture.") }

  func sheetsIn(_ count: Int) -> String { say(Self.sheetsShown, ["count": String(count)]) }

  var sheetsShown: String { say(Self.sheetsShown) }
  private static let sheetsShown = "This picture is made of {count} sheets."
  var orMore: String { say(Self.orMore) }
  private static let orMore = "{count} or more"
  var notShown: String { say("not shown") }

  func number(_ number: Int) -> String {
    number == 0 ? notShown : say(Self.orMore, ["count": String(number)])
  }

  var howNumbersAppear: String {
    say(
      """
      Numbers move in steps of five, and sometimes a little late. That hides single sheets from \
      anyone who only looks on. “Not shown” can mean none, a few, or more.
      """)
  }

  var byPattern: String { say("Signs of each pattern") }
  var byQuestion: String { say("Answers to each question") }

  var endingTitle: String { say("End of the class") }
  var closeClass: String { say("Close the class") }
  var closeNow: String { say("Close now") }
  var goOn: String { say("Go on") }
  var reallyClose: String { say("Close the class? After that, no more sheets can be added.") }

  var whatClosingDoes: String {
    say(
      """
      Closing gives a summary to print, with the answer key and questions to talk about. Then \
      all counts are deleted and the program ends.
      """)
  }

  func summaryTitle(_ title: String) -> String {
    say("Summary of the class: {title}", ["title": title])
  }

  var upToFourMissing: String {
    say("Up to four sheets that came last are not in it.")
  }

  var everythingGone: String {
    say(
      """
      The class is over, and its counts are deleted. This summary is only on this page: print it \
      now, or close the page.
      """)
  }

  var overElsewhere: String {
    say("The class was closed on another page. Its summary is there.")
  }

  var notClosed: String {
    say("The class could not be closed. Is the program still running? Press the button again.")
  }

  var diskFull: String {
    say(
      """
      The disk of this computer is full, so the class could not be closed. It is still open. Make \
      room, and press the button again.
      """)
  }

  var summaryLost: String {
    say(
      """
      The class is closed, but its summary did not arrive. Nothing is lost: load this page again.
      """)
  }

  var notYetGone: String {
    say("The counts could not be deleted yet. Load this page again, or stop the program.")
  }

  var openFromTerminal: String {
    say("Open the address for the teacher that the program printed when it started.")
  }

  var connectionLost: String { say("The connection is lost; trying again.") }
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
      paper have a picture of their own.
      """)
  }

  var paperReady: String { say("All questions are answered. Enter adds the sheet.") }
  var paperKey: String { say("Next: {question}") }
  var paperDone: String { say("The sheet was added. Next sheet: {question}") }
  var paperBlank: String { say("Nothing is typed in yet. Space leaves a question open.") }
  var paperOver: String { say("The sheet was not added: the class takes no more sheets.") }
  var paperFailed: String { say("The sheet was not added. Press Enter to try again.") }
}
