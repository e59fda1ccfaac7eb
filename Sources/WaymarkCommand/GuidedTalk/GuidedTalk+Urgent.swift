internal import Interviews
internal import Localization
internal import Reports
internal import RulePacks
internal import ScreeningCore

// What cannot wait, why nothing more is asked, and help.
extension GuidedTalk {
  mutating func sayWhatIsUrgent() {
    let new = session.urgent.filter { !said.contains($0) }
    said = Set(session.urgent)
    guard !new.isEmpty else { return }
    var page = TextPage(width: console.width)
    page.add(wording.urgency(.now))
    for index in new {
      page.add(wording.say(session.planned.checklist.guidance[index].title), indent: 2)
      if let step = firstStep(of: index) { page.add(step, indent: 4, mark: "- ") }
      page.add(whoHelpsFirst(with: index), indent: 4, mark: "- ")
    }
    page.add(wording.helpOfTalk)
    console.write("\n" + page.text)
  }

  /// The emergency number where guidance names it first, and otherwise the first contact.
  private func whoHelpsFirst(with guidance: Int) -> String {
    let number = wording.callNow(assembly.emergency, in: assembly.place)
    if session.planned.checklist.guidance[guidance].contactsBeforeEmergency == 0 { return number }
    return assembly.firstContacts(ofGuidance: guidance).first.map { wording.brief($0) } ?? number
  }

  /// The first step of guidance that stands by itself.
  private func firstStep(of guidance: Int) -> String? {
    let evaluator = Evaluator(session.planned.plan)
    evaluator.evaluate(session.answers)
    return evaluator.sayings(of: guidance).first(where: \.isPlain).map {
      wording.say(session.planned.steps[$0.step].text)
    }
  }

  mutating func sayWhetherItStopped() {
    guard session.stop != stopSaid else { return }
    stopSaid = session.stop
    guard let stop = session.stop else { return say(wording.askingGoesOn) }
    say(wording.stopped(stop))
  }

  func sayHelp() {
    say(danger)
    for index in session.urgent {
      console.write(
        "\n" + assembly.text(ofGuidance: index, on: session.answers, width: console.width))
    }
    say(wording.talkKeys)
  }
}
