// Locking: the keys are wiped, and the lock against other programs is kept.
extension CaseFile {
  package var isLocked: Bool { secrets == nil }

  /// How long it is until the keys are wiped if nothing is done; nil where that never happens.
  ///
  /// Whoever waits for somebody wakes up then, and calls ``lockIfIdle()``.
  package var timeUntilLock: Duration? { isLocked ? nil : idle.remaining }

  /// Says that somebody is there, though nothing was added.
  package func touch() {
    lockIfIdle()
    idle.touch()
  }

  /// Wipes the keys, and what the case says, where nothing was done for as long as the limit has it.
  package func lockIfIdle() { if idle.isOver { lock() } }

  /// Wipes the keys, and what the case says.
  package func lock() {
    secrets?.fileKey.wipe()
    secrets?.payload.wipe()
    secrets = nil
  }

  /// Opens the case again with a key that it is for.
  ///
  /// - Throws: `changedElsewhere` where another file stands there than the one that was written here.
  package func unlock(with identities: [Identity]) throws(CaseProblem) {
    if let held, !held.isUnchanged(at: path) { throw .changedElsewhere }
    let file = try Self.read(path)
    secrets = try Self.unlock(file, with: identities)
    header = file.header
    idle.touch()
  }

  /// What the case says now. It is a copy that is not wiped: let go of it soon.
  package func record() throws(CaseProblem) -> CaseRecord {
    guard let record = CaseRecord(reading: try use().payload) else { throw .notACase }
    return record
  }

  /// The secrets, for somebody who does something.
  func use() throws(CaseProblem) -> Secrets {
    lockIfIdle()
    guard let secrets else { throw .locked }
    idle.touch()
    return secrets
  }

  /// How many keys open the case; whose they are stands in its record, as far as it is known.
  package var keyCount: Int { header.stanzas.count }

  /// Locks the case and lets other programs write to it.
  package func close() {
    lock()
    held = nil
  }
}
