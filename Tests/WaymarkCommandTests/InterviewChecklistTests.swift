import Foundation
import TestSupport
import Testing

/// Checklists for interviews alone: read with `show`, printed as a form, and nothing else.
struct InterviewChecklistTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for (name, text) in InterviewPack.files { try folder.write(text, to: name) }
  }

  /// Without the bundled rules there is nothing but the interview.
  private func program(_ arguments: String...) throws -> Program {
    try Program(arguments: arguments + ["--rules", folder.url.path])
  }

  @Test func `what is said, asked, listened for and avoided is shown in the order of the phases`()
    throws
  {
    let program = try program("show", "a_talk")
    #expect(program.exitCode == 0 && program.errors == "")
    var rest = program.output[...]
    for line in [
      "Nothing more is asked when any of (told_of_harm, papers.taken).",
      "BEFORE THE PERSON IS THERE",
      "(setting)", "  Listen for: Nobody who came along can hear.",
      "  Go on only when alone. Otherwise:",
      "    Talk about everyday things", "  Say: Is it all right if we talk?",
      "    Child, up to 12: Do you want to talk?", "    In easy words: Can we talk?",
      "    Avoid: Do not try to persuade.", "  Ask: Do you have somewhere safe", "LET THEM TELL",
      "(listening)", "WHAT WE AGREE", "TO CLOSE", "GUIDANCE",
    ] {
      let place = try #require(rest.range(of: line), "\(line)")
      rest = rest[place.upperBound...]
    }
  }

  @Test(arguments: [
    ["run", "a_talk"], ["run", "a_talk", "--region", "PH"], ["export", "html", "a_talk"],
    ["class", "a_talk", "--story", "none"],
    ["export", "handout", "a_talk", "--story", "none"],
  ])
  func `whoever wants to answer an interview is told what it is for`(arguments: [String]) throws {
    let program = try Program(arguments: arguments + ["--rules", folder.url.path])
    #expect(program.exitCode == 2)
    #expect(program.output == "")
    #expect(
      program.errors.contains(
        "talks/a_talk is for interviews led by somebody trained, not to be answered alone or with a class: "
          + "lead it with 'waymark interview a_talk', print it with 'waymark export handout a_talk --for "
          + "interviewer', or read it with 'waymark show a_talk'"), "\(program.errors)")
  }

  @Test func `the list says which checklists are for interviews alone`() throws {
    let program = try program("list")
    #expect(
      program.output.contains(
        "for interviews alone: waymark interview, waymark export handout, waymark show"))
  }

  @Test(arguments: [
    ["list"], ["show", "a_talk"], ["export", "handout", "a_talk", "--for", "interviewer"],
    ["interview", "a_talk", "--words", "teen"],
  ])
  func
    `a talk of which nothing says that it was read by somebody trained says so wherever it begins`(
      arguments: [String]
    ) throws
  {
    let draft = "draft: nothing here says that somebody trained for such talks has read it."
    let program = try Program(arguments: arguments + ["--rules", folder.url.path])
    #expect(program.output.unwrapped.contains(draft), "\(program.output)")
    let pack = InterviewPack.files.first { $0.name.hasSuffix("pack.yaml") }
    let (name, text) = try #require(pack)
    let read = "{ status: piloted, citation: A report on it }"
    try folder.write(text.replacing("{ status: none }", with: read), to: name)
    let tried = try Program(arguments: arguments + ["--rules", folder.url.path])
    // The list has the bundled talks too.
    #expect(arguments == ["list"] || !tried.output.unwrapped.contains(draft), "\(tried.output)")
  }

  @Test func `the guided talks travel with the program, each a draft`() throws {
    let list = try Program("list")
    let talks = ["young_person_interview", "adult_interview", "caregiver_talk"]
    for talk in talks { #expect(list.output.contains("interviews/\(talk)\n")) }
    let drafts = list.output.components(separatedBy: "A draft: nothing here says")
    #expect(drafts.count == talks.count + 1)
    let interview = try Program(
      Program.executable, arguments: ["interview", "young_person_interview", "--words", "teen"],
      in: folder.url, input: "")
    #expect(interview.exitCode == 0, "\(interview.errors)")
    #expect(interview.output.unwrapped.hasPrefix("This is a draft:"))
  }

  @Test func `a site has no page of it`() throws {
    let site = folder.url.appending(path: "site").path
    let program = try program("export", "site", "--region", "PH", "-o", site)
    #expect(program.exitCode == 0, "\(program.errors)")
    let files = try FileManager.default.contentsOfDirectory(atPath: site)
    for file in files {
      let page = try String(contentsOfFile: "\(site)/\(file)", encoding: .utf8)
      #expect(!page.contains("A talk with a young person"), "\(file)")
    }
  }

  @Test(arguments: ["child", "teen", "easy", nil])
  func `a form goes to standard output, in the words that were asked for`(age: String?) throws {
    let program = try Program(
      arguments: [
        "export", "handout", "a_talk", "--for", "interviewer", "--rules", folder.url.path,
      ] + (age.map { ["--age", $0] } ?? []))
    #expect(program.exitCode == 0)
    #expect(program.errors == "")
    #expect(program.output.hasPrefix("<!doctype html>"))
    #expect(program.output.contains("Can we talk?") == (age == nil || age == "easy"))
  }

  @Test(arguments: [
    (["a_talk", "--for", "interviewer", "--story", "x"], "leave --story out"),
    (["a_talk"], "--for interviewer"),
    (["a_talk", "--story", "x", "--age", "teen"], "--age goes with --for interviewer"),
    (["a_talk", "--for", "interviewer", "--age", "old"], "--age"),
    (
      ["a_talk", "--for", "interviewer", "--age", "adult"],
      "talks/a_talk is not made for that age; --age is one of child, teen, easy"
    ),
    (["new_online_friend", "--for", "interviewer"], "is not for interviews"),
  ])
  func `a form that cannot be made is refused with what to write`(
    arguments: [String], words: String
  ) throws {
    let program = try Program(
      arguments: ["export", "handout"] + arguments + ["--rules", folder.url.path])
    #expect(program.exitCode == 2)
    #expect(program.output == "")
    #expect(program.errors.contains(words), "\(program.errors)")
  }
}
