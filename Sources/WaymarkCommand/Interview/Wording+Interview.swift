internal import Localization
internal import Reports
internal import RulePacks

/// What remains of an interview.
enum Kept {
  case nothing
  /// A report in a file, or wherever the output of the program goes.
  case report(file: String?, listsAnswers: Bool)
}

// What the program says while it asks.
extension Wording {
  /// What can be typed at every question.
  var keys: String {
    say(
      """
      Type a number and press Enter. At every question: s to skip, r for "I'd rather not say", \
      b to go back, h for help, q to stop.
      """)
  }

  /// After the country was asked for; nil where it was left open.
  func countryChosen(_ place: Report.Place?) -> String {
    place.map {
      say(
        "Help is looked for in {place}. To name another country, type country at any question.",
        ["place": $0.name])
    } ?? say("No country was chosen. To choose one, type country at any question.")
  }

  /// Where the country is asked for once more.
  func askForCountryAgain(_ place: Report.Place?) -> String {
    place.map {
      say(
        """
        Which country are you in? So far: {place}. Type another one, by its two-letter code or its \
        name. Press Enter to keep it, type s to leave it open, or q to stop.
        """, ["place": $0.name])
    }
      ?? say(
        """
        Which country are you in? Type its two-letter code or its name. Press Enter to leave it \
        open, or type q to stop.
        """)
  }

  var countryIsGiven: String {
    say("The country was given with the call. For another one, start again with another --region.")
  }

  var shortKeys: String { say("Or s skip, r rather not say, b back, h help, q stop.") }
  var nothingBefore: String { say("This is the first question.") }

  func progress(_ place: Int, about: Int, section: String?) -> String {
    let words = say(
      "{place} of about {about}", ["place": String(place), "about": String(about)])
    return section.map { "\(words) · \($0)" } ?? words
  }

  func answeredBefore(_ answer: String) -> String {
    say("Your answer so far: {answer}. Press Enter to keep it.", ["answer": answer])
  }

  /// Somebody to turn to, for whoever leaves at once.
  func someoneToTalkTo(_ contacts: [Report.Contact]) -> String {
    say(
      "There is someone to talk to, also later: {contacts}.",
      ["contacts": contacts.map { brief($0) }.joined(separator: "; ")])
  }

  var helpOffer: String {
    say("To see help now, type h. Or go on with the next question.")
  }

  var helpAtTheEnd: String {
    say("Type q to stop here; guidance and people who can help follow at once.")
  }

  var goOn: String { say("You can go on, or type q to stop.") }

  func leftOpen(_ count: Int) -> String {
    count == 1
      ? say("One question is left out, because an earlier one was left open. That is fine.")
      : say(
        "{count} questions are left out, because an earlier one was left open. That is fine.",
        ["count": String(count)])
  }

  /// Under a question that was answered before it came to be left out.
  func notCounted(_ answer: String) -> String {
    say("Your answer so far: {answer}. It does not count yet.", ["answer": answer])
  }

  /// What can be typed where `count` questions can be opened.
  func openOne(of count: Int) -> String {
    count == 1
      ? say("Type 1 to answer it, or press Enter to finish.")
      : say(
        "Type a number from 1 to {count} to answer that one, or press Enter to finish.",
        ["count": String(count)])
  }

  var listKeys: String { say("Or b back, h help, q stop.") }

  var openOthersFirst: String {
    say("What has no number yet follows from one of the others, and comes after it.")
  }

  /// What a report says where the texts it leaves out can be asked for after it.
  var textsLater: String { say("At the end you can have the whole text printed.") }

  var textsOffer: String {
    say("Type d to read the whole text, or press Enter to end.")
  }

  var nothingAfterReport: String {
    say("The questions are over. To change an answer, go through them again.")
  }

  var nothingBeforeCountry: String { say("Nothing was asked before this.") }

  /// What this is, before the first question.
  func notice(for checklist: Checklist, keeping: Kept) -> [String] {
    var paragraphs = [whatThisIs, whatIsKept(keeping)]
    if checklist.isOftenGoneThroughTogether { paragraphs.append(dutyToReport) }
    return paragraphs
  }

  private func whatIsKept(_ keeping: Kept) -> String {
    let onScreen = say("What is on this screen stays there until it is cleared.")
    guard case .report(let file, let listsAnswers) = keeping else {
      return say("Nothing is saved.") + " " + onScreen
    }
    let report =
      file.map { say("At the end a report is written to {file}.", ["file": $0]) }
      ?? say("At the end a report goes to where the output of this program is sent.")
    let content =
      listsAnswers
      ? say("Answers are in it.")
      : say("It does not list your answers, but what it says follows from them.")
    return [report, content, say("Nothing else is saved."), onScreen].joined(separator: " ")
  }

  var askForCountry: String {
    say(
      """
      Which country are you in? This only chooses who can help. Type its two-letter code or its \
      name. Press Enter to leave it open, or type q to stop.
      """)
  }

  /// For a code, of which it is not known whether a country has it.
  var countryWithoutContacts: String {
    say(
      """
      That country has no contacts of its own here. Press Enter for those who help from \
      anywhere in the world, or type another country.
      """)
  }

  /// For a name that no country here has; `nearest` are names that are written much like it.
  func unknownCountry(_ nearest: [String]) -> String {
    nearest.isEmpty
      ? say(
        """
        No country of that name is known here. Check how it is written, or type its two-letter \
        code. Or press Enter for those who help from anywhere in the world.
        """)
      : say(
        """
        No country of that name is known here. Did you mean {names}? Or press Enter for those who \
        help from anywhere in the world.
        """, ["names": nearest.joined(separator: ", ")])
  }
}
