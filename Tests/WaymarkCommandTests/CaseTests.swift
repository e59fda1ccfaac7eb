import Foundation
import FoundationEssentials
import SystemPackage
import Testing

@testable import CaseFiles

/// Cases on the command line: what is kept, and that it is kept nowhere else.
struct CaseTests {
  @Test func `a case is begun, written to and read again, and no word of it lies beside it`() throws
  {
    let place = try CasePlace()
    let begun = try place.program("new", "cases")
    #expect(begun.exitCode == 1, "the folder has to be there")
    let new = try place.program("new", ".")
    #expect(new.exitCode == 0)
    #expect(new.errors.contains("add a supervisor's key"))
    let name = new.output.trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(name.wholeMatch(of: /\.\/\d{4}-\d\d-\d\d-[a-z]{5}\.case\.age/) != nil, "\(name)")

    let words = "He said \"come alone\" \(UUID())"
    let noted = try place.program("note", name, "--as", "own-words", typing: "\(words)\n")
    #expect(noted.exitCode == 0, "\(noted.errors)")
    #expect(noted.errors == "It is in the case, and on the disk.\n")
    _ = try place.program(
      "note", name, "--as", "agreed", "--by-duty", typing: "The social worker calls today.")
    let shown = try place.program("show", name)
    #expect(shown.exitCode == 0, "\(shown.errors)")
    let inOneLine = shown.output.split { $0.isWhitespace }.joined(separator: " ")
    #expect(inOneLine.contains("“\(words)” ("), "\(shown.output)")
    #expect(inOneLine.contains("the person's own words)"))
    #expect(inOneLine.contains("The social worker calls today. ("))
    #expect(inOneLine.contains("by duty, told beforehand)"))
    #expect(try place.record(String(name.dropFirst(2))).lines.count == 3)

    let list = try place.plain("list")
    #expect(list.output.hasSuffix("  \(name)\n"))
    #expect(try place.files(with: words) == [])
    #expect(try place.files(with: place.passphrase) == [])
    #expect(try place.files(with: "social worker") == [])
  }

  @Test(.timeLimit(.minutes(2)))
  func `the program age opens what was written, with the same key and with a supervisor's`() throws
  {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/age") else { return }
    let place = try CasePlace()
    try place.newCase()
    try place.folder.write(place.identity, to: "plain.txt")
    let made = try Program(
      URL(filePath: "/usr/bin/age-keygen"), arguments: ["-o", "supervisor.txt"],
      in: place.folder.url)
    let supervisor = try #require(made.errors.firstMatch(of: /age1\w+/)).output
    let added = try place.program(
      "add-recipient", "a.case.age", String(supervisor), "--name", "supervisor")
    #expect(added.exitCode == 0, "\(added.errors)")
    #expect(added.errors.contains("2 keys open the case now"))
    let again = try place.program(
      "add-recipient", "a.case.age", String(supervisor), "--name", "supervisor")
    #expect(again.errors.hasSuffix("That key opens the case already. Nothing was changed.\n"))
    #expect(again.errors.contains("to anybody whom the matter concerns"))
    _ = try place.program(
      "note", "a.case.age", "--as", "observed", typing: "a note\nof two lines\n")
    for key in ["plain.txt", "supervisor.txt"] {
      let opened = try Program(
        URL(filePath: "/usr/bin/age"), arguments: ["-d", "-i", key, "a.case.age"],
        in: place.folder.url)
      #expect(opened.output.contains(#""text": "a note\nof two lines""#), "\(opened.output)")
      #expect(opened.exitCode == 0)
    }
  }

  @Test func `whatever is written as a note is read again as it was`() throws {
    let place = try CasePlace()
    try place.newCase()
    var numbers = SystemRandomNumberGenerator()
    let pieces = [
      "\"", "\\", "\u{1B}[31m", "é", "e\u{301}", "🙂", "\u{202E}", "a b", "{}", "\n", "“x”",
    ]
    var notes: [String] = []
    for _ in 0..<3 {
      let note =
        "<" + (0..<20).compactMap { _ in pieces.randomElement(using: &numbers) }.joined() + ">"
      let program = try place.program("note", "a.case.age", "--as", "observed", typing: note)
      #expect(program.exitCode == 0, "\(program.errors)")
      notes.append(note)
    }
    let kept = try place.record().lines.compactMap { line in
      if case .note(let note) = line.event { note.text } else { nil }
    }
    #expect(kept.map { Array($0.utf8) } == notes.map { Array($0.utf8) })
    let shown = try place.program("show", "a.case.age")
    #expect(!shown.output.contains("\u{1B}") && !shown.output.contains("\u{202E}"))
  }

  @Test func `whoever ends the program at a passphrase has a terminal that shows what is typed`()
    throws
  {
    let place = try CasePlace()
    let terminal = try Terminal(
      "case", "key", "\(place.folder.url.path)/another.key", columns: 200)
    try terminal.expect("New passphrase: ")
    #expect(!terminal.showsKeys)
    terminal.terminate()
    let (text, exitCode) = terminal.ending()
    #expect(text.contains("Stopped. Nothing was changed.") && exitCode == 130)
    #expect(terminal.showsKeys)
  }

  @Test func `a passphrase is typed without being shown, twice where it is new`() throws {
    let place = try CasePlace()
    let terminal = try Terminal(
      "case", "key", columns: 80,
      environment: ["HOME": place.folder.url.path])
    try terminal.expect("New passphrase: ")
    terminal.type("too short")
    try terminal.expect("is too short: take 15 characters or more.")
    try terminal.expect("New passphrase: ")
    terminal.type(place.passphrase)
    try terminal.expect("The same again: ")
    terminal.type("something else altogether")
    try terminal.expect("The two are not the same. Nothing was made")
    try terminal.expect("New passphrase: ")
    // A mistake that is rubbed out, also of a letter of two bytes.
    terminal.type("é\u{7F}" + place.passphrase)
    try terminal.expect("The same again: ")
    terminal.type(place.passphrase)
    let (text, exitCode) = terminal.ending()
    #expect(exitCode == 0, "\(text)")
    #expect(text.contains("age1"))
    let words = text.split { $0.isWhitespace }.joined(separator: " ")
    #expect(words.contains("let a supervisor make a key too, and add it to each case."))
    #expect(
      !terminal.screen.contains(place.passphrase) && !terminal.screen.contains("something else"))
    let key = place.folder.url.appending(path: ".local/share/waymark/counselor.key")
    let attributes = try FileManager.default.attributesOfItem(atPath: key.path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try String(contentsOf: key, encoding: .isoLatin1).hasPrefix("age-encryption.org/v1"))
  }

  @Test func `a wrong passphrase can be typed again, and Ctrl-C leaves with nothing changed`()
    throws
  {
    let place = try CasePlace()
    try place.newCase()
    let before = try place.bytes("a.case.age")
    let call = [
      "case", "note", place.path("a.case.age").string, "--as", "observed", "--key",
      place.path("own.key").string,
    ]
    let terminal = try Terminal(arguments: call, columns: 200)
    try terminal.expect("Passphrase of ")
    try terminal.expect(": ")
    terminal.type("another one")
    try terminal.expect("Nothing was changed. Try again.")
    try terminal.expect("own.key: ")
    terminal.pressControlC()
    let (text, exitCode) = terminal.ending()
    #expect(exitCode == 130)
    #expect(text.contains("Stopped. Nothing was changed."))
    #expect(try place.bytes("a.case.age") == before)
  }

  @Test func `a key file gets a new passphrase, and opens the same cases`() throws {
    let place = try CasePlace()
    try place.newCase()
    let new = "another four plain words"
    let wrong = try place.plain("change-passphrase", "own.key", input: "not this one\n\(new)\n")
    #expect(wrong.exitCode == 1)
    #expect(wrong.errors.contains("the passphrase does not open it. Nothing in it was changed."))
    let changed = try place.plain(
      "change-passphrase", "own.key", input: "\(place.passphrase)\n\(new)\n")
    #expect(changed.exitCode == 0, "\(changed.errors)")
    #expect(changed.errors.contains("still open with the old one"))
    let shown = try place.plain("show", "a.case.age", "--key", "own.key", input: "\(new)\r\n")
    #expect(shown.exitCode == 0, "\(shown.errors)")
    #expect(try place.program("show", "a.case.age").exitCode == 1)
  }
}
