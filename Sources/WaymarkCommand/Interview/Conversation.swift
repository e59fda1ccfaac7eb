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
  /// Whether a country, or none, was chosen, which can be changed.
  private var hasChosen = false

  init(
    assembly: ReportAssembly, console: Console, asksForCountry: Bool, offersTexts: Bool,
    keeping: Kept
  ) {
    self.assembly = assembly
    self.console = console
    self.asksForCountry = asksForCountry
    self.offersTexts = offersTexts
    self.keeping = keeping
    interrupt = Interrupt(on: console)
  }

  /// Goes through the checklist, and returns the answers, however it ends.
  mutating func answers() -> Answers {
    interrupt.say(farewell)
    say(danger)
    say(assembly.planned.checklist.title.text)
    for paragraph in wording.notice(for: assembly.planned.checklist, keeping: keeping) {
      say(paragraph)
    }
    if let opening = assembly.planned.checklist.opening { say(opening.text) }
    if asksForCountry {
      if let end = chooseCountry(wording.askForCountry) {
        self.end = end
        console.write("\n")
        return Answers(for: assembly.planned.plan).finished
      }
    }
    var interview = Interview(
      assembly.planned, on: console, wording: wording, canChangeCountry: asksForCountry,
      danger: danger, help: help)
    end = interview.run()
    while end == .countryWanted {
      console.write("\n")
      end = chooseCountry(wording.askForCountryAgain(assembly.place)) ?? .countryWanted
      guard end == .countryWanted else { break }
      (interview.danger, interview.help) = (danger, help)
      end = interview.run()
    }
    console.write("\n")
    return interview.session.answers.finished
  }

  /// What to do in danger, in the chosen country.
  private var danger: String { wording.inDanger(assembly.emergency, in: assembly.place) }

  /// Renders a piece of guidance with the contacts of the chosen country.
  private var help: (_ guidance: Int, _ answers: Answers) -> String {
    { [assembly, console] in assembly.text(ofGuidance: $0, on: $1, width: console.width) }
  }

  /// Ends, after the report, with the emergency line where somebody left before the end.
  func close(after answers: Answers) {
    if offersTexts, end != .inputEnded {
      offerTexts(on: answers)
    }
    if end != .completed { say(danger) }
    interrupt.cancel()
  }

  private func offerTexts(on answers: Answers) {
    console.write("\n")
    ask(wording.textsOffer)
    defer { console.write("\n") }
    while true {
      guard let line = console.readLine() else { return }
      switch line.command {
      case .enter, .stop: return
      case .help: sayWhoHelps()
      case .back, .country: say("\(wording.nothingAfterReport) \(wording.textsOffer)")
      case nil where ["d", "details"].contains(line.word):
        let renderer = TextRenderer(width: console.width, wording: wording)
        return console.write("\n" + renderer.renderRest(of: assembly.report(on: answers)))
      case .skip, .decline, nil: say(wording.textsOffer)
      }
    }
  }

  /// Answers "help" where no question is being asked.
  private func sayWhoHelps() {
    say(danger)
    say(wording.someoneToTalkTo(assembly.farewellContacts))
  }

  /// Asks for the country, with the choice before it kept by Enter; returns an end if the person
  /// leaves here.
  private mutating func chooseCountry(_ question: String) -> Interview.End? {
    ask(question)
    while true {
      guard let line = console.readLine() else { return .inputEnded }
      switch line.command {
      case .enter: return take(assembly.country)
      case .skip, .decline: return take(nil)
      case .stop: return .stopped
      case .help: sayWhoHelps()
      case .country:
        console.write("\n")
        ask(question)
      case .back where hasChosen: return take(assembly.country)
      case .back: say(wording.nothingBeforeCountry)
      case nil:
        if let country = assembly.contacts.country(called: line.text) { return take(country) }
        say(
          line.text.isCountryCode
            ? wording.countryWithoutContacts
            : wording.unknownCountry(assembly.contacts.countryNames(like: line.text)))
      }
    }
  }

  /// Goes on with a country, or none, and says so.
  private mutating func take(_ country: ContactDirectory.Country?) -> Interview.End? {
    (assembly.country, hasChosen) = (country, true)
    interrupt.say(farewell)
    console.write("\n")
    if country != nil { say(danger) }
    say(wording.countryChosen(assembly.place))
    return nil
  }

  private var farewell: String {
    var page = TextPage(width: console.width)
    page.add(danger)
    page.add(wording.someoneToTalkTo(assembly.farewellContacts))
    page.add(wording.kept(.screen))
    return page.text
  }

  private func say(_ text: String) { console.write(lines(text) + "\n") }

  private func ask(_ text: String) { console.ask(lines(text) + "\n") }

  private func lines(_ text: String) -> String {
    var page = TextPage(width: console.width)
    page.add(text)
    return page.text
  }
}
