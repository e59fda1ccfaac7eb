internal import CaseFiles
internal import Files
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
  let interrupt: Interrupt
  /// The case that it is kept in; nil where nothing is kept.
  let kept: KeptCase?
  let idle: IdleTime
  /// The terminal, while the talk goes on at one.
  var keys: TerminalLines?
  /// Whether the input ended while the screen was covered: then nothing of the talk is shown any more.
  var endedUnderCover = false
  /// The guidance to act on at once that was said already.
  var said: Set<Int> = []
  var stopSaid: StopReason?

  init(
    _ session: InterviewSession, assembly: ReportAssembly, console: Console,
    person: PracticePerson? = nil, kept: KeptCase? = nil, idle: IdleTime
  ) {
    self.session = session
    self.assembly = assembly
    self.console = console
    self.person = person
    self.kept = kept
    self.idle = idle
    wording = assembly.wording
    interrupt = Interrupt(on: console)
  }

  /// Goes through the interview until it is ended, and then writes what stands at the end.
  mutating func run(
    thenShowing report: (_ session: InterviewSession, _ isWhole: Bool) -> String
  ) {
    interrupt.say(farewell)
    keys = console.takeEscape()
    defer {
      console.leaveEscape()
      interrupt.cancel()
    }
    lead()
    if !endedUnderCover { show(report) }
  }

  private mutating func lead() {
    say(danger)
    say(wording.say(session.planned.checklist.title))
    let opening = session.planned.checklist.opening
    for paragraph in opening.map(wording.paragraphs) ?? [] { say(paragraph) }
    say(session.planned.isObserved ? wording.observersKeys : wording.talkKeys)
    for answer in session.screen.leftOver { say(wording.leftOver(answer)) }
    while true {
      if let problem = kept?.keep(session) { say(problem) }
      sayWhatIsUrgent()
      sayWhetherItStopped()
      show()
      guard let line = read(), let goesOn = obey(line), goesOn else { return }
    }
  }

  /// Does what was typed; false where that ends the talk, nil where the input has ended.
  private mutating func obey(_ line: TypedLine) -> Bool? {
    let isQuestion = itemHere.map { session.planned.checklist.items[$0].isQuestion } ?? false
    if let item = itemHere, isQuestion {
      let question = session.planned.checklist.items[item].question
      if let typed = TalkAnswer(
        line, to: question, usually: session.screen.item?.usualSource ?? .asked)
      {
        let isTaken = !session.answer(item, typed.answer, typed.source).isEmpty
        if !isTaken, session.planned.isObserved {
          say(wording.nobodyIsAsked)
          return true
        }
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
    case .stop, .goOn:
      guard !session.planned.isObserved else {
        say(wording.nobodyIsAsked)
        return true
      }
      return key == .stop ? askWhoStops() : askWhyToGoOn()
    case .ownWords: return write(.ownWords, wording.askForOwnWords)
    case .observed: return write(.observed, wording.askForWhatWasSeen)
    case .passedOn: return write(.passedOn, wording.askWhoWasTold)
    case .agreed: return writeStep()
    case .takeOut: if let item = itemHere { session.takeOut(item) }
    case .end:
      if session.place == .end { return false }
      session.go(to: .end)
    }
    return true
  }

  var itemHere: Int? { session.screen.item?.index }

  private var hint: String {
    let isObserved = session.planned.isObserved
    guard let item = itemHere, session.planned.checklist.items[item].isQuestion else {
      return isObserved ? wording.observersHintWithoutAnswer : wording.talkHintWithoutAnswer
    }
    return Reply.hint(for: session.planned.checklist.items[item].question) + " "
      + (isObserved ? wording.observersHint : wording.talkHint)
  }
}
