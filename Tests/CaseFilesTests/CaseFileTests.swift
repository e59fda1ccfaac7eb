import Files
import Foundation
import FoundationEssentials
import SystemPackage
import Testing

@testable import CaseFiles

/// A case on the disk: what is kept, for whom, and what stays whole whatever comes.
final class CaseFileTests {
  private let place: Workplace
  private var moment: Timestamp { place.moment }

  init() throws { place = try Workplace() }

  @Test func `a case has one file that only its owner reads, and nothing beside it`() throws {
    let file = try place.newCase()
    for number in 0..<5 {
      try file.append(.answer(.init("item_\(number)", .word("yes"))), at: moment)
      #expect(place.names == ["a.case.age"])
      #expect(try place.path().stat().permissions == .ownerReadWrite)
    }
    try place.path().change([.ownerReadWrite, .groupRead, .otherRead])
    try file.append(.stop(reason: nil), at: moment)
    #expect(try place.path().stat().permissions == .ownerReadWrite)
  }

  @Test func `each answer is a whole new file: same header, new nonce, another file on the disk`()
    throws
  {
    let file = try place.newCase()
    var (headers, nonces, stamps): (Set<[UInt8]>, Set<[UInt8]>, Set<FileStamp>) = ([], [], [])
    for _ in 0..<10 {
      try file.append(.answer(.init("same", .word("yes"))), at: moment)
      let header = file.header.text
      headers.insert(Array(try place.bytes().prefix(header.count)))
      nonces.insert(Array(try place.bytes().dropFirst(header.count).prefix(16)))
      stamps.insert(try FileStamp(place.path()))
    }
    #expect(headers.count == 1 && nonces.count == 10 && stamps.count == 10)
  }

  @Test func `a case goes on where a link leads, and the link stays one`() throws {
    let kept = try place.keptCase("real.case.age")
    try FileManager.default.createSymbolicLink(
      atPath: place.path("link.case.age").string, withDestinationPath: kept.string)
    let file = try CaseFile(place.path("link.case.age"), with: [place.counselor])
    try file.append(.stop(reason: nil), at: moment)
    #expect(place.path("link.case.age").isLink)
    #expect(try place.record("real.case.age").lines.last?.event == .stop(reason: nil))
  }

  @Test func `a new case never takes the place of anything`() throws {
    let kept = try place.keptCase()
    let before = try place.bytes()
    let attempt = { [place] (path: FilePath) in
      try CaseFile.create(path, for: [(place.counselor.recipient, nil)], at: place.moment)
    }
    #expect(throws: CaseProblem.exists) { try attempt(kept) }
    #expect(try place.bytes() == before)
    try FileManager.default.createSymbolicLink(
      atPath: place.path("nowhere.case.age").string, withDestinationPath: "/nowhere")
    #expect(throws: CaseProblem.exists) { try attempt(self.place.path("nowhere.case.age")) }
    for name in ["a.txt", "a.age", ".case.age", ".hidden.case.age", "a.case.age.txt"] {
      #expect(throws: CaseProblem.name, "\(name)") { try attempt(self.place.path(name)) }
    }
    let nowhere = place.path("no/folder").appending("a.case.age")
    #expect(throws: CaseProblem.cannotMake(.noSuchFileOrDirectory)) { try attempt(nowhere) }
    #expect(throws: CaseProblem.age(.noRecipients)) {
      try CaseFile.create(self.place.path("b.case.age"), for: [], at: self.moment)
    }
    #expect(place.names == ["a.case.age", "nowhere.case.age"])
  }

  @Test func `a case that is cut at any byte is not opened, says so, and stays as it is`() throws {
    _ = try place.keptCase()
    let whole = try place.bytes()
    var problems: [String: Int] = [:]
    for count in whole.indices {
      let cut = Array(whole.prefix(count))
      try place.write(cut, to: "a.case.age")
      for purpose in [CaseFile.Purpose.reading, .writing] {
        let problem = #expect(throws: CaseProblem.self) {
          try CaseFile(self.place.path(), with: [self.place.counselor], for: purpose)
        }
        guard case .age(let cause)? = problem else {
          Issue.record("cut at \(count): \(String(describing: problem))")
          continue
        }
        problems["\(cause)", default: 0] += 1
      }
      #expect(try place.bytes() == cut)
    }
    // Nothing of it can be told from a change where a file of one chunk ends within that chunk.
    #expect(Set(problems.keys) == ["empty", "headerCut", "payloadCut", "payloadDamaged"])
    #expect(problems.values.reduce(0, +) == 2 * whole.count)
    #expect(place.names == ["a.case.age"])
  }

  @Test func `a case with any bit flipped is not opened, and stays as it is`() throws {
    _ = try place.keptCase()
    let whole = try place.bytes()
    var numbers = SeededNumbers(1)
    for index in whole.indices {
      // Every bit of the header, and one of each byte of the payload.
      let bits = index < 200 ? Array(0..<8) : [Int.random(in: 0..<8, using: &numbers)]
      for bit in bits {
        var flipped = whole
        flipped[index] ^= 1 << UInt8(bit)
        try place.write(flipped, to: "a.case.age")
        let problem = #expect(throws: CaseProblem.self, "bit \(bit) of byte \(index)") {
          try CaseFile(self.place.path(), with: [self.place.counselor])
        }
        guard case .age? = problem else {
          Issue.record("\(String(describing: problem))")
          continue
        }
        #expect(try place.bytes() == flipped)
      }
    }
  }

  @Test func `another key, and what is no case, each have a message of their own`() throws {
    let kept = try place.keptCase()
    try place.write([], to: "empty.case.age")
    try place.write(Array("Dear diary".utf8), to: "text.case.age")
    try place.write(
      AgeFile.encrypt(SecretBytes("x"), with: SecretBytes("y"), workFactor: 2), to: "key.case.age")
    try FileManager.default.createDirectory(
      atPath: place.path("folder.case.age").string, withIntermediateDirectories: false)
    let expected: [(FilePath, CaseProblem)] = [
      (kept, .age(.noMatch)), (place.path("none.case.age"), .missing),
      (place.path("empty.case.age"), .age(.empty)), (place.path("text.case.age"), .age(.notAge)),
      (place.path("key.case.age"), .age(.wantsPassphrase)),
      (place.path("folder.case.age"), .unreadable(.isDirectory)),
    ]
    var messages: Set<String> = []
    for (path, problem) in expected {
      #expect(throws: problem) {
        try CaseFile(path, with: [self.place.stranger], for: .reading)
      }
      messages.insert(problem.message(.caseFile, at: "a"))
    }
    #expect(messages.count == expected.count)
  }

  @Test func `a file that somebody else put there, changed or took away is not written over`()
    throws
  {
    let file = try place.newCase()
    try file.append(.stop(reason: nil), at: moment)
    let own = try place.bytes()

    try place.write(Array("theirs".utf8), to: "theirs")
    try place.path("theirs").rename(to: place.path())
    #expect(throws: CaseProblem.changedElsewhere) { try file.append(.newKey, at: self.moment) }
    #expect(try place.bytes() == Array("theirs".utf8))

    try place.path().remove()
    #expect(throws: CaseProblem.changedElsewhere) { try file.append(.newKey, at: self.moment) }
    #expect(place.names.isEmpty)

    try place.write(own, to: "a.case.age")
    let again = try CaseFile(place.path(), with: [place.counselor])
    let handle = try FileHandle(forWritingTo: URL(filePath: place.path().string))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data([0]))
    try handle.close()
    #expect(throws: CaseProblem.changedElsewhere) { try again.append(.newKey, at: self.moment) }
    #expect(try place.bytes() == own + [0])
  }

  @Test func `a case that was opened to be read is never written to`() throws {
    let kept = try place.keptCase()
    let before = try FileStamp(kept)
    let file = try CaseFile(kept, with: [place.counselor], for: .reading)
    #expect(throws: CaseProblem.openForReadingOnly) { try file.append(.newKey, at: self.moment) }
    #expect(try FileStamp(kept) == before)
  }

  @Test func `a case is read whole while another program writes to it`() throws {
    let file = try place.newCase()
    for number in 0..<20 {
      try file.append(.answer(.init("item_\(number)", .word("yes"))), at: moment)
      #expect(try place.record().answers.count == number + 1)
    }
  }
}

/// Who can open a case.
final class CaseRecipientTests {
  private let place: Workplace
  private var moment: Timestamp { place.moment }

  init() throws { place = try Workplace() }

  @Test func `where a key is lost, a supervisor's opens the case, and without one nobody does`()
    throws
  {
    let file = try place.newCase("with.case.age", alsoFor: [place.supervisor])
    try file.append(.stop(reason: nil), at: moment)
    file.close()
    _ = try place.keptCase("without.case.age")
    #expect(try place.record("with.case.age", with: place.supervisor).lines.count == 3)
    #expect(throws: CaseProblem.age(.noMatch)) {
      try self.place.record("without.case.age", with: self.place.supervisor)
    }
    let message = CaseProblem.age(.noMatch).message(.caseFile, at: "without.case.age")
    #expect(message.contains("a supervisor's"))
  }

  @Test func `two interviewers in turn each add to a case with their own key`() throws {
    let first = try place.newCase()
    try first.append(.session(.init(checklist: "c", version: "1.0.0")), at: moment)
    try first.append(.answer(.init("a", .word("yes"))), at: moment)
    try first.add(place.stranger.recipient, name: "second counselor", at: moment)
    first.close()

    let second = try CaseFile(place.path(), with: [place.stranger])
    try second.append(.session(.init(checklist: "c", version: "1.1.0")), at: moment)
    try second.append(.answer(.init("a", .word("no"))), at: moment)
    second.close()

    let third = try CaseFile(place.path(), with: [place.counselor])
    try third.append(.answer(.init("b", .word("yes"))), at: moment)
    let record = try place.record(with: place.stranger)
    #expect(record.answers.map(\.item) == ["a", "b"])
    #expect(record.answers[0].value == .word("no"))
    #expect(record.recipients.map(\.name) == ["counselor", "second counselor"])
    #expect(third.keyCount == 2)
  }

  @Test func `a key that is added leaves those that the case has no name of`() throws {
    // Another program added the stranger's key: no line of the case tells of it.
    let kept = try place.keptCase()
    let file = try AgeFile(reading: place.bytes())
    let payload = try file.open(file.fileKey(with: [place.counselor]))
    let both = [place.counselor.recipient, place.stranger.recipient]
    try place.write(AgeFile.encrypt(payload, to: both), to: "a.case.age")

    let again = try CaseFile(kept, with: [place.counselor])
    try again.add(place.supervisor.recipient, name: nil, at: moment)
    for key in [place.counselor, place.supervisor, place.stranger] {
      #expect(try place.record(with: key).answers.count == 1)
    }
  }

  @Test func `a new key closes the case to one that was lost, from then on`() throws {
    let file = try place.newCase(alsoFor: [place.stranger])
    let before = try place.bytes()
    try file.renewKey(
      for: [(place.counselor.recipient, nil), (place.supervisor.recipient, "supervisor")],
      at: moment)
    try file.append(.stop(reason: nil), at: moment)
    #expect(throws: CaseProblem.age(.noMatch)) { try self.place.record(with: self.place.stranger) }
    #expect(try place.record(with: place.supervisor).recipients.count == 2)
    // Not even with the file key, which the lost key still finds in a copy from before.
    let copy = try AgeFile(reading: before)
    let oldKey = try copy.fileKey(with: [place.stranger])
    let now = try AgeFile(reading: place.bytes())
    #expect(throws: AgeProblem.headerChanged) { try now.header.authenticate(oldKey) }
    #expect(throws: AgeProblem.payloadDamaged) { try now.open(oldKey) }
  }

  @Test
  func `what a person does not want kept is gone from the case, and the rest stays as it stands`()
    throws
  {
    let file = try place.newCase()
    try file.append(.note(.init("their own words", .ownWords)), at: moment)
    try file.append(.answer(.init("in_danger", .word("yes"))), at: moment)
    try file.append(.consent(.init(to: .writing, .takenBack)), at: moment)
    let danger = try file.record().lines[2].text
    try file.reduce(at: moment) { line in
      if case .note = line.event { false } else { true }
    }
    let record = try place.record()
    #expect(record.lines.map(\.event.kind) == ["recipient", "answer", "consent", "reduced"])
    #expect(record.lines[1].text == danger)
    #expect(record.lines.last?.event == .reduced(lines: 1))
    let text = try file.record().lines.map(\.text).joined()
    #expect(!text.contains("their own words"))
  }
}
