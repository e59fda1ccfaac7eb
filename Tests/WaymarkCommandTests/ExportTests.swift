import Foundation
import Testing

/// `waymark export`, as somebody at a terminal uses it.
struct ExportTests {
  @Test(arguments: [
    ["html", "new_online_friend"], ["html", "new_online_friend", "--region", "PH", "-o", "-"],
    ["html", "new_online_friend", "--choose-region", "--story", "the_same_band", "--projector"],
    ["html", "new_online_friend", "--language", "ar-xb"],
    ["handout", "new_online_friend", "--story", "the_same_band"],
    ["handout", "new_online_friend", "--story", "the_same_band", "--for", "teacher"],
  ])
  func `a page goes to standard output, and nothing else does`(arguments: [String]) throws {
    let program = try Program(arguments: ["export"] + arguments)
    #expect(program.exitCode == 0)
    #expect(program.errors == "")
    #expect(program.output.hasPrefix("<!doctype html>"))
    #expect(program.output.hasSuffix("</html>\n"))
  }

  @Test func `a page goes to the file that was named`() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "page.html").path
    let program = try Program("export", "html", "new_online_friend", "-o", path)
    #expect(program.output == "")
    #expect(program.errors == "The page is in \(path).\n")
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("<!doctype html>"))
  }

  @Test(arguments: [
    (["html"], "Missing expected argument"),
    (["html", "no_such_checklist"], "there is no checklist"),
    (["html", "new_online_friend", "--region", "Atlantis"], "no contacts for 'Atlantis'"),
    (["html", "new_online_friend", "--region", "PH", "--choose-region"], "not both"),
    (["html", "new_online_friend", "--story", "the_same_bend"], "did you mean 'the_same_band'?"),
    (["html", "new_online_friend", "--language", "fr"], "there are: en, en-XA, ar-XB"),
    (["handout", "new_online_friend"], "--story"),
    (["handout", "new_online_friend", "--story", "the_same_band", "--for", "class"], "--for"),
  ])
  func `a call that is not understood says what would be`(
    arguments: [String], words: String
  ) throws {
    let program = try Program(arguments: ["export"] + arguments)
    #expect(program.exitCode == 2)
    #expect(program.output == "")
    #expect(program.errors.contains(words), "\(program.errors)")
  }

  @Test(arguments: ["html", "handout"])
  func `a checklist that is too large says of what it has too much`(kind: String) throws {
    let pack = try SamplePack()
    let path = pack.folder.url.appending(path: "samples/sample.yaml")
    let more = (0..<256).map {
      "\n  - { id: more_\($0), when: threatened, urgency: talk, title: More \($0), say: So. }"
    }
    try (String(contentsOf: path, encoding: .utf8) + more.joined())
      .write(to: path, atomically: true, encoding: .utf8)
    let program = try Program(
      arguments: ["export", kind, "sample", "--rules", pack.rules]
        + (kind == "handout" ? ["--story", "a_story"] : []))
    #expect(program.exitCode == 1)
    #expect(program.output == "")
    #expect(
      program.errors.contains(
        "samples/sample is too large for a page: it has more than 256 pieces of guidance; divide it "
          + "into smaller checklists"), "\(program.errors)")
  }

  @Test func `a file that cannot be written is named with the reason`() throws {
    let program = try Program(
      "export", "html", "new_online_friend", "-o", "/no/such/folder/page.html")
    #expect(program.exitCode == 1)
    #expect(program.errors.contains("/no/such/folder/page.html cannot be written"))
  }

  @Test func `a site is not written over anything that is there`() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "full/notes.txt")
    let pack = try SamplePack()
    for (place, words) in [
      ("\(folder.url.path)/full", "holds something already (notes.txt)"),
      ("\(folder.url.path)/full/notes.txt", "is a file; give the name of a folder"),
      ("\(pack.rules)/samples/site", "among rules"), ("-", "needs the name of a folder"),
    ] {
      let program = try Program(
        "export", "site", "--region", "PH", "--rules", pack.rules, "-o", place)
      #expect(program.exitCode == 2, "\(place)")
      #expect(program.errors.contains(words), "\(program.errors)")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder.url.path)/full")
    #expect(names == ["notes.txt"])
  }

  @Test func `with --force a site stands beside what is there, which is named`() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "site/notes.txt")
    try folder.write("an older index", to: "site/index.html")
    let path = folder.url.appending(path: "site").path
    let program = try Program(
      "export", "site", "--region", "PH", "--today", "2026-11-25", "--force", "-o", path)
    #expect(program.exitCode == 0)
    #expect(program.output == "")
    #expect(
      program.errors.contains(
        "waymark: \(path) also holds what is no part of this site: notes.txt\n"))
    #expect(program.errors.contains("Open \(path)/index.html in a browser."))
    let read = { (name: String) in try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8) }
    #expect(try read("notes.txt") == "mine")
    #expect(try read("index.html").hasPrefix("<!doctype html>"))
    #expect(try read("1.html").contains("911"))
  }

  @Test func `a site that cannot be written whole says so, and has no index`() throws {
    let folder = try TemporaryFolder()
    try folder.write("an older index", to: "site/index.html")
    try folder.write("", to: "site/2.html/in-the-way")
    let path = folder.url.appending(path: "site").path
    let program = try Program(
      "export", "site", "--region", "PH", "--force", "-o", path)
    #expect(program.exitCode == 1)
    #expect(program.errors.contains("1 of "), "\(program.errors)")
    #expect(program.errors.contains("it is not whole"))
    #expect(!FileManager.default.fileExists(atPath: "\(path)/index.html"))
  }
}
