import Files
import SystemPackage
import Testing

@testable import CaseFiles

/// Debian's `age`, both ways: what one writes, the other reads.
@Suite(
  .enabled(if: isInstalled("age"), "the program 'age' is not here (apt-get install age)"))
final class `The program age` {
  private let place: Workplace
  private let keyPath: FilePath

  init() throws {
    place = try Workplace()
    keyPath = place.path("plain-key.txt")
    try place.write(Array("# a comment\n\(place.counselor.text)\n".utf8), to: "plain-key.txt")
  }

  @Test func `opens a case, also after many answers and a second key`() throws {
    let file = try place.newCase()
    for number in 0..<20 {
      try file.append(.answer(.init("item_\(number)", .word("yes"))), at: place.moment)
    }
    try file.add(place.supervisor.recipient, name: nil, at: place.moment)
    try file.append(
      .note(.init(String(repeating: "long ", count: 30_000), .observed)), at: place.moment)
    let payload = try file.record().lines.map(\.text)
    try place.write(Array(place.supervisor.text.utf8), to: "supervisor.txt")
    for key in ["plain-key.txt", "supervisor.txt"] {
      let result = try shell("age -d -i \(key) a.case.age", in: place.folder)
      #expect(result.code == 0, "\(result.errors)")
      let lines = String(decoding: result.output, as: UTF8.self).split(separator: "\n")
      #expect(lines.dropFirst().elementsEqual(payload, by: ==))
    }
  }

  @Test(arguments: ["", "--armor"])
  func `makes a case that opens here and goes on`(armor: String) throws {
    let kept = try place.keptCase()
    let recipients = [place.counselor, place.supervisor].map { "-r \($0.recipient.text)" }
    let script = """
      age -d -i plain-key.txt \(kept) | \
        age -e \(armor) \(recipients.joined(separator: " ")) > again.case.age
      """
    #expect(try shell(script, in: place.folder).code == 0)
    let file = try CaseFile(place.path("again.case.age"), with: [place.supervisor])
    #expect(try file.record().answers == place.record().answers)
    try file.append(.stop(reason: nil), at: place.moment)
    #expect(try shell("age -d -i plain-key.txt again.case.age", in: place.folder).code == 0)
  }

  @Test func `opens a key file with its passphrase, and what age -p made opens here`() throws {
    let passphrase = "four words and more"
    let recipient = try KeyFile.create(
      place.path("own.key"), passphrase: SecretBytes(passphrase), at: place.moment, workFactor: 10)
    let opened = try terminal("age -d -o opened.txt own.key", typing: [passphrase])
    #expect(opened.code == 0, "\(opened.output)")
    let text = try String(decoding: place.bytes("opened.txt"), as: UTF8.self)
    #expect(text.contains(recipient.text) && text.contains("AGE-SECRET-KEY-1"))

    let locked = try terminal(
      "age -p -o theirs.key plain-key.txt", typing: [passphrase, passphrase])
    #expect(locked.code == 0, "\(locked.output)")
    let keys = try KeyFile.unlock(place.path("theirs.key"), passphrase: SecretBytes(passphrase))
    #expect(keys.map(\.recipient) == [place.counselor.recipient])
    #expect(throws: CaseProblem.age(.wrongPassphrase)) {
      try KeyFile.unlock(self.place.path("theirs.key"), passphrase: SecretBytes("another"))
    }
  }

  /// Runs a program that reads a passphrase from its terminal; each line is typed when it was asked for.
  private func terminal(_ command: String, typing lines: [String]) throws -> (
    output: String, code: Int32
  ) {
    let typed = lines.map { "sleep 1; echo '\($0)';" }.joined(separator: " ")
    let result = try shell(
      "(\(typed) sleep 1) | script --quiet --return --command '\(command)' /dev/null",
      in: place.folder)
    return (String(decoding: result.output, as: UTF8.self), result.code)
  }
}
