import Foundation
import FoundationEssentials
import SystemPackage
import Testing

@testable import CaseFiles

/// What is said where a case cannot be opened, written or deleted: what happened, what is still safe, what to do.
struct CaseMessageTests {
  @Test(arguments: Trouble.allCases)
  func `each trouble has a message of its own, and leaves the case as it was`(trouble: Trouble)
    throws
  {
    let place = try CasePlace()
    try place.newCase()
    let held = try trouble.prepare(place)
    let before = try? place.bytes("a.case.age")
    let call = ["note", "a.case.age", "--as", "observed"]
    let program =
      trouble == .wrongPassphrase
      ? try place.plain(
        call[0], call[1], call[2], call[3], "--key", "own.key", input: "not this one\nwords\n")
      : try place.program(call[0], call[1], call[2], call[3], typing: "words\n")
    withExtendedLifetime(held) {}
    #expect(program.exitCode == 1)
    #expect(program.output == "")
    let message = program.errors.split { $0.isWhitespace }.joined(separator: " ")
    for part in trouble.message { #expect(message.contains(part), "\(trouble): \(message)") }
    #expect(try before == nil || place.bytes("a.case.age") == before)
    #expect(!message.contains("words"))
  }

  enum Trouble: CaseIterable {
    case missing, wrongPassphrase, otherKey, damaged, cut, newer, inUse, notACase, plainKey

    /// Brings it about; what is given stays for as long as the program runs.
    func prepare(_ place: CasePlace) throws -> CaseFile? {
      let bytes = Array(try place.bytes("a.case.age"))
      switch self {
      case .missing: try FileManager.default.removeItem(atPath: place.path("a.case.age").string)
      case .wrongPassphrase: break
      case .otherKey: try encrypt("", to: Identity().recipient, place)
      case .damaged:
        try place.write(bytes.dropLast() + [bytes.last.map { $0 ^ 1 } ?? 0], to: "a.case.age")
      case .cut: try place.write(bytes.prefix(60), to: "a.case.age")
      case .newer:
        try encrypt(
          #"{"kind": "case", "schema": "waymark-case", "version": 7}"# + "\n", to: place.recipient,
          place)
      case .inUse:
        return try CaseFile(
          place.path("a.case.age"),
          with: [Array(place.identity.utf8).withUnsafeBytes { try Identity($0) }])
      case .notACase: try encrypt("{}\n", to: place.recipient, place)
      case .plainKey: try place.folder.write("\(place.identity)\n", to: "own.key")
      }
      return nil
    }

    private func encrypt(_ text: String, to recipient: Recipient, _ place: CasePlace) throws {
      let plain = try SecretBytes(copying: Array(text.utf8))
      try place.write(AgeFile.encrypt(plain, to: [recipient]), to: "a.case.age")
    }

    var message: [String] {
      switch self {
      case .missing: ["There is no file 'a.case.age'.", "Nothing was made or changed."]
      case .wrongPassphrase: ["the passphrase does not open it", "a second key"]
      case .otherKey: ["the key that was given does not open it", "Nothing in it was changed."]
      case .damaged: ["it is damaged", "Do not write to it"]
      case .cut: ["it ends before its first lines do", "a copy from before"]
      case .newer: ["a later version of this program", "use the later version"]
      case .inUse: ["Another program has 'a.case.age' open.", "Close it there"]
      case .notACase: ["it is not a case of this program"]
      case .plainKey: ["has no passphrase", "waymark case change-passphrase"]
      }
    }
  }

  @Test(arguments: [
    (["show", "a.case.age", "--key", ""], "--key needs the name of a file"),
    (["note", "a.case.age"], "--as <kind>"), (["show", ""], "the case needs the name of a file"),
    (["add-recipient", "a.case.age", "age1x", "--name", "x"], "this is no recipient of age"),
    (["add-recipient", "a.case.age", "AGE-SECRET-KEY-1X", "--name", "x"], "make a new key"),
    (["show", "a.case.age"], "there is no key yet; 'waymark case key' makes one"),
    (["delete", "a.case.age"], "without a terminal to ask on, this needs --yes"),
    (["purge", "."], "--older-than <days>"), (["purge", ".", "--older-than", "0"], "from 1 on"),
    (["export", "a.case.age", "--for", "note", "-o", "own.key"], "is not written over"),
    (["export", "a.case.age", "--for", "note", "-o", "a.pdf"], "text, Markdown or HTML"),
    (["note", "a.case.age", "--as", "observed", "--by-duty"], "--by-duty goes with --as agreed"),
    (["delete", "own.key", "--yes"], "The name of a case ends in '.case.age'"),
  ])
  func `a call that is not understood exits with 2 and changes nothing`(
    call: [String], message: String
  ) throws {
    let place = try CasePlace()
    try place.newCase()
    let program = try Program(
      Program.executable, arguments: ["case"] + call, in: place.folder.url,
      environment: ["XDG_DATA_HOME": place.folder.url.path])
    #expect(program.exitCode == 2, "\(program.errors)")
    #expect(program.errors.contains(message), "\(program.errors)")
    #expect(try place.record().lines.count == 1)
    #expect(FileManager.default.fileExists(atPath: place.path("own.key").string))
  }

  @Test func `nothing takes the place of a key that is there`() throws {
    let place = try CasePlace()
    let before = try place.bytes("own.key")
    let program = try place.plain("key", "own.key", input: "four other plain words\n")
    #expect(program.exitCode == 1)
    #expect(program.errors.contains("'own.key' is there already. Nothing in it was changed."))
    #expect(try place.bytes("own.key") == before)
    let short = try place.plain("key", "new.key", input: "short\n")
    #expect(short.exitCode == 1)
    #expect(short.errors.contains("Nothing was made or changed."))
    let empty = try place.plain("key", "new.key")
    #expect(empty.exitCode == 1)
    #expect(empty.errors.contains("No passphrase came."))
    #expect(!FileManager.default.fileExists(atPath: place.path("new.key").string))
  }

  @Test func `deleting says what it means, and asks`() throws {
    let place = try CasePlace()
    try place.newCase()
    let call = ["case", "delete", place.path("a.case.age").string]
    for (typed, isKept) in [("", true), ("yes", true), ("delete", false)] {
      let terminal = try Terminal(arguments: call, columns: 200)
      let question = try terminal.expect("> ").split { $0.isWhitespace }.joined(separator: " ")
      #expect(question.contains("no passphrase brings it back. A duty to keep records may apply"))
      terminal.type(typed)
      let (text, exitCode) = terminal.ending()
      #expect(exitCode == 0)
      let words = text.split { $0.isWhitespace }.joined(separator: " ")
      #expect(
        words.contains(isKept ? "Nothing was deleted." : "is deleted. Copies of it elsewhere stay"))
      let isThere = FileManager.default.fileExists(atPath: place.path("a.case.age").string)
      #expect(isThere == isKept)
    }
  }

  @Test func `a purge lists what is old, and deletes it only when that is confirmed`() throws {
    let place = try CasePlace()
    for name in ["old.case.age", "open.case.age", "new.case.age"] { try place.newCase(name) }
    try place.folder.write("another age file", to: "old.age")
    let longAgo = Date(timeIntervalSinceNow: -40 * 86400)
    for name in ["old.case.age", "open.case.age", "old.age"] {
      try FileManager.default.setAttributes(
        [.modificationDate: longAgo], ofItemAtPath: place.path(name).string)
    }
    let key = try Array(place.identity.utf8).withUnsafeBytes { try Identity($0) }
    let open = try CaseFile(place.path("open.case.age"), with: [key])
    let listed = try place.plain("purge", "--older-than", "30", ".")
    #expect(listed.exitCode == 0)
    #expect(listed.output.contains("./old.case.age") && listed.output.contains("./open.case.age"))
    #expect(!listed.output.contains("new.case.age") && !listed.output.contains("old.age\n\n"))
    #expect(listed.errors == "Nothing was deleted. With --yes, what is listed is.\n")
    let purged = try place.plain("purge", "--older-than", "30", ".", "--yes")
    withExtendedLifetime(open) {}
    #expect(purged.exitCode == 1)
    #expect(purged.errors.contains("Another program has './open.case.age' open."))
    #expect(purged.errors.hasSuffix("1 case is deleted.\n"))
    let left = try FileManager.default.contentsOfDirectory(atPath: place.folder.url.path).sorted()
    #expect(left == ["new.case.age", "old.age", "open.case.age", "own.key"])
  }
}
