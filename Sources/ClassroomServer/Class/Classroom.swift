internal import Questions
internal import RulePacks
internal import ScreeningCore

/// One class: takes in sheets, and makes a picture of each round that is closed.
actor Classroom {
  nonisolated let form: ClassForm
  nonisolated let code: JoinCode
  /// Ends when everything is gone.
  nonisolated let ended: AsyncStream<Never>
  private let end: AsyncStream<Never>.Continuation

  private let store: any ClassStorage
  private let reader: SheetReader
  private let rule: PictureRule
  private var kept: StoredClass
  private(set) var isErased = false
  private var waiting: [Waiting] = []
  /// Callers who wait until a round, or the whole class, is closed.
  private var closing: [Closing] = []
  private var isWriting = false
  private var watchers: [Int: AsyncStream<ClassState>.Continuation] = [:]
  private var nextWatcher = 0

  private typealias Reply = CheckedContinuation<Result<Void, Refusal>, Never>

  private struct Waiting {
    let sheet: CountedSheet
    let reply: Reply
  }

  private struct Closing {
    /// Whose round is closed; nil where it is the class.
    let round: Medium?
    let reply: Reply
  }

  /// A new class, or one that continues with saved counts. Nothing is saved before the first sheet.
  init(_ form: ClassForm, store: any ClassStorage, kept: StoredClass) {
    self.form = form
    self.store = store
    reader = SheetReader(form)
    rule = PictureRule(form)
    self.kept = kept
    code = JoinCode(text: kept.code)
    (ended, end) = AsyncStream.makeStream()
  }

  var isClosed: Bool { kept.isClosed }
  var state: ClassState { ClassState(kept) }
  var pictures: ClassPictures { ClassPictures(kept.counts) }

  /// Notes that the story was opened once more; it is saved with the next sheet.
  func join() {
    guard !kept.isClosed else { return }
    let before = state
    kept.joined += 1
    if state != before { tellWatchers() }
  }

  /// Counts a sheet, once however often it is sent, and returns when the count has been saved.
  func take(_ sheet: Sheet, on medium: Medium) async throws(Refusal) {
    guard !kept.isClosed else { throw .closed }
    guard let cells = reader.cells(of: sheet) else { throw .notASheet }
    let counted = CountedSheet(token: sheet.token, cells: cells, medium: medium)
    try await withCheckedContinuation { reply in
      waiting.append(Waiting(sheet: counted, reply: reply))
      startWriting()
    }.get()
  }

  /// Makes the picture of the round that runs, with the sheets that are waiting; those that come later
  /// belong to the next. Where it cannot be saved, the round goes on.
  func closeRound(_ medium: Medium) async throws(Refusal) {
    try await close(medium)
  }

  /// Takes no more sheets; those that are waiting are still counted, and rounds with enough sheets get
  /// their picture. If that cannot be saved, the class stays open.
  func close() async throws(Refusal) {
    try await close(nil)
  }

  private func close(_ round: Medium?) async throws(Refusal) {
    try await withCheckedContinuation { reply in
      closing.append(Closing(round: round, reply: reply))
      startWriting()
    }.get()
  }

  private func startWriting() {
    guard !isWriting else { return }
    isWriting = true
    Task { await writeAllWaiting() }
  }

  /// Saves the sheets that have come in; those that come meanwhile are saved together afterwards.
  ///
  /// Whether a sheet is counted, and whether a round or the class closes, is decided here alone, one
  /// batch after the other.
  private func writeAllWaiting() async {
    while !waiting.isEmpty || !closing.isEmpty {
      let (batch, closers) = (waiting, closing)
      (waiting, closing) = ([], [])
      guard !kept.isClosed else {
        for sheet in batch { sheet.reply.resume(returning: .failure(.closed)) }
        for closer in closers {
          closer.reply.resume(returning: closer.round == nil ? .success(()) : .failure(.closed))
        }
        continue
      }
      await write(batch, closers)
    }
    isWriting = false
  }

  private func write(_ batch: [Waiting], _ closers: [Closing]) async {
    var new = kept
    let areCounted = batch.map { new.counts.add($0.sheet) }
    // Two who close the same round at once close it once.
    var isRoundClosed: [Medium: Bool] = [:]
    for medium in Set(closers.compactMap(\.round)) {
      isRoundClosed[medium] = new.counts.closeRound(medium, by: rule)
    }
    if closers.contains(where: { $0.round == nil }) {
      for medium in Medium.allCases { new.counts.closeRound(medium, by: rule) }
      new.isClosed = true
      new.counts.forgetTokens()
    }
    do throws(StoreProblem) {
      if new != kept { try await store.save(new) }
    } catch {
      for sheet in batch { sheet.reply.resume(returning: .failure(.notKept)) }
      for closer in closers {
        closer.reply.resume(returning: .failure(error.kind == .diskFull ? .noRoom : .notSaved))
      }
      return
    }
    let before = state
    // While it was saved, the story may have been opened.
    new.joined = kept.joined
    kept = new
    for (sheet, isCounted) in zip(batch, areCounted) {
      sheet.reply.resume(returning: isCounted ? .success(()) : .failure(.full))
    }
    if state != before { tellWatchers() }
    if kept.isClosed { for watcher in watchers.values { watcher.finish() } }
    for closer in closers {
      let isDone = closer.round.flatMap { isRoundClosed[$0] } ?? true
      closer.reply.resume(returning: isDone ? .success(()) : .failure(.tooFewSheets))
    }
  }

  /// The state as it is, and whenever it changes or is told again, until the class is closed.
  func watch() -> AsyncStream<ClassState> {
    let number = nextWatcher
    nextWatcher += 1
    let (stream, watcher) = AsyncStream.makeStream(
      of: ClassState.self, bufferingPolicy: .bufferingNewest(1))
    watcher.yield(state)
    guard !kept.isClosed else {
      watcher.finish()
      return stream
    }
    watcher.onTermination = { _ in Task { await self.forget(number) } }
    watchers[number] = watcher
    return stream
  }

  /// Tells everyone who watches the state, also where it is the same: a page that hears nothing for long
  /// knows that it has lost the class.
  func tellWatchers() { for watcher in watchers.values { watcher.yield(state) } }

  private func forget(_ watcher: Int) { watchers[watcher] = nil }

  /// Deletes everything, once. All that is answered from then on is that the class is over.
  func erase() throws(StoreProblem) {
    guard !isErased else { return }
    try store.erase()
    isErased = true
    kept.counts = ClassCounts(cells: form.cellCount)
    end.finish()
  }

  /// Deletes a class that has no sheets.
  func eraseIfEmpty() throws(StoreProblem) {
    if kept.counts.sheets == 0 { try erase() }
  }
}

extension StoredClass {
  /// A class that begins.
  init(_ form: ClassForm) throws(PlanImage.Refusal) {
    self.init(
      form: try form.fingerprint, code: JoinCode.drawn().text, isClosed: false, joined: 0,
      counts: ClassCounts(cells: form.cellCount))
  }
}

extension ClassForm {
  /// Identifies what counts belong to, in any language: the pack's questions, their answers, and
  /// the conditions under which they are asked.
  var fingerprint: [UInt8] {
    get throws(PlanImage.Refusal) {
      let asked = planned.checklist.items.enumerated().filter { planned.has(item: $0.offset) }
      let words = asked.map(\.element).flatMap { item in
        [item.name.value, item.ask.text, item.question.kind.rawValue]
          + item.question.options.flatMap { [$0.name, $0.text ?? ""] }
          + [item.question.range.map { "\($0)" } ?? ""]
      }
      let image = PlanImage(
        plan: planned.plan, audience: planned.checklist.audience,
        needs: planned.plan.guidance.map { _ in [] },
        contacts: ContactTable(countries: [], international: []), emergencies: [])
      return ([planned.id, planned.pack.version] + words).flatMap { $0.utf8 + [0] }
        + (try image.bytes())
    }
  }
}
