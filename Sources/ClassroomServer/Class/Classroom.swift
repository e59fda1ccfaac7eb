internal import RulePacks

/// One class: takes in sheets, and hands out pictures.
actor Classroom {
  nonisolated let form: ClassForm
  nonisolated let code: JoinCode
  /// Ends when everything is gone.
  nonisolated let ended: AsyncStream<Never>
  private let end: AsyncStream<Never>.Continuation

  private let store: ClassStore
  private let reader: SheetReader
  private(set) var tally: Tally
  private(set) var isClosed: Bool
  private(set) var isErased = false
  private var waiting: [Waiting] = []
  private var writing: Task<Void, Never>?
  private var watchers: [Int: AsyncStream<ClassPicture>.Continuation] = [:]
  private var nextWatcher = 0

  /// The most sheets that a class takes; far more than a class has.
  private static let mostSheets = 50_000

  private struct Waiting {
    let sheet: (token: [UInt8], cells: [Int])
    let answer: CheckedContinuation<Result<Bool, Refusal>, Never>
  }

  /// A class that begins, or goes on with what was kept of it.
  init(_ form: ClassForm, store: ClassStore, kept: ClassStore.Kept?) throws {
    self.form = form
    self.store = store
    reader = SheetReader(form)
    code = kept.map { JoinCode(text: $0.code) } ?? .drawn()
    tally = kept?.tally ?? Tally(cells: form.cellCount)
    isClosed = kept?.isClosed ?? false
    (ended, end) = AsyncStream.makeStream()
    if kept == nil { try store.begin(form: form.fingerprint, code: code.text, tally: tally) }
  }

  /// Counts a sheet; false where it was counted before. The answer comes once it is kept.
  func take(_ sheet: Sheet) async throws(Refusal) -> Bool {
    guard !isClosed else { throw .closed }
    guard let cells = reader.cells(of: sheet) else { throw .notASheet }
    guard tally.sheets + waiting.count < Self.mostSheets else { throw .full }
    return try await withCheckedContinuation { answer in
      waiting.append(Waiting(sheet: (sheet.token, cells), answer: answer))
      if writing == nil { writing = Task { await writeAllWaiting() } }
    }.get()
  }

  /// Writes what has come in; what comes meanwhile goes into the next transaction together.
  private func writeAllWaiting() async {
    while !waiting.isEmpty {
      let batch = waiting
      waiting = []
      do {
        let (new, isNew) = try await store.add(batch.map(\.sheet), to: tally, in: form.rooms)
        let isNewPicture = new.picture.sheets > tally.picture.sheets
        tally = new
        for (sheet, isNew) in zip(batch, isNew) { sheet.answer.resume(returning: .success(isNew)) }
        if isNewPicture { for watcher in watchers.values { watcher.yield(tally.picture) } }
      } catch {
        for sheet in batch { sheet.answer.resume(returning: .failure(.notKept)) }
      }
    }
    writing = nil
  }

  /// The picture as it is, and every new one.
  func pictures() -> AsyncStream<ClassPicture> {
    let number = nextWatcher
    nextWatcher += 1
    let (stream, watcher) = AsyncStream.makeStream(
      of: ClassPicture.self, bufferingPolicy: .bufferingNewest(1))
    watcher.yield(tally.picture)
    watcher.onTermination = { _ in Task { await self.forget(number) } }
    watchers[number] = watcher
    return stream
  }

  private func forget(_ watcher: Int) { watchers[watcher] = nil }

  /// Takes no more sheets; what is waiting is still counted.
  func close() async throws {
    isClosed = true
    await writing?.value
    try store.close()
  }

  /// Deletes everything. The server ends.
  func erase() throws {
    try store.erase()
    isErased = true
    end.finish()
  }
}

extension ClassForm {
  /// What must be the same for counts to go on: the questions and what can be answered.
  var fingerprint: String {
    ([planned.id] + questions.flatMap { [$0.text] + $0.labels }).joined(separator: "\n")
  }
}
