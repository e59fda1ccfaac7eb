import Foundation
import FoundationEssentials
import Testing

/// What is said of a call that was not understood, and of help on narrow screens.
struct CallTests {
  @Test(arguments: [
    ("rn", "there is no command 'waymark rn'; did you mean 'run'?"),
    ("test-pack", "did you mean 'test'?"), ("LIST", "did you mean 'list'?"),
    ("cont", "did you mean 'contacts'?"), ("html x", "did you mean 'export html'?"),
    ("version", "did you mean '--version'?"), ("export htm x", "did you mean 'html'?"),
    ("nonsense", "there are list, show, run, "), ("help rn", "did you mean 'run'?"),
    ("help export nope", "there are html, handout"),
    ("--rules Rules list", "'--rules' stands after the command: waymark list --rules …"),
  ])
  func `a command that there is not is told which one was meant`(call: String, advice: String)
    throws
  {
    let program = try Program(arguments: call.split(separator: " ").map(String.init))
    #expect(program.exitCode == 2)
    #expect(program.errors.hasPrefix("Error: "))
    #expect(program.errors.contains(advice), "\(program.errors)")
    #expect(program.output == "")
  }

  @Test(arguments: [
    ("run new_online_friend –region PH", "'–region'", "--region"),
    ("run new_online_friend —story the_same_band", "'—story'", "--story"),
    ("run —story=x", "'—story'", "--story"), ("run x −-why", "'−-why'", "--why"),
    ("run x —o r.txt", "'—o'", "-o"), ("lint –strict", "'–strict'", "--strict"),
    ("contacts –regoin PH", "'–regoin'", "--region"),
  ])
  func `an option with another dash is told the hyphens`(
    call: String, written: String, meant: String
  ) throws {
    let program = try Program(arguments: call.split(separator: " ").map(String.init))
    #expect(program.exitCode == 2)
    #expect(
      program.errors.hasPrefix(
        "Error: \(written) begins with a dash that is no hyphen; did you mean '\(meant)'?"),
      "\(program.errors)")
  }

  @Test(arguments: [
    ("list –region PH", "'–region' begins with a dash that is no hyphen; options begin with two"),
    ("run x -region PH", "there is no option '-region'; did you mean '--region'?"),
    ("run x region PH", "there is no option 'region'; did you mean '--region'?"),
  ])
  func `an option without its hyphens is told them`(call: String, advice: String) throws {
    let program = try Program(arguments: call.split(separator: " ").map(String.init))
    #expect(program.exitCode == 2)
    #expect(program.errors.contains(advice), "\(program.errors)")
  }

  @Test(arguments: [
    ("run x --answers a.yaml --answers b.yaml", "'--answers' is given twice; give it once"),
    ("list --format json --format=text", "'--format' is given twice; give it once"),
    ("run x -o a.txt --output b.txt", "'--output' is given twice; give it once"),
  ])
  func `an option that takes one value is not given twice`(call: String, advice: String) throws {
    let program = try Program(arguments: call.split(separator: " ").map(String.init))
    #expect(program.exitCode == 2)
    #expect(program.errors.hasPrefix("Error: \(advice)"), "\(program.errors)")
  }

  @Test(arguments: [
    "list --rules Rules --rules Tests/StoryPack --format json",
    "contacts --region PH --need bank --need child_helpline",
    "run new_online_friend --story the_open_questions --region PH --why --why",
  ])
  func `an option of several values is given several times, and so can what is only turned on`(
    call: String
  ) throws {
    let program = try Program(arguments: call.split(separator: " ").map(String.init))
    #expect(program.errors == "")
    #expect(program.exitCode == 0)
  }

  @Test(arguments: ["run", "class", "export html", "lint", "eval"])
  func `how a command is called fits a page, and no option is torn from its value`(
    command: String
  ) throws {
    let words = command.split(separator: " ").map(String.init)
    for text in [
      try Program(arguments: ["help"] + words).output,
      try Program(arguments: words + ["--nonsense", "1", "2"]).errors,
    ] {
      #expect(text.contains("sage: waymark \(command)") || text.contains("SAGE: waymark"))
      for line in text.split(separator: "\n") {
        #expect(line.count <= 80, "\(line)")
        #expect(!line.hasSuffix("--rules"), "\(line)")
      }
    }
  }

  @Test(
    arguments: [
      "--help", "help run", "help class", "help eval", "run --nonsense", "rn", "run nope",
    ],
    [20, 26, 40, 60] as [UInt16])
  func `help and errors fit a terminal, however narrow it is`(call: String, columns: UInt16) throws
  {
    let words = call.split(separator: " ").map(String.init)
    let terminal = try Terminal(arguments: words, columns: columns)
    let (text, exitCode) = terminal.ending()
    #expect(exitCode == (call.contains("elp") ? 0 : 2))
    #expect(text.contains("waymark"))
    for line in text.split(separator: "\n") where line.trimmingPrefix(" ").contains(" ") {
      #expect(line.count <= Int(columns), "\(line)")
    }
  }

  @Test func `paragraphs of help are filled`() throws {
    let help = try Program("help", "class").output
    #expect(help.contains("\nstudents. They go through the story on their own devices, and"))
    #expect(try Program("--help").output.contains("\nExit codes: 0 fine, 1 findings"))
  }

  @Test func `every code that a message ends with can be explained`() throws {
    var codes: Set<String> = []
    for folder in ["Sources", "Plugins"] {
      let files = FileManager.default.enumerator(
        at: Program.repository.appending(path: folder), includingPropertiesForKeys: nil)
      while let file = files?.nextObject() as? URL {
        guard file.pathExtension == "swift" else { continue }
        let text = try String(contentsOf: file, encoding: .utf8)
        codes.formUnion(text.matches(of: /code: "([a-z0-9-]+)"/).map { String($0.1) })
      }
    }
    let explained = try Program("explain").output.split(separator: "\n")
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(codes.count > 50)
    #expect(codes.subtracting(explained) == [])
  }
}
