import Foundation
import FoundationEssentials
import Testing

/// What `--output` writes over, and what it keeps from.
struct OutputFileTests {
  @Test(arguments: [
    "a.yaml", "./a.yaml", "link.yaml", "hard.yaml", "rules/samples/sample.yaml",
    "rules/samples/scenarios/story.yaml",
  ])
  func `what was read for a call is never written over, not even by force`(file: String) throws {
    let place = try Place()
    for call in [place.run + ["-o", file], place.run + ["-o", file, "--force"]] {
      let program = try place.program(call)
      #expect(program.exitCode == 2)
      #expect(program.errors.contains("\(file) would be written over, and it was read"))
    }
    #expect(try place.text(of: "a.yaml") == Place.answers)
  }

  @Test(arguments: ["age-encryption.org/v1\n", "-----BEGIN AGE ENCRYPTED FILE-----\n"])
  func `a case or a key is never written over, not even by force`(start: String) throws {
    let place = try Place()
    try place.folder.write(start, to: "a.case.age")
    for call in [place.run + ["-o", "a.case.age"], place.run + ["-o", "a.case.age", "--force"]] {
      let program = try place.program(call)
      #expect(program.exitCode == 2)
      #expect(program.errors.contains("a.case.age is a case or a key"))
    }
    #expect(try place.text(of: "a.case.age") == start)
  }

  @Test(arguments: [
    ["export", "html", "sample", "--choose-region"],
    ["export", "handout", "sample", "--story", "a_story"],
  ])
  func `a page keeps from the files of its pack as a report does`(call: [String]) throws {
    let place = try Place()
    let program = try place.program(
      call + ["--rules", "rules", "-o", "rules/samples/pack.yaml", "--force"])
    #expect(program.exitCode == 2)
    #expect(try place.text(of: "rules/samples/pack.yaml").hasPrefix("format: 1"))
  }

  @Test(arguments: [
    "rules/samples/report.txt", "rules/samples/scenarios/report.yaml", "in/report.txt",
  ])
  func `a file among rules asks for force`(file: String) throws {
    let place = try Place()
    let program = try place.program(place.run + ["-o", file])
    #expect(program.exitCode == 2)
    #expect(program.errors.contains("lies in rules/samples, among rules; --force writes it there"))
    #expect(try place.program(place.run + ["-o", file, "--force"]).exitCode == 0)
    #expect(try place.text(of: file).contains("WHO CAN HELP"))
  }

  @Test(arguments: ["advice", "contacts", "wording"])
  func `a file in a folder of rules that belongs to no pack asks for force`(folder: String) throws {
    let place = try Place()
    let run = "waymark \(place.run.joined(separator: " "))"
    let program = try place.program(
      script:
        "mkdir -p more/\(folder); \(run) -o more/\(folder)/new.txt; echo $?; ls more/\(folder)")
    #expect(program.output == "2\n")
    #expect(program.errors.contains("among rules; --force writes it there"))
  }

  @Test func `what waits for the other side of a pipe says so`() throws {
    let place = try Place()
    let run = "waymark \(place.run.joined(separator: " "))"
    let program = try place.program(
      script: """
        mkfifo pipe
        \(run) -o pipe 2> waiting.txt &
        until grep -q waiting waiting.txt; do sleep 0.1; done
        head -c 8 pipe > through.txt; wait
        (sleep 0.2; echo 'a: b' > pipe) & waymark parse pipe
        """)
    #expect(try place.text(of: "waiting.txt").contains("pipe is a pipe that nobody reads from yet"))
    #expect(try place.text(of: "through.txt").isEmpty == false)
    #expect(program.errors.contains("reading from the pipe pipe, until its writer is done"))
    #expect(program.output.contains("\"a\""))
  }

  @Test func `a file of a pack asks for force also where the pack is not in use`() throws {
    let place = try Place()
    let program = try place.program(
      script: """
        cp -r rules others
        waymark \(place.run.joined(separator: " ")) -o others/samples/sample.yaml; echo $?
        cd others/samples; waymark run sample --rules ../../rules --answers ../../a.yaml -o new.txt; echo $?
        head -n 1 sample.yaml; ls new.txt
        """)
    #expect(program.output == "2\n2\nchecklist: sample\n")
    #expect(program.errors.contains("among rules; --force writes it there"))
  }

  @Test func `a report that is redirected says that it was passed on`() throws {
    let place = try Place()
    let run = "waymark \(place.run.joined(separator: " "))"
    let program = try place.program(
      script:
        "\(run) > report.txt; tail -n 2 report.txt; \(run) -o /dev/stderr 2> errors.txt; head -c 8 errors.txt"
    )
    #expect(program.output.contains("passed on to a file or another program"))
    #expect(!program.output.contains("stays on the screen"))
    #expect(program.output.hasSuffix("A sample"))
  }

  @Test func `nobody keeps a right to read what is there instead`() throws {
    let place = try Place()
    let program = try place.program(
      script: """
        echo old > report.txt; chmod 666 report.txt; exec 3< report.txt
        waymark \(place.run.joined(separator: " ")) -o report.txt 2>/dev/null
        stat -c %a report.txt; cat <&3; ls -A | grep -c '^\\.waymark'
        """)
    #expect(program.output == "600\nold\n0\n")
  }

  @Test func `where a link leads to is replaced only by force, and the link stays`() throws {
    let place = try Place()
    let program = try place.program(
      script: """
        echo old > old.txt; ln -s old.txt new.txt; ln -s nowhere dangling
        waymark \(place.run.joined(separator: " ")) -o new.txt; echo $?; cat old.txt
        waymark \(place.run.joined(separator: " ")) -o new.txt --force; echo $?
        head -c 8 old.txt; readlink new.txt
        waymark \(place.run.joined(separator: " ")) -o dangling --force; echo $?
        """)
    #expect(program.output == "2\nold\n0\nA sampleold.txt\n2\n")
    #expect(
      program.errors.contains("new.txt is a link; --force replaces the file that it leads to"))
    #expect(
      program.errors.contains("dangling is a link that leads to nothing; choose another file"))
  }

  @Test func `pipes, devices and standard output are written to as they are`() throws {
    let place = try Place()
    let run = "waymark \(place.run.joined(separator: " ")) 2>/dev/null"
    let program = try place.program(
      script: """
        mkfifo pipe; (cat pipe > through.txt) & \(run) -o pipe; wait; test -p pipe && head -c 8 through.txt
        \(run) -o /dev/null; test -c /dev/null && echo
        echo before > log.txt; \(run) -o /dev/stdout >> log.txt; head -n 2 log.txt | cut -c 1-8
        mkfifo done; \(run) -o >(head -c 8 > substituted.txt; echo > done); read < done
        cat substituted.txt
        """)
    #expect(program.output == "A sample\nbefore\nA sample\nA sample")
  }

  @Test(arguments: [
    ("new/", "there is no folder 'new'"), ("old.txt/", "a part of its path is a file"),
    ("rules/", "it is a folder; add the name"),
  ])
  func `a name with a slash at its end is that of a folder, and no file is written for it`(
    file: String, reason: String
  ) throws {
    let place = try Place()
    try place.folder.write("old", to: "old.txt")
    let program = try place.program(place.run + ["-o", file, "--force"])
    #expect(program.exitCode == 1)
    #expect(program.errors.contains("\(file) cannot be written: \(reason)"))
    #expect(try place.text(of: "old.txt") == "old")
    #expect(!FileManager.default.fileExists(atPath: place.folder.url.appending(path: "new").path))
  }

  @Test func `a name that was left empty is asked for`() throws {
    let place = try Place()
    let program = try place.program(place.run + ["-o", ""])
    #expect(program.exitCode == 2)
    #expect(program.errors.contains("--output needs the name of a file, or - for standard output"))
  }

  /// A folder with rules, answers, and links of both kinds to the answers.
  private struct Place {
    static let answers = "{ threatened: no, moved: same, pushy: 1, weeks: 2 }\n"
    let folder: TemporaryFolder
    let run = ["run", "sample", "--rules", "rules", "--answers", "a.yaml"]

    init() throws {
      folder = try TemporaryFolder()
      try folder.write(Self.answers, to: "a.yaml")
      let pack = try SamplePack()
      let (files, url) = (FileManager.default, folder.url)
      try files.copyItem(at: pack.folder.url, to: url.appending(path: "rules"))
      try files.createSymbolicLink(
        atPath: url.appending(path: "link.yaml").path, withDestinationPath: "a.yaml")
      try files.createSymbolicLink(
        atPath: url.appending(path: "in").path, withDestinationPath: "rules/samples")
      try files.linkItem(
        at: url.appending(path: "a.yaml"), to: url.appending(path: "hard.yaml"))
    }

    func program(_ arguments: [String]) throws -> Program {
      try Program(arguments: arguments, in: folder.url)
    }

    func program(script: String) throws -> Program { try Program(script: script, in: folder.url) }

    func text(of file: String) throws -> String {
      try String(contentsOf: folder.url.appending(path: file), encoding: .utf8)
    }
  }
}
