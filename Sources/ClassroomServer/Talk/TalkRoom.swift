internal import CaseFiles
internal import Interviews
internal import Questions
internal import RulePacks
internal import ScreeningCore

/// One guided talk on a page of this computer: takes what the page sends, and says what it shows next.
///
/// Nothing of it stays but what is kept in a case.
actor TalkRoom {
  private var session: InterviewSession
  /// Opens the page, once.
  private var key: TeacherSecret?
  /// What the page's own forms carry.
  private var token: TeacherSecret
  private var step = 0
  private var isCovered = false
  /// What could not be taken of the last form.
  private var hint: Hint?
  /// What could not be kept, in words.
  private var problem: String?
  /// The case; nil where nothing is kept.
  private let kept: CaseAccess?

  init(
    _ planned: PlannedChecklist, words: AgeGroup?, events: [CaseEvent], place: String?,
    present: [String] = [], kept: CaseAccess? = nil
  ) {
    session = InterviewSession(planned, words: words, events: events)
    session.begin(place: place, present: present)
    key = .drawn()
    token = .drawn()
    self.kept = kept
    problem = kept?.keep(session)
  }

  /// Why an answer was not taken.
  enum Hint: Sendable {
    /// An answer and "would rather not say" were ticked together.
    case tickEither
  }

  /// What a page shows.
  struct View: Sendable {
    let screen: InterviewScreen
    let record: InterviewRecord
    let answers: Answers
    let token: String
    let step: Int
    let isCovered: Bool
    /// Whether the case is locked, so that nothing is shown.
    let isLocked: Bool
    let problem: String?
    let hint: Hint?
    let canGoBack: Bool
  }

  /// The key of an address that opens the page once; the page that was open before shows nothing more.
  func newKey() -> String {
    let new = TeacherSecret.drawn()
    (key, token) = (new, .drawn())
    return new.text
  }

  /// Whether the keys of the case are wiped.
  private(set) var isLocked = false

  /// Wipes the keys of the case where nobody did anything for long enough, and shows nothing any more; gives
  /// whether it has just done so.
  func lockIfIdle() -> Bool {
    guard !isLocked, kept?.lockIfIdle() == true else { return false }
    isLocked = true
    key = nil
    return true
  }

  /// Goes on once the case is open again.
  func unlocked() {
    isLocked = false
    problem = kept?.keep(session)
  }

  /// Somebody is there, though they send nothing.
  func touch(token given: String) {
    guard token.matches(given), !isLocked else { return }
    kept?.touch()
  }

  /// The key of the first address.
  var firstKey: String { key?.text ?? "" }

  /// Opens the page with a key that was not used yet; nil otherwise.
  func open(with given: String) -> View? {
    guard let key, key.matches(given) else { return nil }
    self.key = nil
    return view
  }

  /// What happened so far.
  func events(token given: String) -> [CaseEvent]? {
    token.matches(given) && !isLocked ? session.events : nil
  }

  /// Does what a form says, unless it was done already; nil where the form is not of this page.
  func perform(_ form: TalkForm) -> View? {
    guard token.matches(form.token) else { return nil }
    // Whoever covers the page covers it, whatever else was under way.
    if form.act == .cover { isCovered = true }
    if form.step == step {
      hint = nil
      obey(form)
      step += 1
      // What is sent while the case is locked waits for its key.
      if !isLocked { problem = kept?.keep(session) }
    }
    return view
  }

  private var view: View {
    View(
      screen: session.screen, record: session.record, answers: session.answers, token: token.text,
      step: step,
      isCovered: isCovered, isLocked: isLocked, problem: problem, hint: hint,
      canGoBack: session.previous != nil)
  }

  private func obey(_ form: TalkForm) {
    switch form.act {
    case .keep: answer(form)
    case .leave: session.goOn()
    case .back: session.goBack()
    case .takeOut: if case .item(let item) = session.place { session.takeOut(item) }
    case .go:
      if let item = form.item, session.planned.checklist.items.indices.contains(item) {
        session.go(to: .item(item))
      }
    case .note:
      if let kind = form.kind.flatMap(CaseEvent.Note.Kind.init),
        [.ownWords, .observed, .passedOn].contains(kind)
      {
        session.note(form.trimmed(\.text), kind)
      }
    case .agree:
      let (who, by) = (form.trimmed(\.who), form.trimmed(\.by))
      session.agree(
        on: .init(
          form.trimmed(\.text), who: who.isEmpty ? nil : who, by: by.isEmpty ? nil : by,
          isByDuty: form.duty == "yes"))
    case .takeBack: session.takeBackConsent()
    case .stop: session.stopAsking()
    case .goOnAsking:
      let reason = form.trimmed(\.text)
      if !reason.isEmpty { session.goOnAsking(because: reason) }
    case .cover: isCovered = true
    case .uncover: isCovered = false
    case .end: session.go(to: .end)
    case .report, .here: break
    }
  }

  /// Keeps the answer to what is shown, and goes on, also where nothing was ticked; what is no answer leaves
  /// everything as it is.
  private func answer(_ form: TalkForm) {
    guard case .item(let item) = session.place, item == form.item else { return }
    let question = session.planned.checklist.items[item].question
    let names = (form.answer ?? []).filter { !$0.isEmpty }
    let shown = session.screen.item
    if names.isEmpty {
      // Of ticks and numbers, nothing is an answer that was taken out.
      if question.input != .one, shown?.answer.isGiven == true { session.takeOut(item) }
      return session.goOn()
    }
    guard let written = question.written(fromForm: names),
      let answer = try? question.answer(from: written)
    else {
      hint = .tickEither
      return
    }
    let source = form.how.flatMap(CaseEvent.Source.init)?.inSheets ?? shown?.usualSource ?? .told
    let isSame = shown?.answer == answer && shown?.source == source && shown?.isAskedAgain == false
    if !isSame, session.answer(item, answer, source).isEmpty { return }
    session.goOn()
  }
}

extension TalkForm {
  /// What was typed into a field, without blanks around it.
  fileprivate func trimmed(_ field: KeyPath<TalkForm, String?>) -> String {
    let text = self[keyPath: field] ?? ""
    let inner = text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
    return String(inner)
  }
}

extension Question {
  /// An answer as a form sends it: the names that were chosen, or a number.
  fileprivate func written(fromForm names: [String]) -> Written? {
    guard let first = names.first else { return nil }
    let combine = options.filter { names.contains($0.name) && canBeCombined($0) }
    return names.count > 1 || !combine.isEmpty ? .list(names) : .word(first)
  }
}
