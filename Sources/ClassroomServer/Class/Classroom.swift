internal import Questions
internal import RulePacks
internal import ScreeningCore

/// One class: takes in sheets, and hands out pictures.
actor Classroom {
  nonisolated let form: ClassForm
  nonisolated let code: JoinCode
  /// Ends when everything is gone.
  nonisolated let ended: AsyncStream<Never>
  private let end: AsyncStream<Never>.Continuation

  private let store: any ClassStorage
  private let reader: SheetReader
  private var kept: StoredClass
  private(set) var isErased = false
  private var waiting: [Waiting] = []
  /// Callers of ``close()`` that wait until the class is closed.
  private var closing: [Reply] = []
  private var isWriting = false
  private var watchers: [Int: AsyncStream<ClassPictures>.Continuation] = [:]
  private var nextWatcher = 0

  private typealias Reply = CheckedContinuation<Result<Void, Refusal>, Never>

  private struct Waiting {
    let sheet: CountedSheet
    let reply: Reply
  }

  /// A new class, or one that continues with saved counts. Nothing is saved before the first sheet.
  init(_ form: ClassForm, store: any ClassStorage, kept: StoredClass) {
    self.form = form
    self.store = store
    reader = SheetReader(form)
    self.kept = kept
    code = JoinCode(text: kept.code)
    (ended, end) = AsyncStream.makeStream()
  }

  var isClosed: Bool { kept.isClosed }
  var pictures: ClassPictures { kept.counts.pictures }

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

  /// Takes no more sheets; those that are waiting are still counted. If they cannot be saved, the
  /// class stays open.
  func close() async throws(Refusal) {
    try await withCheckedContinuation { reply in
      closing.append(reply)
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
  /// Whether a sheet is counted, and whether the class closes, is decided here alone, one batch
  /// after the other.
  private func writeAllWaiting() async {
    while !waiting.isEmpty || !closing.isEmpty {
      let (batch, closers) = (waiting, closing)
      (waiting, closing) = ([], [])
      guard !kept.isClosed else {
        for sheet in batch { sheet.reply.resume(returning: .failure(.closed)) }
        for closer in closers { closer.resume(returning: .success(())) }
        continue
      }
      await write(batch, closers)
    }
    isWriting = false
  }

  private func write(_ batch: [Waiting], _ closers: [Reply]) async {
    var new = kept
    let areCounted = batch.map { new.counts.add($0.sheet, in: form.groups) }
    if !closers.isEmpty {
      new.isClosed = true
      new.counts.forgetTokens()
    }
    do throws(StoreProblem) {
      if new != kept { try await store.save(new) }
    } catch {
      for sheet in batch { sheet.reply.resume(returning: .failure(.notKept)) }
      let refusal = error.kind == .diskFull ? Refusal.notClosedForWantOfRoom : .stillOpen
      for closer in closers { closer.resume(returning: .failure(refusal)) }
      return
    }
    let isNewPicture = new.counts.pictures != pictures
    kept = new
    for (sheet, isCounted) in zip(batch, areCounted) {
      sheet.reply.resume(returning: isCounted ? .success(()) : .failure(.full))
    }
    if isNewPicture { for watcher in watchers.values { watcher.yield(pictures) } }
    if kept.isClosed { for watcher in watchers.values { watcher.finish() } }
    for closer in closers { closer.resume(returning: .success(())) }
  }

  /// The pictures as they are, and every new one, until the class is closed.
  func watch() -> AsyncStream<ClassPictures> {
    let number = nextWatcher
    nextWatcher += 1
    let (stream, watcher) = AsyncStream.makeStream(
      of: ClassPictures.self, bufferingPolicy: .bufferingNewest(1))
    watcher.yield(pictures)
    guard !kept.isClosed else {
      watcher.finish()
      return stream
    }
    watcher.onTermination = { _ in Task { await self.forget(number) } }
    watchers[number] = watcher
    return stream
  }

  private func forget(_ watcher: Int) { watchers[watcher] = nil }

  /// Deletes everything, once. The server ends.
  func erase() throws(StoreProblem) {
    guard !isErased else { return }
    try store.erase()
    isErased = true
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
      form: try form.fingerprint, code: JoinCode.drawn().text, isClosed: false,
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
