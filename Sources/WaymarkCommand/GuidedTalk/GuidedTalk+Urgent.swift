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
      if let step = session.planned.firstStep(of: index, on: session.answers) {
        page.add(wording.say(step), indent: 4, mark: "- ")
      }
      page.add(assembly.whoHelpsFirst(with: index), indent: 4, mark: "- ")
    }
    page.add(wording.helpOfTalk)
    console.write("\n" + page.text)
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
