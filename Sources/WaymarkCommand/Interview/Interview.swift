internal import Localization
internal import Questions
internal import Reports
internal import RulePacks
internal import ScreeningCore

/// One person going through a checklist in a terminal: one question at a time, in plain lines.
///
/// Nothing is redrawn and nothing depends on colour, so a screen reader can follow, and answers
/// can come through a pipe.
struct Interview {
  let planned: PlannedChecklist
  let console: Console
  let wording: Wording
  /// Whether the country was asked for, so that another one can be named.
  let canChangeCountry: Bool
  /// What to do in danger, for the chosen country.
  var danger: String
  /// Renders one piece of guidance with its contacts, when it is asked for between questions.
  var help: (_ guidance: Int, _ answers: Answers) -> String

  private(set) var session: Session
  private var offered: [Int] = []
  private var saidKeys = false

  /// How the questions ended.
  enum End {
    case completed, stopped
    /// The input ended before the questions did.
    case inputEnded
    /// Another country is to be named; then the interview goes on where it was.
    case countryWanted
  }

  init(
    _ planned: PlannedChecklist, on console: Console, wording: Wording, canChangeCountry: Bool,
    danger: String, help: @escaping (_ guidance: Int, _ answers: Answers) -> String
  ) {
    self.planned = planned
    self.console = console
    self.wording = wording
    self.canChangeCountry = canChangeCountry
    self.danger = danger
    self.help = help
    session = Session(planned.plan)
  }

  /// Asks until nothing is left, or the person stops or wants to name another country; the answers
  /// stand in `session` then. Called again, it goes on.
  mutating func run() -> End {
    if !saidKeys {
      saidKeys = true
      var keys = TextPage(width: console.width)
      keys.add(wording.keys)
      console.write(keys.text)
    }
    return askAll()
  }

  private mutating func askAll() -> End {
    while true {
      while let index = session.current {
        let item = planned.checklist.items[index]
        guard item.isQuestion else {
          say(item.ask.text)
          session.passNotice()
          continue
        }
        ask(item)
        if let end = listen(at: item) { return end }
        offerHelp()
      }
      if let end = offerWhatWasLeftOpen() { return end }
    }
  }

  /// Reads lines until one answers the item or moves away from it; returns an end if a line ends
  /// the interview.
  private mutating func listen(at item: Checklist.Item) -> End? {
    while true {
      guard let line = console.readLine() else {
        console.write("\n")
        return .inputEnded
      }
      switch Reply(line, to: item.question) {
      case .answer(let answer): session.record(answer)
      case .keep where session.canGoForward: session.goForward()
      case .keep:
        say("\(Reply.hint(for: item.question)) \(wording.shortKeys)")
        continue
      case .back where session.canGoBack: session.goBack()
      case .back where canChangeCountry, .country where canChangeCountry: return .countryWanted
      case .back:
        say(wording.nothingBefore)
        continue
      case .country:
        say(wording.countryIsGiven)
        continue
      case .stop: return .stopped
      case .help:
        showHelp()
        ask(item)
        continue
      case .unclear(let hint):
        say("\(hint) \(wording.shortKeys)")
        continue
      }
      return nil
    }
  }

  private func ask(_ item: Checklist.Item) {
    let (place, about) = session.progress
    var page = TextPage(width: console.width)
    page.add(wording.progress(place, about: about, section: sectionTitle(of: item)))
    page.gap()
    page.add(item.ask.text)
    if let help = item.help { page.add(help.text, indent: 2) }
    page.gap()
    for (number, option) in item.question.optionLines {
      page.add(wording.say(option.label), indent: 2, mark: "\(number)  ")
    }
    if item.question.input != .one { page.add(Reply.hint(for: item.question), indent: 2) }
    if let index = session.current, session.answers[index].isGiven {
      let earlier = wording.answer(session.answers[index], to: item.question)
      page.add(wording.answeredBefore(earlier), indent: 2)
    }
    console.write("\n")
    console.ask(page.text)
  }

  private func sectionTitle(of item: Checklist.Item) -> String? {
    planned.checklist.sections
      .first { $0.items.contains { $0.name.value == item.name.value } }?.title?.text
  }

  private func say(_ text: String) {
    var page = TextPage(width: console.width)
    page.add(text)
    console.write("\n" + page.text)
  }
}

extension Interview {
  /// Offers help as soon as guidance that should be acted on at once is certain.
  private mutating func offerHelp() {
    let new = session.takeNewlyCertain()
    guard !new.isEmpty else { return }
    offered = new + offered.filter { !new.contains($0) }
    var page = TextPage(width: console.width)
    page.add(wording.urgency(.now))
    for index in new { page.add(planned.checklist.guidance[index].title.text, indent: 2) }
    page.add(danger)
    page.add(wording.helpOffer)
    console.write("\n" + page.text)
  }

  private func showHelp() {
    guard !offered.isEmpty else { return say("\(danger) \(wording.helpAtTheEnd)") }
    for index in offered { console.write("\n" + help(index, session.answers)) }
    say(wording.goOn)
  }

  /// Lists what is left out because an earlier question was left open; what rests on nothing else
  /// that is open can be opened. Gives an end, or nil where there is something to ask again.
  private mutating func offerWhatWasLeftOpen() -> End? {
    let (left, openable) = (session.outcome.leftOpen, session.openable)
    guard !left.isEmpty else { return .completed }
    list(left, openable)
    while true {
      guard let line = console.readLine() else {
        console.write("\n")
        return .inputEnded
      }
      switch line.command {
      case .enter: return .completed
      case .stop: return .stopped
      case .back where session.canGoBack:
        session.goBack()
        return nil
      case .back where canChangeCountry, .country where canChangeCountry: return .countryWanted
      case .back: say(wording.nothingBefore)
      case .country: say(wording.countryIsGiven)
      case .help:
        showHelp()
        list(left, openable)
      case .skip, .decline, nil:
        if let number = line.number, openable.indices.contains(number - 1) {
          session.go(to: openable[number - 1])
          return nil
        }
        say("\(wording.openOne(of: openable.count)) \(wording.listKeys)")
      }
    }
  }

  private func list(_ left: [Int], _ openable: [Int]) {
    var page = TextPage(width: console.width)
    page.add(wording.leftOpen(left.count))
    for index in left {
      let (item, answer) = (planned.checklist.items[index], session.answers[index])
      let number = openable.firstIndex(of: index).map { String($0 + 1) } ?? "-"
      page.add(item.ask.text, indent: 2, mark: "\(number)  ")
      if answer.isGiven {
        page.add(wording.notCounted(wording.answer(answer, to: item.question)), indent: 5)
      }
    }
    if openable.count < left.count { page.add(wording.openOthersFirst) }
    page.add("\(wording.openOne(of: openable.count)) \(wording.listKeys)")
    console.write("\n")
    console.ask(page.text)
  }
}
