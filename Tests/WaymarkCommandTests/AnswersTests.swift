import Foundation
import FoundationEssentials
import Testing

/// A checklist answered from a file.
struct AnswersTests {
  @Test(arguments: [
    ("answers.yaml", "only_photos: yes\nmoved_chat: private_app\nkeep_secret: []\n"),
    ("answers.json", #"{"only_photos": true, "moved_chat": "private_app", "keep_secret": []}"#),
  ])
  func `answers may be written in YAML or in JSON`(name: String, text: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(text, to: name)
    let program = try Program(
      "run", "new_online_friend", "--answers", file.path, "--today", "2026-11-23")
    #expect(program.exitCode == 0, "\(program.errors)")
    #expect(program.output.contains("WHO CAN HELP"))
  }

  @Test func `an answer to a question that was not asked is told, and not counted`() throws {
    let pack = try SamplePack()
    let file = try pack.folder.write(
      "{ threatened: no, moved: same, asked: [secret], pushy: 1, weeks: 2 }", to: "answers.yaml")
    let program = try Program(
      "run", "sample", "--rules", pack.rules, "--region", "PH", "--answers", file.path)
    #expect(program.exitCode == 0)
    #expect(program.errors.contains("answers.yaml:1:32: warning: 'asked' is not asked"))
    #expect(program.errors.contains("was not counted"))
    #expect(!program.output.contains("If it does not feel right"))
  }

  @Test func `an answer to a question that an open one left out counts`() throws {
    let pack = try SamplePack()
    let file = try pack.folder.write(
      "{ threatened: no, moved: declined, asked: [secret], pushy: 1, weeks: 2 }",
      to: "answers.yaml")
    let program = try Program(
      "run", "sample", "--rules", pack.rules, "--region", "PH", "--answers", file.path)
    #expect(program.errors == "")
    #expect(program.output.contains("If it does not feel right"))
    #expect(!program.output.contains("ALSO HERE"))
  }

  @Test(arguments: [
    ["run", "new_online_friend"], ["eval", "true", "--checklist", "new_online_friend"],
  ])
  func `a story in the place of answers is told how to go by it`(call: [String]) throws {
    let story = Program.repository.appending(
      path: "Rules/online-friends/scenarios/the-same-band.yaml")
    let program = try Program(arguments: call + ["--answers", story.path])
    #expect(program.exitCode == 1)
    #expect(program.errors.contains("the-same-band.yaml:1:1: error: this file is a story"))
    #expect(
      program.errors.contains(
        "'waymark run online-friends/new_online_friend --story the_same_band'"))
    #expect(program.errors.components(separatedBy: "error:").count == 2)
  }

  @Test(arguments: [
    "mood: yes",
    "scenario: mine\nchecklist: other\nstory: Once.\nanswers: { mood: yes, sleep: yes }",
    "checklist: other\nanswers: { mood: yes }",
  ])
  func `answers to another checklist are told which one they belong to`(text: String) throws {
    let pack = try SamplePack()
    try pack.add(named: "others")
    let file = pack.folder.url.appending(path: "others/sample.yaml")
    try String(contentsOf: file, encoding: .utf8)
      .replacing("checklist: sample", with: "checklist: other")
      .replacing("threatened", with: "mood").write(to: file, atomically: true, encoding: .utf8)
    try FileManager.default.removeItem(
      at: pack.folder.url.appending(path: "others/scenarios/story.yaml"))
    let answers = try pack.folder.write(text, to: "answers.yaml")
    for call in [["run", "sample"], ["eval", "true", "--checklist", "sample"]] {
      let program = try Program(
        arguments: call + ["--rules", pack.rules, "--answers", answers.path])
      #expect(program.exitCode == 1)
      #expect(program.errors.components(separatedBy: "error:").count == 2, "\(program.errors)")
      #expect(
        program.errors.contains("a story of 'other'")
          || program.errors.contains("these are answers to 'others/other', not to")
          || program.errors.contains("these are answers to 'other', not to"), "\(program.errors)")
      #expect(!program.errors.contains("--story mine") || program.errors.contains("run other "))
    }
  }

  @Test func `every wrong answer is named at its place, with what would be right`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "only_fotos: yes\nmoved_chat: privat_app\nweeks_known: 99999\n", to: "answers.yaml")
    let program = try Program("run", "new_online_friend", "--answers", file.path)
    #expect(program.exitCode == 1)
    #expect(program.output == "")
    #expect(program.errors.contains("answers.yaml:1:1: error:"))
    #expect(program.errors.contains("'only_photos'"))
    #expect(program.errors.contains("answers.yaml:2:13: error:"))
    #expect(program.errors.contains("'private_app'"))
    #expect(program.errors.contains("answers.yaml:3:14: error:"))
  }

  @Test func `all mistakes of a file are named in one run, also beside a key that is there twice`()
    throws
  {
    let folder = try TemporaryFolder()
    let text = "only_photos: no\nonly_photos: yes\nmoved_chat: [private_app]\nhow_mett: skipped\n"
    let file = try folder.write(text, to: "answers.yaml")
    let program = try Program("run", "new_online_friend", "--answers", file.path)
    #expect(program.exitCode == 1)
    #expect(program.output == "")
    let places = program.errors.matches(of: /answers\.yaml:(\d:\d+): error:/).map { $0.1 }
    #expect(places == ["2:1", "3:13", "4:1"])
    #expect(program.errors.contains(" 2 | only_photos: yes\n   | ^^^^^^^^^^^\n"))
  }

  @Test(arguments: ["\u{0}\u{1}PK\u{3}", "[", "- a\n- b", "yes", "a: *b", "%YAML 9\n---\na"])
  func `a file that holds no answers is refused at its place`(text: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(text, to: "answers.yaml")
    for arguments in [
      ["run", "new_online_friend"], ["eval", "only_photos", "--checklist", "new_online_friend"],
    ] {
      let program = try Program(arguments: arguments + ["--answers", file.path])
      #expect(program.exitCode == 1)
      #expect(program.output == "")
      #expect(program.errors.firstMatch(of: /answers\.yaml:\d+:\d+: error:/) != nil)
    }
  }

  @Test func `a report for a student has no figures in any format`() throws {
    for format in ["text", "markdown", "json", "html"] {
      let plain = try Program(
        "run", "new_online_friend", "--story", "the_friend_with_reasons", "--format", format)
      #expect(!plain.output.contains("pressure"), "\(format)")
      let scored = try Program(
        "run", "new_online_friend", "--story", "the_friend_with_reasons", "--format", format,
        "--scores")
      #expect(scored.output.contains("pressure"), "\(format)")
      #expect(scored.output.contains("Not for handing out"), "\(format)")
    }
  }

  @Test func `a report can be written to a file, and says that it is there`() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "report.html").path
    let program = try Program(
      "run", "new_online_friend", "--story", "the_same_band", "--format", "html", "--output", path)
    #expect(program.exitCode == 0)
    #expect(program.output == "")
    #expect(program.errors.contains("report.html"))
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("<!doctype html>"))
  }

  @Test func `what leaves an expression undecided is named with its state`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "meet_plans: skipped\nasked_for: declined\nonly_photos: not_sure\n", to: "answers.yaml")
    let program = try Program(
      "eval", "--checklist", "new_online_friend", "--answers", file.path,
      "meet_plans.alone || asked_for.webcam || only_photos || threatened_to_share")
    #expect(program.exitCode == 0, "\(program.errors)")
    let lines = program.output.split(separator: "\n").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    #expect(lines.first == "undecided")
    let states = [
      "skipped: meet_plans", "declined: asked_for", "not_sure: only_photos",
      "open: threatened_to_share",
    ]
    for state in states { #expect(lines.contains(state), "\(program.output)") }
  }
}
