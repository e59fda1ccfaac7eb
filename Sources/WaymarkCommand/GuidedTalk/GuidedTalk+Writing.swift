internal import CaseFiles
internal import Interviews
internal import Localization
internal import Reports
internal import RulePacks
internal import ScreeningCore

// What is written down, and where the talk ends or goes on.
extension GuidedTalk {
  mutating func write(_ kind: CaseEvent.Note.Kind, _ question: String) -> Bool? {
    if session.record.isWritingRefused { say(wording.nothingIsWritten) }
    if kept == nil { say(wording.keptUntilTheEnd) }
    guard let line = read(question) else { return nil }
    if !session.note(line.text, kind).isEmpty { say(wording.noted) }
    return true
  }

  mutating func writeStep() -> Bool? {
    guard let what = read(wording.askForStep) else { return nil }
    guard !what.text.isEmpty else { return true }
    guard let who = read(wording.askWhoDoesIt), let by = read(wording.askByWhen),
      let duty = read(wording.askWhetherDuty)
    else { return nil }
    session.agree(
      on: .init(
        what.text, who: who.text.isEmpty ? nil : who.text, by: by.text.isEmpty ? nil : by.text,
        isByDuty: duty.word == "2"))
    return true
  }

  mutating func askWhoStops() -> Bool? {
    guard let line = read(wording.askWhoStops) else { return nil }
    switch line.word {
    case "1": session.takeBackConsent()
    case "2": session.stopAsking()
    default: say(wording.nothingChanged)
    }
    return true
  }

  mutating func askWhyToGoOn() -> Bool? {
    guard let stop = session.stop else {
      say(wording.nothingStopped)
      return true
    }
    guard stop != .person else {
      say(wording.theirNoStands)
      return true
    }
    guard let line = read(wording.askWhyToGoOn) else { return nil }
    session.goOnAsking(because: line.text)
    return true
  }

  mutating func goElsewhere(_ typed: String) -> Bool? {
    var typed = typed
    if typed.isEmpty {
      showPhases()
      guard let line = read(wording.askWhereTo) else { return nil }
      typed = line.text
    }
    guard !typed.isEmpty else { return true }
    guard let place = place(called: typed) else {
      say(wording.noSuchPlace)
      return true
    }
    session.go(to: place)
    return true
  }

  /// The item that `6` or `6.3` is: the first of a section, or one of them.
  private func place(called text: String) -> InterviewSession.Place? {
    let numbers = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard 1...2 ~= numbers.count,
      let section = session.screen.sections.first(where: { $0.number == numbers[0] }),
      let place = numbers.count == 2 ? numbers[1] : 1,
      (1...section.items.count).contains(place)
    else { return nil }
    return .item(section.items[place - 1])
  }
}
