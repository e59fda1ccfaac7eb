internal import Reports
internal import RulePacks
internal import ScreeningCore

/// Everything around the questions: the notice, the country, and leaving at any time.
struct Conversation {
  private(set) var assembly: ReportAssembly
  let console: Console
  let asksForCountry: Bool
  private let wording = Wording.english
  private var end = Interview.End.completed

  init(assembly: ReportAssembly, console: Console, asksForCountry: Bool) {
    self.assembly = assembly
    self.console = console
    self.asksForCountry = asksForCountry
  }

  /// Goes through the checklist, and gives the answers when it is over, however it ends.
  mutating func answers() -> Answers {
    let interrupt = Interrupt(saying: farewell, on: console.output)
    defer { interrupt.cancel() }
    say(wording.inDanger(assembly.emergency, in: assembly.place))
    say(assembly.planned.checklist.title.text)
    for paragraph in wording.notice(for: assembly.planned.checklist) { say(paragraph) }
    if let opening = assembly.planned.checklist.opening { say(opening.text) }
    if asksForCountry {
      guard chooseCountry() else {
        end = .stopped
        console.write("\n")
        return Answers(for: assembly.planned.plan).finished
      }
      interrupt.say(farewell)
    }
    var interview = Interview(
      assembly.planned, on: console, wording: wording,
      danger: wording.inDanger(assembly.emergency, in: assembly.place),
      help: { [assembly, console] in assembly.text(ofGuidance: $0, width: console.width) })
    end = interview.run()
    console.write("\n")
    return interview.session.answers
  }

  /// Ends with the emergency line, where somebody left before the end.
  func close() {
    if end != .completed { say(wording.inDanger(assembly.emergency, in: assembly.place)) }
  }

  /// Asks for the country; false where the person stops here.
  private mutating func chooseCountry() -> Bool {
    say(wording.askForCountry)
    while true {
      console.write("> ")
      guard let typed = console.readLine()?.trimmed else { return false }
      switch typed.lowercased() {
      case "", "s", "skip", "r":
        console.write("\n")
        return true
      case "q", "quit", "stop", "exit": return false
      default: break
      }
      if let country = assembly.contacts.country(called: typed) {
        assembly.country = country
        say(wording.inDanger(assembly.emergency, in: assembly.place))
        return true
      }
      say(wording.unknownCountry(assembly.contacts.countryNames(like: typed)))
    }
  }

  private var farewell: String {
    var page = TextPage(width: console.width)
    page.add(wording.inDanger(assembly.emergency, in: assembly.place))
    page.add(wording.someoneToTalkTo(assembly.lastWords))
    page.add(wording.kept(.screen))
    return page.text
  }

  private func say(_ text: String) {
    var page = TextPage(width: console.width)
    page.add(text)
    console.write(page.text + "\n")
  }
}
