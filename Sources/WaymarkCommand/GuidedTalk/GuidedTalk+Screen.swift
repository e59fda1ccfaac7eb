internal import Interviews
internal import Localization
internal import Questions
internal import Reports
internal import RulePacks
internal import ScreeningCore

// One thing at a time: where the talk is, what is said, what is listened for, what to avoid.
extension GuidedTalk {
  /// Writes what is at this place, and keeps it for whoever comes back to it.
  func show() {
    let screen = session.screen
    var page = TextPage(width: console.width)
    if person != nil { page.add(wording.practice) }
    if let item = screen.item {
      add(item, to: &page)
    } else if let gate = screen.gate {
      add(gate, to: &page)
    } else {
      addEnd(screen, to: &page)
    }
    console.write("\n")
    console.ask(page.text)
  }

  private func add(_ shown: InterviewScreen.Item, to page: inout TextPage) {
    let item = session.planned.checklist.items[shown.index]
    let section = session.planned.checklist.sections[shown.section]
    addProgress(to: &page)
    if let note = wording.standing(shown.standing, in: session.planned) { page.add(note) }
    if let say = shown.say {
      let label =
        shown.standing.isOffered ? wording.voice(shown.voice) : wording.notSaidNow(shown.voice)
      page.add(wording.say(say), indent: 2, mark: "\(label): ")
    }
    if let listenFor = shown.listenFor {
      let label = wording.heard(shown.voice, in: section.phase)
      page.add(wording.say(listenFor), indent: 2, mark: "\(label): ")
    }
    if let help = shown.help { page.add(wording.say(help), indent: 2) }
    if let avoid = shown.avoid {
      page.add(wording.say(avoid), indent: 2, mark: "\(wording.notHere) ")
    }
    addResponse(to: shown, &page)
    addAnswers(to: item, shown, &page)
  }

  /// Which section this is, of those that are there.
  private func addProgress(to page: inout TextPage) {
    let screen = session.screen
    guard let here = screen.sectionHere else { return }
    page.add(
      wording.talkProgress(
        here.number, of: screen.sections.count,
        wording.title(of: session.planned.checklist.sections[here.index])))
    page.gap()
  }

  /// What the person says or shows here, whom the program plays.
  private func addResponse(to shown: InterviewScreen.Item, _ page: inout TextPage) {
    guard let person, shown.standing.isOffered, let response = person.response(to: shown.index)
    else { return }
    page.gap()
    switch response {
    case .answers(let labels): page.add(wording.theyAnswer(labels.map(wording.say)), indent: 2)
    case .saysNothing: page.add(wording.theySayNothing, indent: 2)
    case .tells(let lines, let signs):
      for line in lines { page.add(wording.line(line), indent: 2) }
      if !signs.isEmpty { page.add(wording.youHearOrSee, indent: 2) }
      for sign in signs {
        page.add(wording.say(person.label(of: sign)), indent: 4, mark: "- ")
      }
    }
  }

  private func addAnswers(
    to item: Checklist.Item, _ shown: InterviewScreen.Item, _ page: inout TextPage
  ) {
    page.gap()
    guard item.isQuestion else {
      page.add(
        item.question.kind == .notice ? wording.nothingToTick : wording.wordsToWrite, indent: 2)
      return
    }
    for (number, option) in item.question.optionLines {
      page.add(wording.say(option.label), indent: 2, mark: "\(number)  ")
    }
    if item.question.input != .one { page.add(Reply.hint(for: item.question), indent: 2) }
    if shown.mayStop { page.add(wording.mayEndTheAsking, indent: 2) }
    guard shown.answer.isGiven else { return }
    page.add(
      wording.soFar(wording.answer(shown.answer, to: item.question), shown.source), indent: 2)
  }

  private func add(_ gate: InterviewScreen.Gate, to page: inout TextPage) {
    addProgress(to: &page)
    guard gate.state == .closed else { return page.add(wording.gateIsNotAnswered) }
    page.add(wording.gateIsClosed)
    for paragraph in wording.paragraphs(gate.ending) {
      page.add(paragraph, indent: 2)
      page.gap()
    }
    page.add(wording.behindAClosedGate)
  }

  private func addEnd(_ screen: InterviewScreen, to page: inout TextPage) {
    let isObserved = session.planned.isObserved
    page.add(isObserved ? wording.endOfWhatWasSeen : wording.endOfTalk)
    if let open = screen.openSafety, !isObserved {
      let title = wording.title(of: session.planned.checklist.sections[open.index])
      page.add(wording.stillOpen("\(title) (p \(open.index + 1))"))
    }
    if session.record.steps.isEmpty, !isObserved { page.add(wording.noStepYet) }
    page.add(isObserved ? wording.onlyForObserver : wording.onlyForYou)
  }

  /// Lists the phases, and what is in the one where the talk is.
  func showPhases() {
    let screen = session.screen
    var page = TextPage(width: console.width)
    for section in screen.sections {
      let title = wording.title(of: session.planned.checklist.sections[section.index])
      page.add(
        wording.section(title, section, stop: screen.stop), indent: section.isHere ? 0 : 2,
        mark: (section.isHere ? "* " : "") + "\(section.number)  ")
      guard section.isHere else { continue }
      for (place, item) in section.items.enumerated() {
        let texts = session.planned.checklist.items[item]
        let answer = session.record.answers.answers[item]
        let words =
          answer.isGiven
          ? wording.say(texts.ask) + " · " + wording.answer(answer, to: texts.question)
          : wording.say(texts.ask)
        page.add(words, indent: 5, mark: "\(section.number).\(place + 1)  ")
      }
    }
    console.write("\n" + page.text)
  }
}
