import Files
import SystemPackage
import Testing

@testable import CaseFiles

/// The file with a counselor's key, which a passphrase opens.
final class KeyFileTests {
  private let place: Workplace
  private let passphrase: SecretBytes
  private var path: FilePath { place.path("own.key") }

  init() throws {
    place = try Workplace()
    passphrase = try SecretBytes("four words and more")
  }

  @Test
  func `a new key opens with its passphrase and with no other, and only its owner reads the file`()
    throws
  {
    let recipient = try newKey()
    #expect(try keys(passphrase) == [recipient])
    #expect(place.names == ["own.key"])
    #expect(try path.stat().permissions == .ownerReadWrite)
    for wrong in ["", "four words and mor", "four words and more ", "Four words and more"] {
      #expect(throws: CaseProblem.age(.wrongPassphrase), "\(wrong)") {
        try self.keys(SecretBytes(wrong))
      }
    }
    let message = CaseProblem.age(.wrongPassphrase).message(.keyFile, at: "own.key")
    #expect(
      message.contains("the passphrase does not open it. Nothing in it was changed. Try again."))
  }

  @Test func `a key file is never made where something stands`() throws {
    _ = try newKey()
    let before = try place.bytes("own.key")
    #expect(throws: CaseProblem.exists) { try self.newKey() }
    #expect(try place.bytes("own.key") == before)
    #expect(throws: CaseProblem.age(.emptyPassphrase)) {
      try KeyFile.create(
        self.place.path("none.key"), passphrase: SecretBytes(""), at: self.place.moment,
        workFactor: 4)
    }
    #expect(place.names == ["own.key"])
  }

  @Test func `another passphrase leaves the key and its cases as they are, and closes the old one`()
    throws
  {
    let recipient = try newKey()
    try CaseFile.create(place.path(), for: [(recipient, nil)], at: place.moment).close()
    let other = try SecretBytes("other words")
    try KeyFile.changePassphrase(path, from: passphrase, to: other, workFactor: 4)
    #expect(try keys(other) == [recipient])
    #expect(throws: CaseProblem.age(.wrongPassphrase)) { try self.keys(self.passphrase) }
    let identities = try KeyFile.unlock(path, passphrase: other)
    _ = try CaseFile(place.path(), with: identities)
    #expect(place.names == ["a.case.age", "own.key"])
  }

  @Test func `a passphrase is changed only by whoever knows it`() throws {
    _ = try newKey()
    let before = try place.bytes("own.key")
    let wrong = try SecretBytes("wrong")
    #expect(throws: CaseProblem.age(.wrongPassphrase)) {
      try KeyFile.changePassphrase(self.path, from: wrong, to: wrong, workFactor: 4)
    }
    #expect(throws: CaseProblem.age(.emptyPassphrase)) {
      try KeyFile.changePassphrase(
        self.path, from: self.passphrase, to: SecretBytes(""), workFactor: 4)
    }
    #expect(throws: CaseProblem.age(.notAnIdentity)) {
      try KeyFile.changePassphrase(self.path, from: nil, to: wrong, workFactor: 4)
    }
    #expect(try place.bytes("own.key") == before)
  }

  @Test func `a key that lies there as it is is not used before it has a passphrase`() throws {
    try place.write(Array("# mine\n\(place.counselor.text)\n".utf8), to: "own.key")
    #expect(throws: CaseProblem.keyNotProtected) { try self.keys(self.passphrase) }
    try KeyFile.changePassphrase(path, from: nil, to: passphrase, workFactor: 4)
    #expect(try keys(passphrase) == [place.counselor.recipient])
    #expect(try !place.bytes("own.key").contains("AGE-SECRET-KEY".utf8))
  }

  @Test(arguments: [
    ("", CaseProblem.age(.notAnIdentity)), ("# only a comment\n", .age(.notAnIdentity)),
    ("Dear diary\n", .age(.notAnIdentity)),
    (
      "AGE-SECRET-KEY-PQ-1HZLGZUPT4ETPKDEV8HSGFDCYZ4E522W0A7PU2LHT8EH9W6YLNC3SW78XKG\n",
      .age(.hybridKey)
    ),
  ])
  func `a key file without a key for cases says what it has`(text: String, problem: CaseProblem)
    throws
  {
    try place.write(
      AgeFile.encrypt(SecretBytes(text), with: passphrase, workFactor: 4), to: "own.key")
    #expect(throws: problem) { try self.keys(self.passphrase) }
  }

  @Test
  func `several keys in a file all count, in armor too, and one for hybrid files is passed over`()
    throws
  {
    let text = """
      # two of mine\r
      \(try place.counselor.text)\r
      AGE-SECRET-KEY-PQ-1HZLGZUPT4ETPKDEV8HSGFDCYZ4E522W0A7PU2LHT8EH9W6YLNC3SW78XKG

      \(try place.supervisor.text)
      """
    try place.write(
      AgeFile.encrypt(SecretBytes(text), with: passphrase, workFactor: 4, armored: true),
      to: "own.key")
    #expect(try keys(passphrase) == [place.counselor.recipient, place.supervisor.recipient])
  }

  @Test func `a key file that is cut or changed anywhere is not opened, and stays as it is`() throws
  {
    _ = try newKey()
    let whole = try place.bytes("own.key")
    var numbers = SeededNumbers(5)
    for index in whole.indices {
      var flipped = whole
      flipped[index] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
      for damaged in [flipped, Array(whole.prefix(index))] {
        // A digit of the work factor may have become a larger one, which takes long or is refused.
        if index < 60, String(decoding: damaged, as: UTF8.self).contains(/scrypt \S+ 1\d/) {
          continue
        }
        try place.write(damaged, to: "own.key")
        let problem = #expect(throws: CaseProblem.self) { try self.keys(self.passphrase) }
        guard case .age? = problem else {
          Issue.record("\(index): \(String(describing: problem))")
          continue
        }
        #expect(try place.bytes("own.key") == damaged)
      }
    }
  }

  @Test func `the passphrase of a new key takes about a second to try, as age has it`() throws {
    _ = try KeyFile.create(path, passphrase: passphrase, at: place.moment)
    let head = String(decoding: try place.bytes("own.key").prefix(60), as: UTF8.self)
    #expect(head.contains(/-> scrypt \S{22} 18\n/))
    #expect(try keys(passphrase).count == 1)
  }

  @discardableResult private func newKey() throws -> Recipient {
    try KeyFile.create(path, passphrase: passphrase, at: place.moment, workFactor: 4)
  }

  private func keys(_ passphrase: SecretBytes) throws -> [Recipient] {
    try KeyFile.unlock(path, passphrase: passphrase).map(\.recipient)
  }
}
