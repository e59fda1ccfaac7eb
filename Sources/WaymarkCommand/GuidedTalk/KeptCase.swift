internal import CaseFiles
internal import Files
internal import Interviews
internal import Reports
internal import RulePacks
internal import SystemPackage

/// The case that a talk is kept in: what happens is in its file before the next thing stands on the screen.
///
/// Where nobody does anything for a while, its keys are wiped, and its passphrase is asked for again. What was
/// said stands in the memory of this program all the same, as long as it runs.
final class KeptCase {
  /// What was said and done in it before.
  let events: [CaseEvent]
  private let file: CaseFile
  private let key: KeyOptions
  /// How many events of the session were looked at.
  private var seen: Int
  /// Events that are not in the file: what the person does not want kept, and what could not be written.
  private var pending: [CaseEvent] = []
  /// Whether the person wanted nothing kept when it was kept last.
  private var wasRefused = false

  private init(_ file: CaseFile, _ key: KeyOptions, _ events: [CaseEvent]) {
    self.file = file
    self.key = key
    self.events = events
    seen = events.count
  }

  /// Opens a case of this checklist with a key, or begins one where none is yet.
  static func open(
    _ path: FilePath, with key: KeyOptions, for planned: PlannedChecklist, idle: IdleTime
  ) throws -> KeptCase {
    try CaseProblem.reporting(.caseFile, at: path) {
      let isNew = path.kind == .missing && !path.isLink
      let file = try key.use { (identities) throws(CaseProblem) in
        isNew
          ? try CaseFile.create(
            path, for: identities.prefix(1).map { ($0.recipient, "the counselor") }, at: .now,
            idle: IdleLimit(idle.untilLocked))
          : try CaseFile(path, with: identities, idle: IdleLimit(idle.untilLocked))
      }
      if isNew { Output.errors.sentences(CaseAdvice.secondKey) }
      let record = try file.record()
      if record.isNewer { throw CaseProblem.newerVersion(record.schemaVersion) }
      let events = record.lines.map(\.event)
      try check(events, belongTo: planned, at: path)
      return KeptCase(file, key, events)
    }
  }

  private static func check(
    _ events: [CaseEvent], belongTo planned: PlannedChecklist, at path: FilePath
  ) throws {
    let other = events.compactMap(\.checklist).last { $0 != planned.checklist.name.value }
    guard let other else { return }
    Output.errors.message(
      "waymark: the case '\(path)' is of '\(other)', not of '\(planned.checklist.name.value)'. Nothing in "
        + "it was changed. Go on with 'waymark interview \(other)', or begin a new one.")
    throw Exit.findings
  }

  /// Keeps what has happened since; gives what went wrong, in words that say what is still safe.
  func keep(_ session: InterviewSession) -> String? {
    if wasRefused, !session.keepsLittle {
      // A yes that comes later is none to what was said before it.
      pending = []
    }
    wasRefused = session.keepsLittle
    pending += session.events[seen...]
    seen = session.events.count
    let isKept = session.isKept
    do throws(CaseProblem) {
      if session.keepsLittle, try file.record().lines.contains(where: { !isKept($0.event) }) {
        try file.reduce(at: .now) { isKept($0.event) }
      }
      while let next = pending.firstIndex(where: isKept) {
        let event = pending[next]
        // What was said anew since is not put behind what was said then.
        if event.isCurrent(in: session) { try append(event, at: next) }
        pending.remove(at: next)
      }
      return nil
    } catch {
      return error.message(.caseFile, at: file.path)
    }
  }

  private func append(_ event: CaseEvent, at place: Int) throws(CaseProblem) {
    do throws(CaseProblem) {
      try file.append(event, at: .now)
    } catch {
      // Then it is in the file, and is not to be added once more.
      if case .unconfirmed = error { pending.remove(at: place) }
      throw error
    }
  }

  /// How long it is until its keys are wiped if nothing is done; nil where that never happens.
  var timeUntilLock: Duration? { file.timeUntilLock }

  /// Whether its keys are wiped.
  var isLocked: Bool { file.isLocked }

  /// Says that somebody is there; gives whether its keys are wiped all the same, since nobody was for too long.
  @discardableResult
  func touch() -> Bool {
    file.touch()
    return file.isLocked
  }

  /// Wipes its keys where nothing was done for long enough.
  func lockIfIdle() { file.lockIfIdle() }

  /// What came of asking for a passphrase.
  enum Unlocking {
    case open, locked
    /// Somebody wants the program to end.
    case interrupted
  }

  /// Asks for the passphrase again where the keys were wiped; what went wrong is said.
  func unlock() -> Unlocking {
    guard touch() else { return .open }
    do {
      try CaseProblem.reporting(.caseFile, at: file.path) {
        try key.use { identities throws(CaseProblem) in try file.unlock(with: identities) }
      }
      return .open
    } catch Exit.interrupted {
      return .interrupted
    } catch {
      return .locked
    }
  }

  /// In whose words it was led before.
  func words(among ages: [AgeGroup]) -> AgeGroup? {
    let last = events.compactMap { event -> AgeGroup? in
      if case .session(let session) = event { session.words.flatMap(AgeGroup.init) } else { nil }
    }.last
    return last.flatMap { ages.contains($0) ? $0 : nil }
  }

  func close() { file.close() }
}

extension CaseEvent {
  /// The checklist of a session.
  fileprivate var checklist: String? {
    if case .session(let session) = self { session.checklist } else { nil }
  }

  /// Whether nothing newer was said to the same item.
  fileprivate func isCurrent(in session: InterviewSession) -> Bool {
    guard let item else { return true }
    return session.events.last { $0.item == item } == self
  }

  /// The item that an answer is to.
  private var item: String? {
    if case .answer(let answer) = self { answer.item } else { nil }
  }
}
