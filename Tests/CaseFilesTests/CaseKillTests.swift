import Files
import Foundation
import FoundationEssentials
import SystemPackage
import Testing

@testable import CaseFiles

/// A program that is killed while it writes answer after answer: at most the answer in progress is lost.
@Suite(.serialized, .timeLimit(.minutes(5))) struct CaseKillTests {
  /// Kills at random moments: 200, and on where too few of them fell where it matters; 500 at most.
  /// WAYMARK_KILLS asks for another number.
  @Test func `killed at any moment, a case is whole and has every answer that was kept`() throws {
    let wanted = Process.number("WAYMARK_KILLS") ?? 200
    var numbers = SeededNumbers(3)
    var tally = KillTally()
    var place = try Workplace()
    while tally.kills < wanted || (tally.betweenWriteAndRename < 20 && tally.kills < wanted + 300) {
      if tally.kills.isMultiple(of: 20) {
        place = try Workplace()
        try place.newCase().close()
      }
      let before = try place.record().answers.count
      let kept = try kill(in: place, after: .random(in: 0..<12_000, using: &numbers))
      tally.count(try draft(in: place))

      // Whoever reads it now, before anybody clears up, finds all of it.
      let answers = try place.record().answers
      #expect(answers.map(\.item) == (0..<answers.count).map { "item_\($0)" })
      let least = kept.map { $0 + 1 } ?? before
      #expect((least...(least + 1)).contains(answers.count), "\(least) were kept")
      #expect(try place.record().unknownLines.isEmpty)
      #expect(try place.path().stat().permissions == .ownerReadWrite)
      #expect(place.names.filter { $0 != "a.case.age" && $0 != ".a.case.age.new" } == [])
    }
    let file = try CaseFile(place.path(), with: [place.counselor])
    try file.append(.stop(reason: nil), at: place.moment)
    #expect(place.names == ["a.case.age"], "the next answer clears up")
    print("kills: \(tally)")
    #expect(tally.betweenWriteAndRename >= 20, "kills that prove nothing do not count: \(tally)")
    #expect(tally.whileWriting + tally.elsewhere > 0)
  }

  /// Kills at one exact step, where `strace` can be had: whichever of two files stands there, it is whole.
  @Test(
    .enabled(if: canTrace, "strace cannot be used here (apt-get install strace)"),
    arguments: [
      "openat", "flock", "write", "fdatasync", "fadvise64", "pread64", "rename,renameat,renameat2",
      "fsync", "close",
    ])
  func `killed before any step of writing, a case has all answers but the one in progress`(
    call: String
  ) throws {
    var ends: Set<Int> = []
    // The calls of starting up come first; those of answers follow, a few each.
    for number in [2, 5, 9, 14, 25, 40, 70, 110] {
      let place = try Workplace()
      let file = try place.newCase()
      for item in 0..<3 {
        try file.append(.answer(.init("item_\(item)", .word("yes"))), at: place.moment)
      }
      file.close()
      let writer = try Writer(
        after: "exec strace -f -qq -o /dev/null -e trace=\(call) "
          + "-e inject=\(call):signal=KILL:when=\(number)")
      _ = try? writer.tell("key \(place.counselor.text)")
      _ = try? writer.tell("open \(place.path())")
      _ = try? writer.send("answers yes")
      var kept = 2
      var isEnded = true
      while let line = writer.nextLine() {
        if let number = line.split(separator: " ").last.flatMap({ Int($0) }) { kept = number }
        if kept > 40 {
          isEnded = false
          break
        }
      }
      writer.abandon()
      guard isEnded else { break }
      ends.insert(kept)
      let answers = try place.record().answers.map(\.item)
      #expect(answers == (0..<answers.count).map { "item_\($0)" }, "\(call) \(number)")
      #expect(((kept + 1)...(kept + 2)).contains(answers.count), "\(call) \(number)")
    }
    #expect(ends.count > 1, "no kill fell after an answer: \(ends)")
  }

  /// Has a program write answers, and kills it so many microseconds after it began to; gives the number of
  /// the last answer that it said is kept.
  private func kill(in place: Workplace, after delay: Int) throws -> Int? {
    let writer = try Writer()
    try writer.tell("key \(place.counselor.text)")
    #expect(try writer.tell("open \(place.path())") == "open")
    try writer.send("answers \(String(repeating: "yes", count: 300))")
    usleep(UInt32(delay))
    writer.kill()
    var last: Int?
    while let line = writer.nextLine() {
      guard let number = line.split(separator: " ").last.flatMap({ Int($0) }) else {
        Issue.record("\(line)")
        break
      }
      last = number
    }
    return last
  }

  /// What a killed program left of the next version: nil where it left none, or whether it is whole.
  private func draft(in place: Workplace) throws -> Bool? {
    guard let bytes = try? place.bytes(".a.case.age.new") else { return nil }
    let file = try? AgeFile(reading: bytes)
    return (try? file?.open(file?.fileKey(with: [place.counselor]) ?? SecretBytes(""))) != nil
  }
}

/// Where kills fell, told by what was left behind.
private struct KillTally: CustomStringConvertible {
  private(set) var kills = 0
  /// The draft was not whole yet.
  private(set) var whileWriting = 0
  /// The draft was whole, and not in its place yet.
  private(set) var betweenWriteAndRename = 0
  /// There was no draft: after renaming, or before writing.
  private(set) var elsewhere = 0

  mutating func count(_ isWhole: Bool?) {
    kills += 1
    switch isWhole {
    case true?: betweenWriteAndRename += 1
    case false?: whileWriting += 1
    case nil: elsewhere += 1
    }
  }

  var description: String {
    "\(kills), of them \(betweenWriteAndRename) between write and rename, \(whileWriting) while writing, "
      + "\(elsewhere) where no draft was"
  }
}

extension Process {
  fileprivate static func number(_ variable: String) -> Int? {
    ProcessInfo.processInfo.environment[variable].flatMap { Int($0) }
  }
}
