import CaseFiles
import Foundation
import SystemPackage
import TestSupport
import Testing

/// An interview that is kept in a case, and one that is practised.
struct KeptTalkTests {
  private let place: CasePlace

  init() throws {
    place = try CasePlace()
    for (name, text) in InterviewPack.files + InterviewPack.stories {
      try place.folder.write(text, to: "rules/\(name)")
    }
  }

  /// Leads a talk that is kept; the passphrase comes first, and then what is typed.
  private func talk(_ arguments: String..., typing input: String) throws -> Program {
    try Program(
      Program.executable,
      arguments: [
        "interview", "a_talk", "--rules", "rules", "--case", "a.case.age", "--key", "own.key",
      ] + arguments, in: place.folder.url, input: "\(place.passphrase)\n\(input)")
  }

  /// Begins a kept talk at a terminal, which is covered as soon as nobody types.
  private func beginTalk() throws -> Terminal {
    let terminal = try Terminal(
      arguments: [
        "interview", "a_talk", "--rules", place.folder.url.appending(path: "rules").path, "--words",
        "teen", "--case", place.path("a.case.age").string, "--key", place.path("own.key").string,
        "--cover-after", "1s",
      ], columns: 80)
    try terminal.expect("own.key: ")
    terminal.type(place.passphrase)
    return terminal
  }

  @Test func `a talk is kept at once, gone on with, and reduced where the person wants it`() throws
  {
    let first = try talk(
      "--words", "teen", "--place", "PH", "--present", "interpreter",
      typing: "1\n\n1\n2\nw\nHe waits.\n")
    #expect(first.exitCode == 0, "\(first.errors)")
    #expect(first.output.contains("kept in the case at once"))
    let events = try place.record().lines.map(\.event)
    #expect(events.answers.map(\.item) == ["alone", "may_talk", "safe"])
    #expect(events.answers.map(\.source) == [.observed, .asked, .asked])
    #expect(events.consent(to: .talking) == .yes)
    #expect(events.contains(.note(.init("He waits.", .ownWords))))
    #expect(
      events.contains(
        .session(
          .init(
            checklist: "a_talk", pack: "talks", version: "0.1.0", place: "PH", words: "teen",
            present: ["interpreter"]))))
    #expect(try place.files(with: "He waits.") == [])

    // It goes on with what cannot wait, and with who can hear today.
    let second = try talk(typing: "1\nx\n1\n")
    #expect(second.exitCode == 0, "\(second.errors)")
    #expect(second.output.contains("If tonight is not safe"))
    #expect(second.output.contains("So far: Yes (seen)."))
    #expect(second.output.contains("You can stop whenever you like."), "the words from before")
    let reduced = try place.record().lines.map(\.event)
    #expect(reduced.consent(to: .talking) == .takenBack)
    #expect(reduced.answers.map(\.item) == ["alone", "may_talk", "safe"])
    #expect(!reduced.contains(.note(.init("He waits.", .ownWords))))
    #expect(reduced.contains(.reduced(lines: 1)))
  }

  @Test func `what was seen is gone on with as that, and a talk as a talk`() throws {
    let seen = try talk("--observed", typing: "2 k\n")
    #expect(seen.exitCode == 0, "\(seen.errors)")
    let events = try place.record().lines.map(\.event)
    #expect(events.answers.map(\.source) == [.knownFromOthers])
    let led = try talk("--words", "teen", typing: "1\n")
    #expect(led.exitCode == 1 && led.output == "")
    #expect(
      led.errors.contains("Go on with 'waymark interview a_talk --observed'"), "\(led.errors)")
    #expect(try place.record().lines.map(\.event) == events, "nothing in it was changed")
    #expect(try talk("--observed", typing: "").exitCode == 0)
  }

  @Test func `answers that the checklist has no item for any more are shown, and stay`() throws {
    try place.newCase(
      "a.case.age",
      [
        .session(.init(checklist: "a_talk")),
        .answer(.init("an_old_item", .words(["one", "two"]), source: .told)),
      ])
    let program = try talk("--words", "easy", typing: "")
    #expect(
      program.output.unwrapped.contains(
        "Kept, and no longer part of this checklist: an_old_item: one, two."))
    #expect(try place.record().answers.map(\.item) == ["an_old_item"])
  }

  @Test func `a case of another talk, a wrong passphrase and a wrong name leave all as it is`()
    throws
  {
    try place.newCase("a.case.age", [.session(.init(checklist: "another_talk"))])
    let before = try place.bytes("a.case.age")
    let other = try talk("--words", "easy", typing: "1\n")
    #expect(other.exitCode == 1 && other.errors.contains("is of 'another_talk', not of 'a_talk'"))
    let wrong = try Program(
      Program.executable,
      arguments: [
        "interview", "a_talk", "--rules", "rules", "--case", "a.case.age", "--key", "own.key",
      ], in: place.folder.url, input: "not the passphrase\n1\n")
    #expect(wrong.exitCode == 1 && wrong.output == "")
    #expect(try place.bytes("a.case.age") == before)
  }

  @Test func `where nobody types, the talk covers itself, and then its key is asked for again`()
    throws
  {
    let terminal = try beginTalk()
    try terminal.expect("See to it: Nobody who came along can hear.")
    try terminal.expect("Pause. Press Enter to go on.")
    terminal.type("")
    try terminal.expect("See to it: Nobody who came along can hear.")
    terminal.type("w")
    try terminal.expect("In their own words")
    terminal.begin("He waits")
    // Whoever types is there: only then nothing comes for a while.
    try terminal.expect("Pause. Press Enter to go on.")
    terminal.type("nothing that is typed here is taken")
    try terminal.expect("In their own words")
    try terminal.expect("> He waits")
    terminal.type(" outside.")
    try terminal.expect("See to it: Nobody who came along can hear.")

    try terminal.expect("Nothing was typed for a while.")
    // Whoever types the passphrase at once has it neither shown nor taken as an answer.
    terminal.type(place.passphrase)
    try terminal.expect("own.key: ")
    terminal.type("another passphrase")
    try terminal.expect("Try again.")
    try terminal.expect("own.key: ")
    terminal.type(place.passphrase)
    try terminal.expect("See to it: Nobody who came along can hear.")
    try terminal.expect("> ")
    terminal.type("1")
    try terminal.expect("Say: I am")
    #expect(!terminal.screen.contains(place.passphrase) && !terminal.screen.contains("typed here"))
    let events = try place.record().lines.map(\.event)
    #expect(events.answers.map(\.item) == ["alone"])
    #expect(
      events.compactMap { if case .note(let note) = $0 { note.text } else { nil } }
        == ["He waits outside."])

    try terminal.expect("Nothing was typed for a while.")
    terminal.pressControlD()
    let (left, exitCode) = terminal.ending()
    #expect(exitCode == 0 && !left.contains("WHO CAN HELP"), "\(left)")
  }

  @Test func `Ctrl-C at the passphrase of a locked talk ends it, and shows nothing of it`() throws {
    let terminal = try beginTalk()
    try terminal.expect("Nothing was typed for a while.")
    terminal.type("")
    try terminal.expect("own.key: ")
    terminal.pressControlC()
    let (left, exitCode) = terminal.ending()
    #expect(exitCode == 130 && left.contains("Stopped. Nothing was changed."))
    #expect(!left.contains("WHO CAN HELP") && !left.contains("See to it"), "\(left)")
    #expect(terminal.showsKeys && !terminal.endsLinesAtEscape)
  }

  @Test func `own words that nobody was to write down are not written after a later yes`() throws {
    let program = try talk("--words", "teen", typing: "1\n\n2\nw\nNot yet.\np 3.1\n1\nw\nNow.\n")
    #expect(program.exitCode == 0, "\(program.errors)")
    let notes = try place.record().lines.compactMap { line -> String? in
      if case .note(let note) = line.event { note.text } else { nil }
    }
    #expect(notes == ["Now."])
    #expect(try place.record().answers.last?.value == .word("yes_please"))
  }

  @Test func `a practice says so on every screen, plays the person, and rates nobody`() throws {
    let program = try Program(
      Program.executable,
      arguments: [
        "interview", "a_talk", "--rules", "rules", "--words", "teen", "--practice", "the_last_bus",
      ], in: place.folder.url, input: "1\n\n1\n2\n\n1\n\n\n\n\n\n")
    #expect(program.exitCode == 0, "\(program.errors)")
    let screens = program.output.components(separatedBy: "\n> ").dropLast()
    #expect(screens.allSatisfy { $0.contains("PRACTICE") })
    var rest = program.output.unwrapped[...]
    for line in [
      "What you hear or see: - Nobody who came along can hear.", "They answer: Yes.",
      "They answer: No.", "What you hear or see: - Somebody hurts them", "AFTER THE PRACTICE",
      "More that is told is not better", "WHAT WAS TOLD WITHOUT ASKING", "Somebody hurts them",
      "AND IS NOT TICKED", "Somebody waits for them", "THE STORY",
    ] {
      let found = try #require(rest.range(of: line), "\(line)\n\(program.output)")
      rest = rest[found.upperBound...]
    }
    #expect(!program.output.contains("ASKED TOO MUCH"))
  }

  @Test
  func `whoever practises reads the person's words, and only afterwards which sign it was`()
    throws
  {
    for (name, text) in InterviewPack.stories where text.contains("the_last_bus") {
      let tells = """
        tells:
          brought_here:
            - says: He is there every day.
              signs: [watched]
            - shows: She hides her arm.
              signs: [told_of_harm]
        expect:
        """
      try place.folder.write(text.replacing("expect:", with: tells), to: "rules/\(name)")
    }
    let program = try Program(
      Program.executable,
      arguments: [
        "interview", "a_talk", "--rules", "rules", "--words", "teen", "--practice", "the_last_bus",
      ], in: place.folder.url, input: "1\n\n1\n2\n\n1\n2\n\n\n\n\n")
    #expect(program.exitCode == 0, "\(program.errors)")
    let parts = program.output.unwrapped.components(separatedBy: "AFTER THE PRACTICE")
    try #require(parts.count == 2, "\(program.output)")
    let said = "They say: “He is there every day.” You see: She hides her arm."
    #expect(parts[0].contains(said), "\(parts[0])")
    #expect(
      parts[0].components(separatedBy: "Somebody waits for them").count == 2, "only to tick it")
    #expect(
      parts[1].contains(
        "Somebody waits for them outside or writes all the time. · They say: “He is there every day.”"
      ),
      "\(parts[1])")
  }
}
