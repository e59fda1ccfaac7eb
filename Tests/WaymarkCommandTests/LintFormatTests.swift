import Foundation
import FoundationEssentials
import Testing

/// What `lint` finds, written down for programs.
struct LintFormatTests {
  /// A pack with a warning and an error, of which one has a note.
  private static func pack() throws -> SamplePack {
    let pack = try SamplePack()
    try pack.replace(
      "scenarios/]", with: "scenarios/, \"100%, no: such.yaml\"]", in: "samples/pack.yaml")
    try pack.replace(
      "sign: leverage, source: article / One",
      with: "sign: leverage, source: article", in: "samples/sample.yaml")
    try pack.replace("id: talk", with: "id: danger", in: "samples/sample.yaml")
    return pack
  }

  @Test func `text is what people read unless another format is named`() throws {
    let pack = try Self.pack()
    let usual = try Program("lint", "samples", "--rules", pack.rules)
    let named = try Program("lint", "samples", "--rules", pack.rules, "--format", "text")
    #expect(usual.output == named.output && usual.exitCode == 1)
    #expect(usual.output.hasSuffix("errors, 0 warnings\n"))
  }

  @Test func `a file has the format of its ending, and the exit code stays`() throws {
    let pack = try Self.pack()
    for (ending, start) in [
      ("json", "{\n  \"schema\": 1,"), ("sarif", "{\n  \"$schema\""), ("txt", pack.rules),
    ] {
      let file = try pack.folder.write("before", to: "found/list.\(ending)")
      let program = try Program("lint", "samples", "--rules", pack.rules, "-o", file.path)
      #expect(program.exitCode == 1)
      #expect(
        program.output == "" && program.errors == "The list of findings is in \(file.path).\n")
      #expect(try String(contentsOf: file, encoding: .utf8).hasPrefix(start))
    }
  }

  @Test func `an annotation stands on a line of its own, whatever is in its texts`() throws {
    let pack = try Self.pack()
    let program = try Program("lint", "samples", "--rules", pack.rules, "--format", "github")
    let lines = program.output.split(separator: "\n")
    #expect(lines.dropLast().allSatisfy { $0.hasPrefix("::error ") || $0.hasPrefix("::warning ") })
    #expect(lines.count > 2)
    let file = try #require(lines.first { $0.contains("missing-file") })
    #expect(
      file.contains("/pack.yaml,line=11,endLine=11,col=25,endColumn=46,title=a file of a pack"))
    #expect(file.contains("100%25, no: such.yaml' cannot be read: there is no such file"))
    let twice = try #require(lines.first { $0.contains("duplicate-name") })
    #expect(twice.contains("there is already a piece of guidance called 'danger'"))
    #expect(twice.contains("%0A\(pack.rules)/samples/sample.yaml:"), "the note has its place")
  }

  @Test func `a title cannot end its property or begin another`() throws {
    let pack = try SamplePack()
    try pack.folder.write("{", to: "a, title=b::c%/pack.yaml")
    let program = try Program("lint", "--rules", pack.rules, "--format", "github")
    #expect(program.output.contains("file=\(pack.rules)/a%2C title=b%3A%3Ac%25/pack.yaml,line=1,"))
  }

  @Test func `an unfinished search is told in every format`() throws {
    let folder = try UnfinishedSearchTests.packWithLongSearch()
    for (format, text) in [
      ("json", "\"unfinished\": 1"), ("sarif", "\"level\": \"note\""),
      ("github", "::notice::even/even: whether"),
    ] {
      let program = try Program("lint", "even", "--rules", folder.url.path, "--format", format)
      #expect(program.output.contains(text) && program.output.contains("was not found out within"))
    }
  }
}
