import Foundation
import TestSupport
import Testing

/// An interview that is led at a terminal, or through pipes.
struct GuidedTalkTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for (name, text) in InterviewPack.files { try folder.write(text, to: name) }
  }

  private func talk(_ arguments: String..., input: String) throws -> Program {
    try Program(
      arguments: ["interview", "a_talk", "--rules", folder.url.path] + arguments, input: input)
  }

  @Test func `a talk is led one thing at a time, covered at once, and stops when harm is told`()
    throws
  {
    let terminal = try Terminal(
      arguments: [
        "interview", "a_talk", "--rules", folder.url.path, "--words", "teen", "--place", "PH",
        "--now", "2026-11-24T12:00+08:00",
      ], columns: 80)
    let start = try terminal.expect("> ").unwrapped
    #expect(start.contains("Nothing is saved."))
    #expect(start.contains("a duty to report may apply"))
    #expect(start.contains("See to it: Nobody who came along can hear."))
    #expect(start.contains("In the Philippines, call 911"))
    terminal.type("1")
    #expect(try terminal.expect("> ").contains("Say: I am … and I work here. You can stop"))
    terminal.type("")
    let consent = try terminal.expect("> ")
    #expect(consent.contains("Say: Is it OK if we talk?"))
    #expect(consent.contains("Not here: Do not try to persuade."))
    #expect(consent.contains("1  Yes") && consent.contains("2  Not now"))
    #expect(!consent.contains("At any time:"), "keys are told once")
    terminal.type("1")
    try terminal.expect("Ask: Are you safe tonight?")
    try terminal.expect("> ")
    terminal.type("c")
    let covered = try terminal.expect("> ")
    #expect(covered.contains("\u{1B}[2J\u{1B}[3J"))
    let shown = try #require(covered.components(separatedBy: "\u{1B}[3J").last)
    #expect(
      shown.trimmingCharacters(in: .whitespacesAndNewlines)
        == "Pause. Press Enter to go on.\n>")
    terminal.type("")
    #expect(try terminal.expect("> ").contains("Ask: Are you safe tonight?"))
    terminal.type("2")
    let urgent = try terminal.expect("> ")
    #expect(urgent.contains("If tonight is not safe"))
    #expect(urgent.contains("Find a safe place before the talk ends."))
    #expect(urgent.contains("163"))
    #expect(urgent.contains("Say: What brings you here?"))
    terminal.type("b")
    #expect(try terminal.expect("> ").contains("So far: No (asked)."))
    terminal.type("p 5.2")
    try terminal.expect("An answer here can end the asking.")
    try terminal.expect("> ")
    terminal.type("1")
    let stopped = try terminal.expect("> ").unwrapped
    #expect(stopped.contains("Nothing more is asked: others are trained to ask"))
    #expect(stopped.contains("Listen for: Somebody waits for them outside"))
    terminal.type("w")
    try terminal.expect("In their own words")
    try terminal.expect("> ")
    terminal.type("He waits at the gate.")
    try terminal.expect("> ")
    terminal.type("p")
    let phases = try terminal.expect("> ")
    #expect(phases.contains("Safe now · 1 of 1 answered"))
    #expect(phases.contains("A few plain questions · 0 of 1 answered · asking has ended"))
    terminal.type("")
    try terminal.expect("> ")
    terminal.type("q")
    let end = try terminal.expect("> ").unwrapped
    #expect(end.contains("No agreed step is written down."))
    #expect(end.contains("What follows is for you alone."))
    terminal.type("")
    let report = try terminal.expect("Type end to clear the screen").unwrapped
    terminal.type("")
    try terminal.expect("Type end to clear the screen")
    terminal.pressEscape()
    try terminal.expect("Pause. Press Enter to go on.")
    terminal.type("")
    try terminal.expect("Type end to clear the screen")
    try terminal.expect("> ")
    terminal.type("h")
    #expect(
      try terminal.expect("Type end to clear the screen").unwrapped.contains(
        "Believe what you hear"))
    terminal.type("end")
    let (left, exitCode) = terminal.ending()
    #expect(exitCode == 0 && left.hasSuffix("\u{1B}[H\u{1B}[2J\u{1B}[3J"))
    #expect(report.contains("This is for you, and not to hand out."))
    #expect(report.contains("Their own words: “He waits at the gate.”"))
    #expect(report.contains("WHAT WAS TOLD AND SEEN"))
    #expect(report.contains("If somebody is hurt"))
    #expect(!report.contains("Thank you for going through") && !report.contains("If you think of"))
  }

  @Test func `Esc alone covers the screen, and what was begun to type goes on afterwards`() throws {
    let terminal = try Terminal(
      arguments: ["interview", "a_talk", "--rules", folder.url.path, "--words", "teen"], columns: 80
    )
    try terminal.expect("> ")
    terminal.type("w")
    try terminal.expect("In their own words")
    try terminal.expect("> ")
    terminal.begin("He waits")
    terminal.pressEscape()
    let covered = try terminal.expect("Pause. Press Enter to go on.\n> ")
    #expect(covered.contains("\u{1B}[2J\u{1B}[3J"))
    terminal.pressEscape()
    try terminal.expect("Pause. Press Enter to go on.\n> ")
    terminal.type("")
    try terminal.expect("In their own words")
    try terminal.expect("> He waits")
    terminal.type(" outside.")
    try terminal.expect("> ")
    terminal.pressControlC()
    let (text, exitCode) = terminal.ending()
    #expect(exitCode == 130 && !text.contains("outside"))
    #expect(!terminal.endsLinesAtEscape)
  }

  @Test func `whoever leaves at once leaves nothing of the talk on the screen`() throws {
    let terminal = try Terminal(
      arguments: [
        "interview", "a_talk", "--rules", folder.url.path, "--words", "teen", "--place", "PH",
      ], columns: 80)
    try terminal.expect("> ")
    terminal.pressControlC()
    let (text, exitCode) = terminal.ending()
    #expect(exitCode == 130)
    let left = try #require(text.components(separatedBy: "\u{1B}[3J").last)
    #expect(left == "Is someone in danger right now? In the Philippines, call 911.\n")
  }

  @Test func `not now ends kindly, and what is agreed and help are there all the same`() throws {
    let program = try talk("--words", "easy", input: "1\n\n2\n\n\n\n\n")
    #expect(program.exitCode == 0 && program.errors == "")
    var rest = program.output[...]
    for line in [
      "Say: Can we talk?", "They do not want to talk, or not now.", "Here the questions end.",
      "Thank you for telling me.", "What they want you to do.", "Say: Thank you.",
      "This is the end of the talk.", "WHO CAN HELP",
    ] {
      let place = try #require(rest.range(of: line), "\(line)\n\(program.output)")
      rest = rest[place.upperBound...]
    }
    #expect(!program.output.contains("Are you safe now?"))
  }

  @Test func `a yes is taken back at any time, and nobody decides otherwise`() throws {
    let program = try talk(
      "--words", "teen", input: "1\n\n1\nx\n1\ng\n\n\na\nCall the line\nI\nToday\n2\nq\n\n")
    #expect(program.exitCode == 0)
    let text = program.output.unwrapped
    #expect(text.contains("They do not want to talk, and no decision of yours changes that."))
    #expect(text.contains("Is there anything you need to be safe tonight?"))
    #expect(!text.contains("No agreed step is written down."))
  }

  @Test func `where nobody is questioned, what was seen or known leads to what helps`() throws {
    let program = try talk("--observed", "--place", "PH", input: "2 k\n\n1\n1\nx\n\n\n")
    #expect(program.exitCode == 0 && program.errors == "")
    let text = program.output.unwrapped
    for line in [
      "Nobody is questioned here.", "Seen or known: They have somewhere safe to sleep tonight.",
      "Type a number for what you saw or know.", "1 of 3 · Safe now",
      "This is all that can be written down here.",
      "What was told or seen", "Seen or known: Somebody hurts them", "If somebody is hurt",
    ] { #expect(text.contains(line), "\(line)\n\(text)") }
    for line in [
      "Say:", "Ask:", "Not here:", "others are trained to ask", "They do not want to talk",
      "Do you have", "can end the asking", "they would rather not say", "the end of the talk",
    ] {
      #expect(!text.contains(line), "\(line)\n\(text)")
    }
  }

  @Test func `where nobody is questioned, what only a talk can bring is not taken`() throws {
    let program = try talk("--observed", input: "r\n2 a\ng\np 4\np 2.3\np 2.1\n1 t\np\n\nq\n\n")
    #expect(program.exitCode == 0 && program.errors == "")
    let text = program.output.unwrapped
    // Once at the beginning, and for each of three keys.
    #expect(text.components(separatedBy: "Nobody is questioned here.").count == 5)
    #expect(text.components(separatedBy: "There is nothing of that number.").count == 3)
    #expect(text.contains("1 of 3 · Safe now") && text.contains("2 of 3 · What was told or seen"))
    #expect(text.contains("Safe now · 0 of 1 answered"))
    #expect(!text.contains("Whether to talk") && !text.contains("What we agree"))
  }

  @Test func `going on after the end of the asking takes a reason`() throws {
    let program = try talk("--words", "teen", input: "1\n\n1\n\n\n1\ng\nThey want me to\np 5.1\n")
    let text = program.output.unwrapped
    #expect(text.contains("Why do you go on asking?"))
    #expect(text.contains("The asking may go on, as far as they want it to."))
    #expect(text.components(separatedBy: "Say: What brings you here?").count > 2)
  }

  @Test(arguments: [
    (["interview", "new_online_friend"], "is not made to be led as an interview"),
    (["interview", "a_talk", "--words", "adult"], "--words is one of child, teen, easy"),
    (["interview", "a_talk", "--words", "old"], "--words"),
    (["interview", "a_talk", "--observed", "--words", "teen"], "leave --words out"),
    (["interview", "a_talk", "--cover-after", "5"], "--cover-after"),
    (["interview", "no_such_talk"], "no_such_talk"),
  ])
  func `a talk that cannot be led is refused with what to write`(
    arguments: [String], words: String
  ) throws {
    let program = try Program(arguments: arguments + ["--rules", folder.url.path])
    #expect(program.exitCode == 2)
    #expect(program.output == "")
    #expect(program.errors.contains(words), "\(program.errors)")
  }
}
