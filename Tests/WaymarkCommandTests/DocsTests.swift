import Foundation
import FoundationEssentials
import Testing

struct DocsTests {
  private func docs(_ arguments: String..., path: String? = nil) throws -> (
    Program, TemporaryFolder
  ) {
    let folder = try TemporaryFolder()
    let pack = try SamplePack(title: "A \"sample\" \\n with <signs>")
    let program = try Program(
      arguments: ["docs"] + arguments + ["--rules", pack.rules, "-o", "review"], in: folder.url,
      environment: path.map { ["PATH": $0] } ?? [:])
    return (program, folder)
  }

  private func page(_ name: String, in folder: TemporaryFolder) throws -> String {
    try String(contentsOf: folder.url.appending(path: "review/\(name)"), encoding: .utf8)
  }

  @Test func `a pack is written as pages, with a picture drawn by Graphviz`() throws {
    let (program, folder) = try docs("samples")
    #expect(program.exitCode == 0)
    let sample = try page("samples-sample.html", in: folder)
    #expect(sample.contains("A &quot;sample&quot; \\n with &lt;signs&gt;"))
    #expect(sample.contains("Does anyone threaten you?"))
    if FileManager.default.isExecutableFile(atPath: "/usr/bin/dot") {
      #expect(sample.contains("data:image/svg+xml,%3C%3Fxml"))
      #expect(!program.errors.contains("Pictures are left out"))
    }
  }

  @Test func `a pack with errors is not written, since nobody could see what is missing`() throws {
    let folder = try TemporaryFolder()
    let pack = try SamplePack()
    try pack.folder.write("checklist: sample\n", to: "samples/sample.yaml")
    let program = try Program(
      arguments: ["docs", "samples", "--rules", pack.rules, "-o", "review"], in: folder.url)
    #expect(program.exitCode == 1)
    #expect(program.errors.contains("nothing is written, since these packs have errors: samples"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
  }

  @Test func `without Graphviz the pages are whole, and it is said`() throws {
    let (program, folder) = try docs("samples", path: "/nowhere")
    #expect(program.exitCode == 0)
    #expect(program.errors.contains("Pictures are left out: the program 'dot'"))
    #expect(!(try page("samples-sample.html", in: folder)).contains("<img"))
  }

  @Test
  func `a pack that is not there, and a folder that holds something, are mistakes in the call`()
    throws
  {
    let (unknown, _) = try docs("sampels")
    #expect(unknown.exitCode == 2 && unknown.errors.contains("did you mean 'samples'?"))
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "review/notes.txt")
    let full = try Program(
      arguments: ["docs", "online-friends", "-o", "review"], in: folder.url)
    #expect(full.exitCode == 2 && full.errors.contains("holds something already (notes.txt)"))
  }
}
