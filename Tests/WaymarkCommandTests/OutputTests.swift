import Foundation
import FoundationEssentials
import Testing

/// Where the output goes, and what is in it.
struct OutputTests {
  static let story = ["run", "new_online_friend", "--story", "the_same_band"]

  @Test(arguments: [
    ["list", "--format", "json"], ["parse", "Rules/online-friends/pack.yaml"],
    ["parse", "Rules/online-friends/pack.yaml", "--format", "json"], ["eval", "[1, 2.5]"],
    story + ["--format", "json"], story + ["--format", "json", "--scores", "--why"],
    ["run", "new_online_friend", "--region", "PH", "--format", "json"],
  ])
  func `what is JSON stands alone on standard output`(arguments: [String]) throws {
    let program = try Program(arguments: arguments, in: Program.repository, input: "1\nh\ns\nq\n")
    #expect(program.exitCode == 0)
    _ = try JSONSerialization.jsonObject(
      with: Data(program.output.utf8), options: .fragmentsAllowed)
  }

  @Test func `answers through a pipe give the report that the same answers in a file give`() throws
  {
    let pack = try SamplePack()
    let arguments = ["run", "sample", "--rules", pack.rules, "--region", "PH"]
    let typed = try Program(arguments: arguments, input: "1\n2\n1,2\ns\n7\n")
    let file = try pack.folder.write(
      "{ threatened: yes, moved: app, asked: [photo, secret], pushy: skipped, weeks: 7 }",
      to: "answers.yaml")
    let read = try Program(arguments: arguments + ["--answers", file.path])
    #expect(read.errors == "")
    #expect(read.output.contains("If it does not feel right"))
    #expect(typed.output.hasSuffix("\n" + read.output))
    #expect(typed.output.hasPrefix("Is someone in danger right now?"))
  }

  @Test(arguments: [
    ("> out 2> err", true), ("> out 2> err --format json", false), ("-o file > out 2> err", true),
  ])
  func `the questions go where the help says`(options: String, areInOutput: Bool) throws {
    let folder = try TemporaryFolder()
    let program = try Program(
      script: "echo q | waymark run new_online_friend \(options); cat out", in: folder.url)
    #expect(program.output.contains("Which country") == areInOutput)
    let help = try Program("run", "--help").output.split(whereSeparator: \.isWhitespace)
    #expect(
      help.joined(separator: " ").contains(
        "where no -o FILE is given and the report is not text, or only standard output is "
          + "redirected and standard error is still the terminal."))
  }

  @Test func `piped answers may end early, or never make sense`() throws {
    for input in ["", "1", "nonsense\n\u{0}\n", String(repeating: "x", count: 100_000)] {
      let program = try Program("run", "new_online_friend", input: input)
      #expect(program.exitCode == 0)
      #expect(program.output.contains("WHO CAN HELP"))
    }
  }

  @Test(arguments: ["list", "explain", "run new_online_friend --story the_same_band --details"])
  func `a reader that leaves early ends the program quietly`(call: String) throws {
    let program = try Program(script: "for _ in 1 2 3; do waymark \(call) | head -1; done")
    #expect(program.exitCode == 0)
    #expect(program.errors == "")
  }

  @Test func `a full disk is said, and is not taken for success`() throws {
    let program = try Program(script: "waymark list > /dev/full")
    #expect(program.exitCode == 1)
    #expect(program.errors.contains("cannot be written: the disk is full; make room"))
  }

  @Test(arguments: [
    ("/", "it is a folder; add the name that the file in it is to have"),
    ("/no/such/folder/report.txt", "there is no folder '/no/such/folder'; make it"),
    ("/dev/full", "the disk is full; make room, or write to another place"),
    ("/etc/passwd/report.txt", "a part of its path is a file and not a folder; choose another"),
    ("/tmp/\(String(repeating: "x", count: 300)).txt", "its name is too long; choose a shorter"),
  ])
  func `of a report that cannot be written it is said why, and what to do`(
    path: String, reason: String
  ) throws {
    let program = try Program(arguments: Self.story + ["--output", path])
    #expect(program.exitCode == 1)
    #expect(program.errors.hasPrefix("waymark: \(path) cannot be written: \(reason)"))
  }

  @Test func `what keeps a report from being written is said before anything is asked`() throws {
    let program = try Program(
      "run", "new_online_friend", "-o", "/no/such/folder/report.txt", input: "1\nq\n")
    #expect(program.exitCode == 1)
    #expect(program.output == "")
    #expect(program.errors.contains("there is no folder"))
  }

  @Test func `what was answered is not lost where its file cannot be written in the end`() throws {
    let program = try Program("run", "new_online_friend", "-o", "/dev/full", input: "1\nq\n")
    #expect(program.exitCode == 1)
    #expect(program.errors.contains("/dev/full cannot be written: the disk is full"))
    #expect(program.output.contains("WHO CAN HELP"))
    #expect(program.output.contains("passed on to a file or another program"))
  }

  @Test(arguments: ["2>&-", "2>/dev/full", "2> >(exit)"])
  func `messages that nobody can be given take nothing from the result`(errors: String) throws {
    let folder = try TemporaryFolder()
    let run = "waymark \(Self.story.joined(separator: " ")) --region UA"
    let program = try Program(
      script: """
        \(run) \(errors) | grep -c 'WHO CAN HELP'; echo ${PIPESTATUS[0]}
        \(run) -o report.txt \(errors); echo $?; grep -c 'WHO CAN HELP' report.txt
        """, in: folder.url)
    #expect(program.output == "1\n0\n0\n1\n")
  }

  @Test func `a closed output is said, and no file takes its number`() throws {
    let folder = try TemporaryFolder()
    let program = try Program(
      script: """
        waymark list >&-; echo $?
        waymark run new_online_friend <&- | grep -c 'WHO CAN HELP'
        """, in: folder.url)
    #expect(program.output == "1\n1\n")
    #expect(program.errors.contains("waymark: the output cannot be written: it is closed"))
    #expect(program.errors.contains("waymark: standard input cannot be read: it is closed"))
  }

  @Test(arguments: [
    ("report.html", "<!DOCTYPE html>"), ("report.HTM", "<!DOCTYPE html>"), ("report.md", "# "),
    ("report.json", "{"), ("report.txt", "A new friend online"), ("report", "A new friend online"),
  ])
  func `the ending of a file says what a report is written as`(name: String, start: String) throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: name)
    let program = try Program(arguments: Self.story + ["-o", file.path])
    #expect(program.exitCode == 0)
    #expect(program.errors == "The report is in \(file.path).\n")
    #expect(
      try String(contentsOf: file, encoding: .utf8).lowercased().hasPrefix(start.lowercased()))
  }

  @Test(arguments: [
    (
      story + ["--format", "markdown"], "report.html",
      "holds Markdown, although its ending is .html"
    ),
    (story + ["--format", "text"], "report.json", "call it .txt, or leave out --format"),
    (story, "report.pdf", "holds plain text, although its ending is .pdf; --format html writes"),
    (["export", "html", "new_online_friend"], "page.md", "holds a page in HTML, although"),
  ])
  func `an ending that says something untrue is told`(call: [String], name: String, note: String)
    throws
  {
    let folder = try TemporaryFolder()
    let program = try Program(arguments: call + ["-o", folder.url.appending(path: name).path])
    #expect(program.exitCode == 0)
    #expect(program.errors.contains(note), "\(program.errors)")
  }

  @Test(arguments: [["parse"], ["run", "new_online_friend", "--answers"]])
  func `what is no file is told what to give instead`(call: [String]) throws {
    for (path, advice) in [
      ("/dev/zero", "more than 8 MiB come from it, and it is a pipe or a device; give a file"),
      ("-", "there is no file of this name; /dev/stdin is what is piped in"),
    ] {
      let program = try Program(arguments: call + [path])
      #expect(program.exitCode == 1)
      #expect(program.errors.contains(advice), "\(program.errors)")
    }
  }

  @Test func `a report goes to standard output where the file is called -`() throws {
    let program = try Program(arguments: Self.story + ["--output", "-"])
    #expect(program.exitCode == 0)
    #expect(program.errors == "")
    #expect(program.output.contains("WHO CAN HELP"))
  }

  @Test func `a file with a report is for its owner alone, and a page for everybody`() throws {
    let folder = try TemporaryFolder()
    let modes = try Program(
      script: """
        umask 022
        cd '\(folder.url.path)'
        waymark \(Self.story.joined(separator: " ")) -o report.txt 2>&1 >/dev/null
        waymark export html new_online_friend -o page.html 2>&1 >/dev/null
        stat -c %a report.txt page.html
        """
    ).output.split(separator: "\n").suffix(2)
    #expect(modes == ["600", "644"])
  }

  @Test func `input that cannot be read is said`() throws {
    let program = try Program(script: "waymark eval --stdin < /")
    #expect(program.exitCode == 1)
    #expect(program.errors == "waymark: standard input cannot be read: it is a folder\n")
  }

  @Test func `colour is for terminals that want it`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a: 1\na: 2\n", to: "twice.yaml").path
    let cases: [(environment: [String: String], isColoured: Bool)] = [
      ([:], true), (["NO_COLOR": "1"], false), (["TERM": "dumb"], false),
    ]
    for (environment, isColoured) in cases {
      let (text, exitCode) = try Terminal(
        "parse", file, columns: 80, environment: environment
      ).ending()
      #expect(exitCode == 1)
      #expect(text.contains("duplicate-key"))
      #expect(text.contains("\u{1B}") == isColoured)
    }
    let piped = try Program("parse", file, environment: ["NO_COLOR": ""])
    #expect(!piped.errors.contains("\u{1B}"))
  }

  @Test(arguments: ["explain", "modules", "contacts", "list", "test"], [20, 30, 60] as [UInt16])
  func `rows stay within the terminal, however narrow it is`(command: String, columns: UInt16)
    throws
  {
    let text = try Terminal(command, columns: columns).ending().text
    #expect(!text.isEmpty)
    for line in text.split(separator: "\n") where line.contains(" ") {
      #expect(line.count <= Int(columns), "\(line)")
    }
  }

  @Test func `a report for a file asks on the terminal`() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "report.json").path
    let terminal = try Terminal(
      "run", "new_online_friend", "--format", "json", "--output", path, columns: 80)
    try terminal.expect("> ")
    terminal.type("")
    try terminal.expect("1 of about")
    terminal.type("q")
    #expect(terminal.ending().text.contains("The report is in \(path)."))
    _ = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: path)))
  }
}
