import Foundation
import FoundationEssentials
import Testing

/// `lint --fix`: what messages name, done in the files.
struct LintFixTests {
  private static func pack() throws -> SamplePack {
    let pack = try SamplePack()
    try pack.replace("urgency: talk", with: "urgncy: tallk", in: "samples/sample.yaml")
    try pack.replace("story: Mina", with: "stroy: Mina", in: "samples/scenarios/story.yaml")
    return pack
  }

  private func texts(of pack: SamplePack) throws -> [String] {
    try ["pack.yaml", "sample.yaml", "scenarios/story.yaml"].map {
      try String(contentsOf: pack.folder.url.appending(path: "samples/\($0)"), encoding: .utf8)
    }
  }

  @Test
  func `files are changed until nothing is left to fix, and then nothing is changed any more`()
    throws
  {
    let (pack, sound) = (try Self.pack(), try SamplePack())
    let first = try Program("lint", "\(pack.rules)/samples/", "--fix")
    #expect(first.exitCode == 0, "\(first.output)")
    #expect(first.output == "nothing found\n")
    #expect(first.errors.contains("\n-stroy: Mina gets a message.\n+story: Mina gets a message.\n"))
    #expect(try texts(of: pack) == texts(of: sound))
    let second = try Program("lint", "\(pack.rules)/samples/", "--fix")
    #expect(second.errors == "" && second.output == "nothing found\n")
  }

  @Test func `a trial shows the first changes and writes nothing`() throws {
    let pack = try Self.pack()
    let before = try texts(of: pack)
    let trial = try Program("lint", "samples", "--rules", pack.rules, "--fix", "--dry-run")
    #expect(trial.exitCode == 1)
    #expect(trial.output.hasPrefix("--- \(pack.rules)/samples/sample.yaml\n+++ "))
    #expect(try texts(of: pack) == before)
    let sound = try SamplePack()
    let nothing = try Program("lint", "\(sound.rules)/samples/", "--fix", "--dry-run")
    #expect(nothing.exitCode == 0 && nothing.output == "nothing to change\n")
  }

  @Test func `of a file that is named, nothing else is changed`() throws {
    let (pack, sound) = (try Self.pack(), try SamplePack())
    _ = try Program("lint", "\(pack.rules)/samples/scenarios/story.yaml", "--fix")
    #expect(try texts(of: pack)[2] == texts(of: sound)[2])
    #expect(try texts(of: pack)[1] != texts(of: sound)[1])
  }

  @Test func `who may read a file stays as it is, and a link stays a link`() throws {
    let pack = try Self.pack()
    let script = try Program(
      script: """
        chmod 640 samples/sample.yaml
        mv samples/scenarios/story.yaml samples/other.yml; ln -s ../other.yml samples/scenarios/story.yaml
        waymark lint samples/ --fix > out 2>&1
        stat -c '%a %F' samples/sample.yaml samples/scenarios/story.yaml
        grep -c '^story:' samples/other.yml
        """, in: pack.folder.url)
    #expect(script.output == "640 regular file\n777 symbolic link\n1\n")
  }

  @Test(arguments: [
    (["--fix"], "--fix changes no rules that travel with the program"),
    (["online-friends", "--fix"], "--fix changes no rules that travel with the program"),
    (["--dry-run"], "--dry-run goes with --fix"),
  ])
  func `without a folder of one's own there is nothing to fix`(words: [String], message: String)
    throws
  {
    let program = try Program(arguments: ["lint"] + words)
    #expect(program.exitCode == 2)
    #expect(program.errors.contains(message))
  }

  @Test func `a file that cannot be written is named`() throws {
    let pack = try Self.pack()
    let script = try Program(
      script: """
        chmod 500 samples; waymark lint samples/ --fix; echo $?; chmod 700 samples
        """, in: pack.folder.url)
    guard !script.output.hasSuffix("nothing found\n0\n") else { return }
    #expect(script.errors.contains("samples/sample.yaml cannot be written: you are not allowed"))
    #expect(script.output == "1\n")
  }
}
