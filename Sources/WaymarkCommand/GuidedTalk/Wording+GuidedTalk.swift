internal import CaseFiles
internal import Interviews
internal import Localization
internal import Reports
internal import RulePacks

// What the program says to whoever leads an interview.
extension Wording {
  /// What can be typed; said once, and with the help.
  var talkKeys: String {
    say(
      """
      Type a number for an answer. Behind it a letter says how it came: 1 t told, 1 a asked, 1 o seen, \
      1 k known from others. Enter leaves it as it is and goes on; r: they would rather not say; -: take the \
      answer out. At any time: Esc covers the screen at once (c and Enter too), b back, p the phases, w their own \
      words, o what you saw, t who was told, a the agreed step, x they want to stop, q to the end, h help.
      """)
  }

  var talkHint: String { say("Or Enter to go on, Esc cover, b back, p phases, x stop, h help.") }

  /// The same where there is nothing to answer.
  var talkHintWithoutAnswer: String {
    say("Press Enter to go on, or Esc to cover, or type b back, p phases, x stop, h help.")
  }

  /// All that stands on a covered screen.
  var covered: String { say("Pause. Press Enter to go on.") }

  /// All that stands on it once the keys of its case were wiped.
  var locked: String {
    say(
      "Pause. Nothing was typed for a while. Press Enter, and then type the passphrase of the key.")
  }

  func talkProgress(_ section: Int, of count: Int, _ title: String) -> String {
    say(
      "{place} of {count} · {title}",
      ["place": String(section), "count": String(count), "title": title])
  }

  var nothingToTick: String { say("There is nothing to tick. Press Enter to go on.") }
  var wordsToWrite: String {
    say("There is nothing to tick. Type w to write down their own words, or press Enter to go on.")
  }
  func soFar(_ answer: String, _ source: AnswerSheet.Source?) -> String {
    guard let source else { return say("So far: {answer}.", ["answer": answer]) }
    return say("So far: {answer} ({how}).", ["answer": answer, "how": how(source)])
  }

  var gateIsNotAnswered: String {
    say("{why} Press Enter to go back to it, or type p to go elsewhere.", ["why": gateWaits])
  }

  var behindAClosedGate: String {
    say(
      "Press Enter to go to what you agree, and to the closing. If they tell more, you are there.")
  }

  func stopped(_ stop: StopReason) -> String {
    let keys = say(
      "Own words: w. To go on asking all the same (g) is your own decision, and is recorded.")
    return stop == .person ? hasStopped(stop) : "\(hasStopped(stop)) \(keys)"
  }

  var askingGoesOn: String { say("The asking may go on, as far as they want it to.") }
  var nothingStopped: String { say("Nothing has ended the asking.") }
  var theirNoStands: String {
    say(
      """
      They do not want to talk, and no decision of yours changes that. If they say yes again, tick it \
      there.
      """)
  }

  var nothingChanged: String { say("Nothing changed.") }

  var askWhoStops: String {
    say("Type 1: they take their yes back. 2: you end the asking. Enter: neither.")
  }

  var askWhyToGoOn: String {
    say("Why do you go on asking? It is recorded as your decision. Enter: you do not go on.")
  }

  var askForOwnWords: String { say("In their own words, as short as you can. Enter: nothing.") }
  var askForWhatWasSeen: String { say("What you saw, without what it may mean. Enter: nothing.") }

  var askWhoWasTold: String {
    say("Who was told, when, and whether they knew of it before. Enter: nothing.")
  }

  var askForStep: String { say("What is the next step? Enter: none.") }
  var askWhoDoesIt: String { say("Who does it? A role, and no name. Enter: open.") }
  var askByWhen: String { say("By when? Enter: open.") }
  var askWhetherDuty: String {
    say("Type 1: they agreed to it. 2: duty decides it, and they were told before. Enter: 1.")
  }

  var askWhereTo: String {
    say("Type the number of a phase, such as 6, or of one thing in it, such as 6.3. Enter: stay.")
  }

  var noSuchPlace: String { say("There is nothing of that number. Type p to see what there is.") }

  /// A section in the list of them. Whether a text was read aloud, nobody knows.
  func section(
    _ title: String, _ section: InterviewScreen.Section, stop: StopReason?
  ) -> String {
    var parts = [title]
    if section.questions > 0 {
      parts.append(
        say(
          "{count} of {all} answered",
          ["count": String(section.answered), "all": String(section.questions)]))
    }
    if !section.standings.contains(where: \.isOffered), let first = section.standings.first {
      parts.append(held(first))
    }
    switch section.gate {
    case .closed: parts.append(say("closed behind it"))
    case .notAnswered: parts.append(say("not answered: nothing behind it yet"))
    case .open, nil: break
    }
    return parts.joined(separator: " · ")
  }

  private func held(_ standing: Standing) -> String {
    switch standing {
    case .waiting: say("waits")
    case .closed: say("closed")
    case .stopped: say("asking has ended")
    case .open, .worthAsking, .heard, .doesNotApply, .notKnown, .changesNothing:
      say("nothing to ask now")
    }
  }

  var helpOfTalk: String { say("Type h for all of it. It does not wait for the rest.") }

  /// Where what is written down goes with the talk.
  var keptUntilTheEnd: String {
    say("It is kept till the talk ends, and shown then: copy what you need.")
  }
  var noted: String { say("Noted.") }
  var whatWasWrittenDown: String {
    say("What you wrote down. Copy what you need: it is gone after this.")
  }
  func written(_ note: CaseEvent.Note) -> String {
    switch note.kind {
    case .ownWords: say("Their own words: {words}", ["words": "“\(note.text)”"])
    case .observed: say("Seen: {words}", ["words": note.text])
    case .passedOn: say("Told to somebody: {words}", ["words": note.text])
    case .decided: say("Your decision: {words}", ["words": note.text])
    }
  }
  func written(_ step: CaseEvent.Step) -> String {
    let parts = [step.what, step.who, step.by].compactMap(\.self)
    return say("The next step: {step}", ["step": parts.joined(separator: " · ")])
  }

  var endOfTalk: String { say("This is the end of the talk.") }
  var noStepYet: String { say("No agreed step is written down. Type a to write one.") }
  var onlyForYou: String {
    say(
      """
      What follows is for you alone. Press Enter once nobody reads along, or type b to go back, or p for \
      another phase.
      """)
  }

  /// What stands under a report of which the rest is folded.
  var talkDetails: String { say("All of it: type h.") }

  /// Under what stands at the end, until it was read.
  var onceRead: String {
    say("For you alone. Esc covers it; h shows all of it. Type end to clear the screen and finish.")
  }

  /// In whose words a talk can be led.
  func askForWords(_ ages: [AgeGroup]) -> String {
    let lines = ages.enumerated().map { "\($0 + 1): \(age($1))" }
    return say(
      "In whose words? Type a number. {ages}. Enter: as it stands.",
      ["ages": lines.joined(separator: "; ")])
  }

  /// What this is, and what remains of it.
  func talkNotice(keepsCase: Bool, onPage: Bool, isObserved: Bool) -> [String] {
    [
      isObserved
        ? nobodyIsAsked
        : say(
          """
          For somebody trained for such talks, and not to be read with the person. It listens, says little, \
          and asks little. It proves nothing, and judges nobody.
          """),
      keepsCase
        ? say(
          "What is ticked and written is kept in the case at once, encrypted. A court may demand it."
        )
        : onPage
          ? say("Nothing is saved. Use a private window, and close it afterwards.")
          : say(
            "Nothing is saved. What is on this screen stays there until it is cleared; Esc covers it."
          ),
      dutyToReport,
    ]
  }
}
