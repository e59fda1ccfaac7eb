import Files
import Foundation
import SystemPackage
import Testing

@testable import CaseFiles

/// Two programs at one case, and a case that nobody sits at.
final class CaseLockTests {
  private let place: Workplace
  private var moment: Timestamp { place.moment }

  init() throws { place = try Workplace() }

  @Test func `a second program is told that the case is open, and can go on when it is closed`()
    throws
  {
    let file = try place.newCase()
    let other = try Writer()
    try other.tell("key \(place.counselor.text)")
    for _ in 0..<5 {
      let answer = try #require(try other.tell("open \(place.path())"))
      #expect(answer.hasPrefix("problem inUse: Another program has"))
      #expect(answer.contains("Nothing was changed"))
      // The lock goes on to each new version of the file.
      try file.append(.answer(.init("a", .word("yes"))), at: moment)
    }
    #expect(try place.record().answers.count == 1, "to be read, it is open to anybody")
    file.close()
    #expect(try other.tell("open \(place.path())") == "open")
    #expect(throws: CaseProblem.inUse) {
      try CaseFile(self.place.path(), with: [self.place.counselor])
    }
    #expect(throws: CaseProblem.inUse) { try CaseFolder.delete(self.place.path()) }
    other.kill()
    _ = try CaseFile(place.path(), with: [place.counselor])
    #expect(place.names == ["a.case.age"])
  }

  @Test func `of two programs that begin the same case, one does`() throws {
    for round in 0..<20 {
      let writers = try (0..<2).map { _ in try Writer() }
      for writer in writers { try writer.tell("key \(place.counselor.text)") }
      let path = place.path("\(round).case.age")
      let answers = try writers.map { writer in
        try writer.send("create \(path)")
        return writer
      }.map { $0.nextLine() ?? "" }
      #expect(answers.count { $0 == "created" } == 1, "\(answers)")
      #expect(
        answers.count { $0.hasPrefix("problem exists") || $0.hasPrefix("problem inUse") } == 1,
        "\(answers)")
      #expect(try place.record("\(round).case.age").lines.count == 1)
    }
    #expect(place.names.count == 20)
  }

  @Test func `of many that go on with a case, one at a time does, and no answer is lost`()
    async throws
  {
    _ = try place.newCase()
    let path = place.path()
    let key = try place.counselor.text
    let kept = try await withThrowingTaskGroup(of: [String].self) { group in
      for program in 0..<4 {
        group.addTask {
          let writer = try Writer()
          try writer.tell("key \(key)")
          var kept: [String] = []
          for number in 0..<2000 where kept.count < 40 {
            let note = "\(program).\(number)"
            guard try writer.tell("open \(path)") == "open" else { continue }
            #expect(try writer.tell("note \(note)") == "kept", "whoever opened it writes to it")
            kept.append(note)
            try writer.tell("close")
          }
          return kept
        }
      }
      return try await group.reduce([]) { $0 + $1 }
    }
    let notes = try place.record().lines.compactMap { line in
      if case .note(let note) = line.event { note.text } else { nil }
    }
    #expect(notes.sorted() == kept.sorted())
    #expect(!kept.isEmpty)
  }

  @Test func `a draft that a killed program left is no obstacle, and one that is written is`()
    throws
  {
    let file = try place.newCase()
    try place.write(Array("half of it".utf8), to: ".a.case.age.new")
    try file.append(.stop(reason: nil), at: moment)
    #expect(place.names == ["a.case.age"])

    let draft = place.path(".b.case.age.new")
    let other = try FileDescriptor.open(
      draft, .readWrite, options: [.create], permissions: .ownerReadWrite)
    #expect(try other.lockForThisProgram())
    #expect(throws: CaseProblem.inUse) { try self.place.newCase("b.case.age") }
    #expect(place.names == [".b.case.age.new", "a.case.age"])
    try other.close()
    _ = try place.newCase("b.case.age")
    #expect(place.names == ["a.case.age", "b.case.age"])
  }

  @Test func `a draft that is a second name of the new case is no obstacle either`() throws {
    // This is what a program leaves that is killed between the two steps of beginning a case.
    let kept = try place.keptCase()
    try kept.link(to: place.path(".a.case.age.new"))
    let file = try CaseFile(kept, with: [place.counselor])
    try file.append(.stop(reason: nil), at: moment)
    #expect(place.names == ["a.case.age"])
    #expect(try place.record().lines.count == 3)
  }

  @Test(.enabled(if: canTrace, "strace cannot be used here (apt-get install strace)"))
  func `who gets a lock while the file is replaced goes on with what stands there then`() throws {
    let file = try place.newCase()
    // The other program has the old file open, and comes to lock it when the new one is in its place.
    let other = try Writer(
      after: "exec strace -f -qq -o /dev/null -e trace=flock "
        + "-e inject=flock:delay_enter=600000:when=1")
    try other.tell("key \(place.counselor.text)")
    try other.send("open \(place.path())")
    usleep(300_000)
    try file.append(.stop(reason: nil), at: moment)
    file.close()
    #expect(other.nextLine() == "open")
    #expect(try other.tell("note x") == "kept")
    #expect(try place.record().lines.map(\.event.kind) == ["recipient", "stop", "note"])
    other.abandon()
  }

  @Test func `a case that is closed is free, also while a program is being started elsewhere`()
    throws
  {
    let file = try place.newCase()
    // For a moment such a program has a copy of everything that is open here.
    let copy = try #require(file.held).file.duplicate()
    file.close()
    _ = try CaseFile(place.path(), with: [place.counselor])
    try copy.close()
  }

  @Test
  func `after a while without anybody the keys are wiped, and the same case goes on with a key`()
    throws
  {
    let clock = MadeUpClock()
    let file = try place.newCase(idle: IdleLimit(.seconds(300), now: { clock.now }))
    try file.append(.answer(.init("a", .word("yes"))), at: moment)
    clock.pass(299)
    #expect(file.timeUntilLock == .seconds(1))
    try file.append(.answer(.init("b", .word("yes"))), at: moment)
    clock.pass(200)
    file.touch()
    clock.pass(299)
    file.lockIfIdle()
    #expect(!file.isLocked)
    clock.pass(1)
    let before = try place.bytes()
    #expect(throws: CaseProblem.locked) { try file.append(.newKey, at: self.moment) }
    #expect(file.isLocked && file.timeUntilLock == nil)
    #expect(throws: CaseProblem.locked) { try file.record() }
    #expect(try place.bytes() == before)
    #expect(throws: CaseProblem.inUse, "other programs are kept out all the same") {
      try CaseFile(self.place.path(), with: [self.place.counselor])
    }
    #expect(throws: CaseProblem.age(.noMatch)) { try file.unlock(with: [self.place.stranger]) }
    #expect(file.isLocked)
    try file.unlock(with: [place.counselor])
    try file.append(.answer(.init("c", .word("yes"))), at: moment)
    #expect(try place.record().answers.map(\.item) == ["a", "b", "c"])
  }

  @Test func `a case that is locked at once has nothing left to read`() throws {
    let file = try place.newCase()
    try file.append(.note(.init("their own words", .ownWords)), at: moment)
    file.lock()
    #expect(throws: CaseProblem.locked) { try file.record() }
    file.touch()
    #expect(file.isLocked, "moving a mouse unlocks nothing")
  }

  @Test func `without a limit a case stays open`() throws {
    let clock = MadeUpClock()
    let file = try place.newCase(idle: IdleLimit(nil, now: { clock.now }))
    clock.pass(1_000_000)
    try file.append(.stop(reason: nil), at: moment)
    #expect(file.timeUntilLock == nil)
  }
}

/// A clock that goes on when a test says so.
private final class MadeUpClock {
  private(set) var now = ContinuousClock.now

  func pass(_ seconds: Int) { now = now.advanced(by: .seconds(seconds)) }
}
