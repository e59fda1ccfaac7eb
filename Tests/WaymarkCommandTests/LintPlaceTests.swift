import Foundation
import FoundationEssentials
import Testing

/// `lint` with the path of a folder or file in place of the name of a pack.
struct LintPlaceTests {
  /// A pack with a warning in each of its files, beside contacts and another pack with mistakes.
  private static func folder() throws -> SamplePack {
    let pack = try SamplePack()
    try pack.replace("source: article / One", with: "source: article", in: "samples/sample.yaml")
    try pack.folder.write(
      "checklist: unlisted\nsections: []\n", to: "samples/unlisted.yaml")
    try pack.add(named: "others")
    try pack.replace("title: A sample", with: "tilte: A sample", in: "others/sample.yaml")
    try pack.folder.write("country: KH\nname: Cambodia\nnmae: 1\n", to: "contacts/kh.yaml")
    return pack
  }

  /// The files of which something is told, and the last line.
  private func files(_ words: String, in pack: SamplePack, at folder: String = ".") throws
    -> [String]
  {
    let call = "cd '\(folder)' && waymark lint \(words) --format github"
    let lines = try Program(script: call, in: pack.folder.url).output.split(separator: "\n")
    let files = lines.compactMap { $0.firstMatch(of: /file=([^,]*)/).map { String($0.1) } }
    return Set(files).sorted() + [lines.last.map(String.init) ?? ""]
  }

  @Test(arguments: ["samples/", "./samples", "samples/."])
  func `of a pack that is named by its folder, only that pack is told`(word: String) throws {
    let found = try files(word, in: try Self.folder())
    let folder = word == "samples/" ? "samples" : word
    #expect(
      found == ["\(folder)/sample.yaml", "\(folder)/unlisted.yaml", "0 errors, 6 warnings"])
  }

  @Test func `a folder of packs is looked at with its contacts, and without the bundled ones`()
    throws
  {
    let found = try files(".", in: try Self.folder())
    #expect(
      found.dropLast() == [
        "./contacts/kh.yaml", "./others/sample.yaml", "./samples/sample.yaml",
        "./samples/unlisted.yaml",
      ])
  }

  @Test(arguments: [
    ("samples/sample.yaml", ".", "samples/sample.yaml"),
    ("sample.yaml", "samples", "./sample.yaml"),
    ("../contacts/kh.yaml", "samples", "../contacts/kh.yaml"),
    ("./others/sample.yaml", ".", "./others/sample.yaml"),
  ])
  func `of a file, only what is found in it is told`(word: String, folder: String, file: String)
    throws
  {
    #expect(try files(word, in: try Self.folder(), at: folder).dropLast() == [file])
  }

  @Test func `what a pack uses from beside it is known`() throws {
    let pack = try Self.folder()
    try pack.replace("say: Talk to someone.,", with: "do: [my_step],", in: "samples/sample.yaml")
    let unknown = try Program("lint", "\(pack.rules)/samples/")
    #expect(unknown.output.contains("[unknown-step]"))
    try pack.folder.write(
      """
      format: 1
      language: en
      steps:
        - { id: my_step, do: Talk to someone., sources: [{ page: https://example.org/, page_date: unknown, read: 2026-11-01, fact: It helps. }] }
      """, to: "advice/mine.yaml")
    let known = try Program("lint", "\(pack.rules)/samples/")
    #expect(!known.output.contains("[unknown-step]"), "\(known.output)")
    try pack.folder.write("steps: [", to: "advice/mine.yaml")
    let broken = try Program("lint", "\(pack.rules)/samples/")
    #expect(broken.output.contains("advice/mine.yaml:1:8: error"), "nothing else can be told")
  }

  @Test func `a word that is the name of a pack means that pack, and else a folder of that name`()
    throws
  {
    let pack = try Self.folder()
    let named = try Program(
      script: "mkdir online-friends && waymark lint online-friends && waymark lint samples",
      in: pack.folder.url)
    #expect(named.output.contains("samples/sample.yaml:"))
    #expect(named.exitCode == 0, "\(named.errors)")
  }

  @Test(arguments: [
    ("nowhere/", "there is no file or folder 'nowhere/'"),
    (
      "lonely.yaml",
      "nothing reads 'lonely.yaml': a checklist or story lies in the folder of a pack"
    ),
    ("samples/notes.txt", "nothing reads 'samples/notes.txt'"),
  ])
  func `a path that leads to nothing readable is a mistake in the call`(
    word: String, message: String
  ) throws {
    let pack = try Self.folder()
    try pack.folder.write("", to: "lonely.yaml")
    try pack.folder.write("", to: "samples/notes.txt")
    let program = try Program(script: "waymark lint \(word)", in: pack.folder.url)
    #expect(program.exitCode == 2)
    #expect(program.errors.contains(message), "\(program.errors)")
  }

  @Test func `a file that nothing reads is said to be so`() throws {
    let pack = try Self.folder()
    let program = try Program(script: "waymark lint samples/unlisted.yaml", in: pack.folder.url)
    #expect(program.output.contains("nothing reads this checklist; in pack.yaml, write"))
    #expect(program.output.hasSuffix("0 errors, 1 warning\n"))
  }
}
