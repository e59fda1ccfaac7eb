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
}
