internal import Localization
internal import Reports

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
