import Foundation
import FoundationEssentials
import Testing

/// One person at a terminal, of the usual width and of that of a telephone.
struct InterviewTests {
  static let widths: [UInt16] = [80, 40]
  static let danger = "Is someone in danger right now?"

  @Test func `a line that nobody can have typed is no answer, and the next one is`() throws {
    let long = String(repeating: "a", count: 300_000)
    let program = try Program(
      "run", "new_online_friend", "--region", "PH", input: "\(long)\nq\n")
    #expect(program.exitCode == 0)
    #expect(program.output.contains("Type a number from 1 to 3."))
    #expect(program.output.contains("Nothing was answered") && !program.output.contains("aaaa"))
  }

  @Test func `a code of three letters is not taken for that of another country`() throws {
    let program = try Program("contacts", "--region", "PHL")
    #expect(program.exitCode == 2)
    #expect(!program.errors.contains("did you mean"))
  }

  @Test(arguments: widths)
  func `what to do in danger comes before everything else`(columns: UInt16) throws {
    let terminal = try start(columns)
    #expect(terminal.screen.hasPrefix(Self.danger))
    terminal.pressControlD()
    _ = terminal.ending()
  }

  @Test(arguments: widths)
  func `the country is asked for, and can be left open`(columns: UInt16) throws {
    let terminal = try start(columns)
    try terminal.expect("Which country")
    try terminal.expect("> ")
    terminal.type("Philipines")
    #expect(try terminal.expect("> ").unwrapped.contains("Did you mean Philippines?"))
    terminal.type("")
    #expect(!(try terminal.expect("1 of about 5").contains("911")))
    stop(terminal)
    #expect(terminal.ending().text.unwrapped.contains("emergency number where you are"))
  }

  @Test(arguments: [
    ("Philipines", "No country of that name is known here. Did you mean Philippines?"),
    ("Atlantis", "No country of that name is known here. Check how it is written"),
    ("NO", "That country has no contacts of its own here."),
  ])
  func `a name that no country has is told apart from a country without contacts`(
    typed: String, words: String
  ) throws {
    let terminal = try start(80)
    try terminal.expect("> ")
    terminal.type(typed)
    let said = try terminal.expect("> ").unwrapped
    #expect(said.contains(words) && said.contains("those who help from anywhere in the world"))
    terminal.type("")
    stop(terminal)
    #expect(terminal.ending().exitCode == 0)
  }

  @Test(arguments: ["q\n", "PH\nq\n", "PH\ns\nq\n", "PH\n"])
  func `where nothing was answered the report says so, and that nothing follows from it`(
    typed: String
  ) throws {
    let program = try Program("run", "new_online_friend", input: typed)
    let report = program.output.unwrapped
    #expect(report.contains("Nothing was answered, so no special guidance could come up."))
    #expect(report.contains("That does not mean that everything is fine"))
    #expect(!report.contains("What was answered") && !report.contains("left out"))
    #expect(report.contains("ALSO HERE, IN CASE IT HELPS") && report.contains("WHO CAN HELP"))
    #expect(program.exitCode == 0)
  }

  @Test func `an answer that stopped counting is shown where it can be counted again`() throws {
    let terminal = try start(80, region: "PH")
    for typed in ["2", "2", "2", "b", "b", "s", "s", "s"] {
      try terminal.expect("> ")
      terminal.type(typed)
    }
    let list = try terminal.expect("> ").unwrapped
    #expect(list.contains("One question is left out, because an earlier one was left open."))
    #expect(list.contains("Your answer so far: To keep a secret. It does not count yet."))
    #expect(!list.contains("not asked"))
    terminal.type("1")
    try terminal.expect("> ")
    terminal.type("")
    terminal.type("")
    #expect(terminal.ending().text.contains("If it does not feel right"))
  }

  @Test(arguments: ["ph", "PH", "the Philippines", " philippines ", "Pilipinas", "ｐＨ　"])
  func `a country is known by its code or its name, and changes the emergency line`(
    typed: String
  ) throws {
    let terminal = try start(80)
    try terminal.expect("> ")
    terminal.type(typed)
    #expect(try terminal.expect("1 of about 5").contains("In the Philippines, call 911."))
    stop(terminal)
    #expect(terminal.ending().text.contains("WHO CAN HELP IN THE PHILIPPINES"))
  }

  @Test(arguments: [
    ([], "a report goes to where the output of this program is sent. It does not list"),
    (["-o", "report.txt"], "written to report.txt. It does not list your answers"),
    (["-o", "report.txt", "--why"], "written to report.txt. Answers are in it."),
    (["-o", "report.txt", "--scores"], "written to report.txt. Answers are in it."),
  ])
  func `the notice says what is kept`(options: [String], words: String) throws {
    let folder = try TemporaryFolder()
    let paths = options.map {
      $0.hasSuffix(".txt") ? folder.url.appending(path: $0).path : $0
    }
    let program = try Program(
      arguments: ["run", "new_online_friend", "--region", "PH"] + paths, input: "q\n")
    let notice = program.output.unwrapped.replacing(folder.url.path + "/", with: "")
    #expect(notice.contains(words), "\(notice)")
  }

  @Test func `an answer given before is kept with Enter`() throws {
    let program = try Program(
      arguments: ["run", "new_online_friend", "--region", "PH", "--why"],
      input: "1\nb\n\nq\n")
    let said = program.output.unwrapped
    let parts = said.split(separator: "Your answer so far: Yes. Press Enter to keep it.")
    #expect(parts.count == 2)
    #expect(parts.last?.contains("> 2 of about") == true, "\(said)")
    #expect(!said.contains("Type a number from"))
  }

  @Test(arguments: widths)
  func `a country can be named anew, at the first question and at any other`(columns: UInt16) throws
  {
    let terminal = try start(columns)
    try terminal.expect("> ")
    terminal.type("Indonesia")
    let chosen = try terminal.expect("> ").unwrapped
    #expect(
      chosen.contains("Help is looked for in Indonesia. To name another country, type country"))
    terminal.type("b")
    #expect(try terminal.expect("> ").unwrapped.contains("So far: Indonesia."))
    terminal.type("PH")
    let changed = try terminal.expect("> ").unwrapped
    #expect(changed.contains("In the Philippines, call 911.") && changed.contains("1 of about 5"))
    terminal.type("1")
    #expect(try terminal.expect("> ").unwrapped.contains("2 of about 5"))
    terminal.type("country")
    #expect(try terminal.expect("> ").unwrapped.contains("So far: the Philippines."))
    terminal.type("")
    #expect(try terminal.expect("> ").unwrapped.contains("2 of about 5"))
    terminal.type("country")
    try terminal.expect("> ")
    terminal.type("GB")
    #expect(try terminal.expect("> ").unwrapped.contains("In the United Kingdom, call 999."))
    terminal.type("h")
    let help = try terminal.expect("> ")
    #expect(!help.contains("911"))
    stop(terminal)
    #expect(terminal.ending().text.unwrapped.contains("WHO CAN HELP IN THE UNITED KINGDOM"))
  }

  @Test func `a country can be left open again, and named at the list of what was left out`() throws
  {
    let terminal = try start(80)
    for typed in ["PH", "country", "s", "2", "s", "2", "3"] {
      try terminal.expect("> ")
      terminal.type(typed)
    }
    #expect(try terminal.expect("> ").unwrapped.contains("One question is left out"))
    terminal.type("country")
    #expect(try terminal.expect("> ").unwrapped.contains("Type its two-letter code"))
    terminal.type("PH")
    #expect(try terminal.expect("> ").unwrapped.contains("One question is left out"))
    terminal.type("")
    terminal.type("")
    #expect(terminal.ending().text.contains("WHO CAN HELP IN THE PHILIPPINES"))
  }

  @Test func `a country that the call gave is changed by another call`() throws {
    let terminal = try start(80, region: "PH")
    try terminal.expect("> ")
    terminal.type("country")
    #expect(try terminal.expect("> ").unwrapped.contains("start again with another --region"))
    terminal.type("b")
    #expect(try terminal.expect("> ").contains("This is the first question."))
    stop(terminal)
    _ = terminal.ending()
  }

  @Test(arguments: widths)
  func `after Ctrl-Z and fg the question is there again`(columns: UInt16) throws {
    let terminal = try start(columns)
    for (typed, question) in [("", "Which country"), ("x", "1 of about 5"), ("2", "1 of about 5")] {
      try terminal.expect("> ")
      try terminal.stopAndGoOn()
      #expect(try terminal.expect("> ").unwrapped.contains(question))
      terminal.type(typed)
    }
    try terminal.expect("2 of about 5")
    stop(terminal)
    #expect(terminal.ending().exitCode == 0)
  }

  @Test func `a country given in the call is not asked for`() throws {
    let terminal = try start(80, region: "PH")
    #expect(!(try terminal.expect("1 of about 5").contains("Which country")))
    stop(terminal)
    #expect(terminal.ending().exitCode == 0)
  }

  @Test(arguments: widths)
  func `every question has numbered answers, and its place in words`(columns: UInt16) throws {
    let terminal = try start(columns, region: "PH")
    let first = try terminal.expect("> ")
    #expect(first.contains("1 of about 5 · Some questions"))
    #expect(first.contains("  1  Yes\n  2  No\n  3  Not sure\n"))
    terminal.type("2")
    let second = try terminal.expect("> ")
    #expect(second.contains("2 of about 5"))
    #expect(second.contains("  1  Where we met\n  2  In an app they chose\n"))
    terminal.type("1")
    #expect(try terminal.expect("> ").contains("3 of about 4"), "the third does not apply")
    terminal.type("3")
    #expect(try terminal.expect("> ").unwrapped.contains("a whole number from 0 to 200"))
    terminal.type("150")
    terminal.type("")
    #expect(terminal.ending().text.contains("If it does not feel right"))
  }

  @Test(arguments: [
    ("7", "Type a number from 1 to 3."), ("yess", "Type a number from 1 to 3."),
    ("", "Type a number from 1 to 3."), ("1,2", "Type a number from 1 to 3."),
    ("\u{1B}[A", "Type a number from 1 to 3."),
  ])
  func `a wrong key is answered with what can be typed, and the question stays`(
    typed: String, hint: String
  ) throws {
    let terminal = try start(80, region: "PH")
    try terminal.expect("> ")
    terminal.type(typed)
    let answer = try terminal.expect("> ").unwrapped
    #expect(answer.contains(hint))
    #expect(answer.contains("s skip, r rather not say, b back, h help, q stop"))
    terminal.type("2")
    try terminal.expect("2 of about 5")
    stop(terminal)
    #expect(terminal.ending().exitCode == 0)
  }

  @Test(arguments: widths)
  func `one can skip, rather not say, and go back to change an answer`(columns: UInt16) throws {
    let terminal = try start(columns, region: "PH")
    try terminal.expect("> ")
    terminal.type("b")
    #expect(try terminal.expect("> ").contains("This is the first question."))
    terminal.type("s")
    #expect(try terminal.expect("> ").contains("2 of about 5"))
    terminal.type("r")
    #expect(try terminal.expect("> ").contains("3 of about 4"), "it is not known whether 3 applies")
    terminal.type("b")
    #expect(try terminal.expect("> ").unwrapped.contains("Your answer so far: I'd rather not say"))
    terminal.type("b")
    #expect(
      try terminal.expect("> ").unwrapped.contains(
        "Your answer so far: Skipped. Press Enter to keep it."))
    terminal.type("1")
    try terminal.expect("If someone threatens you")
    stop(terminal)
    #expect(terminal.ending().text.contains("ONE STEP FOR NOW"))
  }

  @Test(arguments: widths)
  func `stopping gives the report on what was answered, and the emergency line`(
    columns: UInt16
  ) throws {
    let terminal = try start(columns, region: "PH")
    try terminal.expect("> ")
    stop(terminal)
    let (text, exitCode) = terminal.ending()
    #expect(exitCode == 0)
    #expect(text.contains("Good to know"))
    #expect(text.contains("ALSO HERE, IN CASE IT HELPS"))
    #expect(text.contains("WHO CAN HELP"))
    #expect(text.unwrapped.hasSuffix("\(Self.danger) In the Philippines, call 911. "))
  }

  @Test(arguments: widths)
  func `the texts of what was left open can be had after the report`(columns: UInt16) throws {
    let terminal = try start(columns, region: "PH")
    try terminal.expect("> ")
    terminal.type("q")
    let report = try terminal.expect("> ").unwrapped
    #expect(report.contains("At the end you can have the whole text printed."))
    #expect(!report.contains("It is not your fault."))
    #expect(
      report.hasSuffix(
        "Type d to read the whole text, or press Enter to end. > "))
    terminal.type("d")
    let texts = terminal.ending().text.unwrapped
    #expect(texts.contains("It is not your fault."))
    #expect(texts.contains("Tell someone."))
    #expect(texts.hasSuffix("\(Self.danger) In the Philippines, call 911. "))
  }

  @Test(arguments: widths)
  func `help is offered the moment it is certain, and the question comes again after it`(
    columns: UInt16
  ) throws {
    let terminal = try start(columns, region: "PH")
    try terminal.expect("> ")
    terminal.type("1")
    let offer = try terminal.expect("2 of about 5").unwrapped
    #expect(offer.contains("Good to get help right away If someone threatens you"))
    #expect(offer.contains("In the Philippines, call 911."))
    #expect(offer.contains("To see help now, type h. Or go on with the next question."))
    try terminal.expect("> ")
    terminal.type("h")
    let help = try terminal.expect("> ").unwrapped
    #expect(help.contains("It is not your fault."))
    #expect(help.contains("Who can help: - Call 1383"))
    #expect(help.contains("2 of about 5"))
    terminal.type("1")
    #expect(!(try terminal.expect("> ").contains("type h")), "it is offered once")
    stop(terminal)
    #expect(terminal.ending().exitCode == 0)
  }

  @Test(arguments: widths)
  func `questions that an open one left out can be opened at the end`(columns: UInt16) throws {
    let terminal = try start(columns, region: "PH")
    for _ in 1...4 {
      try terminal.expect("> ")
      terminal.type("s")
    }
    #expect(try terminal.expect("> ").unwrapped.contains("One question is left out"))
    terminal.type("1")
    #expect(try terminal.expect("> ").unwrapped.contains("Have they asked for any of these?"))
    terminal.type("1,2")
    terminal.type("")
    let (text, exitCode) = terminal.ending()
    #expect(exitCode == 0)
    let described = text.prefix(upTo: try #require(text.firstRange(of: "ALSO HERE")).lowerBound)
    #expect(described.contains("If it does not feel right"), "it was answered, so it counts")
  }

  @Test(arguments: widths)
  func `at the list of what was left open, no key ends anything unasked`(columns: UInt16) throws {
    let terminal = try start(columns, region: "PH")
    for _ in 1...4 {
      try terminal.expect("> ")
      terminal.type("s")
    }
    #expect(
      try terminal.expect("> ").unwrapped.contains(
        "Type 1 to answer it, or press Enter to finish. Or b back, h help, q stop."))
    for typed in ["x", "2", "0", "-1", "s", "r", "1,1", "99999999999999999999", "\u{1B}[A"] {
      terminal.type(typed)
      #expect(try terminal.expect("> ").unwrapped.contains("Type 1 to answer it, or press Enter"))
    }
    terminal.type("h")
    let help = try terminal.expect("> ").unwrapped
    #expect(help.contains("In the Philippines, call 911.") && help.contains("1 Have they asked"))
    terminal.type("b")
    #expect(try terminal.expect("> ").unwrapped.contains("How many weeks is it?"))
    terminal.type("")
    #expect(try terminal.expect("> ").unwrapped.contains("One question is left out"))
    stop(terminal)
    let (text, exitCode) = terminal.ending()
    #expect(exitCode == 0)
    #expect(text.unwrapped.hasSuffix("\(Self.danger) In the Philippines, call 911. "))
  }

  @Test(arguments: widths)
  func `from an opened question one can go back, or leave it as it is`(columns: UInt16) throws {
    let terminal = try start(columns, region: "PH")
    for _ in 1...4 {
      try terminal.expect("> ")
      terminal.type("s")
    }
    try terminal.expect("> ")
    terminal.type("1")
    try terminal.expect("Have they asked")
    try terminal.expect("> ")
    terminal.type("")
    #expect(try terminal.expect("> ").unwrapped.contains("One question is left out"))
    terminal.type("1")
    try terminal.expect("> ")
    terminal.type("b")
    #expect(try terminal.expect("> ").unwrapped.contains("Where do you write now?"))
    terminal.type("2")
    #expect(
      try terminal.expect("> ").unwrapped.contains("Have they asked for any of these?"),
      "now it is known that it applies")
    stop(terminal)
    #expect(terminal.ending().exitCode == 0)
  }

  @Test(arguments: widths)
  func `at the questions around the checklist, no key ends anything unasked`(
    columns: UInt16
  ) throws {
    let terminal = try start(columns)
    try terminal.expect("> ")
    terminal.type("h")
    #expect(try terminal.expect("> ").unwrapped.contains("There is someone to talk to"))
    terminal.type("b")
    #expect(try terminal.expect("> ").contains("Nothing was asked before this."))
    for typed in ["1", "\u{1B}[31m\u{7}", "xx"] {
      terminal.type(typed)
      #expect(try terminal.expect("> ").unwrapped.contains("those who help from anywhere"))
    }
    terminal.type("PH")
    try terminal.expect("> ")
    terminal.type("q")
    try terminal.expect("> ")
    terminal.type("h")
    #expect(try terminal.expect("> ").unwrapped.contains("There is someone to talk to"))
    terminal.type("b")
    #expect(try terminal.expect("> ").unwrapped.contains("The questions are over."))
    for typed in ["1", "x", "s", "\u{1B}[31m\u{7}"] {
      terminal.type(typed)
      #expect(try terminal.expect("> ").unwrapped.contains("Type d to read the whole text"))
    }
    terminal.type("Ｄ")
    let (text, exitCode) = terminal.ending()
    #expect(exitCode == 0)
    #expect(text.contains("It is not your fault."))
    #expect(!terminal.screen.contains("\u{1B}") && !terminal.screen.contains("\u{7}"))
  }

  @Test(arguments: [
    ["１", "２", "１，２", "３", "１５０"], ["١", "٢", "١،٢", "٣", "١٥٠"],
    ["१", "२", "१, २", "३", "१५०"], ["１", "２", "１、２", "３", "150"],
    ["ｙ", "\u{200F}2", "１　２", "๓", "𝟏𝟓𝟎"],
  ])
  func `digits, letters and commas of any keyboard are read`(typed: [String]) throws {
    let terminal = try start(80, region: "PH")
    for line in typed {
      try terminal.expect("> ")
      terminal.type(line)
    }
    terminal.type("")
    let text = terminal.ending().text
    #expect(text.contains("If it does not feel right") && !text.contains("ALSO HERE"))
    #expect(!terminal.screen.unwrapped.contains("Or s skip"), "every line was understood")
  }

  @Test(arguments: ["1１", "１١", "²", "①"])
  func `what is no number in any one script is not taken for one`(typed: String) throws {
    let terminal = try start(80, region: "PH")
    try terminal.expect("> ")
    terminal.type(typed)
    #expect(try terminal.expect("> ").contains("Type a number from 1 to 3."))
    stop(terminal)
    #expect(terminal.ending().exitCode == 0)
  }

  @Test(arguments: widths, [nil, "PH"])
  func `Ctrl-C leaves with the emergency line and somebody to talk to`(
    columns: UInt16, region: String?
  ) throws {
    let terminal = try start(columns, region: region)
    try terminal.expect("> ")
    terminal.pressControlC()
    let (text, exitCode) = terminal.ending()
    #expect(exitCode == 130)
    #expect(text.contains(Self.danger))
    #expect(text.unwrapped.contains("There is someone to talk to, also later"))
    #expect(!text.contains("THANK YOU") && !text.contains("WHO CAN HELP"))
  }

  @Test(arguments: widths, [nil, "PH"])
  func `Ctrl and a backslash leave as Ctrl-C does`(columns: UInt16, region: String?) throws {
    let terminal = try start(columns, region: region)
    try terminal.expect("> ")
    terminal.pressControlBackslash()
    let (text, exitCode) = terminal.ending()
    #expect(exitCode == 130)
    #expect(text.unwrapped.contains("There is someone to talk to, also later"))
  }

  @Test func `Ctrl and a backslash stop a server as Ctrl-C does`() throws {
    let terminal = try Terminal("serve", "--port", "0", columns: 80)
    try terminal.expect("Ctrl-C stops it.")
    terminal.pressControlBackslash()
    #expect(terminal.ending().exitCode == 0)
  }

  @Test func `a crash leaves nothing of the answers in a file`() throws {
    let terminal = try start(80, region: "PH")
    try terminal.expect("> ")
    #expect(try terminal.limit("Max core file size") == ["0", "0"])
    stop(terminal)
    #expect(terminal.ending().exitCode == 0)
  }

  @Test(arguments: widths)
  func `Ctrl-C at a later question knows the country that was chosen`(columns: UInt16) throws {
    let terminal = try start(columns)
    try terminal.expect("> ")
    terminal.type("PH")
    try terminal.expect("> ")
    terminal.type("2")
    try terminal.expect("> ")
    terminal.pressControlC()
    let (text, exitCode) = terminal.ending()
    #expect(exitCode == 130)
    #expect(text.unwrapped.contains("\(Self.danger) In the Philippines, call 911."))
  }

  @Test(arguments: widths, [nil, "PH"])
  func `the end of the input leaves with the report and the emergency line`(
    columns: UInt16, region: String?
  ) throws {
    let terminal = try start(columns, region: region)
    try terminal.expect("> ")
    terminal.pressControlD()
    let (text, exitCode) = terminal.ending()
    #expect(exitCode == 0)
    #expect(text.contains("WHO CAN HELP"))
    #expect(text.unwrapped.components(separatedBy: Self.danger).count == 2)
  }

  @Test(arguments: widths)
  func `no line is wider than the terminal, and nothing is drawn or coloured`(
    columns: UInt16
  ) throws {
    let terminal = try Terminal("run", "new_online_friend", columns: columns)
    try terminal.expect("> ")
    terminal.type("PH")
    for typed in ["1", "h", "3", "x", "b", "s", "r"] {
      try terminal.expect("> ")
      terminal.type(typed)
    }
    try terminal.expect("> ")
    stop(terminal)
    #expect(terminal.ending().exitCode == 0)
    #expect(!terminal.screen.contains("\u{1B}"))
    for line in terminal.screen.split(separator: "\n") {
      #expect(line.count <= columns, "\(line)")
    }
  }

  /// Stops, and wants nothing more than the report.
  private func stop(_ terminal: Terminal) {
    terminal.type("q")
    terminal.type("")
  }

  private func start(_ columns: UInt16, region: String? = nil) throws -> Terminal {
    let pack = try SamplePack()
    let terminal =
      try region.map {
        try Terminal("run", "sample", "--rules", pack.rules, "--region", $0, columns: columns)
      } ?? Terminal("run", "sample", "--rules", pack.rules, columns: columns)
    // The pack goes away with this call, so it has to be read by then.
    try terminal.expect(Self.danger)
    return terminal
  }
}

extension String {
  /// The text as if it were on one line, whatever the width.
  var unwrapped: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ") + " "
  }
}
