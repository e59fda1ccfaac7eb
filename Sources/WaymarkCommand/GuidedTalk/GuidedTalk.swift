internal import CaseFiles
internal import Interviews
internal import Localization
internal import Questions
internal import Reports
internal import RulePacks
internal import ScreeningCore

/// Somebody trained leading an interview at a terminal: one thing at a time, in plain lines.
///
/// Nothing is redrawn but where the screen is covered, so that a screen reader can follow, and what is typed
/// can come through a pipe. What is said, asked and stopped, the session decides.
struct GuidedTalk {
  var session: InterviewSession
  let assembly: ReportAssembly
  let console: Console
  let wording: Wording
  /// The person whom the program plays, where the talk is practised.
  let person: PracticePerson?
  private let interrupt: Interrupt
  /// The case that it is kept in; nil where nothing is kept.
  private let kept: KeptCase?
  /// The guidance to act on at once that was said already.
  private var said: Set<Int> = []
  private var stopSaid: StopReason?

  init(
    _ session: InterviewSession, assembly: ReportAssembly, console: Console,
    person: PracticePerson? = nil, kept: KeptCase? = nil
  ) {
    self.session = session
    self.assembly = assembly
    self.console = console
    self.person = person
    self.kept = kept
    wording = assembly.wording
    interrupt = Interrupt(on: console)
  }

  /// How it ended.
  enum End {
    case finished
    /// The input ended; nothing more is asked of anybody.
    case inputEnded
  }

  /// Goes through the interview until it is ended.
  mutating func run() -> End {
    interrupt.say(farewell)
    defer { interrupt.cancel() }
    say(danger)
    say(wording.say(session.planned.checklist.title))
    for paragraph in session.planned.checklist.opening.map(wording.paragraphs) ?? [] {
      say(paragraph)
    }
    say(wording.talkKeys)
    for answer in session.screen.leftOver { say(wording.leftOver(answer)) }
    while true {
      if let problem = kept?.keep(session) { say(problem) }
      sayWhatIsUrgent()
      sayWhetherItStopped()
      show()
      guard let line = read() else { return .inputEnded }
      guard let more = obey(line) else { return .inputEnded }
      if !more { return .finished }
    }
  }

  /// Does what was typed; false where that ends the talk, nil where the input has ended.
  private mutating func obey(_ line: TypedLine) -> Bool? {
    let isQuestion = itemHere.map { session.planned.checklist.items[$0].isQuestion } ?? false
    if let item = itemHere, isQuestion {
      let question = session.planned.checklist.items[item].question
      if let typed = TalkAnswer(line, to: question, usually: usualSource(of: item)) {
        session.answer(item, typed.answer, typed.source)
        session.goOn()
        return true
      }
    }
    guard let (key, rest) = TalkKey.typed(line) else {
      say(hint)
      return true
    }
    switch key {
    case .cover: return true  // it was covered while this line was read
    case .leave:
      if session.place == .end { return false }
      session.goOn()
    case .back: if session.previous == nil { say(wording.nothingBefore) } else { session.goBack() }
    case .help: sayHelp()
    case .phases: return goElsewhere(rest)
    case .stop: return askWhoStops()
    case .goOn: return askWhyToGoOn()
    case .ownWords: return write(.ownWords, wording.askForOwnWords)
    case .observed: return write(.observed, wording.askForWhatWasSeen)
    case .agreed: return writeStep()
    case .takeOut: if let item = itemHere { session.takeOut(item) }
    case .end:
      if session.place == .end { return false }
      session.go(to: .end)
    }
    return true
  }

  /// How an answer comes where nobody says it: what is listened for was told, and before the person is there,
  /// seen.
  private func usualSource(of item: Int) -> AnswerSheet.Source {
    if session.sections.phase(ofItem: item) == .setting { return .observed }
    return session.planned.checklist.items[item].voice == .listenedFor ? .told : .asked
  }

  var itemHere: Int? { session.screen.item?.index }

  private var hint: String {
    guard let item = itemHere, session.planned.checklist.items[item].isQuestion else {
      return wording.talkHintWithoutAnswer
    }
    return Reply.hint(for: session.planned.checklist.items[item].question) + " " + wording.talkHint
  }
}

// Reading, and covering the screen meanwhile.
extension GuidedTalk {
  /// Reads a line; nil at the end of the input. Whoever covers the screen is asked again once they are back.
  private func read(_ question: String? = nil) -> TypedLine? {
    if let question { ask(question) }
    while let line = console.readLine() {
      guard TalkKey.typed(line)?.key == .cover else { return line }
      guard cover() else { return nil }
      if let question { ask(question) } else { show() }
    }
    console.write("\n")
    return nil
  }

  /// Clears the screen, and what can be scrolled back to, at once; false where the input ends under cover.
  private func cover() -> Bool {
    clear()
    interrupt.say("")
    defer { interrupt.say(farewell) }
    ask(wording.covered)
    guard console.readLine() != nil else { return false }
    clear()
    return true
  }

  private func clear() {
    if console.output.isTerminal { console.write("\u{1B}[H\u{1B}[2J\u{1B}[3J") }
  }

  /// Leaves what was written at the end on the screen until it was read.
  func clearOnceRead() {
    guard console.isInteractive, console.output.isTerminal else { return }
    ask(wording.clearsOnceRead)
    if console.readLine() != nil { clear() }
  }

  private func ask(_ text: String) {
    var page = TextPage(width: console.width)
    page.add(text)
    console.ask("\n" + page.text)
  }

  func say(_ text: String) {
    var page = TextPage(width: console.width)
    page.add(text)
    console.write("\n" + page.text)
  }

  var danger: String { wording.inDanger(assembly.emergency, in: assembly.place) }

  private var farewell: String {
    var page = TextPage(width: console.width)
    page.add(danger)
    return page.text
  }
}

// What is written down, and where the talk ends or goes on.
extension GuidedTalk {
  private mutating func write(_ kind: CaseEvent.Note.Kind, _ question: String) -> Bool? {
    if session.record.isWritingRefused { say(wording.nothingIsWritten) }
    guard let line = read(question) else { return nil }
    session.note(line.text, kind)
    return true
  }

  private mutating func writeStep() -> Bool? {
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

  private mutating func askWhoStops() -> Bool? {
    guard let line = read(wording.askWhoStops) else { return nil }
    switch line.word {
    case "1": session.takeBackConsent()
    case "2": session.stopAsking()
    default: break
    }
    return true
  }

  private mutating func askWhyToGoOn() -> Bool? {
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

  private mutating func goElsewhere(_ typed: String) -> Bool? {
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
    guard 1...2 ~= numbers.count, let section = numbers[0],
      session.sections.items.indices.contains(section - 1)
    else { return nil }
    let items = session.sections.items[section - 1]
    let place = numbers.count == 2 ? numbers[1] : 1
    guard let place, (1...max(1, items.count)).contains(place), !items.isEmpty else { return nil }
    return .item(items.lowerBound + place - 1)
  }

  private mutating func sayWhatIsUrgent() {
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

  private mutating func sayWhetherItStopped() {
    guard session.stop != stopSaid else { return }
    stopSaid = session.stop
    guard let stop = session.stop else { return say(wording.askingGoesOn) }
    say(wording.stopped(stop))
  }

  private func sayHelp() {
    say(danger)
    for index in session.urgent {
      console.write(
        "\n" + assembly.text(ofGuidance: index, on: session.answers, width: console.width))
    }
    say(wording.talkKeys)
  }
}
