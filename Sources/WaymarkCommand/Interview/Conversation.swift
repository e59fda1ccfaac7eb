internal import Localization
internal import Reports
internal import RulePacks
internal import ScreeningCore

/// Everything around the questions: the notice, the country, and leaving at any time.
struct Conversation {
  private(set) var assembly: ReportAssembly
  let console: Console
  let asksForCountry: Bool
  /// Whether the texts that the report leaves out can be asked for after it.
  let offersTexts: Bool
  let keeping: Kept
  private let wording = Wording.english
  private let interrupt: Interrupt
  private var end = Interview.End.completed

  init(
    assembly: ReportAssembly, console: Console, asksForCountry: Bool, offersTexts: Bool,
    keeping: Kept
  ) {
    self.assembly = assembly
    self.console = console
    self.asksForCountry = asksForCountry
    self.offersTexts = offersTexts
    self.keeping = keeping
    interrupt = Interrupt(on: console.output)
  }

  /// Goes through the checklist, and returns the answers, however it ends.
  mutating func answers() -> Answers {
    interrupt.say(farewell)
    say(wording.inDanger(assembly.emergency, in: assembly.place))
    say(assembly.planned.checklist.title.text)
    for paragraph in wording.notice(for: assembly.planned.checklist, keeping: keeping) {
      say(paragraph)
    }
    if let opening = assembly.planned.checklist.opening { say(opening.text) }
    if asksForCountry {
      if let end = chooseCountry() {
        self.end = end
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

  /// Ends, after the report, with the emergency line where somebody left before the end.
  func close(after answers: Answers) {
    if offersTexts, end != .inputEnded {
      offerTexts(of: Evaluator(assembly.planned.plan).outcome(of: answers).undecided)
    }
    if end != .completed { say(wording.inDanger(assembly.emergency, in: assembly.place)) }
    interrupt.cancel()
  }

  private func offerTexts(of undecided: [Int]) {
    guard !undecided.isEmpty else { return }
    console.write("\n")
    say(wording.textsOffer)
    defer { console.write("\n") }
    while true {
      console.write("> ")
      guard let line = console.readLine() else { return }
      switch line.command {
      case .enter, .stop: return
      case .help: sayWhoHelps()
      case .back: say("\(wording.nothingAfterReport) \(wording.textsOffer)")
      case nil where ["d", "details"].contains(line.word):
        for index in undecided {
          console.write("\n" + assembly.text(ofGuidance: index, width: console.width))
        }
        return
      case .skip, .decline, nil: say(wording.textsOffer)
      }
    }
  }

  /// Answers "help" where no question is being asked.
  private func sayWhoHelps() {
    say(wording.inDanger(assembly.emergency, in: assembly.place))
    say(wording.someoneToTalkTo(assembly.farewellContacts))
  }

  /// Asks for the country; returns an end if the person leaves here.
  private mutating func chooseCountry() -> Interview.End? {
    say(wording.askForCountry)
    while true {
      console.write("> ")
      guard let line = console.readLine() else { return .inputEnded }
      switch line.command {
      case .enter, .skip, .decline:
        console.write("\n")
        return nil
      case .stop: return .stopped
      case .help: sayWhoHelps()
      case .back: say(wording.nothingBeforeCountry)
      case nil:
        if let country = assembly.contacts.country(called: line.text) {
          assembly.country = country
          say(wording.inDanger(assembly.emergency, in: assembly.place))
          return nil
        }
        say(
          line.text.isCountryCode
            ? wording.countryWithoutContacts
            : wording.unknownCountry(assembly.contacts.countryNames(like: line.text)))
      }
    }
  }

  private var farewell: String {
    var page = TextPage(width: console.width)
    page.add(wording.inDanger(assembly.emergency, in: assembly.place))
    page.add(wording.someoneToTalkTo(assembly.farewellContacts))
    page.add(wording.kept(.screen))
    return page.text
  }

  private func say(_ text: String) {
    var page = TextPage(width: console.width)
    page.add(text)
    console.write(page.text + "\n")
  }
}
