import Foundation
import FoundationEssentials
import Testing

struct FormatTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("a:   1\n# why\nb: {c: 2}\n", to: "pack/uneven.yaml")
    try folder.write("a: 1\n", to: "pack/deep/even.yml")
    try folder.write("a:   1\n", to: "pack/notes.txt")
  }

  private func waymark(_ arguments: String..., input: String = "") throws -> Program {
    try Program(arguments: arguments, in: folder.url, input: input)
  }

  private func text(_ file: String) throws -> String {
    try String(contentsOf: folder.url.appending(path: file), encoding: .utf8)
  }

  @Test func `the files of a folder are laid out evenly, and those that change are named`() throws {
    let path = folder.url.appending(path: "pack/uneven.yaml").path
    try FileManager.default.setAttributes([.posixPermissions: 0o664], ofItemAtPath: path)
    let program = try waymark("format", "pack")
    #expect(program.exitCode == 0 && program.output == "pack/uneven.yaml\n")
    #expect(try text("pack/uneven.yaml") == "a: 1\n# why\nb: { c: 2 }\n")
    #expect(try text("pack/notes.txt") == "a:   1\n")
    let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(rights as? Int == 0o664)
    let again = try waymark("format", "pack", "--check")
    #expect(again.exitCode == 0 && again.output.isEmpty)
  }

  @Test func `a check writes nothing, and says so by its exit code`() throws {
    let program = try waymark("format", "pack", "--check")
    #expect(program.exitCode == 1 && program.output == "pack/uneven.yaml\n")
    #expect(try text("pack/uneven.yaml").hasPrefix("a:   1\n"))
  }

  @Test func `a file with errors is left as it is, and the others are still laid out`() throws {
    try folder.write("a:   1\na: 2\n", to: "pack/broken.yaml")
    let program = try waymark("format", "pack", "nowhere.yaml")
    #expect(program.exitCode == 1 && program.output == "pack/uneven.yaml\n")
    #expect(program.errors.contains("pack/broken.yaml:2:1: error:"))
    #expect(program.errors.contains("nowhere.yaml:1:1: error: this file cannot be read"))
    #expect(try text("pack/broken.yaml") == "a:   1\na: 2\n")
  }

  @Test func `links are not followed, every level is, and a pipe is named`() throws {
    let outside = try TemporaryFolder()
    try outside.write("a:   1\n", to: "away.yaml")
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "pack/link"), withDestinationURL: outside.url)
    try folder.write("a:   1\n", to: "pack/1/2/3/4/5/deep.yaml")
    let program = try waymark("format", "pack")
    #expect(program.output == "pack/1/2/3/4/5/deep.yaml\npack/uneven.yaml\n")
    let away = try String(contentsOf: outside.url.appending(path: "away.yaml"), encoding: .utf8)
    #expect(away == "a:   1\n")
    let device = try waymark("format", "/dev/zero")
    #expect(device.exitCode == 1 && device.errors.contains("is a pipe or a device"))
  }

  @Test func `the bundled rules are laid out evenly`() throws {
    let program = try Program(
      arguments: ["format", "Rules", "Examples", "Skeletons", "--check"], in: Program.repository)
    #expect(program.exitCode == 0 && program.output.isEmpty)
  }

  @Test func `what is piped in comes out laid out evenly`() throws {
    let program = try waymark("format", "-", input: "a:   [1,2]")
    #expect(program.exitCode == 0 && program.output == "a: [1, 2]\n")
    #expect(try waymark("format", "-", input: "a: [1").exitCode == 1)
    #expect(try waymark("format", "-", "pack").exitCode == 2)
    #expect(try waymark("format").exitCode == 2)
  }
}
