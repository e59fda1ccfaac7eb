import Testing

/// What a script that calls the program can rely on.
struct ExitCodeTests {
  @Test(arguments: [
    ["list"], ["list", "--format", "json"], ["show", "new_online_friend"], ["modules"],
    ["modules", "weighted-sum"], ["contacts"], ["contacts", "--region", "PH"], ["explain"],
    ["explain", "duplicate-key"], ["test"], ["eval", "1 + 1 == 2"], ["eval", "-1"],
    ["eval", "-1 < 0"], ["eval", "--", "-1"], ["--help"], ["run", "--help"],
    ["--version"], ["--generate-completion-script", "bash"],
    ["run", "new_online_friend", "--story", "the_same_band"],
  ])
  func `a call that does what was asked exits with 0`(arguments: [String]) throws {
    let program = try Program(arguments: arguments)
    #expect(program.exitCode == 0, "\(program.errors)")
    #expect(program.errors == "")
    #expect(program.output != "")
  }

  @Test(arguments: [
    ["runn"], ["run"], ["run", "no_such_checklist"], ["show", "new_online_frend"],
    ["run", "new_online_friend", "--region", "Atlantis"],
    ["run", "new_online_friend", "--today", "tomorrow"],
    ["run", "new_online_friend", "--format", "pdf"],
    ["run", "new_online_friend", "--story", "no_such_story"], ["explain", "no-such-code"],
    ["modules", "no-such-module"], ["contacts", "--need", "no_such_need"], ["list", "--nonsense"],
    ["eval"], ["eval", "1", "2"], ["eval", "--nonsense", "1"],
  ])
  func `a call that is not understood exits with 2 and says what to do`(
    arguments: [String]
  ) throws {
    let program = try Program(arguments: arguments)
    #expect(program.exitCode == 2)
    #expect(program.output == "")
    #expect(program.errors.hasPrefix("Error: "))
  }

  @Test(arguments: [
    (["list", "--rules", ""], "--rules needs the name of a folder"),
    (["run", "new_online_friend", "--answers", ""], "--answers needs the name of a file"),
    (["eval", "1", "--checklist", "x", "--answers", ""], "--answers needs the name of a file"),
    (["run", "new_online_friend", "-o", ""], "--output needs the name of a file"),
    (["parse", ""], "parse needs the name of a file"),
  ])
  func `a name that is empty is called missing`(call: [String], message: String) throws {
    let program = try Program(arguments: call)
    #expect(program.exitCode == 2)
    #expect(program.errors.hasPrefix("Error: \(message)"))
  }

  @Test(arguments: [
    ("Germny", "did you mean"), ("Englnd", "did you mean 'England'?"), ("Atlantis", "there are: "),
  ])
  func `a place without contacts is told where there are some`(
    region: String, advice: String
  ) throws {
    let program = try Program(arguments: ["contacts", "--region", region])
    #expect(program.exitCode == 2)
    #expect(program.errors.contains(advice))
    #expect(program.errors.contains("leave --region out"))
  }

  @Test(arguments: [
    ("UK", "in the United Kingdom"), ("england", "in the United Kingdom"),
    ("usa", "in the United States"), ("FI", "in any country of the European Union"),
    ("Greece", "in any country of the European Union"), ("the Netherlands", "the Netherlands"),
  ])
  func `a place is known by what people call it`(region: String, place: String) throws {
    let program = try Program(arguments: ["contacts", "--region", region])
    #expect(program.exitCode == 0)
    #expect(program.output.lowercased().contains(place.lowercased()))
  }

  @Test(arguments: [
    ["run", "new_online_friend", "--story", "the_same_band"], ["contacts"],
    ["export", "handout", "new_online_friend", "--story", "the_same_band"],
  ])
  func `a country without contacts of its own is given those that serve every country`(
    call: [String]
  ) throws {
    let program = try Program(arguments: call + ["--region", "NO"])
    #expect(program.exitCode == 0)
    #expect(program.errors.contains("there are no contacts for NO here"))
    #expect(program.output.contains("Find A Helpline"))
  }

  @Test func `stories are in the list for programs as well`() throws {
    let program = try Program(arguments: ["list", "--format", "json"])
    #expect(program.output.contains("\"the_same_band\""))
  }

  @Test(arguments: [
    ["parse", "no/such/file.yaml"], ["eval", "1 +"], ["eval", "1 / 2"],
    ["run", "new_online_friend", "--answers", "no/such/file.yaml"],
    ["list", "--rules", "no/such/folder"], ["test", "--rules", "no/such/folder"],
  ])
  func `bad data exits with 1 and is located`(arguments: [String]) throws {
    let program = try Program(arguments: arguments)
    #expect(program.errors.contains("error:"))
    #expect(program.exitCode == 1 || arguments.first == "list" || arguments.first == "test")
  }

  @Test(arguments: [
    (["export", "html", "no_such"], "waymark help export html"),
    (["export", "html"], "waymark help export html"),
    (["export", "handout", "no_such", "--story", "x"], "waymark help export handout"),
    (["export", "nonsense"], "waymark help export"), (["run"], "waymark help run"),
    (["show", "no_such"], "waymark help show"), (["nonsense"], "waymark --help"),
  ])
  func `a call that is not understood is shown its own help`(
    call: [String], help: String
  ) throws {
    let program = try Program(arguments: call)
    #expect(program.exitCode == 2)
    #expect(program.errors.hasSuffix("  See '\(help)' for more information.\n"))
    #expect(try Program(script: help).exitCode == 0)
  }

  @Test(arguments: [
    ["\u{1B}[31m"], ["run", "\u{1B}[31m"], ["run", "new_online_friend", "--\u{1B}[31m"],
    ["run", "new_online_friend", "--format", "\u{1B}[31m"],
    ["run", "new_online_friend", "--region", "\u{1B}[31m"],
    ["run", "new_online_friend", "--story", "\u{1B}[31m"],
    ["run", "new_online_friend", "--story", "the_same_band", "-o", "/no/\u{1B}[31m"],
    ["lint", "\u{1B}[31m"], ["explain", "\u{1B}[31m"], ["modules", "\u{1B}[31m"],
    ["list", "--rules", "/no/\u{1B}[31m"], ["parse", "/no/\u{1B}[31m"],
    ["contacts", "--need", "\u{1B}[31m"],
  ])
  func `what was typed cannot command the terminal from a message`(call: [String]) throws {
    let program = try Program(arguments: call)
    #expect(program.exitCode != 0)
    #expect(program.errors.contains("<U+001B>"), "\(program.errors)")
    #expect(!(program.errors + program.output).contains("\u{1B}"))
  }

  @Test func `a blank that is none is shown as what it is`() throws {
    let program = try Program("show", "new\u{A0}online\u{3164}friend")
    #expect(program.errors.contains("'new<U+00A0>online<U+3164>friend'"))
  }

  @Test func `a line longer than anyone writes is an error, and the next one is answered`() throws {
    let long = String(repeating: "x", count: 2 << 20)
    let program = try Program(
      "eval", "--stdin",
      input: #"{"expr": "1", "note": "\#(long)"}"# + "\n" + #"{"expr": "2"}"# + "\n")
    let lines = program.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix(#"{"error": {"kind": "range""#) == true)
    #expect(lines.first?.contains("longer than 1 MiB") == true)
    #expect(lines.last == #"{"value": 2, "type": "number"}"#)
  }
}
